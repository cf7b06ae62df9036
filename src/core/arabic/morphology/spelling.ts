/** How a word is spelled beside the norm: as it, with an alif bare of its hamza, with ي and ى for one another, or otherwise. */
export type Spelling = 'exact' | 'no-hamza' | 'dots' | 'other';

const WORSE: readonly Spelling[] = ['exact', 'no-hamza', 'dots', 'other'];

const spellingOfLetter = (asked: string, known: string): Spelling =>
  asked === known
    ? 'exact'
    : asked === 'ا' && 'أإآ'.includes(known)
      ? 'no-hamza'
      : (known === 'ى' && asked === 'ي') || (known === 'ي' && asked === 'ى')
        ? 'dots'
        : 'other';

/** @param known letters as the norm has them, held against those asked from a place on, which are as many and fold alike */
export function spellingBeside(asked: string, from: number, known: string): Spelling {
  let worst = 0;
  for (let i = 0; i < known.length; i++) {
    const [letter, own] = [asked.charAt(from + i), known.charAt(i)];
    if (letter !== own) worst = Math.max(worst, WORSE.indexOf(spellingOfLetter(letter, own)));
  }
  return WORSE[worst] ?? 'other';
}
