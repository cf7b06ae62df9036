/** What is written onto the beginning of a word, as one: «وبال» is «و», «ب», «ال». */
export interface Proclitic {
  written: string;
  /** In written order. */
  pieces: readonly string[];
  hasArticle: boolean;
  /** «للجنة» writes two lams where three meet: the stem may begin with one that is not written. */
  swallowsLam: boolean;
}

const CONJUNCTIONS: readonly (readonly string[])[] = [[], ['و'], ['ف'], ['أ'], ['أ', 'و'], ['أ', 'ف']];
const INNER: readonly { written: string; pieces: readonly string[] }[] = [
  { written: '', pieces: [] },
  { written: 'س', pieces: ['س'] },
  { written: 'ب', pieces: ['ب'] },
  { written: 'ك', pieces: ['ك'] },
  { written: 'ل', pieces: ['ل'] },
  { written: 'ال', pieces: ['ال'] },
  { written: 'بال', pieces: ['ب', 'ال'] },
  { written: 'كال', pieces: ['ك', 'ال'] },
  { written: 'لل', pieces: ['ل', 'ال'] },
];

export const PROCLITICS: readonly Proclitic[] = CONJUNCTIONS.flatMap((before) =>
  // A question is asked of a statement: «أليس», «أفلا», and in no more of the combinations than news have.
  (before[0] === 'أ' ? INNER.slice(0, 1) : INNER).map(({ written, pieces }) => ({
    written: before.join('') + written,
    pieces: [...before, ...pieces],
    hasArticle: pieces.includes('ال'),
    swallowsLam: written === 'لل',
  })),
);

/** By the first letter of what they write; the one that writes nothing under ''. */
const BY_LETTER = new Map<string, Proclitic[]>();
for (const proclitic of PROCLITICS) {
  const letter = proclitic.written.charAt(0);
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), proclitic]);
}
const NONE = BY_LETTER.get('') ?? [];
const WITH_LETTER = new Map([...BY_LETTER].map(([letter, own]) => [letter, [...NONE, ...own]]));

/** The proclitics that a word may begin with, none at all among them. */
export const procliticsOf = (word: string): readonly Proclitic[] =>
  (WITH_LETTER.get(word.charAt(0)) ?? NONE).filter(({ written }) => word.startsWith(written));
