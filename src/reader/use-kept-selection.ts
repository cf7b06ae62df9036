import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import { rangeInElement, stretchInElement } from '../dom/element-range';
import type { Display } from './display';
import { textElementId } from './sentence-text';

/** Where a selection begins and ends, as the article writes it. */
interface WrittenSelection {
  from: TextRange;
  to: TextRange;
}

const TEXT = '[id^="text-"]';

function textAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('#article')?.contains(element) ? element.closest(TEXT) : null;
}

/** What of a range lies in an element, as a stretch of its text. */
function stretchIn(element: Element, range: Range): TextRange {
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (element.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset);
  if (element.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset);
  return { block: element.id.slice(textElementId('').length), ...stretchInElement(element, inside) };
}

function writtenSelection(): WrittenSelection | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [textAround(range.startContainer), textAround(range.endContainer)];
  return first && last && { from: stretchIn(first, range), to: stretchIn(last, range) };
}

function select({ from, to }: WrittenSelection): void {
  const [first, last] = [from, to].map(({ block, start, end }) => {
    const element = document.getElementById(textElementId(block));
    return element && rangeInElement(element, start, end);
  });
  if (!first || !last) return;
  document
    .getSelection()
    ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}

/**
 * What is selected of the article stays selected when it is to be seen otherwise: with other characters in it the browser would drop it.
 * To be called where the article is rendered, before what its texts show is changed; `after` runs once it is, and before the selection is
 * put back.
 */
export function useKeptSelection(
  display: Display,
  after: () => void,
  dependencies: readonly unknown[],
): void {
  const shown = useRef(display);
  const kept = useRef<WrittenSelection | null>(null);
  if (shown.current !== display) {
    shown.current = display;
    kept.current = writtenSelection();
  }
  useLayoutEffect(() => {
    after();
    if (kept.current) select(kept.current);
    kept.current = null;
  }, [...dependencies, display]);
}
