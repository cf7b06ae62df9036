import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** In `reader.css`: what is kept free above the lower edge of the window. */
const HEIGHT = '--player-height';

/** Tells the style sheet how high an element stands over the page, whatever rows it shows just now. */
export function usePlayerHeight(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(HEIGHT, `${Math.ceil(element.current?.offsetHeight ?? 0)}px`);
    });
    if (element.current) observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty(HEIGHT);
    };
  }, []);
  return element;
}
