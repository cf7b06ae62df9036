import type { TargetedMouseEvent } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { copyText } from '../dom/copy-text';

/** Copies a text at the press of a button, which keeps the focus; tells whether this very text was copied, null before. */
export function useCopied(
  text: string,
): [isCopied: boolean | null, copy: (event: TargetedMouseEvent<HTMLButtonElement>) => void] {
  const [last, setLast] = useState<{ text: string; isDone: boolean } | null>(null);
  const copy = useCallback(
    ({ currentTarget }: TargetedMouseEvent<HTMLButtonElement>) => {
      copyText(text).then(
        (isDone) => {
          setLast({ text, isDone });
          // One of the ways of copying selects a field of its own.
          currentTarget.focus();
        },
        () => setLast({ text, isDone: false }),
      );
    },
    [text],
  );
  return [last?.text === text ? last.isDone : null, copy];
}
