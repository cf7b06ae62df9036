import { CARRIES, type Ending, type FormKind } from './ending';
import type { Proclitic } from './proclitics';
import type { Spelling } from './spelling';
import type { Stem } from './stem';
import type { KnownWord } from './stem-index';

/** One way to read a written word: a stem of the lexicon with an ending, and what is written onto it. */
export interface Reading {
  word: KnownWord;
  stem: Stem;
  /** What the form may be: its cases or moods, where they are spelled alike. At least one. */
  endings: readonly Ending[];
  kind: FormKind;
  /** In written order, the article «ال» as a piece of its own. */
  proclitics: readonly string[];
  enclitic: string | null;
  /** Stem and ending as the norm spells them before the pronoun, without marks. */
  plain: string;
  /** In what the word is written otherwise than the norm has it. */
  spelling: Spelling;
  /** In bits; lower is likelier. */
  cost: number;
}

/** Whether a form of this kind may stand between these pieces: a word with the article carries no pronoun. */
export function mayStand(
  kind: FormKind,
  { pieces, hasArticle }: Pick<Proclitic, 'pieces' | 'hasArticle'>,
  enclitic: string | null,
): boolean {
  if (hasArticle && enclitic !== null) return false;
  const { article, prefixes } = CARRIES[kind];
  if (hasArticle ? article === 'no' : article === 'must') return false;
  for (const piece of pieces)
    if (piece !== 'ال' && piece !== 'و' && piece !== 'ف' && !prefixes.includes(piece)) return false;
  return true;
}

/** What a clitic says of the case, the state or the mood of the form. */
export function isFitting(
  { features, bound }: Ending,
  proclitics: readonly string[],
  enclitic: string | null,
): boolean {
  const { case: ownCase, state, mood } = features;
  if (proclitics.includes('ال')) {
    if (state === 'indefinite' || state === 'construct') return false;
  } else if (state === 'definite') return false;
  // «ي» leaves no room for another vowel.
  if (enclitic === 'ي' && bound !== null && /[\u064E\u064F]$/.test(bound)) return false;
  const before = proclitics.find((piece) => 'بكل'.includes(piece));
  if (before !== undefined && ownCase !== undefined && ownCase !== 'genitive') return false;
  return mood === undefined || !proclitics.includes('س') || mood === 'indicative';
}
