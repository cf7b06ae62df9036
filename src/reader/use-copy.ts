import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { copiedText } from '../dom/copied-text';

/** Copying from the article gives its words alone, whatever else the selection takes in. */
export function useCopy(rootRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const life = new AbortController();
    const onCopy = (event: ClipboardEvent) => {
      const { target } = event;
      const selection = document.getSelection();
      // What is selected in a field is the field's.
      const isField = target instanceof Element && target.closest('input, textarea') !== null;
      if (isField || event.defaultPrevented || !selection || selection.rangeCount === 0) return;
      const texts = Array.from(rootRef.current?.querySelectorAll('#article [id^="text-"]') ?? []);
      const text = copiedText(selection.getRangeAt(0), texts);
      if (!text) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy, { signal: life.signal });
    return () => life.abort();
  }, [rootRef]);
}
