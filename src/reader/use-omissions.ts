import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Omission } from '../core/article/omission';
import { ArticlePlaces } from './article-places';
import { scrollToReading } from './scroll-to-reading';

export const OMISSIONS_BUTTON = 'toggle-omissions';
const SECTION = '#omissions-section';

export const putBackElementId = (omission: string): string => `put-back-${omission}`;

export interface Omissions {
  isOpen: boolean;
  /** Opens or closes the list where it stands. */
  toggle: () => void;
  /** Goes to the list, opening it; from inside it back to where the reader was, closing it. */
  travel: () => void;
  /** Moves focus to where something that was put back stands now. */
  visit: (omission: Omission) => void;
}

function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  scrollToReading(element);
}

/** Whether the list of what was left out is shown, and the ways between it and the text. */
export function useOmissions(rootRef: RefObject<HTMLElement | null>): Omissions {
  const [isOpen, setOpen] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);

  const toggle = useCallback(() => setOpen((now) => !now), []);

  const travel = useCallback(() => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (focused?.closest(SECTION)) {
      setOpen(false);
      const back = cameFrom.current?.isConnected ? cameFrom.current : rootRef.current;
      if (back) focusOn(back);
      return;
    }
    cameFrom.current = focused;
    setOpen(true);
    const button = document.getElementById(OMISSIONS_BUTTON);
    if (button) focusOn(button);
  }, [rootRef]);

  const visit = useCallback(
    ({ id, blocks }: Omission) => {
      const places = rootRef.current && new ArticlePlaces(rootRef.current);
      const withText = blocks.find(({ text }) => text.trim());
      const sentence =
        places && withText
          ? places.sentenceAt({ block: withText.id, start: 0, end: withText.text.length })
          : null;
      if (sentence) places?.moveTabStop(sentence);
      const target = sentence ?? document.getElementById(putBackElementId(id));
      if (target) focusOn(target);
    },
    [rootRef],
  );

  return { isOpen, toggle, travel, visit };
}
