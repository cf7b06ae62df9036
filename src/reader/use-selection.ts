import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import type { WordContext } from '../core/lexicon/definition';
import { contextBetween } from '../core/lexicon/word-context';
import { stretchInElement } from '../dom/element-range';
import { shownTextOf } from '../dom/shown-text';
import { wordsBeside } from '../dom/words-beside';
import { rangeOfSentence } from './article-places';
import { textElementId } from './sentence-text';

/** A selection in the article that can be asked about. */
export interface SelectedText {
  text: string;
  /** The same as it is seen. */
  seen: string;
  range: Range;
  /** The words beside it, in its own sentence, and that sentence. */
  context: WordContext;
  /** Where it stands, or null where it reaches over several texts. */
  place: TextRange | null;
}

/** Longer selections are passages, not words; characters. */
const LONGEST = 120;
/** As far as a neighbouring word is looked for; characters. */
const REACH = 80;
/** How long a selection must stand still, so that nothing flickers while it is drawn; milliseconds. */
const SETTLED = 180;

/** What of an article a range shows. */
interface ShownPlace {
  place: TextRange;
  /** As the article writes it, whatever is hidden of it. */
  text: string;
  seen: string;
  context: WordContext;
}

/** What a range shows, where it lies in one text. */
function placeOf(range: Range): ShownPlace | null {
  const { startContainer } = range;
  const sentence = (
    startContainer instanceof Element ? startContainer : startContainer.parentElement
  )?.closest<HTMLElement>('.sentence');
  const block = sentence?.dataset['block'];
  const box = block === undefined ? null : document.getElementById(textElementId(block));
  if (!sentence || block === undefined || !box?.contains(range.endContainer)) return null;
  const { start, end } = stretchInElement(box, range);
  const written = shownTextOf(box)?.written ?? box.textContent;
  const whole = rangeOfSentence(sentence);
  return {
    place: { block, start, end },
    text: written.slice(start, end),
    seen: range.toString(),
    context: {
      ...contextBetween(
        written.slice(Math.max(whole.start, start - REACH), start),
        written.slice(end, Math.min(whole.end, end + REACH)),
      ),
      sentence: {
        text: written.slice(whole.start, whole.end),
        start: start - whole.start,
        end: end - whole.start,
      },
    },
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What an element inside a text of the article stands for, as the article writes it. */
export function writtenTextOf(element: Element): string {
  const range = document.createRange();
  range.selectNodeContents(element);
  return placeOf(range)?.text ?? element.textContent;
}

/** The selection inside an element now, or null. */
export function selectionIn(root: HTMLElement | null): SelectedText | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const shown = placeOf(range);
  const text = oneLine(shown?.text ?? selection.toString());
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > LONGEST) return null;
  return {
    text,
    seen: oneLine(shown?.seen ?? text),
    range: range.cloneRange(),
    context: shown?.context ?? wordsBeside(range),
    place: shown?.place ?? null,
  };
}

/** The settled selection inside an element, live. */
export function useSelection(rootRef: RefObject<HTMLElement | null>): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  useEffect(() => {
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => setSelected(selectionIn(rootRef.current)), SETTLED);
      },
      { signal: life.signal },
    );
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [rootRef]);
  return selected;
}
