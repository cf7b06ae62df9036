import { describe, expect, it } from 'vitest';
import { WordReader } from '../../../src/core/people/name-word';
import { otherNamesFrom } from '../../../src/core/people/other-names';
import { nameTables } from '../../../src/knowledge/names';
import { glossaryOf } from './people-of';

const peopleIn = (...lines: string[]): string[] => glossaryOf(...lines).people.map(({ name }) => name);
const othersIn = (text: string): string[] =>
  new WordReader(nameTables())
    .wordsOf(text)
    .filter(({ isOther }) => isOther)
    .map(({ text: word }) => word);

describe('names that are no person’s', () => {
  it.each([
    ['وقال شهود إن انفجارا وقع في الشيخ زويد صباح اليوم.', []],
    ['وأفاد سكان من الشيخ زويد ورفح بانقطاع الكهرباء.', []],
    ['وخفضت غولدمان ساكس توقعاتها لأسعار النفط.', []],
    ['ووصلت السفينة إلى بندر عباس أمس.', []],
    ['وفتحت السلطات أبو سمبل للزوار.', []],
    // What is written onto them.
    ['وقال محلل بغولدمان ساكس إن الأسعار سترتفع.', []],
    ['وتوجهت القافلة لخان يونس وبيت حانون.', []],
    // People beside them.
    ['وقال الرئيس التنفيذي لغولدمان ساكس ديفيد سولومون إن الأرباح زادت.', ['ديفيد سولومون']],
    ['وقال قاسم العلي من كفر قاسم إن المدرسة أغلقت. وأضاف قاسم أن البلدية وعدت.', ['قاسم العلي']],
  ])('«%s»', (text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });

  it.each([
    ['ويواجه سكان الشيخ جراح خطر الإخلاء.', ['الشيخ', 'جراح']],
    ['واندلعت مواجهات في الشيخ جراح مساء.', ['الشيخ', 'جراح']],
    ['وقال الشيخ جراح إن العمل مستمر.', []],
    ['واستقبل الأمير الشيخ جراح الجابر في مكتبه.', []],
    ['وألقى كلمة في الشيخ جراح الجابر الصباح.', []],
  ])('which people bear too: by what stands beside, «%s»', (text, words) => {
    expect(othersIn(text)).toEqual(words);
  });

  it('take no word of a longer name of somebody well-known', () => {
    expect(othersIn('وعرضت صور جورج واشنطن كارفر في المتحف.')).toEqual([]);
  });

  it.each(['خان، يونس حضر', 'خان «يونس»', 'خان'])('stand together: «%s»', (text) => {
    expect(othersIn(text)).toEqual([]);
  });
});

describe('otherNamesFrom', () => {
  it('groups by the first word, folded, behind a mark of the kind', () => {
    const others = otherNamesFrom([
      { name: 'خان يونس', kind: 'place' },
      { name: 'خان الأحمر', kind: 'place', isAlsoPerson: true },
      { name: 'أستون مارتن', kind: 'thing' },
    ]);
    expect(Object.fromEntries(others)).toEqual({
      خان: ['.يونس', '?الاحمر'],
      استون: ['+مارتن'],
    });
  });
});
