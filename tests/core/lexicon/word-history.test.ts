import fc from 'fast-check';
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
  it('quotes, and begins with a mark of byte order and the names of the columns', () => {
    const [head, row] = csvFromWords([word('أ', { definition: 'قال "نعم"، ثم مضى' })]).split('\r\n');
    expect(head).toBe('\uFEFF"lemma","partOfSpeech","definition","gloss","query","title","time"');
    expect(row).toContain('"قال ""نعم""، ثم مضى"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('makes no formula of %j', (title) => {
    expect(csvFromWords([word('أ', { title })])).toContain(`"'${title}"`);
  });

  it('gives back every cell to a reader of CSV', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const csv = csvFromWords([word('أ', { query: 'س', title })]);
        const row = csv.slice(csv.indexOf('"أ"') + 3);
        const cells = Array.from(row.matchAll(/,"((?:[^"]|"")*)"/g), ([, cell = '']) =>
          cell.replace(/""/g, '"'),
        );
        expect(cells[4]).toBe(/^[=+\-@\t\r]/.test(title) ? `'${title}` : title);
      }),
    );
  });
});

describe('ankiFromWords', () => {
  it('has three columns a row, whatever the words hold', () => {
    const [, , , row, last] = ankiFromWords([word('أَمْر', { definition: 'سطر\nثانٍ\tوجدول' })]).split('\n');
    expect(row?.split('\t')).toEqual(['أَمْر', 'سطر ثانٍ وجدول (meaning)', 'mubin noun']);
    expect(last).toBe('');
  });
});
