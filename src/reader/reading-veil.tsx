import type { VNode } from 'preact';
import type { FocusWindow } from './use-reading-focus';

/**
 * Dims what lies above and below a part of the article. It is paint alone: the text under it stays as it is, to be
 * selected, pressed and read out.
 */
export function ReadingVeil({ top, bottom, end }: FocusWindow): VNode {
  return (
    <div class="reading-veil" aria-hidden="true">
      <div class="veil veil-before" style={{ blockSize: `${top}px` }} />
      <div
        class="veil veil-after"
        style={{ insetBlockStart: `${bottom}px`, blockSize: `${end - bottom}px` }}
      />
    </div>
  );
}
