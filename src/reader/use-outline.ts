import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import { headingOver, outlineOf } from '../core/article/outline';
import type { TextRange } from '../core/article/text-range';
import { ArticlePlaces } from './article-places';

export const OUTLINE_BUTTON = 'toggle-outline';

export interface Outline {
  /** Whether the article has headings to choose from. */
  hasAny: boolean;
  isOpen: boolean;
  toggle: () => void;
  /** Closes it and gives the focus back to its button. */
  close: () => void;
  /** Closes it; the focus is elsewhere already. */
  drop: () => void;
  /** Moves focus to the first sentence of a heading. */
  visit: (block: string) => void;
  /** The heading under which the reader is, or null. */
  current: string | null;
}

/**
 * Whether the outline of the article is shown, and the ways from it into the text.
 *
 * @param place where the reader is
 * @param onLeave hears that the reader goes elsewhere than the voice
 */
export function useOutline(
  rootRef: RefObject<HTMLElement | null>,
  article: Article,
  place: TextRange | null,
  onLeave: () => void,
): Outline {
  const [isOpen, setOpen] = useState(false);
  const openNow = useRef(isOpen);
  openNow.current = isOpen;
  const hasAny = useMemo(() => outlineOf(article).length > 0, [article]);

  const drop = useCallback(() => setOpen(false), []);
  const close = useCallback(() => {
    setOpen(false);
    document.getElementById(OUTLINE_BUTTON)?.focus({ preventScroll: true });
  }, []);
  const toggle = useCallback(() => {
    if (!hasAny) return;
    if (openNow.current) close();
    else setOpen(true);
  }, [hasAny, close]);

  const visit = useCallback(
    (block: string) => {
      setOpen(false);
      onLeave();
      const places = rootRef.current && new ArticlePlaces(rootRef.current);
      places?.visit({ block, start: 0, end: Infinity });
    },
    [rootRef, onLeave],
  );

  const current = isOpen && place ? headingOver(article, place.block) : null;
  return { hasAny, isOpen: isOpen && hasAny, toggle, close, drop, visit, current };
}
