import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { PlayerState } from '../core/calls';
import type { ReadingFocus } from '../core/settings/appearance';
import { Highlighter } from '../dom/highlighter';
import type { Band } from '../dom/text-lines';
import { ArticlePlaces } from './article-places';
import type { Display } from './display';
import { FocusStops, type FocusStop } from './focus-stops';
import { textElementId } from './sentence-text';

/** Where in the window, from its top, what is clear is kept when it is moved, and while the voice moves it. */
const COMFORTABLE = { from: 0.2, to: 0.6 };
const READABLE = { from: 0.15, to: 0.75 };

/** What is clear, from the upper edge of `main`, and where the article ends below it; CSS pixels. */
export interface FocusWindow extends Band {
  end: number;
}

interface ReadingFocusOptions {
  focus: ReadingFocus;
  /** What the reader is taken to: what was found, or what the voice says while they go along with it; else null. */
  place: TextRange | null;
  article: Article;
  display: Display;
}

/** Scrolls so far that a stretch of the window lies in a part of it. */
function bringInto(part: { from: number; to: number }, top: number, bottom: number, isCalm: boolean): void {
  const view = document.documentElement.clientHeight;
  const above = top - view * part.from;
  const below = bottom - view * part.to;
  // What is higher than the part begins at its top.
  const by = above < 0 || bottom - top > view * (part.to - part.from) ? above : Math.max(0, below);
  if (Math.abs(by) < 1) return;
  const isInstant = isCalm || Math.abs(by) > view || matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: by, behavior: isInstant ? 'instant' : 'smooth' });
}

/** The word, else the sentence, that the voice is at; null while it is silent. */
export function spokenPlace({ status, word, sentence }: PlayerState): TextRange | null {
  return status === 'playing' || status === 'loading' ? (word ?? sentence) : null;
}

/** Whether keys pressed there are for the text: not those of controls, nor of what lies over it. */
const isText = (target: EventTarget | null, root: HTMLElement): boolean =>
  target === document.body ||
  target === root ||
  (target instanceof Element && root.contains(target) && target.closest('#article') !== null);

