import type { TextRange } from '../core/article/text-range';
import { rangeOfSentence, type ArticlePlaces } from './article-places';

/** The first sentence that does not end before a point of the page. */
function sentenceFrom(sentences: readonly HTMLElement[], node: Node, offset: number): HTMLElement | null {
  const point = document.createRange();
  point.setStart(node, offset);
  return sentences.find((sentence) => point.comparePoint(sentence, sentence.childNodes.length) >= 0) ?? null;
}

/** What the bars at the edges leave of the window, in CSS pixels from its top. */
function uncovered(): { top: number; bottom: number } {
  const bar = document.querySelector('.bar')?.getBoundingClientRect();
  const player = document.querySelector('.player-card')?.getBoundingClientRect();
  // Where the bars scroll with the text they may stand outside the window.
  const top = Math.max(0, bar?.bottom ?? 0);
  const bottom = player && player.top > top ? Math.min(innerHeight, player.top) : innerHeight;
  return { top, bottom };
}

const isIn = ({ top, bottom }: { top: number; bottom: number }, sentence: HTMLElement): boolean => {
  const box = sentence.getBoundingClientRect();
  return box.bottom > top && box.top < bottom;
};

/** The first sentence that begins in sight, or, where one fills the window, that one. */
function firstInSight(sentences: readonly HTMLElement[]): HTMLElement | null {
  const sight = uncovered();
  const seen = sentences.filter((sentence) => isIn(sight, sentence));
  return seen.find((sentence) => sentence.getBoundingClientRect().top >= sight.top) ?? seen[0] ?? null;
}

/** Where the selection begins, or where the caret stands, which a screen reader may move too. */
function marked(
  places: ArticlePlaces,
  root: HTMLElement,
): { sentence: HTMLElement; isCaret: boolean } | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || !root.contains(range.startContainer)) return null;
  const sentence = sentenceFrom(places.sentences(), range.startContainer, range.startOffset);
  return sentence && { sentence, isCaret: range.collapsed };
}

/** The sentence in which the selection begins, or null. */
export function selectedSentence(places: ArticlePlaces, root: HTMLElement): TextRange | null {
  const found = marked(places, root);
  return found && !found.isCaret ? rangeOfSentence(found.sentence) : null;
}

/**
 * Where the reader is in the text: the sentence that has the focus, else where the selection begins, else the caret, unless
 * it is out of sight: then it is where somebody once clicked. Else the first sentence in sight. Null where there is none.
 */
export function readingCursor(places: ArticlePlaces, root: HTMLElement): TextRange | null {
  const focused = places.sentenceOf(document.activeElement);
  if (focused) return rangeOfSentence(focused);
  const found = marked(places, root);
  const isMeant = found && (!found.isCaret || isIn(uncovered(), found.sentence));
  const sentence = isMeant ? found.sentence : firstInSight(places.sentences());
  return sentence && rangeOfSentence(sentence);
}
