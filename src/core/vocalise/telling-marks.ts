import type { Core } from './core';

/**
 * Bits, see `Reading`: what costs so much more than the likeliest way to say the letters is no usual way to say them. With 2 one word in six
 * of our articles gets a mark, with 1 one in seven, with 3 one in five.
 */
export const USUAL_WITHIN = 2;

const SHADDA = '\u0651';
const SUKUN = '\u0652';
const DAMMA = '\u064F';
const KASRA = '\u0650';
const LONG_ALIF = 'اىآ';
/** A mark that may be another in another case or mood. */
const ANY = '*';

/** How much a mark tells, most first: what readers expect of a letter is fatha or nothing. */
function worth(mark: string): number {
  if (mark.includes(SHADDA)) return 4;
  if (mark === DAMMA) return 3;
  if (mark === KASRA) return 2;
  return mark === SUKUN || mark === '' ? 0 : 1;
}

/** What is said on each letter: no sukun, no vowel that a long one after it says by itself. */
const said = (letters: readonly string[], marks: readonly string[]): string[] =>
  marks.map((mark, i) => {
    const next = letters[i + 1] ?? '';
    const isLong =
      (next !== '' && LONG_ALIF.includes(next) && mark === '\u064E') || LONG_ALIF.includes(letters[i] ?? '');
    return isLong || mark === SUKUN ? '' : mark;
  });

/** The last letter tells ways apart by its shadda alone: its vowel is an ending's as often as not. */
const atLast = (marks: readonly string[]): string[] =>
  marks.map((mark, i) => (i < marks.length - 1 ? mark : mark.includes(SHADDA) ? SHADDA : ''));

/**
 * Of the marks of a word the few that tell it from other ways to say its letters: of those that tell it from most of them the one that
 * says most, and so on until none is left. Marks by letter, empty where none is needed; null where no other way sounds otherwise.
 *
 * @param own the marks of the word; `*` where they are an ending's
 * @param others those of the other ways
 */
export function tellingMarks(
  letters: readonly string[],
  own: readonly string[],
  others: readonly (readonly string[])[],
): string[] | null {
  const mine = atLast(said(letters, own));
  const placesOf = (other: readonly string[]): number[] =>
    atLast(said(letters, other)).flatMap((mark, i) =>
      mark === mine[i] || mark === ANY || mine[i] === ANY ? [] : [i],
    );
  let left = others.map(placesOf).filter((places) => places.length > 0);
  if (left.length === 0) return null;
  const told = new Set<number>();
  while (left.length > 0) {
    const counts = letters.map((_, i) => left.filter((places) => places.includes(i)).length);
    const value = (i: number) => (counts[i] === 0 ? -1 : (counts[i] ?? 0) * 8 + worth(mine[i] ?? ''));
    const best = letters.reduce((found, _, i) => (value(i) > value(found) ? i : found), 0);
    told.add(best);
    left = left.filter((places) => !places.includes(best));
  }
  return letters.map((_, i) => (told.has(i) ? ((i < letters.length - 1 ? own[i] : mine[i]) ?? '') : ''));
}

/** The marks of a way to say a word but for what case and mood change in it, which before a pronoun is not its last. */
function marksOfCore({ endings }: Core): string[] {
  const [first, ...others] = endings;
  return (first?.marks ?? []).map((mark, i) => (others.every(({ marks }) => marks[i] === mark) ? mark : ANY));
}

/** Whether two ways differ in the person of one verb alone: «أَعْلَنَتْ», «أَعْلَنْتَ». */
const isSameVerb = (core: Core, other: Core, marks: readonly string[], own: readonly string[]): boolean =>
  core.grammar.class === 'verb' &&
  other.lemma === core.lemma &&
  marks.slice(0, -2).every((mark, i) => mark === own[i]);

/**
 * The marks that tell one way to say a word from its other usual ways; null where there are none, or nothing is known of the word. A way
 * that is not usual itself, as most passives are, is told from the usual ones. Small words are read as they usually are.
 */
export function tellingMarksOfCore(
  letters: readonly string[],
  core: Core,
  cores: readonly Core[],
): string[] | null {
  const { grammar, cost } = core;
  if (grammar.class === 'unknown' || (grammar.class === 'particle' && cost === 0)) return null;
  const own = marksOfCore(core);
  const rivals = cores
    .filter((other) => other !== core && other.cost <= USUAL_WITHIN)
    .filter((other) => grammar.class !== 'name' || other.grammar.class !== 'name')
    .map((other) => ({ other, marks: marksOfCore(other) }))
    .filter(({ other, marks }) => !isSameVerb(core, other, marks, own));
  return tellingMarks(
    letters,
    own,
    rivals.map(({ marks }) => marks),
  );
}
