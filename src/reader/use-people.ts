import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import { Highlighter } from '../dom/highlighter';
import { ArticlePlaces } from './article-places';
import { personElementId } from './people-element-ids';
import { scrollToReading } from './scroll-to-reading';
import { textElementId } from './sentence-text';

const STATED = 'mubin-stated';

/** From this width on the people stand beside the text; below it they lie over it. As in `people.css`. */
const BESIDE_TEXT = '(min-width: 70rem)';

const isBesideText = (): boolean => matchMedia(BESIDE_TEXT).matches;

export interface People {
  panel: RefObject<HTMLElement | null>;
  isOpen: boolean;
  toggle: () => void;
  close: () => void;
  /** Takes the panel away where it lies over the text; the focus is elsewhere already. */
  drop: () => void;
  /** Shows the entry of a person and moves focus to it; Escape leads back to the mention. */
  open: (personId: string, from: HTMLElement) => void;
  /** Moves focus to the entry of a person from inside the list. */
  show: (personId: string) => void;
  /** Moves focus to a mention in the text. */
  visit: (personId: string, index: number) => void;
  /** Moves focus to the sentence that holds a place, which is marked until the focus goes on. */
  visitRange: (range: TextRange) => void;
  /** Goes back to the mention from which an entry was opened, or closes the panel over the text; false if neither. */
  escape: () => boolean;
}

/** Whether the people are shown, and the ways between their entries and the text. */
export function usePeople(rootRef: RefObject<HTMLElement | null>): People {
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(isBesideText);
  const openNow = useRef(isOpen);
  openNow.current = isOpen;

  /** Focus may move only once the panel is rendered open. */
  const focusSoon = useCallback((find: () => HTMLElement | null | undefined) => {
    requestAnimationFrame(() => {
      const element = find();
      element?.focus();
      element?.scrollIntoView({ block: 'nearest' });
    });
  }, []);

  const close = useCallback(() => {
    setOpen(false);
    const back = cameFrom.current ?? document.getElementById('toggle-people');
    cameFrom.current = null;
    back?.focus({ preventScroll: true });
  }, []);

  const drop = useCallback(() => {
    if (isBesideText()) return;
    cameFrom.current = null;
    setOpen(false);
  }, []);

  const toggle = useCallback(() => {
    cameFrom.current = null;
    if (openNow.current) {
      close();
      return;
    }
    setOpen(true);
    focusSoon(() => panel.current?.querySelector<HTMLElement>('#people-title'));
  }, [close, focusSoon]);

  const open = useCallback(
    (personId: string, from: HTMLElement) => {
      setOpen(true);
      cameFrom.current = from;
      focusSoon(() => document.getElementById(personElementId(personId)));
    },
    [focusSoon],
  );

  const show = useCallback(
    (personId: string) => focusSoon(() => document.getElementById(personElementId(personId))),
    [focusSoon],
  );

  const visit = useCallback(
    (personId: string, index: number) => {
      if (!isBesideText()) setOpen(false);
      const root = rootRef.current;
      const mention = root && new ArticlePlaces(root).mentionOf(personId, index);
      if (!mention) return;
      mention.focus({ preventScroll: true });
      scrollToReading(mention);
    },
    [rootRef],
  );

  const visitRange = useCallback(
    (range: TextRange) => {
      if (!isBesideText()) setOpen(false);
      const places = rootRef.current && new ArticlePlaces(rootRef.current);
      const sentence = places?.sentenceAt(range);
      if (!places || !sentence) return;
      places.moveTabStop(sentence);
      sentence.focus({ preventScroll: true });
      scrollToReading(sentence);
      const highlighter = new Highlighter((block) => document.getElementById(textElementId(block)));
      highlighter.paint(STATED, range);
      sentence.addEventListener('blur', () => highlighter.paint(STATED, null), { once: true });
    },
    [rootRef],
  );

  const escape = useCallback(() => {
    if (!openNow.current) return false;
    if (!isBesideText()) {
      close();
      return true;
    }
    const back = cameFrom.current;
    if (!back || !panel.current?.contains(document.activeElement)) return false;
    cameFrom.current = null;
    back.focus();
    return true;
  }, [close]);

  return { panel, isOpen, toggle, close, drop, open, show, visit, visitRange, escape };
}
