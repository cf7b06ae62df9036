import { useEffect, useRef } from 'preact/hooks';
import { textsFromArticle, type Article } from '../core/article/article';
import { unsureWords, vowelStyleOf, type VowelChoice } from '../core/vocalise/shown-vowels';
import { Highlighter } from '../dom/highlighter';
import type { Display } from './display';
import { textElementId } from './sentence-text';
import type { FoundVowels } from './use-vowels';

const UNSURE = 'mubin-unsure';
/** Under all else that is painted. */
const PRIORITY = -1;

/** Paints the words whose vowels may well be others, so that no element is touched: to a screen reader they are like all others. */
export function useUnsureWords(
  article: Article,
  found: FoundVowels,
  { diacritics, wordEndings, sureVowelsOnly }: VowelChoice,
  display: Display,
): void {
  const highlighter = useRef<Highlighter | null>(null);
  highlighter.current ??= new Highlighter((block) => document.getElementById(textElementId(block)));
  useEffect(() => {
    const style = vowelStyleOf({ diacritics, wordEndings, sureVowelsOnly });
    const unsure = textsFromArticle(article).flatMap(({ id, text }) =>
      style
        ? unsureWords(found.get(text) ?? [], style).map(({ start, end }) => ({ block: id, start, end }))
        : [],
    );
    highlighter.current?.paintAll(UNSURE, unsure, PRIORITY);
  }, [article, found, diacritics, wordEndings, sureVowelsOnly, display]);
}
