import { stripDiacritics } from '../arabic/letters';
import type { Piece } from '../lexicon/definition';

/** What the spoken form itself takes off before a word of the listener's: «و، ف، ب، ك، ل». */
const JOINED = ['conjunction', 'preposition'];

/**
 * The word of a form that was asked for, without what is joined to its front: «وسيول» → «سيول», «للدوحة» → «الدوحة».
 * The spoken form finds it again with any of them.
 * @param pieces of the likeliest reading; empty where there is none
 */
export function wordToPronounce(query: string, pieces: readonly Piece[]): string {
  const word = stripDiacritics(query).trim().replace(/\s+/g, ' ');
  const count = pieces.findIndex(({ kind }) => !JOINED.includes(kind));
  const joined = pieces
    .slice(0, Math.max(0, count))
    .map(({ text }) => stripDiacritics(text))
    .join('');
  if (joined === '' || !word.startsWith(joined)) return word;
  const rest = word.slice(joined.length);
  // «ل» swallows the alif of the article.
  return pieces[count]?.kind === 'article' && !rest.startsWith('ا') ? `ا${rest}` : rest;
}