/** Moves what is clear, for as long as `life` lasts. */
class FocusMover {
  private stop: FocusStop | null = null;
  private readonly stops: FocusStops;
  private readonly highlighter = new Highlighter((block) => document.getElementById(textElementId(block)));
  /** The line on which the pointer was seen last. */
  private pointed: FocusStop | null = null;
  private isTaken = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly focus: ReadingFocus,
    private readonly show: (shown: FocusWindow | null) => void,
    life: AbortSignal,
  ) {
    this.stops = new FocusStops(root);
    this.listen(life);
    this.put(this.first());
  }

  /** Where reading is: the focus, else what stands where it is read comfortably. */
  private first(): FocusStop | null {
    const active = document.activeElement;
    const box = active?.closest('.sentence') ? active.getClientRects()[0] : undefined;
    const inView = box && box.bottom > 0 && box.top < document.documentElement.clientHeight;
    return (inView && active ? this.stops.holding(active, box) : null) ?? this.comfortable();
  }

  private comfortable(): FocusStop | null {
    const view = document.documentElement.clientHeight;
    return this.stops.at(view * (window.scrollY < view * COMFORTABLE.from ? COMFORTABLE.from : 0.35));
  }

  /** Goes along to a place; null: nothing takes it anywhere. */
  follow(range: TextRange | null): void {
    this.isTaken = range !== null;
    if (!range) return;
    const place = this.highlighter.domRange(range);
    const element = document.getElementById(textElementId(range.block));
    const box = place?.getClientRects()[0] ?? element?.getClientRects()[0];
    const stop = element && box ? this.stops.holding(element, box) : null;
    if (stop) this.put(stop, READABLE);
  }

  /** Shows the same again after something moved. */
  refresh(): void {
    this.stops.forget();
    this.put(this.stop ?? this.first());
  }

  private put(stop: FocusStop | null, part?: { from: number; to: number }, isCalm = false): void {
    const window = stop && this.stops.window(stop, this.focus);
    if (!stop || !window) {
      this.show(null);
      return;
    }
    this.stop = stop;
    this.show({ ...window, end: Math.max(window.bottom, this.stops.end()) });
    const offset = this.stops.offset();
    if (part) bringInto(part, window.top + offset, window.bottom + offset, isCalm);
  }

  private isInView(): boolean {
    const window = this.stop && this.stops.window(this.stop, this.focus);
    if (!window) return false;
    const offset = this.stops.offset();
    return window.bottom + offset > 0 && window.top + offset < document.documentElement.clientHeight;
  }

  private step(by: 1 | -1, isCalm: boolean): void {
    const next = this.stop && this.stops.next(this.stop, by, this.focus);
    if (!next) return;
    const sentence = this.stops.sentence(next);
    if (sentence) {
      const places = new ArticlePlaces(this.root);
      places.moveTabStop(sentence);
      // Where the focus is on a sentence it goes along, so that Enter reads what is clear. First: what takes it ends a gentle scroll.
      if (places.sentenceOf(document.activeElement)) sentence.focus({ preventScroll: true });
    }
    this.put(next, COMFORTABLE, isCalm);
  }

  private listen(signal: AbortSignal): void {
    const { root } = this;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (!isText(event.target, root) || document.querySelector('dialog:modal')) return;
      event.preventDefault();
      this.step(event.key === 'ArrowDown' ? 1 : -1, event.repeat);
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.closest('.sentence')) return;
      const window = this.stop && this.stops.window(this.stop, this.focus);
      const offset = this.stops.offset();
      const boxes = Array.from(target.getClientRects());
      const isClear = boxes.some(
        ({ top, bottom }) => window && bottom - offset > window.top && top - offset < window.bottom,
      );
      const [box] = boxes;
      if (!isClear && box) this.put(this.stops.holding(target, box));
    };
    const stopUnder = ({ target, clientY }: PointerEvent) =>
      target instanceof Element && target.closest('#article') ? this.stops.at(clientY) : null;
    const onPress = (event: PointerEvent) => {
      this.pointed = stopUnder(event);
      if (this.pointed) this.put(this.pointed);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || this.isTaken) return;
      // A page that scrolls under a resting pointer moves nothing.
      if (event.movementX === 0 && event.movementY === 0) return;
      const under = stopUnder(event);
      const before = this.pointed;
      this.pointed = under;
      // Only from line to line: a hand that trembles takes nothing back that the keys moved.
      if (under && before && (under.element !== before.element || under.line !== before.line))
        this.put(under);
    };
    // Whoever scrolls on finds something clear there.
    const onScrolled = () => {
      if (!this.isTaken && !this.isInView()) this.put(this.comfortable());
    };
    document.addEventListener('keydown', onKeyDown, { signal, capture: true });
    root.addEventListener('focusin', onFocus, { signal });
    root.addEventListener('pointerdown', onPress, { signal, passive: true });
    root.addEventListener('pointermove', onMove, { signal, passive: true });
    document.addEventListener('scrollend', onScrolled, { signal, passive: true });
    document.fonts.addEventListener('loadingdone', () => this.refresh(), { signal });
    const observer = new ResizeObserver(() => this.refresh());
    observer.observe(root);
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

/**
 * What of the article is clear while the rest is dimmed, or null. The arrows, the focus and the pointer move it, and the
 * voice takes it along. Nothing is measured while nothing moves.
 */
export function useReadingFocus(
  rootRef: RefObject<HTMLElement | null>,
  { focus, place, article, display }: ReadingFocusOptions,
): FocusWindow | null {
  const [shown, setShown] = useState<FocusWindow | null>(null);
  const mover = useRef<FocusMover | null>(null);
  useEffect(() => {
    const root = rootRef.current;
    if (focus === 'none' || !root) return;
    const life = new AbortController();
    mover.current = new FocusMover(root, focus, setShown, life.signal);
    return () => {
      life.abort();
      mover.current = null;
      setShown(null);
    };
  }, [rootRef, focus]);
  useEffect(() => mover.current?.refresh(), [article, display]);
  useEffect(() => mover.current?.follow(place), [focus, place?.block, place?.start, place?.end]);
  return shown;
}
