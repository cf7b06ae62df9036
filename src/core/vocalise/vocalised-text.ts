import type { VocalisedWord } from './vocaliser';

const SHADDA = '\u0651';
const SUKUN = '\u0652';
const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';
const VOWEL = /[\u064B-\u0650]/g;

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

/** The marks of a word without its ending of case or mood, as at a pause; a shadda stays, and «ًا» is said as a long alif. */
export function withoutEnding({ letters, marks, hasEnding }: VocalisedWord): string[] {
  if (!hasEnding) return [...marks];
  const bare = [...marks];
  const last = bare.length - 1;
  if (letters[last] === 'ا' && bare[last - 1]?.endsWith('\u064B'))
    bare[last - 1] = (bare[last - 1] ?? '').replace('\u064B', FATHA);
  else bare[last] = (bare[last] ?? '').replace(VOWEL, '').replace(SUKUN, '');
  return bare;
}

export interface VowelStyle {
  /** With helping vowels before an alif of wasl. */
  joined: boolean;
  /** Of case and mood, but before a pronoun. */
  endings: boolean;
  /** Whether a word is given vowels. */
  wanted: (word: VocalisedWord) => boolean;
}

export const EVERY_VOWEL: VowelStyle = { joined: false, endings: true, wanted: () => true };

/** The letters of a word with its marks in a style. */
export function spelledWord(
  word: VocalisedWord,
  next: VocalisedWord | undefined,
  { joined, endings }: VowelStyle,
): string {
  const marks = endings ? [...word.marks] : withoutEnding(word);
  if (joined && endings && marks.length > 0) marks[marks.length - 1] = lastMarkBefore(word, next);
  return word.letters.map((letter, i) => letter + ordered(marks[i] ?? '')).join('');
}

/** Shadda stands before its vowel. */
const ordered = (marks: string): string =>
  marks.includes(SHADDA) ? SHADDA + marks.replace(SHADDA, '') : marks;

/** Only white space lies between words that are said in one breath. */
const isBeside = (text: string, word: VocalisedWord, next: VocalisedWord) =>
  /^\s+$/.test(text.slice(word.end, next.start));

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
    const next = words[i + 1];
    spelled += text.slice(at, word.start);
    spelled += spelledWord(word, next && isBeside(text, word, next) ? next : undefined, style);
    at = word.end;
  });
  return spelled + text.slice(at);
}
