import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where something floats from: an element, or a stretch of text. */
export type Anchor = Element | Range;

/** A card of less could not be read, and may cover what it is about. Pixels. */
const LEAST_HEIGHT = 160;

/** Keeps an element beside its anchor and inside the window, clear of the bars at its edges. */
export function useFloating(elementRef: RefObject<HTMLElement | null>, anchor: Anchor | null): void {
  useLayoutEffect(() => {
    const element = elementRef.current;
    if (!element || !anchor) return;
    const reference =
      anchor instanceof Element
        ? anchor
        : {
            getBoundingClientRect: () => anchor.getBoundingClientRect(),
            getClientRects: () => anchor.getClientRects(),
            contextElement: anchor.startContainer.parentElement ?? document.body,
          };
    const bars = getComputedStyle(document.documentElement);
    const heightOf = (bar: string): number => Number.parseInt(bars.getPropertyValue(bar), 10) || 0;
    const padding = {
      top: heightOf('--bar-height') + 8,
      bottom: heightOf('--player-height') + 8,
      left: 12,
      right: 12,
    };
    return autoUpdate(reference, element, () => {
      void computePosition(reference, element, {
        strategy: 'fixed',
        placement: 'bottom',
        middleware: [
          offset(8),
          flip({ padding }),
          // What is asked about stays in sight: a long card is scrolled.
          size({
            padding,
            apply: ({ availableHeight }) =>
              element.style.setProperty('--room', `${Math.max(LEAST_HEIGHT, Math.floor(availableHeight))}px`),
          }),
          shift({ padding, crossAxis: true }),
          hide(),
        ],
      }).then(({ x, y, middlewareData }) => {
        // Measured from the window's own corner, whichever way the page reads.
        element.style.left = `${x}px`;
        element.style.top = `${y}px`;
        // Buttons whose selection is out of sight would lie over something else; a dialog is being read.
        const isLost = middlewareData.hide?.referenceHidden === true && element.localName !== 'dialog';
        element.style.visibility = isLost ? 'hidden' : '';
      });
    });
  }, [elementRef, anchor]);
}
