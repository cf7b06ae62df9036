import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import { findInArticle, indexFrom, indexOfArticle } from '../core/article/find-in-article';
import type { TextRange } from '../core/article/text-range';
import { Highlighter } from '../dom/highlighter';
import { ArticlePlaces } from './article-places';
import type { Display } from './display';
import { scrollToReading } from './scroll-to-reading';
import { textElementId } from './sentence-text';

const FOUND = 'mubin-found';
const CURRENT = 'mubin-found-here';
/** Over the sentence being spoken, which may be the one that is looked for. */
const PRIORITY = { found: 1, current: 2 } as const;

export const FIND_INPUT = 'find-input';
const FIND = '#find, #toggle-find';

export interface Find {
  isOpen: boolean;
  query: string;
  /** How many places have it. */
  count: number;
  /** Which of them the reader is at, from 0; -1 where there is none. */
  at: number;
  /** That place. */
  here: TextRange | null;
  /** Shows the search with the focus in it, on what is selected in the text. */
  open: () => void;
  /** Opens or closes it. */
  toggle: () => void;
  /** Gives the focus to the sentence that was found, or back to where it was. */
  close: () => void;
  look: (query: string) => void;
  step: (by: 1 | -1) => void;
}

/** What is selected, where it is a word or two. Characters. */
const LONGEST_TAKEN = 60;

function selectedText(): string {
  const text = (document.getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_TAKEN ? text : '';
}

/**
 * Finding in the article. What is found is painted anew where the article is to be seen otherwise.
 *
 * @param place where the reader is: the first place shown is the next one
 * @param onLeave hears that the reader goes elsewhere than the voice
 */
export function useFind(
  rootRef: RefObject<HTMLElement | null>,
  article: Article,
  display: Display,
  place: TextRange | null,
  onLeave: () => void,
): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const cameFrom = useRef<HTMLElement | null>(null);
  const origin = useRef<TextRange | null>(null);
  const highlighter = useRef<Highlighter | null>(null);
  highlighter.current ??= new Highlighter((block) => document.getElementById(textElementId(block)));

  const index = useMemo(() => (isOpen ? indexOfArticle(article) : []), [isOpen, article]);
  const found = useMemo(() => findInArticle(index, query), [index, query]);
  const here = found[at] ?? null;
  const latest = useRef({ isOpen, found, at, place });
  latest.current = { isOpen, found, at, place };

  useEffect(() => {
    highlighter.current?.paintAll(FOUND, found, PRIORITY.found);
    return () => highlighter.current?.paintAll(FOUND, []);
  }, [found, display]);
  useEffect(() => {
    highlighter.current?.paint(CURRENT, here, PRIORITY.current);
    const sentence = here && rootRef.current && new ArticlePlaces(rootRef.current).sentenceAt(here);
    if (sentence) {
      onLeave();
      scrollToReading(sentence);
    }
    return () => highlighter.current?.paint(CURRENT, null);
  }, [here, display, rootRef, onLeave]);

  // The next one from where the reader was when they began to look; beyond the last, the first.
  useEffect(() => setAt(indexFrom(found, origin.current, index)), [found, index]);

  const open = useCallback(() => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (!latest.current.isOpen) {
      cameFrom.current = focused?.closest(FIND) ? null : focused;
      origin.current = latest.current.place;
      const selected = selectedText();
      if (selected) setQuery(selected);
    }
    setOpen(true);
    requestAnimationFrame(() => {
      const input = document.getElementById(FIND_INPUT);
      if (!(input instanceof HTMLInputElement)) return;
      input.focus({ preventScroll: true });
      input.select();
    });
  }, []);

  const close = useCallback(() => {
    setOpen(false);
    const { found: places, at: now } = latest.current;
    const range = places[now];
    const root = rootRef.current;
    const sentence = range && root ? new ArticlePlaces(root).visit(range) : null;
    if (sentence) return;
    const back = cameFrom.current?.isConnected ? cameFrom.current : root;
    back?.focus({ preventScroll: true });
  }, [rootRef]);

  const toggle = useCallback(() => {
    if (latest.current.isOpen) close();
    else open();
  }, [close, open]);

  const step = useCallback((by: 1 | -1) => {
    const { length } = latest.current.found;
    if (length > 0) setAt((now) => (Math.max(now, by === 1 ? -1 : 0) + by + length) % length);
  }, []);

  return { isOpen, query, count: found.length, at, here, open, toggle, close, look: setQuery, step };
}
