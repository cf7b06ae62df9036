import { describe, expect, it } from 'vitest';
import {
  ankiFromWords,
  csvFromWords,
  MOST_WORDS,
  withWord,
  wordsFromUnknown,
  type LookedUpWord,
} from '../../../src/core/lexicon/word-history';

const word = (lemma: string, more: Partial<LookedUpWord> = {}): LookedUpWord => ({
  lemma,
  partOfSpeech: 'noun',
  definition: 'معنى',
  gloss: 'meaning',
  query: lemma,
  title: 'خبر',
  time: '2026-11-25T10:00:00.000Z',
  ...more,
});

describe('the words that were looked up', () => {
  it('stand newest first, each once', () => {
    const words = [word('ب'), word('أ')];
    expect(
      withWord(words, word('أ', { time: 'later' })).map(({ lemma, time }) => `${lemma} ${time}`),
    ).toEqual(['أ later', 'ب 2026-11-25T10:00:00.000Z']);
    expect(withWord(words, word('أ', { partOfSpeech: 'verb' }))).toHaveLength(3);
  });

  it('are no more than the list holds', () => {
    const many = Array.from({ length: MOST_WORDS }, (_, i) => word(`كلمة${i}`));
    const words = withWord(many, word('جديدة'));
    expect(words).toHaveLength(MOST_WORDS);
    expect(words[0]?.lemma).toBe('جديدة');
  });

  it.each([null, 7, {}, [null, 1, { lemma: 'أ' }]])('are read from a broken store: %j', (stored) => {
    expect(wordsFromUnknown(stored)).toEqual([]);
  });

  it('keep their good rows beside broken ones', () => {
    expect(wordsFromUnknown([{ lemma: 1 }, word('أ')])).toEqual([word('أ')]);
  });
});

describe('csvFromWords', () => {
  it('begins with the names of the columns, and has a row for each word', () => {
    const words = [word('أ', { definition: 'قال "نعم"', title: '=1+1', query: 'س' })];
    expect(csvFromWords(words).split('\r\n')).toEqual([
      '\uFEFFlemma,partOfSpeech,definition,gloss,query,title,time',
      `أ,noun,"قال ""نعم""",meaning,س,"'=1+1",2026-11-25T10:00:00.000Z`,
      '',
    ]);
  });
});

describe('ankiFromWords', () => {
  it('has three columns a row, whatever the words hold', () => {
    const [, , , row, last] = ankiFromWords([word('أَمْر', { definition: 'سطر\nثانٍ\tوجدول' })]).split('\n');
    expect(row?.split('\t')).toEqual(['أَمْر', 'سطر ثانٍ وجدول (meaning)', 'mubin noun']);
    expect(last).toBe('');
  });
});
