import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { FailureText } from './failure-text';
import { IconButton } from './icon-button';
import { VoiceIcon } from './icons';
import { failureCode, type FailureCode } from './use-failure';

/** Lets the voice say a word or a sentence; what it was reading waits. */
export function SayButton({ text, label }: { text: string; label?: string }): VNode {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  return (
    <>
      <IconButton
        class="say"
        label={label ?? words('sayWord', text)}
        icon={<VoiceIcon />}
        onClick={() => {
          setFailure(null);
          background.sayWord(text).catch((error: unknown) => setFailure(failureCode(error)));
        }}
      />
      {failure !== null && (
        <span class="quiet" role="status">
          <FailureText code={failure} />
        </span>
      )}
    </>
  );
}
