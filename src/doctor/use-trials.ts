import { useRef, useState } from 'preact/hooks';
import type { ListedVoice } from '../core/speech/listed-voice';
import type { TriedVoice } from '../core/speech/voice-report';
import { background } from '../platform/messaging';
import type { Failures } from '../ui/use-failure';

export interface Trials {
  /** By the `uri` of the voice. */
  tried: ReadonlyMap<string, TriedVoice>;
  /** `uri` of the voice that speaks now, or null: one at a time. */
  running: string | null;
  start: (voice: ListedVoice) => void;
  /** The listener says whether a voice was heard. */
  answer: (voice: ListedVoice, isHeard: boolean) => void;
}

/** Lets voices speak through the player, as an article would be, and keeps what came of it. */
export function useTrials(lang: string, { attempt }: Pick<Failures, 'attempt'>): Trials {
  const [tried, setTried] = useState<ReadonlyMap<string, TriedVoice>>(new Map());
  const [running, setRunning] = useState<string | null>(null);
  /** At once, where the state comes with the next rendering. */
  const isBusy = useRef(false);
  const start = (voice: ListedVoice): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setRunning(voice.uri);
    attempt(
      background
        .tryVoice(voice.uri, lang)
        .then((trial) => setTried((now) => new Map([...now, [voice.uri, { trial, isHeard: null }]])))
        .finally(() => {
          isBusy.current = false;
          setRunning(null);
        }),
    );
  };
  const answer = (voice: ListedVoice, isHeard: boolean): void =>
    setTried((now) => {
      const before = now.get(voice.uri);
      return before ? new Map([...now, [voice.uri, { ...before, isHeard }]]) : now;
    });
  return { tried, running, start, answer };
}
