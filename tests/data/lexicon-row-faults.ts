import { imperfectOfVerb, withPlainHamza } from './imperfect-of-verb';
import { SERVING } from './masdar-of-verb';

import type { LexiconRow, VerbForms } from '../../src/core/lexicon/lexicon-row';

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

/** «مَاء» has a hamza for the ه of its root, «شَاة» has none of it but in its plural. */
const LOST_A_STRONG_LETTER = new Set(['مَاء', 'مَائِيّ', 'شَاة']);

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

/** How the verbs of each form look: perfect, imperfect, masdar («سَفَر» and «أَدَاء» serve as those of 3 and 2). A weak or doubled root bends them. */
const PATTERNS: Record<string, readonly [perfect: RegExp, imperfect: RegExp, masdar: RegExp]> = {
  1: [/^(?:.[َِ].[َُِ].َ|.َا.َ|.[َِ].\u0651َ|.َ.َ[اى]|آ.َ|.َاءَ|رَأَى|.َ.ِيَ)$/, /^يَ/, /./],
  2: [/^.َ.\u0651َ(?:.َ|[ىا])$/, /^يُ.َ.\u0651/, /./],
  3: [/^(?:.َا|آ).َ(?:.َ|ى)$|^.َا.\u0651َ$/, /^يُ.َا|^يُؤَا/, /./],
  4: [/^(?:أَ|آ)/, /^يُ/, /^(?:إِ|إِي)/],
  5: [/^تَ.َ.\u0651َ(?:.َ|ى)$/, /^يَتَ/, /^تَ/],
  6: [/^تَ(?:.َا|آ)/, /^يَتَ/, /^تَ/],
  7: [/^اِنْ|^اِم\u0651َ/, /^يَنْ|^يَم\u0651َ/, /^اِنْ|^اِم\u0651ِ/],
  8: [/^اِ(?:.ْ[تطد]َ|[تدطذظثز]\u0651َ)/, /^يَ/, /^اِ/],
  9: [/^اِ.ْ.َ.\u0651َ$/, /^يَ/, /^اِ/],
  10: [/^اِسْتَ/, /^يَسْتَ/, /^اِسْتِ/],
  Q1: [/^.َ.[ْ]?.َ.َ$|^.َ[وي]ْ.َ.َ$/, /^يُ/, /./],
  Q2: [/^تَ.َ.ْ.َ.َ$/, /^يَتَ/, /^تَ.َ.ْ.ُ.$/],
  Q4: [/^اِ.ْ.َ.َ.\u0651َ$/, /^يَ.ْ.َ.ِ.\u0651ُ$/, /^اِ/],
};

function faultsOfVerb(lemma: string, { form, imperfect, masdar }: VerbForms): string[] {
  // Used in the passive only: وُلِدَ, تُوُفِّيَ.
  if (lemma.charAt(1) === '\u064F') return [];
  const regular = imperfectOfVerb(lemma, form);
  const [perfect, present, noun] = PATTERNS[form] ?? [/$^/, /$^/, /$^/];
  return [
    ...(perfect.test(lemma) ? [] : [`${lemma} is no verb of form ${form}`]),
    ...(present.test(imperfect) ? [] : [`${imperfect} is no imperfect of form ${form}`]),
    ...(noun.test(masdar) || SERVING.has(masdar) ? [] : [`${masdar} is no masdar of form ${form}`]),
    ...(regular === null || withPlainHamza(regular) === withPlainHamza(imperfect)
      ? []
      : [`${imperfect} is not ${regular}`]),
    ...(/[\u064F\u064Eىوي]$/.test(imperfect) ? [] : [`${imperfect} lacks its ending`]),
    ...(/\u064E$|[اى]$/.test(lemma) ? [] : [`${lemma} lacks its ending`]),
  ];
}

/** What a reader would stumble over in a row of the lexicon, as sentences. */
export function faultsOfRow(row: LexiconRow): string[] {
  const faults = wordsOfRow(row).flatMap((word) => {
    const fault = faultOfMarks(word);
    return fault ? [`${word}: ${fault}`] : [];
  });
  if (row.root !== null && !LOST_A_STRONG_LETTER.has(row.lemma) && !showsRoot(row.lemma, row.root))
    faults.push(`${row.lemma} lacks letters of ${row.root}`);
  if (row.plurals?.some((plural) => plain(plural) === plain(row.lemma) && plural.length === row.lemma.length))
    faults.push(`${row.lemma}: plural is the lemma`);
  if ((row.pos === 'verb') !== (row.verb !== undefined))
    faults.push(`${row.lemma}: verbs, and only they, have verb forms`);
  if ((row.pos === 'noun') !== (row.gender !== undefined))
    faults.push(`${row.lemma}: nouns, and only they, have a gender`);
  if ((row.pos === 'phrase') !== row.lemma.includes(' '))
    faults.push(`${row.lemma}: a phrase has several words`);
  if (row.verb) faults.push(...faultsOfVerb(row.lemma, row.verb));
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
