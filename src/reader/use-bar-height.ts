import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** In `reader.css`: what is kept free at the upper and the lower edge of the window. */
type HeightProperty = '--bar-height' | '--player-height';

/** What is taller fills the window, and is left where it is; part of its height. */
const TALLEST = 0.5;

/** Keeps what has the focus and is in sight clear of a bar that grew over it (WCAG 2.4.11): a window made narrower, text made larger. */
function keepFocusClear(): void {
  const focused = document.activeElement;
  // The bars' own buttons stand where they are.
  if (!focused?.closest('main')) return;
  const { top, bottom, height } = focused.getBoundingClientRect();
  if (height < innerHeight * TALLEST && bottom > 0 && top < innerHeight)
    focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Tells the style sheet how high an element stands over the page, whatever rows it shows just now. */
export function useBarHeight(property: HeightProperty): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const height = `${Math.ceil(element.current?.offsetHeight ?? 0)}px`;
      if (style.getPropertyValue(property) === height) return;
      style.setProperty(property, height);
      keepFocusClear();
    });
    if (element.current) observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [property]);
  return element;
}
