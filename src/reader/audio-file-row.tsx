import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { percentWords } from '../platform/number-words';
import { failureWords } from '../ui/use-failure';
import type { AudioFile, AudioFileState } from './use-audio-file';

/** Told to a screen reader at every quarter: each sentence would drown the voice. */
const TOLD_STEPS = 4;

function statusWords(state: AudioFileState): string {
  switch (state.is) {
    case 'none':
      return '';
    case 'making':
      return words('audioFileMaking', percentWords(Math.floor(state.share * TOLD_STEPS) / TOLD_STEPS));
    case 'saved':
      return words('audioFileSaved');
    case 'cancelled':
      return words('audioFileCancelled');
    case 'failed':
      return failureWords(state.code);
  }
}

function Making({ share, onCancel }: { share: number; onCancel: () => void }): VNode {
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that began it stays where it is; whoever goes on by Tab finds this one.
    const { current } = cancel;
    return () => {
      if (current === document.activeElement) document.getElementById('save-audio')?.focus();
    };
  }, []);
  const percent = percentWords(Math.floor(share * 100) / 100);
  return (
    <div class="audio-file">
      <div
        id="audio-progress"
        role="progressbar"
        aria-label={words('saveAudio')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        aria-valuetext={percent}
      >
        <span ref={(bar) => bar?.style.setProperty('inline-size', `${100 * share}%`)} />
      </div>
      <span aria-hidden="true">{percent}</span>
      <button ref={cancel} type="button" id="cancel-audio" class="button button-quiet" onClick={onCancel}>
        {words('cancelAudio')}
      </button>
    </div>
  );
}

/** How far the audio file is, with a way to stop it, and what became of it. */
export function AudioFileRow({ file }: { file: AudioFile }): VNode {
  const { state, cancel } = file;
  return (
    <>
      {state.is === 'making' && <Making share={state.share} onCancel={cancel} />}
      <p id="audio-status" role="status" class={state.is === 'making' ? 'unseen' : 'player-status'}>
        {statusWords(state)}
      </p>
    </>
  );
}
