import type { VNode } from 'preact';
import type { PlayerState } from '../core/calls';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';

/** How much of the article is spoken, as a bar. */
export function ProgressBar({ progress: { index, count } }: Pick<PlayerState, 'progress'>): VNode {
  return (
    <div class="progress" aria-hidden="true">
      <span
        ref={(bar) => bar?.style.setProperty('inline-size', `${count > 0 ? (100 * index) / count : 0}%`)}
      />
    </div>
  );
}

/** The same in words: «الجملة ٣ من ١٢»; nothing before it begins. */
export function ProgressWords({ status, progress }: PlayerState): VNode | null {
  const { index, count } = progress;
  if (count === 0 || status === 'idle') return null;
  return (
    <span>{words('sentenceProgress', numberWords(Math.min(index + 1, count)), numberWords(count))}</span>
  );
}
