import { autoUpdate, computePosition, flip, hide, offset, shift } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where something floats from: an element, or a stretch of text. */
export type Anchor = Element | Range;

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
    const padding = { top: 64, bottom: 96, left: 12, right: 12 };
    return autoUpdate(reference, element, () => {
      void computePosition(reference, element, {
        strategy: 'fixed',
        placement: 'bottom',
        middleware: [offset(8), flip({ padding }), shift({ padding, crossAxis: true }), hide()],
      }).then(({ x, y, middlewareData }) => {
        // Measured from the window's own corner, whichever way the page reads.
        element.style.left = `${x}px`;
        element.style.top = `${y}px`;
        // Without its anchor it would lie over something else; what has the focus stays.
        const isLost = middlewareData.hide?.referenceHidden === true;
        const isHidden = isLost && !element.contains(document.activeElement);
        element.style.visibility = isHidden ? 'hidden' : '';
      });
    });
  }, [elementRef, anchor]);
}
