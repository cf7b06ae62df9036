import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLexicon, defineWord, type LexiconRow } from '../../../../src/core/lexicon/lexicon';

const lexicon = createLexicon(
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../../../data/lexicon/words.json'), 'utf8'),
  ) as LexiconRow[],
);
const first = (word: string, before: string | null, after: string | null = null) =>
  defineWord(word, lexicon, { before, after }).entries[0];

describe('readingsInContext', () => {
  it.each([
    ['كتب', 'في', 'noun'],
    ['كتب', 'قد', 'verb'],
    ['علم', 'من', 'noun'],
    ['علم', 'لقد', 'verb'],
    ['نقل', 'عن', 'noun'],
    ['يقل', 'لم', 'verb'],
  ])('%s after %s is a %s', (word, before, expected) => {
    expect(first(word, before)?.partOfSpeech).toBe(expected);
  });

  it.each([
    ['يمكن', 'لا', 'أَمْكَنَ'],
    ['وكتب', null, 'كَتَبَ'],
    ['وهم', 'الوزير', 'هُم'],
    ['ونزح', null, 'نَزَحَ'],
    ['الأحد', 'يوم', 'الْأَحَد'],
    ['الاثنين', 'مساء', 'الِاثْنَيْن'],
    ['المفاوضات', null, 'مُفَاوَضَة'],
    ['بامكانه', null, 'إِمْكَان'],
    ['لاسقاط', null, 'إِسْقَاط'],
    ['الرى', null, 'رَيّ'],
    ['بالمائة', '90', 'مِئَة'],
    ['ومشاركة', null, 'مُشَارَكَة'],
    ['كتب', 'حيث', 'كَتَبَ'],
    ['معقدة', 'بعملية', 'مُعَقَّد'],
    ['الحدود', 'على', 'حُدُود'],
    ['البلاد', 'في', 'بِلَاد'],
    ['عاما', '25', 'عَام'],
    ['عقد', 'توقيع', 'عَقْد'],
    ['منع', 'ستواصل', 'مَنْع'],
    ['ثلاثين', 'منذ', 'ثَلَاثُونَ'],
    ['عرض', 'والذي', 'عَرَضَ'],
    ['نص', 'يلي', 'نَصّ'],
    ['ورفض', '2021', 'رَفَضَ'],
    ['وصفه', 'ما', 'وَصَفَ'],
    ['بدوره', 'دخل', 'دَوْر'],
    ['صدر', 'أمريكي', 'صَدَرَ'],
    ['تحول', 'الذي', 'تَحَوَّلَ'],
    ['قطعا', null, 'قَطْعًا'],
    ['مثل', null, 'مِثْلَ'],
    ['بالامس', null, 'أَمْس'],
    ['هجمات', null, 'هَجْمَة'],
  ])('%s after %s is of %s', (word, before, lemma) => {
    expect(first(word, before)?.lemma).toBe(lemma);
  });

  it('takes the word before a year for the year', () => {
    expect(first('عام', 'مرسي', '2013')?.lemma).toBe('عَام');
  });

  it('takes the mood that the word before governs', () => {
    expect(first('يكتب', 'لم')?.features.mood).toBe('jussive');
    expect(first('يكتب', 'لن')?.features.mood).toBe('subjunctive');
    expect(first('يكتب', null)?.features.mood).toBeUndefined();
    expect(first('يكتب', 'لن')?.vocalised).toBe('يَكْتُبَ');
  });

  it('takes the case that a preposition governs', () => {
    expect(first('الوزير', 'عن')?.features.case).toBe('genitive');
    expect(first('الوزير', null)?.features.case).toBeUndefined();
  });

  it('reads a jussive that stands for nothing else after «لم» alone', () => {
    expect(first('نقل', 'لم')?.lemma).toBe('قَالَ');
    expect(first('نقل', 'ثم')?.lemma).not.toBe('قَالَ');
  });

  it('takes the second of two words with the article for an adjective', () => {
    expect(first('الأعلى', 'المجلس')?.partOfSpeech).toBe('adjective');
  });
});
