import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** In `reader.css`: what is kept free at the upper and the lower edge of the window. */
type HeightProperty = '--bar-height' | '--player-height';

/** Tells the style sheet how high an element stands over the page, whatever rows it shows just now. */
export function useBarHeight(property: HeightProperty): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(property, `${Math.ceil(element.current?.offsetHeight ?? 0)}px`);
    });
    if (element.current) observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [property]);
  return element;
}
