import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import type { WordContext } from '../core/lexicon/definition';
import { wordsBeside } from '../dom/words-beside';
import { textElementId } from './sentence-text';

/** A selection in the article that can be asked about. */
export interface SelectedText {
  text: string;
  range: Range;
  /** The words beside it, in its own sentence. */
  context: WordContext;
  /** Where it stands, or null where it reaches over several texts. */
  place: TextRange | null;
}

/** Longer selections are passages, not words; characters. */
const LONGEST = 120;
/** How long a selection must stand still, so that nothing flickers while it is drawn; milliseconds. */
const SETTLED = 180;

/** A range in offsets of the text that holds it. */
function placeOf(range: Range): TextRange | null {
  const { startContainer } = range;
  const sentence = (
    startContainer instanceof Element ? startContainer : startContainer.parentElement
  )?.closest<HTMLElement>('.sentence');
  const block = sentence?.dataset['block'];
  const box = block === undefined ? null : document.getElementById(textElementId(block));
  if (block === undefined || !box?.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { block, start, end: start + range.toString().length };
}

/** The selection inside an element now, or null. */
export function selectionIn(root: HTMLElement | null): SelectedText | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST
    ? { text, range: range.cloneRange(), context: wordsBeside(range), place: placeOf(range) }
    : null;
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
