import type { Direction } from '../core/article/article';

/**
 * The item to which a key moves focus in a row of `count` items, or null for any other key. Arrows follow the eye:
 * in a row from right to left, the left arrow goes to the next item. Past the end the row begins again (WAI-ARIA
 * Authoring Practices, toolbar pattern).
 */
export function itemByKey(key: string, index: number, count: number, dir: Direction): number | null {
  if (count === 0) return null;
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (index + 1) % count;
    case backward:
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Makes one of several items the only one that Tab reaches. */
export function makeTabStop(items: Iterable<HTMLElement>, stop: HTMLElement): void {
  for (const item of items) {
    const tabIndex = item === stop ? 0 : -1;
    // Hundreds of items, of which two change: writing an attribute costs, reading it does not.
    if (item.tabIndex !== tabIndex) item.tabIndex = tabIndex;
  }
}
