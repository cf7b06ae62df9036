import { bareOfEnding } from './pausal';
import type { VocalisedWord } from './vocaliser';

const SHADDA = '\u0651';
const SUKUN = '\u0652';
const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';

const plainOf = ({ letters }: VocalisedWord) => letters.join('');

/** Words whose last letter takes another helping vowel than kasra before an alif of wasl. */
const WITH_DAMMA = /(?:هم|كم|تم|مذ)$/;

/** Whether a word begins with an alif that is not said after another word. */
const hasWasl = ({ letters, marks }: VocalisedWord) =>
  letters[0] === 'ا' && letters.length > 1 && marks[0] === '';

/**
 * The mark on a word's last letter before the word that follows: where two consonants would meet, a helping vowel («مِنَ الْبَيْتِ»,
 * «عَنِ الْعَمَلِ», «هُمُ الَّذِينَ»).
 */
export function lastMarkBefore(word: VocalisedWord, next: VocalisedWord | undefined): string {
  const last = word.marks.at(-1) ?? '';
  if (!next || !hasWasl(next)) return last;
  const plain = plainOf(word);
  if (word.isGuess || last !== SUKUN) return last;
  if (/^[وف]?من$/.test(plain) && word.marks.at(-2) === KASRA) return next.letters[1] === 'ل' ? FATHA : KASRA;
  return WITH_DAMMA.test(plain) && word.marks.at(-2)?.endsWith(DAMMA) ? DAMMA : KASRA;
}

/** The marks of a word as at a pause, see `bareOfEnding`. */
export const withoutEnding = ({ letters, marks, hasEnding }: VocalisedWord): string[] =>
  bareOfEnding(letters, marks, hasEnding);

export interface VowelStyle {
  /** With helping vowels before an alif of wasl. */
  joined: boolean;
  /** Of case and mood, but before a pronoun. */
  endings: boolean;
  /** Only those that tell a word from other usual ways to say its letters; no endings then. */
  telling?: boolean;
  /** Whether a word is given vowels. */
  wanted: (word: VocalisedWord) => boolean;
}

export const EVERY_VOWEL: VowelStyle = { joined: false, endings: true, wanted: () => true };

/** What stands on each letter of a word in a style. */
export function marksInStyle(
  word: VocalisedWord,
  next: VocalisedWord | undefined,
  { joined, endings, telling = false }: VowelStyle,
): string[] {
  if (telling) return word.telling.map(ordered);
  const marks = endings ? [...word.marks] : withoutEnding(word);
  if (joined && endings && marks.length > 0) marks[marks.length - 1] = lastMarkBefore(word, next);
  return marks.map(ordered);
}

/** Shadda stands before its vowel. */
const ordered = (marks: string): string =>
  marks.includes(SHADDA) ? SHADDA + marks.replace(SHADDA, '') : marks;

/** The letters of a word with its marks in a style. */
export function spelledWord(word: VocalisedWord, next: VocalisedWord | undefined, style: VowelStyle): string {
  const marks = marksInStyle(word, next, style);
  return word.letters.map((letter, i) => letter + (marks[i] ?? '')).join('');
}

/** The word that is said in one breath with the one at a place among the words of a text: only white space lies between. */
export function wordBeside(
  text: string,
  words: readonly VocalisedWord[],
  at: number,
): VocalisedWord | undefined {
  const [word, next] = [words[at], words[at + 1]];
  return word && next && /^\s+$/.test(text.slice(word.end, next.start)) ? next : undefined;
}

/** A text with the vowels of its words; every other character stays as it is. */
export function vocalisedText(
  text: string,
  words: readonly VocalisedWord[],
  style: VowelStyle = EVERY_VOWEL,
): string {
  let spelled = '';
  let at = 0;
  words.forEach((word, i) => {
    if (!style.wanted(word)) return;
    spelled += text.slice(at, word.start);
    spelled += spelledWord(word, wordBeside(text, words, i), style);
    at = word.end;
  });
  return spelled + text.slice(at);
}
