import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WordContext } from '../core/lexicon/definition';

/** A selection in the article that can be asked about. */
export interface SelectedText {
  text: string;
  range: Range;
  /** The words beside it, in its own sentence. */
  context: WordContext;
}

/** Longer selections are passages, not words; characters. */
const LONGEST = 120;
/** How long a selection must stand still, so that nothing flickers while it is drawn; milliseconds. */
const SETTLED = 180;

/** The words before and after a range, within the element that holds its text. */
function contextOf(range: Range): WordContext {
  const holder = range.commonAncestorContainer;
  const box = (holder instanceof Element ? holder : holder.parentElement)?.closest('[data-block]') ?? holder;
  const textOf = (from: 'before' | 'after') => {
    const beside = document.createRange();
    beside.selectNodeContents(box);
    if (from === 'before') beside.setEnd(range.startContainer, range.startOffset);
    else beside.setStart(range.endContainer, range.endOffset);
    return beside.toString();
  };
  return {
    before: /(\p{L}[\p{L}\p{M}]*)\s+$/u.exec(textOf('before').slice(-80))?.[1] ?? null,
    after: /^\s+(\p{L}[\p{L}\p{M}]*)/u.exec(textOf('after').slice(0, 80))?.[1] ?? null,
  };
}

/** The selection inside an element now, or null. */
export function selectionIn(root: HTMLElement | null): SelectedText | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST
    ? { text, range: range.cloneRange(), context: contextOf(range) }
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
