import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { FailureText } from '../ui/failure-text';
import { IconButton } from '../ui/icon-button';
import { VoiceIcon } from '../ui/icons';
import { failureCode, type FailureCode } from '../ui/use-failure';

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
