const FATHATAN = '\u064B';
const FATHA = '\u064E';
const ENDING = /[\u064B-\u0650\u0652]/g;

/**
 * The marks of a word without its ending of case or mood, as at a pause; a shadda stays, and «ًا» is said as a long alif.
 *
 * @param hasEnding whether the last mark is of case or mood
 */
export function bareOfEnding(
  letters: readonly string[],
  marks: readonly string[],
  hasEnding: boolean,
): string[] {
  const bare = [...marks];
  if (!hasEnding) return bare;
  const last = bare.length - 1;
  if (letters[last] === 'ا' && bare[last - 1]?.endsWith(FATHATAN))
    bare[last - 1] = (bare[last - 1] ?? '').replace(FATHATAN, FATHA);
  else bare[last] = (bare[last] ?? '').replace(ENDING, '');
  return bare;
}
