import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import { isUnderWay, type PlayerState } from '../core/calls';
import { DATE_TEXT_ID } from '../core/speech/spoken-texts';
import { ArticlePlaces } from './article-places';
import { figureOf } from './figure-of';
import { textElementId } from './sentence-text';

/**
 * How long the voice must be silent before it counts as stopped; milliseconds. Between two sentences something may be said
 * aside («من هذا؟»): the player then tells of a pause first, and of that in the same breath.
 */
const SETTLED = 100;

/** From where the focus may be taken: the text and the bars beside it. In a panel or a field somebody is busy. */
const READING = '#article, .player, [role=toolbar]';
const FIELD = 'input, select, textarea';

/** What lies over the text. */
const OVER_TEXT = 'dialog[open], #settings, #outline';

function mayMove(wasSpeaking: boolean): boolean {
  if (document.querySelector(OVER_TEXT)) return false;
  const active = document.activeElement;
  // A voice that was paused already, and is now stopped: only who pressed that button waits for anything.
  if (!wasSpeaking) return active !== null && active.closest('.player') !== null;
  if (active === null || active === document.body || active.localName === 'main') return true;
  return active.closest(READING) !== null && !active.matches(FIELD);
}

/**
 * When the voice is paused or stopped, in whatever way, or has come to the end, the focus goes to the sentence where it
 * was: a screen reader goes on from there. In a dialog, a panel or a field the focus stays; where the reader has none (the
 * popup is open), it waits until it has.
 */
export function useHandOff(rootRef: RefObject<HTMLElement | null>, state: PlayerState): void {
  const { status, sentence, aside } = state;
  const isSpeaking = status === 'playing' || status === 'loading' || aside !== null;
  const heard = useRef<TextRange | null>(null);
  const before = useRef({ isSpeaking, isGoingOn: isUnderWay(state) });
  if (sentence) heard.current = sentence;

  useEffect(() => {
    const was = before.current;
    before.current = { isSpeaking, isGoingOn: isUnderWay(state) };
    const hasStopped = was.isSpeaking
      ? !isSpeaking && status !== 'failed'
      : was.isGoingOn && !isUnderWay(state);
    if (!hasStopped) return;
    const life = new AbortController();
    const focused = document.activeElement;
    const handOver = () => {
      const root = rootRef.current;
      const place = heard.current;
      // Who has gone on meanwhile is not called back.
      const isWaiting = document.activeElement === focused && mayMove(was.isSpeaking);
      if (!root || !place || !isWaiting) return;
      const places = new ArticlePlaces(root);
      // The date is said, but is no sentence of the article.
      const date = place.block === DATE_TEXT_ID && document.getElementById(textElementId(DATE_TEXT_ID));
      const reached = date ? places.sentenceAfter(date) : places.sentenceAt(place);
      // What is said for a picture is printed nowhere: its button has it for a name.
      const target = reached ?? figureOf(place)?.querySelector<HTMLElement>('.enlarge');
      if (reached) places.focus(reached);
      else target?.focus();
      // It may have had the focus while the window rolled elsewhere.
      target?.scrollIntoView({ block: 'nearest' });
    };
    const settled = setTimeout(() => {
      if (document.hasFocus()) handOver();
      else window.addEventListener('focus', handOver, { signal: life.signal, once: true });
    }, SETTLED);
    return () => {
      clearTimeout(settled);
      life.abort();
    };
  }, [status, isSpeaking, rootRef]);
}
