const DAMMA = '\u064F';
const KASRA = '\u0650';
const SHADDA = '\u0651';
const SUKUN = '\u0652';

/** The vowel that a letter lengthens; alif has no vowel of its own wherever it stands. */
const LENGTHENS: Record<string, string> = { و: DAMMA, ي: KASRA };
const NEVER_CLOSED = 'اىآ';

/** Whether a bare letter says the vowel before it, longer: «نُور», but not «لَوْ». */
const isLong = (letter: string, before: string): boolean =>
  NEVER_CLOSED.includes(letter) || (LENGTHENS[letter] !== undefined && before.endsWith(LENGTHENS[letter]));

/** A doubled letter swallows a bare one before it, as the lam of the article: «الَّذِي». */
const isSwallowed = (next: string): boolean => next.includes(SHADDA);

/**
 * The marks of a word with a sukun on each consonant that has nothing, where it is known that nothing means no vowel.
 *
 * @param marks one for each letter
 * @param upTo letters from this place on stay as they are
 */
export function closed(
  letters: readonly string[],
  marks: readonly string[],
  upTo = letters.length,
): string[] {
  return letters.map((letter, i) => {
    const mark = marks[i] ?? '';
    if (i >= upTo || mark !== '' || isLong(letter, marks[i - 1] ?? '')) return mark;
    return isSwallowed(marks[i + 1] ?? '') ? '' : SUKUN;
  });
}
