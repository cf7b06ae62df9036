import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import { isSameRange, type TextRange } from '../core/article/text-range';
import { isUnderWay, type ArticleKey, type PlayerState } from '../core/calls';
import { background } from '../platform/messaging';
import { ArticlePlaces, rangeOfSentence } from './article-places';
import { readingShare } from './reading-share';

/** How long the window must stand still to be read in. Milliseconds. */
const SETTLED = 400;
/** Kept free between the bar and the sentence at which somebody reads. CSS pixels. */
const ROOM = 16;
/** Tries to reach a place: blocks on the way are only guessed at until they come into view. */
const TRIES = 5;
/** Whoever scrolled less is still at the start. CSS pixels. */
const MOVED = 40;

export interface ReadingPlace {
  /** The sentence at the top of what is shown, or null before anything was scrolled. */
  place: TextRange | null;
  /** Whether the reader was brought back to where they stopped, and is there still. */
  isBack: boolean;
  /** Goes to the headline. */
  toStart: () => void;
  /** The place may be where it is. */
  stay: () => void;
  /** The reader is about to be closed. The text of the paragraph that is being read, null at the start. */
  leave: () => string | null;
}

/** The line under the bar at the top, at which somebody reads. */
function lineOfWindow(): number {
  const bar = document.querySelector('header.bar')?.getBoundingClientRect().bottom ?? 0;
  return Math.max(0, bar) + ROOM / 2;
}

function scrollToLine(sentence: HTMLElement, signal: AbortSignal, tries = TRIES): void {
  if (signal.aborted) return;
  const off = sentence.getBoundingClientRect().top - lineOfWindow() - ROOM / 2;
  if (Math.abs(off) > 1) window.scrollBy({ top: off, behavior: 'instant' });
  if (tries > 1) requestAnimationFrame(() => scrollToLine(sentence, signal, tries - 1));
}

/** Whether an element is in the window, or less than half of one away. By place: typefaces that arrive late move it. */
function isNear(element: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect();
  const view = document.documentElement.clientHeight;
  return top > -view / 2 && top < 1.5 * view;
}

/** Where the article is read: brought back when it is opened again, remembered whenever the window comes to rest. */
export function useReadingPlace(
  rootRef: RefObject<HTMLElement | null>,
  key: ArticleKey,
  article: Article,
  state: PlayerState,
): ReadingPlace {
  const [place, setPlace] = useState<TextRange | null>(null);
  /** The sentence to which the reader was brought back. */
  const [back, setBack] = useState<HTMLElement | null>(null);
  /** Set while the window has been moved and does not rest yet. */
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ state, back });
  latest.current = { state, back };

  const keep = useCallback(() => {
    const root = rootRef.current;
    const box = root?.querySelector('#article')?.getBoundingClientRect();
    const view = document.documentElement.clientHeight;
    // In a frame on its way out nothing is laid out any more: everything would count as read.
    if (!root || !box || box.height === 0 || view === 0) return null;
    const sentence = new ArticlePlaces(root).sentenceBelow(lineOfWindow(), view / 2);
    const range = sentence && rangeOfSentence(sentence);
    if (!range) return null;
    setPlace((before) => (before && isSameRange(before, range) ? before : range));
    const isThrough = readingShare(box, view) >= 1;
    // A place that cannot be kept is offered to nobody.
    background.keepReadingPlace(key, isThrough ? null : range).catch(() => undefined);
    return range;
  }, [rootRef, key]);

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const onScroll = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        keep();
        if (latest.current.back && !isNear(latest.current.back)) setBack(null);
      }, SETTLED);
    };
    const onLeave = () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      keep();
    };
    window.addEventListener('scroll', onScroll, { signal, passive: true });
    document.addEventListener('visibilitychange', onLeave, { signal });
    return () => {
      clearTimeout(timer.current);
      life.abort();
    };
  }, [keep]);

  useEffect(() => {
    const life = new AbortController();
    background.readingPlace(key).then(
      (found) => {
        const root = rootRef.current;
        const sentence = found && root && new ArticlePlaces(root).sentenceAt(found);
        // Who scrolled meanwhile is elsewhere already, and the voice takes along whom it reads to.
        if (!sentence || life.signal.aborted || window.scrollY > MOVED) return;
        if (isUnderWay(latest.current.state)) return;
        new ArticlePlaces(root).moveTabStop(sentence);
        setBack(sentence);
      },
      // Then the article begins at its start.
      () => undefined,
    );
    return () => life.abort();
  }, [rootRef, key]);

  // The row that says so makes the bar higher: only now it is known where the line is.
  useLayoutEffect(() => {
    if (!back) return;
    // Who goes elsewhere before the last try is not taken back.
    const life = new AbortController();
    scrollToLine(back, life.signal);
    return () => life.abort();
  }, [back]);

  const stay = useCallback(() => setBack(null), []);
  const toStart = useCallback(() => {
    setBack(null);
    const places = rootRef.current && new ArticlePlaces(rootRef.current);
    places?.visit({ block: 'title', start: 0, end: Infinity });
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [rootRef]);
  const leave = useCallback(() => {
    // What is kept now is the last of it: the frame is told that it is hidden while it is taken away.
    clearTimeout(timer.current);
    timer.current = undefined;
    const range = window.scrollY > MOVED ? keep() : null;
    return article.blocks.find(({ id }) => id === range?.block)?.text.trim() ?? null;
  }, [article, keep]);

  return { place, isBack: back !== null, toStart, stay, leave };
}
