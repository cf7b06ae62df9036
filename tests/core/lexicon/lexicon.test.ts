import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, defineWord, type LexiconRow } from '../../../src/core/lexicon/lexicon';

const rows = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../../data/lexicon/words.json'), 'utf8'),
) as LexiconRow[];
const lexicon = createLexicon(rows);

const plain = (word: string) => word.replace(/[\u064B-\u0652\u0670]/g, '');
const found = (query: string) =>
  defineWord(query, lexicon).entries.map(
    ({ lemma, pieces }) => `${plain(lemma)}: ${pieces.map(({ text }) => text).join('+')}`,
  );

describe('defineWord', () => {
  it.each([
    ['والتزامهما', 'التزام: و+التزام+هما'],
    ['سيستقبلونهم', 'استقبل: س+يستقبلون+هم'],
    ['للولايات', 'ولاية: ل+ال+ولايات'],
    ['وزرائها', 'وزير: وزراء+ها'],
    ['محادثات', 'محادثة: محادثات'],
    ['يؤكدان', 'أكد: يؤكدان'],
    ['مستواه', 'مستوى: مستوى+ه'],
    ['دولتهم', 'دولة: دولة+هم'],
    ['للجنة', 'لجنة: ل+ال+لجنة'],
    ['قاضيا', 'قاض: قاضيا'],
    ['استقبلوهم', 'استقبل: استقبلوا+هم'],
    ['لن يدعو', 'دعا: يدعو'],
    ['قيل', 'قال: قيل'],
    ['رآه', 'رأى: رأى+ه'],
    ['فقد', 'قد: ف+قد'],
    ['عليهم', 'على: على+هم'],
    ['إنني', 'إن: إن+ني'],
    ['وهل', 'هل: و+هل'],
    ['السعودي', 'سعودي: ال+سعودي'],
    ['الفرنسية', 'فرنسي: ال+فرنسية'],
    ['مؤكدا', 'مؤكد: مؤكدا'],
    ['الكبرى', 'أكبر: ال+كبرى'],
    ['المستشفى', 'مستشفى: ال+مستشفى'],
  ])('finds %s as %s', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  it.each(['شبه جزيرة', 'بيان صحفي', 'وجهة نظر'])('finds the term %s', (query) => {
    expect(found(query)[0]).toBe(`${query}: ${query.replace(' ', '+')}`);
  });

  it('finds a term inflected, with clitics, and among other words, then the words', () => {
    expect(found('وبيانات صحفية')[0]).toBe('بيان صحفي: وبيانات+صحفية');
    expect(found('في مجلس الأمن الدولي').slice(0, 2)).toEqual([
      'مجلس الأمن الدولي: مجلس+الأمن+الدولي',
      'مجلس: مجلس',
    ]);
    expect(found('رأس المال')[0]).toBe('رأس المال: رأس+المال');
    expect(found('محكمة العدل الدولية')[0]).toBe('محكمة العدل الدولية: محكمة+العدل+الدولية');
  });

  it.each([
    'قشمبرص',
    '2020',
    '٢٠٢٠',
    'COVID',
    'الـ21',
    '',
    '  ',
    '؟!',
    'ءءء',
    'وليد',
    'x والبيت'.slice(0, 1),
  ])('knows nothing of «%s»', (query) => {
    expect(defineWord(query, lexicon)).toEqual({ query, entries: [] });
  });

  it('lets diacritics choose', () => {
    expect(found('عَلِمَ')[0]).toContain('علم');
    expect(defineWord('عَلِمَ', lexicon).entries.map((entry) => entry.partOfSpeech)).toEqual(['verb']);
    expect(defineWord('عِلْم', lexicon).entries.map((entry) => entry.partOfSpeech)).toEqual(['noun']);
    expect(defineWord('عالَم', lexicon).entries[0]?.lemma).toBe('عَالَم');
    expect(defineWord('عالِم', lexicon).entries[0]?.lemma).toBe('عَالِم');
  });

  it.each(['«البيت»،', 'البيـــت', '\u200Fالبيت\u200E', '(البيت).', 'الْبَيْتُ'])(
    'finds the word in %s',
    (query) => {
      expect(found(query)[0]).toBe('بيت: ال+بيت');
    },
  );

  it('forgives loose spelling, but not another word', () => {
    expect(found('الامن')[0]).toBe('أمن: ال+أمن');
    expect(found('إجتماع')[0]).toBe('اجتماع: اجتماع');
    expect(found('إمام')).not.toContain('أمام: أمام');
  });

  it('explains a derived word by the word it comes from', () => {
    const [entry] = defineWord('برلينية', lexicon).entries;
    expect(entry?.lemma).toBe('بَرْلِينِيّ');
    expect(entry?.senses[0]?.definition).toMatch(/^منسوب إلى «بَرْلِين»: /);
  });

  const stretches = Array.from({ length: Math.ceil(rows.length / 1_000) }, (_, i) => i * 1_000);
  it.each(stretches)('finds the rows from %i on by their own lemma, plurals and other forms', (from) => {
    const lost = rows
      .slice(from, from + 1_000)
      .flatMap((row) =>
        [row.lemma, ...(row.plurals ?? []), ...(row.forms ?? [])].filter(
          (text) => !defineWord(text, lexicon).entries.some((entry) => entry.lemma === row.lemma),
        ),
      );
    expect(lost).toEqual([]);
  });

  it('answers whatever it is asked, with at most six entries of whole segments', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('ابتدرسعفقكلمنهويةىأئء ًَُِّْ«»-ـ')),
      maxLength: 14,
    });
    fc.assert(
      fc.property(letters, (query) => {
        const { entries } = defineWord(query, lexicon);
        expect(entries.length).toBeLessThanOrEqual(6);
        expect(entries.every(({ pieces }) => pieces.every(({ text }) => text.length > 0))).toBe(true);
      }),
    );
  });
});
