import { normalWords } from '../arabic/normal-words';
import { withoutControls } from './without-controls';

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

interface Bag {
  words: string[];
  set: ReadonlySet<string>;
  /** UTF-16 units of all words. */
  size: number;
}

const bags = new Map<string, Bag>();

/** The words of a text; kept, since one headline is compared with every heading of its page. */
function bagOf(text: string): Bag {
  const normal = normalText(text);
  let bag = bags.get(normal);
  if (!bag) {
    const words = normal.split(' ').filter(Boolean);
    bag = { words, set: new Set(words), size: words.reduce((sum, word) => sum + word.length, 0) };
    if (bags.size >= MAX_KEPT) bags.clear();
    bags.set(normal, bag);
  }
  return bag;
}

/** How many texts are kept by now. */
export const keptTexts = (): number => kept.size + bags.size;

/** Lets go what was compared: the texts of one page are none of the next. */
export function forgetTexts(): void {
  kept.clear();
  bags.clear();
}

function shareOf(a: Bag, b: Bag): number {
  if (!b.size) return 0;
  let shared = 0;
  for (const word of b.words) if (a.set.has(word)) shared += word.length;
  return shared / b.size;
}

/**
 * How much of `b`'s words, weighted by their lengths, `a` holds too: 1 all, 0 none. Letters of every script count
 * (Readability's own measure splits at `\W`, where Arabic has no words at all).
 */
export function wordShare(a: string, b: string): number {
  return shareOf(bagOf(a), bagOf(b));
}

/** The lesser of both shares. */
export function likeness(a: string, b: string): number {
  const [first, second] = [bagOf(a), bagOf(b)];
  return Math.min(shareOf(first, second), shareOf(second, first));
}

/** White space, line ends and invisible spaces as one plain space, none at the ends; without control signs. */
export function collapsed(text: string): string {
  return withoutControls(text)
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .trim();
}
