import { isArabicLanguage } from '../arabic/arabic-language';
import type { MarkChange } from '../article/mark-change';
import { DIACRITICS_CHOICES, type Appearance, type DiacriticsChoice } from '../settings/appearance';
import { isUnsure } from './unsure-words';
import { EVERY_VOWEL, marksInStyle, wordBeside, type VowelStyle } from './vocalised-text';
import type { VocalisedWord } from './vocaliser';

/** What of the settings says which vowels are put. */
export type VowelChoice = Pick<Appearance, 'diacritics' | 'wordEndings' | 'sureVowelsOnly'>;

/** Whether vowels are put beside those that are written. */
export const putsVowels = (diacritics: DiacriticsChoice): boolean =>
  diacritics === 'doubtful' || diacritics === 'all';

/** What can be chosen in a language (BCP 47): vowels are put on Arabic alone. */
export const diacriticsIn = (lang: string): readonly DiacriticsChoice[] =>
  isArabicLanguage(lang) ? DIACRITICS_CHOICES : DIACRITICS_CHOICES.filter((choice) => !putsVowels(choice));

/** Whether a word is one of those that may well be said otherwise, by what of it is shown. */
const isUnsureIn = (word: VocalisedWord, { endings }: Pick<VowelStyle, 'endings'>) => isUnsure(word, endings);

/** The vowels that the settings ask for; null where they ask for none beside those that are written. */
export function vowelStyleOf({ diacritics, wordEndings, sureVowelsOnly }: VowelChoice): VowelStyle | null {
  if (!putsVowels(diacritics)) return null;
  const telling = diacritics === 'doubtful';
  const endings = !telling && wordEndings === 'full';
  return {
    ...EVERY_VOWEL,
    joined: endings,
    endings,
    telling,
    wanted: (word) => (word.isDoubtful || !telling) && !(sureVowelsOnly && isUnsureIn(word, { endings })),
  };
}

/** Where the marks behind each letter of a word begin and end in its text; null where it is not that word. */
function placesOfMarks(text: string, { start, end, letters }: VocalisedWord): [number, number][] | null {
  let at = start;
  const places: [number, number][] = [];
  for (const [i, letter] of letters.entries()) {
    if (!text.startsWith(letter, at)) return null;
    const from = at + letter.length;
    const next = letters[i + 1];
    at = next === undefined ? end : text.indexOf(next, from);
    if (at < from || at > end) return null;
    places.push([from, at]);
  }
  return places;
}

/** What is seen on a letter: all that is written stays, in its own order. */
const kept = (written: string, put: string): string =>
  put.length > written.length && Array.from(written).every((mark) => put.includes(mark)) ? put : written;

/** What is to be seen otherwise on the words of a text, in order. */
export function vowelChanges(text: string, words: readonly VocalisedWord[], style: VowelStyle): MarkChange[] {
  return words.flatMap((word, i) => {
    const places = style.wanted(word) ? placesOfMarks(text, word) : null;
    if (!places) return [];
    const marks = marksInStyle(word, wordBeside(text, words, i), style);
    return places.flatMap(([from, to], k): MarkChange[] => {
      const written = text.slice(from, to);
      const put = kept(written, marks[k] ?? '');
      return put === written ? [] : [{ at: from, cut: to - from, put }];
    });
  });
}

/** The words that are shown with vowels that they may well not have. */
export const unsureWords = (
  words: readonly VocalisedWord[],
  style: VowelStyle,
): Pick<VocalisedWord, 'start' | 'end'>[] =>
  words.filter((word) => style.wanted(word) && isUnsureIn(word, style));
