import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { useCopied } from '../ui/use-copied';

/** Copies a text, and says so for as long as it stands. */
export function CopyButton({ text }: { text: string }): VNode {
  const [isCopied, copy] = useCopied(text);
  return (
    <p class="copy">
      <button type="button" class="button button-quiet" onClick={copy}>
        {words('copyDefinition')}
      </button>{' '}
      <span class="quiet" role="status">
        {isCopied === null ? '' : words(isCopied ? 'copied' : 'notCopied')}
      </span>
    </p>
  );
}
