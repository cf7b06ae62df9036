import { normalWords } from '../arabic/normal-words';

/** Headlines and labels are compared with each other over and over; longer texts are not kept. */
const KEPT_LENGTH = 300;
const MAX_KEPT = 2000;
const kept = new Map<string, string>();

/** A text reduced to what two printings of it share: folded words, lower case, one space between. */
export function normalText(text: string): string {
  if (text.length > KEPT_LENGTH) return normalWords(text);
  let normal = kept.get(text);
  if (normal === undefined) {
    normal = normalWords(text);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, normal);
  }
  return normal;
}

/**
 * How much of `b`'s words, weighted by their lengths, `a` holds too: 1 all, 0 none. Letters of every script count
 * (Readability's own measure splits at `\W`, where Arabic has no words at all).
 */
export function wordShare(a: string, b: string): number {
  const wordsA = new Set(normalText(a).split(' ').filter(Boolean));
  const wordsB = normalText(b).split(' ').filter(Boolean);
  const size = (words: string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const total = size(wordsB);
  return total ? size(wordsB.filter((word) => wordsA.has(word))) / total : 0;
}

/** The lesser of both shares. */
export function likeness(a: string, b: string): number {
  return Math.min(wordShare(a, b), wordShare(b, a));
}

/** White space, line ends and invisible spaces as one plain space, none at the ends. */
export function collapsed(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ').trim();
}
