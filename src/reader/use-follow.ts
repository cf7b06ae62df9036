import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { PlayerState } from '../core/calls';
import type { WordHighlight } from '../core/settings/settings';
import { DATE_TEXT_ID } from '../core/speech/spoken-texts';
import { Highlighter } from '../dom/highlighter';
import { ArticlePlaces } from './article-places';
import type { Display } from './display';
import { figureOf } from './figure-of';
import { scrollToReading } from './scroll-to-reading';
import { textElementId } from './sentence-text';

const SENTENCE = 'mubin-sentence';
const WORD = 'mubin-word';
/** Keys with which a reader looks elsewhere in the text. */
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']);

const inText = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.closest('button, input, select, dialog, aside') === null;

/** The day is printed in the reader's language and said in the article's: no word of the one is one of the other. */
const isDate = (range: TextRange | null): boolean => range?.block === DATE_TEXT_ID;

/** What stands for a sentence on the page. */
function printed(sentence: TextRange | null): TextRange | null {
  if (!sentence || !isDate(sentence)) return sentence;
  const { length } = document.getElementById(textElementId(DATE_TEXT_ID))?.textContent ?? '';
  return { block: DATE_TEXT_ID, start: 0, end: length };
}

export interface Follow {
  /** Whether the voice goes on out of sight, because the reader looks elsewhere. */
  isAway: boolean;
  /** Goes back to the sentence being spoken, and along with it. */
  comeBack: () => void;
  /** The reader goes elsewhere; the voice goes on. */
  leave: () => void;
}

/**
 * Paints the sentence and, where it is wanted, the word being spoken, and keeps the sentence in view until the reader scrolls away;
 * then it waits to be called back. An article that changes, or is to be seen otherwise, is painted anew.
 */
export function useFollow(
  rootRef: RefObject<HTMLElement | null>,
  state: PlayerState,
  article: Article,
  display: Display,
  wordHighlight: WordHighlight,
): Follow {
  const [isFollowing, setFollowing] = useState(true);
  const highlighter = useRef<Highlighter | null>(null);
  highlighter.current ??= new Highlighter((block) => document.getElementById(textElementId(block)));
  const { status, sentence, word } = state;
  const isSpeaking = status === 'playing' || status === 'loading';
  const isShown = isSpeaking || status === 'paused' || status === 'failed';

  useEffect(() => {
    highlighter.current?.paint(SENTENCE, isShown ? printed(sentence) : null);
  }, [article, display, isShown, sentence?.block, sentence?.start, sentence?.end]);
  useEffect(() => {
    highlighter.current?.paint(WORD, isSpeaking && wordHighlight === 'word' && !isDate(word) ? word : null);
  }, [article, display, isSpeaking, wordHighlight, word?.block, word?.start, word?.end]);

  const show = useCallback(() => {
    const root = rootRef.current;
    const element = root && sentence && (new ArticlePlaces(root).sentenceAt(sentence) ?? figureOf(sentence));
    if (element) scrollToReading(element);
  }, [rootRef, sentence?.block, sentence?.start, sentence?.end]);

  useEffect(() => {
    if (isSpeaking && isFollowing) show();
  }, [isSpeaking, isFollowing, show]);

  // Starting anew is asking to be taken along.
  useEffect(() => {
    if (status === 'loading') setFollowing(true);
  }, [status]);

  const leave = useCallback(() => setFollowing(false), []);
  useEffect(() => {
    if (!isSpeaking) return;
    const life = new AbortController();
    const options = { signal: life.signal, passive: true };
    window.addEventListener('wheel', leave, options);
    window.addEventListener('touchmove', leave, options);
    window.addEventListener(
      'pointerdown',
      (event) => {
        // A press on the root itself is a press on its scroll bar.
        if (event.target === document.documentElement) leave();
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (SCROLL_KEYS.has(event.key) && inText(event.target)) leave();
      },
      options,
    );
    return () => life.abort();
  }, [isSpeaking, leave]);

  const comeBack = useCallback(() => {
    setFollowing(true);
    show();
  }, [show]);

  return { isAway: isSpeaking && !isFollowing && sentence !== null, comeBack, leave };
}
