import { yieldToFocus } from './yield-to-focus';

/** The part of the window, from its top, in which something can be read clear of the bars at its edges. */
const READABLE = { from: 0.15, to: 0.75 };
/** Tries to reach a place: blocks on the way are only guessed at until they come into view. */
const TRIES = 4;

/** Brings an element of the text where it can be read; gently if it is near and motion is welcome. */
export function scrollToReading(element: Element, tries = TRIES): void {
  const { top, bottom, height } = element.getBoundingClientRect();
  const view = document.documentElement.clientHeight;
  if (top > view * READABLE.from && bottom < view * READABLE.to) return;
  const isFar = top < -view || top > 2 * view;
  const isCalm = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    block: height > view * 0.5 ? 'start' : 'center',
    behavior: isCalm ? 'instant' : 'smooth',
  });
  if (!isCalm) yieldToFocus();
  if (!isFar || tries <= 1) return;
  const { activeElement } = document;
  requestAnimationFrame(() => {
    // Where something else took the focus meanwhile, the reader is there.
    if (document.activeElement === activeElement) scrollToReading(element, tries - 1);
  });
}
