import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { LexiconRow } from '../../src/core/lexicon/lexicon';

const FOLDER = path.resolve(import.meta.dirname, '../../data/lexicon');
const text = fs.readFileSync(path.join(FOLDER, 'words.json'), 'utf8');
const rows = JSON.parse(text) as LexiconRow[];
const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(fs.readFileSync(path.join(FOLDER, 'words.schema.json'), 'utf8')) as object,
);

const VOWEL = '[\u064B-\u0650\u0652]';
const plain = (word: string) => word.replace(/[\u064B-\u0652\u0670]/g, '');
const folded = (word: string) => plain(word).replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');

/** What is wrong with the marks of a word, or null. */
function faultOfMarks(word: string): string | null {
  if (new RegExp(`${VOWEL}\u0651`).test(word)) return 'shadda after its vowel';
  if (new RegExp(`${VOWEL}{2}`).test(word)) return 'two vowels on one letter';
  if (/\u0651\u0651|\u0651\u0652/.test(word)) return 'shadda twice or with sukun';
  if (/^[\u064B-\u0652\u0670]/.test(word)) return 'a mark with no letter';
  if (/ة[^\u064B-\u0650]/.test(word)) return 'ta marbuta inside a word';
  if (/[\u0621-\u064A]/.test(word) && new RegExp(`\u0651(?!${VOWEL}|\u0670|$)`).test(word))
    return 'shadda without a vowel';
  const letters = Array.from(
    word.matchAll(/([\u0621-\u063A\u0641-\u064A])([\u064B-\u0652\u0670]*)/g),
    (match) => match,
  );
  for (const [i, [, letter = '', marks = '']] of letters.entries()) {
    if (marks || i === letters.length - 1) continue;
    const before = letters[i - 1]?.[2] ?? '';
    // Long vowels, the article before a sun letter, and the alif of wasl bear none.
    if ('اآى'.includes(letter)) continue;
    if (letter === 'و' && before.includes('\u064F')) continue;
    if (letter === 'ي' && before.includes('\u0650')) continue;
    if (letter === 'ل' && (letters[i + 1]?.[2] ?? '').includes('\u0651')) continue;
    return `no mark on ${letter}`;
  }
  return null;
}

/** Letters of a root that change in inflection: hamza and the weak ones. */
const WEAK = /[اويىءأإآؤئ]/g;

function hasLettersInOrder(word: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** «مَاء» has a hamza for the ه of its root. */
const LOST_A_STRONG_LETTER = new Set(['مَاء', 'مَائِيّ']);

/** The strong letters of a root stand in a word in order; a doubled one may be written once. */
function showsRoot(word: string, root: string): boolean {
  const strong = root.replace(WEAK, '');
  return (
    hasLettersInOrder(plain(word), strong) || hasLettersInOrder(plain(word), strong.replace(/(.)\1/, '$1'))
  );
}

const wordsOfRow = (row: LexiconRow) => [
  ...row.lemma.split(' '),
  ...(row.plurals ?? []),
  ...(row.forms ?? []),
  ...(row.verb ? [row.verb.imperfect, row.verb.masdar] : []),
];

/** What a reader would stumble over in a row, as sentences. */
function faultsOf(row: LexiconRow): string[] {
  const faults = wordsOfRow(row).flatMap((word) => {
    const fault = faultOfMarks(word);
    return fault ? [`${word}: ${fault}`] : [];
  });
  if (row.root !== null && !LOST_A_STRONG_LETTER.has(row.lemma) && !showsRoot(row.lemma, row.root))
    faults.push(`${row.lemma} lacks letters of ${row.root}`);
  if (row.plurals?.some((plural) => folded(plural) === folded(row.lemma)))
    faults.push(`${row.lemma}: plural is the lemma`);
  if ((row.pos === 'verb') !== (row.verb !== undefined))
    faults.push(`${row.lemma}: verbs, and only they, have verb forms`);
  if ((row.pos === 'noun') !== (row.gender !== undefined))
    faults.push(`${row.lemma}: nouns, and only they, have a gender`);
  if ((row.pos === 'phrase') !== row.lemma.includes(' '))
    faults.push(`${row.lemma}: a phrase has several words`);
  if (row.verb && !/^يُ?/.test(row.verb.imperfect)) faults.push(`${row.lemma}: imperfect without ي`);
  for (const { definition } of row.senses) {
    const strong = (row.root ?? '').replace(WEAK, '');
    const own = definition
      .split(/[ ،«»]+/)
      .map(folded)
      .filter(
        (word) =>
          word.length > 1 &&
          !(strong.length > 1 && hasLettersInOrder(word, strong)) &&
          word !== folded(row.lemma),
      );
    if (own.length < 2) faults.push(`${row.lemma}: defined by itself: ${definition}`);
  }
  return faults;
}

describe('data/lexicon/words.json', () => {
  it('fits its schema', () => {
    expect(validate(rows) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
  });

  it('holds one row a line', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 2);
  });

  it('holds the words of the news, and its terms', () => {
    expect(
      rows.filter((row) => row.pos !== 'phrase' && row.pos !== 'proper-noun').length,
    ).toBeGreaterThanOrEqual(600);
    expect(
      rows.filter((row) => row.pos === 'phrase' || row.pos === 'proper-noun').length,
    ).toBeGreaterThanOrEqual(60);
  });

  it('has no row with a fault', () => {
    expect(rows.flatMap(faultsOf)).toEqual([]);
  });

  it('names each word once, in order of rank', () => {
    const keys = rows.map((row) => `${row.lemma} ${row.pos}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(rows.map((row) => row.rank)).toEqual(rows.map((_, i) => i + 1));
  });
});

describe('the check of a row', () => {
  const good: LexiconRow = {
    lemma: 'وَزِير',
    root: 'وزر',
    pos: 'noun',
    gender: 'm',
    plurals: ['وُزَرَاء'],
    senses: [{ definition: 'عضو في الحكومة مسؤول عن مجال واحد', gloss: 'minister' }],
    rank: 1,
  };
  const sense = (definition: string) => [{ definition, gloss: 'minister' }];

  it('accepts a good row', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(validate([good])).toBe(true);
  });

  it.each<[string, Partial<LexiconRow>]>([
    ['a letter without its mark', { lemma: 'وزِير' }],
    ['shadda after its vowel', { plurals: ['وُزَّراء'.replace('\u0651\u064E', '\u064E\u0651')] }],
    ['two vowels on one letter', { lemma: 'وَُزِير' }],
    ['a root of other letters', { root: 'كتب' }],
    ['a plural that is the lemma', { plurals: ['وَزِير'] }],
    ['a definition by the word itself', { senses: sense('الوزير وزير الوزارة') }],
    ['a verb without forms', { pos: 'verb' }],
    ['a phrase of one word', { pos: 'phrase' }],
  ])('refuses %s', (_, change) => {
    expect(faultsOf({ ...good, ...change })).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['Latin letters in the lemma', { lemma: 'وَزِيرx' }],
    ['Latin letters in the definition', { senses: sense('عضو في minister الحكومة') }],
    ['no senses', { senses: [] }],
    ['tatweel', { lemma: 'وَزِيـر' }],
    [
      'an unknown domain',
      { senses: [{ definition: 'عضو في الحكومة', gloss: 'minister', domain: 'cooking' }] },
    ],
    ['an unknown field', { origin: 'elsewhere' }],
    ['a verb of an eleventh pattern', { verb: { form: 11, imperfect: 'يَزِرُ', masdar: 'وِزْر' } }],
  ])('has a schema that refuses %s', (_, change) => {
    expect(validate([{ ...good, ...change }])).toBe(false);
  });
});
