import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../platform/interface-words';

/** Frames in pages that forbid them the clipboard may still copy what they have selected. */
function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'copy-source';
  document.body.append(area);
  area.select();
  // The one way where a page's policy forbids `navigator.clipboard` to the frames in it (Chromium 156, 2026-11).
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const isDone = document.execCommand('copy');
  area.remove();
  return isDone;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Copies a text, and says so for as long as it stands. */
export function CopyButton({ text }: { text: string }): VNode {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <p class="copy">
      <button
        type="button"
        class="button button-quiet"
        onClick={({ currentTarget }) => {
          copy(text).then(
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
