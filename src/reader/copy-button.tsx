import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../dom/copy-text';
import { words } from '../platform/interface-words';

/** Copies a text, and says so for as long as it stands. */
export function CopyButton({ text }: { text: string }): VNode {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <p class="copy">
      <button
        type="button"
        class="button button-quiet"
        onClick={({ currentTarget }) => {
          copyText(text).then(
            (isDone) => {
              setCopied(isDone);
              currentTarget.focus();
            },
            () => setCopied(false),
          );
        }}
      >
        {words('copyDefinition')}
      </button>{' '}
      <span class="quiet" role="status">
        {isCopied === null ? '' : words(isCopied ? 'copied' : 'notCopied')}
      </span>
    </p>
  );
}
