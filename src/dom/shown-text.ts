import type { DisplayedText } from '../core/article/displayed-text';

/** What elements show of the text in which offsets are counted. Any other element shows that text itself. */
const shown = new WeakMap<Element, DisplayedText>();

/** Says what an element shows, so that offsets of the written text find their places in it. */
export function setShownText(element: Element, text: DisplayedText): void {
  shown.set(element, text);
}

export const shownTextOf = (element: Element): DisplayedText | null => shown.get(element) ?? null;
