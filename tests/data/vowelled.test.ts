import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedArticleFrom } from '../../tools/annotated-article.mjs';
import { data, denseTexts, newsTexts, speechCorpus } from '../../tools/vocalise/corpora.mjs';
import { exceptionsOfText, keptExceptions } from '../../tools/vocalise/exceptions.mjs';

const FOLDER = path.resolve(import.meta.dirname, '../../data/vowelled');
const files = ['dense', 'plain'].flatMap((part) =>
  fs
    .readdirSync(path.join(FOLDER, part))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => path.join(part, file)),
);

const LETTERS = 'ء-غف-يپچڤگ';
const MARKED = new RegExp(`[${LETTERS}][\\u064B-\\u0652]*`, 'g');
const SUN = new RegExp(`^[تثدذرزسشصضطظلن]\\u0651`);

/** The letters of a word that lack their mark: not long vowels, alifs, the lam of the article before a sun letter, the last. */
function lacking(word: string): string[] {
  const units = word.match(MARKED) ?? [];
  return units.filter((unit, i) => {
    const before = units[i - 1] ?? '';
    const after = units[i + 1];
    if (unit.length > 1 || after === undefined || 'اآى'.includes(unit)) return false;
    if (unit === 'و' && before.endsWith('\u064F')) return false;
    if (unit === 'ي' && before.endsWith('\u0650')) return false;
    return !(unit === 'ل' && /^ا|^ل\u0650/.test(before) && SUN.test(after));
  });
}

describe('data/vowelled', () => {
  it('has, with data/annotated, more than 200,000 words', () => {
    const words = [...newsTexts(), ...denseTexts()]
      .flatMap(({ lines }) => lines)
      .reduce(
        (sum, line) =>
          sum + (line.match(new RegExp(`[${LETTERS}][${LETTERS}\\u064B-\\u0652]*`, 'g'))?.length ?? 0),
        0,
      );
    expect(words).toBeGreaterThan(200_000);
  });

  it.each(files)('%s keeps the rules of vowels', (file) => {
    const { id, vowelled, people } = annotatedArticleFrom(fs.readFileSync(path.join(FOLDER, file), 'utf8'));
    expect(`${id}.txt`).toBe(path.basename(file));
    expect(people).toEqual([]);
    // Vowels stand on letters, one on each, shadda before its vowel, tanwin before its alif; no tatweel, no letters of other languages.
    expect(vowelled).not.toMatch(/(?:^|\s)[\u064B-\u0652]|[\u064B-\u0650\u0652][\u064B-\u0652]|ا\u064B/);
    expect(vowelled).not.toMatch(/[\u0640\u0670\u0671\u06CC\u06A9]/);
    const open = (vowelled.match(new RegExp(`[${LETTERS}][${LETTERS}\\u064B-\\u0652]*`, 'g')) ?? [])
      .filter((word) => lacking(word).length > 0)
      // Names of other languages may lack a mark in a syllable that Arabic has not («مِيير»).
      .filter((word) => !/يي|وو|وي|يو/.test(word.replace(/[\u064B-\u0652]/g, '')));
    expect(open).toEqual([]);
  });
});

describe('words of vowelled texts', () => {
  const kept = keptExceptions();

  it.each([...newsTexts(), ...denseTexts()])('$name: each is a reading of the lexicon or listed', (text) => {
    expect([...exceptionsOfText(text).keys()].filter((word) => !kept.has(word))).toEqual([]);
  });

  it('are listed with what the lexicon lacks, and why they may be said so', () => {
    const faults = [...kept.values()].filter(
      ([, lack = '', reason = '']) =>
        !(lack === 'letters' && reason === '') &&
        !(lack === 'vowels' && ['name', 'saying', 'form', 'word', 'unjudged'].includes(reason)),
    );
    expect(faults).toEqual([]);
    expect([...kept.values()].filter(([, , reason]) => reason === 'unjudged').length).toBeLessThan(250);
  });
});

describe('lacking', () => {
  it.each([
    ['الشَّمْسُ', 0],
    ['لِلشَّمْسِ', 0],
    ['الْقَمَرُ', 0],
    ['القَمَرُ', 1],
    ['قُولِي', 0],
    ['يَوم', 1],
    ['كتَبَ', 1],
  ])('%s lacks %i', (word, count) => {
    expect(lacking(word)).toHaveLength(count);
  });
});

/** Test sets of others, which nothing may be learnt from. */
const TEST_SETS = path.join(data, 'tashkeel/test');
const SETS = [
  'WikiNewsTruth_2017.txt',
  'WikiNews_2014.txt.diac',
  'CATT_data_gt.txt',
  'WikiNewsMax.tsv',
  'Wild2Max_test.tsv',
];
const N = 8;

const wordsOf = (line: string) =>
  line.replace(/[\u064B-\u0652\u0670\u0640]/g, '').match(/[\u0621-\u064A]+/g) ?? [];
function runsOf(lines: readonly string[]): Set<string> {
  const words = lines.flatMap(wordsOf);
  const runs = new Set<string>();
  for (let i = 0; i + N <= words.length; i++) runs.add(words.slice(i, i + N).join(' '));
  return runs;
}

describe.skipIf(!fs.existsSync(TEST_SETS))(
  'what is learnt from (skipped without $MUBIN_DATA: the test sets are there)',
  () => {
    it(`shares no ${N} words in a row with a test set`, () => {
      const learnt = runsOf(
        [...newsTexts(), ...denseTexts(), ...speechCorpus()].flatMap(({ lines }) => lines),
      );
      const shared = SETS.flatMap((name) => {
        const file = path.join(TEST_SETS, name);
        if (!fs.existsSync(file)) return [];
        const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/);
        return [...runsOf(lines)].filter((run) => learnt.has(run)).map((run) => `${name}: ${run}`);
      });
      expect(shared).toEqual([]);
    });
  },
);
