import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pronunciation } from '../../../src/core/speech/pronunciation';
import { spokenForm } from '../../../src/knowledge/spoken';
import { mapFault } from './map-fault';

const OWN: readonly Pronunciation[] = [
  { written: 'سيول', said: 'سِيُول' },
  { written: 'الدوحة', said: 'الدَّوحة' },
  { written: 'نيويورك', said: 'نيويورك سيتي' },
  { written: 'نيويورك تايمز', said: 'صحيفة نيويورك' },
  { written: 'iPhone', said: 'آيفون' },
  { written: 'أحمد', said: 'أَحمد' },
  { written: 'كرة', said: 'كُرة' },
  { written: 'رد', said: 'رَدّ' },
  { written: 'غ 7', said: 'مجموعة 7' },
  { written: '…', said: 'لا شيء' },
];

const said = (text: string): string => spokenForm(text, { pronunciations: OWN }).spoken;

describe('own pronunciations', () => {
  it.each([
    ['زار سيول أمس', 'زار سِيُول أمس'],
    ['وسيول وبسيول ولسيول والسيول', 'وسِيُول وبسِيُول ولسِيُول والسِيُول'],
    ['في الدوحة وللدوحة', 'في الدَّوحة وللدَّوحة'],
    ['بالدوحة', 'بالدَّوحة'],
    ['قالت نيويورك تايمز في نيويورك', 'قالت صحيفة نيويورك في نيويورك سيتي'],
    ['هاتف الـiPhone و IPHONE', 'هاتف الآيفون و آيفون'],
    ['احمد وأحمَد', 'أَحمد وأَحمد'],
    ['كره القدم', 'كُرة القدم'],
    ['مجموعة غ 7', 'مجموعة مجموعة سبعة'],
    ['سيـــول', 'سِيُول'],
    ['«سيول»، سيول.', 'سِيُول، سِيُول.'],
    // Parts of other words stay.
    ['سيولة السوق وأحمدي ومحمد', 'سيولة السوق وأحمدي ومحمد'],
    ['كراتي', 'كراتي'],
    ['iPhones', 'آي فونس'],
    ['ورد 5 مرات', 'ورَدّ خمس مرات'],
    ['بردى', 'بردى'],
  ])('%s', (written, expected) => expect(said(written)).toBe(expected));

  it('cost nothing where there are none', () => {
    expect(spokenForm('سيول', { pronunciations: [] }).spoken).toBe('سيول');
  });

  it('lead back to the written word', () => {
    const text = 'مطار لسيول 5';
    const { spoken, map } = spokenForm(text, { pronunciations: OWN });
    const at = spoken.indexOf('سِيُول');
    const span = map.find(([, , from, to]) => from <= at && at < to);
    expect(span && text.slice(span[0], span[1])).toBe('سيول');
  });

  // A number says its noun with it: «2 سيول» is a dual.
  it('stand wherever the word stands alone, whatever is around, and the map covers all', () => {
    const word = fc.string({
      unit: fc.constantFrom('ا', 'ب', 'ة', 'ي', 'ن', 'س', 'ل'),
      minLength: 3,
      maxLength: 6,
    });
    const around = fc.constantFrom(
      '',
      ' ',
      '، ',
      '. ',
      '«',
      '»',
      ' (',
      ') ',
      ' 5، ',
      ' و',
      ' لل',
      ' ال',
      '\u200F',
      '\n',
    );
    fc.assert(
      fc.property(word, fc.array(fc.tuple(around, fc.boolean()), { maxLength: 8 }), (written, places) => {
        const pronunciations = [{ written, said: 'قَولٌ' }];
        const text = places.map(([before, isIt]) => before + (isIt ? `${written} ` : 'دوم ')).join('');
        const form = spokenForm(text, { pronunciations });
        expect(mapFault(text, form)).toBeNull();
        const count = places.filter(([, isIt]) => isIt).length;
        expect(form.spoken.match(/قَولٌ/g) ?? []).toHaveLength(count);
      }),
    );
  });
});
