import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/core/arabic/sentences';
import { textOfRange, textsFromArticle } from '../../../src/core/article/article';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import { nameTables } from '../../../src/knowledge/names';
import { wordTagger } from '../../../src/knowledge/people';
import { NEWS_SENTENCES } from './news-sentences';
import { articleOf, glossaryOf, personNamed } from './people-of';
import { ROLE_SENTENCES } from './role-sentences';

/** `said قال` of one person, in reading order. */
const actsOf = (name: string, ...lines: string[]): string[] =>
  personNamed(glossaryOf(...lines), name).acts.map(({ kind, verb }) => `${kind} ${verb.text}`);

describe('acts', () => {
  it.each([
    ['a verb before the name', 'أنور قرقاش', 'قال أنور قرقاش إن الاتفاق قريب.', ['said قال']],
    ['and before a role', 'هالة زايد', 'وقالت وزيرة الصحة هالة زايد إن اللقاح متوفر.', ['said قالت']],
    ['and before an honorific', 'خالد العناني', 'افتتح الدكتور خالد العناني المتحف أمس.', ['did افتتح']],
    [
      'after an adverbial',
      'مايك بومبيو',
      'وفي بيان منفصل، أكد مايك بومبيو أن المفاوضات مستمرة.',
      ['said أكد'],
    ],
    ['after «كما»', 'مايك بومبيو', 'كما أكد مايك بومبيو أن المفاوضات مستمرة.', ['said أكد']],
    ['with a day between', 'مايك بومبيو', 'أعلن اليوم مايك بومبيو أن المفاوضات مستمرة.', ['said أعلن']],
    ['with its object written onto it', 'مايك بومبيو', 'وهو ما قاله مايك بومبيو في القاهرة.', ['said قاله']],
    ['a verb after the name', 'أنجيلا ميركل', 'أنجيلا ميركل تعلن انسحابها من الحزب.', ['said تعلن']],
    ['after «قد»', 'مايك بومبيو', 'وكان مايك بومبيو قد غادر إلى بروكسل.', ['did غادر']],
    [
      'after an apposition',
      'مايك بومبيو',
      'مايك بومبيو، وزير الخارجية المصري، يزور المغرب غدا.',
      ['did يزور'],
    ],
    ['after «أن»', 'مايك بومبيو', 'وذكرت الوكالة أن مايك بومبيو غادر القاهرة.', ['did غادر']],
    ['«بحسب»', 'مايك بومبيو', 'وستستمر المفاوضات شهرا، بحسب مايك بومبيو.', ['said بحسب']],
    ['«وفقا لـ»', 'مايك بومبيو', 'وستستمر المفاوضات شهرا وفقا لمايك بومبيو.', ['said وفقا']],
    ['«وفق ما ذكر»', 'مايك بومبيو', 'وستستمر المفاوضات شهرا، وفق ما ذكر مايك بومبيو.', ['said ذكر']],
    [
      'an object after the name',
      'إيمانويل ماكرون',
      'استقبل الرئيس الفرنسي إيمانويل ماكرون الوفد.',
      ['did استقبل'],
    ],
  ])('finds %s', (_, name, text, acts) => {
    expect(actsOf(name, text)).toEqual(acts);
  });

  it.each([
    ['the one received', 'إيمانويل ماكرون', 'استقبل الرئيس المصري إيمانويل ماكرون.'],
    ['the one accused', 'مايك بومبيو', 'واتهم مايك بومبيو بالتقصير في عمله.'],
    ['the one thanked by her', 'أنجيلا ميركل', 'شكر الوزيرة أنجيلا ميركل الحاضرون جميعا.'],
    ['the one whom a woman gives', 'هدى الصمد', 'رواية عن الميناء تمنح هدى الصمد جائزة كبيرة.'],
    ['the one accompanied', 'مايك بومبيو', 'ويرافق مايك بومبيو وفد من خمسة خبراء.'],
    ['what is denied', 'مايك بومبيو', 'لم يعلن مايك بومبيو عن موعد المفاوضات.'],
    ['what is asked', 'مايك بومبيو', 'هل أعلن مايك بومبيو عن موعد المفاوضات؟'],
    ['what is a condition', 'مايك بومبيو', 'وستبدأ المفاوضات إذا أعلن مايك بومبيو عن موعدها.'],
    ['the object of «الذي»', 'مايك بومبيو', 'وصفق الحاضرون للرجل الذي قاد مايك بومبيو إلى المنصة.'],
    ['what only may be', 'مايك بومبيو', 'وقد يزور مايك بومبيو المغرب في الربيع.'],
    ['what is hoped for', 'مايك بومبيو', 'ويأمل الجميع أن يزور مايك بومبيو المغرب.'],
    ['what somebody does who is told by «الذي»', 'مايك بومبيو', 'وصل الرجل الذي هاجم مايك بومبيو بكلماته.'],
    ['the owner of what does it', 'مايك بومبيو', 'مكتب مايك بومبيو أعلن الخبر.'],
    ['a noun written as a verb', 'مايك بومبيو', 'وجاء في رد مايك بومبيو أن الأمر صعب.'],
    ['the one with whom', 'مايك بومبيو', 'تحدثت الوزيرة مع مايك بومبيو عن الملف.'],
    ['what one is called', 'مايك بومبيو', 'وقال إن شريكه، ويدعى مايك بومبيو، لا يزال فارا.'],
    ['what the next one says', 'مايك بومبيو', 'وبعد لقاء مايك بومبيو، قالت هالة زايد إن الأمر سهل.'],
  ])('leaves out %s', (_, name, text) => {
    expect(actsOf(name, text)).toEqual([]);
  });

  it('counts a sentence once, and what is said before what is done', () => {
    const [act, ...more] = personNamed(
      glossaryOf('زار مايك بومبيو بروكسل حيث أعلن مايك بومبيو أن الاتفاق قريب.'),
      'مايك بومبيو',
    ).acts;
    expect(act?.kind).toBe('said');
    expect(more).toEqual([]);
  });

  it.each([
    ['قال مايك بومبيو إن الاتفاق قريب. وأضاف أن المفاوضات مستمرة.', ['said قال', 'said أضاف']],
    ['قال مايك بومبيو إن الاتفاق قريب.\nوتابع: «المفاوضات مستمرة».', ['said قال', 'said تابع']],
    ['قال مايك بومبيو إنه راض. وأضاف أنه سعيد. وأوضح أنه باق.', ['said قال', 'said أضاف', 'said أوضح']],
    // Another gender, another subject, a sentence between, somebody else's report.
    ['قال مايك بومبيو إن الاتفاق قريب. وأضافت أن المفاوضات مستمرة.', ['said قال']],
    ['قال مايك بومبيو إن الاتفاق قريب. وأضاف المتحدث أن المفاوضات مستمرة.', ['said قال']],
    ['قال مايك بومبيو إن الاتفاق قريب. وتستمر المفاوضات. وأضاف أنها صعبة.', ['said قال']],
    ['ذكر المركز أن مايك بومبيو قال ذلك. وأضاف أن المفاوضات مستمرة.', ['said قال']],
    ['غادر مايك بومبيو القاهرة. وأضاف أن المفاوضات مستمرة.', ['did غادر']],
  ])('gives a report without a subject to the one who spoke: %s', (text, acts) => {
    expect(actsOf('مايك بومبيو', ...text.split('\n'))).toEqual(acts);
  });

  it('gives it to nobody where two spoke', () => {
    const { people } = glossaryOf(
      'قال مايك بومبيو إن الاتفاق قريب، فيما أكد أنور قرقاش أنه بعيد. وأضاف أن المفاوضات صعبة.',
    );
    expect(people.map(({ acts }) => acts.length)).toEqual([1, 1]);
  });

  it('has verbs as they are written, in sentences of the article, in order', () => {
    const lines = fc.array(
      fc.constantFrom(...[...NEWS_SENTENCES, ...ROLE_SENTENCES].map(({ text }) => text)),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(lines, (texts) => {
        const article = articleOf(...texts);
        const order = textsFromArticle(article).map(({ id }) => id);
        for (const { acts } of glossaryFromArticle(article, nameTables(), wordTagger()).people) {
          let last = -1;
          for (const { verb, sentence } of acts) {
            expect(textOfRange(article, verb.range)).toBe(verb.text);
            expect(verb.range.start).toBeGreaterThanOrEqual(sentence.start);
            expect(verb.range.end).toBeLessThanOrEqual(sentence.end);
            const text = textsFromArticle(article).find(({ id }) => id === sentence.block)?.text ?? '';
            expect(sentencesOf(text)).toContainEqual({ start: sentence.start, end: sentence.end });
            const place = order.indexOf(sentence.block) * 1e6 + sentence.start;
            expect(place).toBeGreaterThan(last);
            last = place;
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
