import { SAMPLE_RATE, type WordCue } from '../../src/core/speech/synthesis';
import type { FromVoiceWorker, ToVoiceWorker } from '../../src/core/speech/voice-messages';
import type { VoiceWorker } from '../../src/platform/voice-client';

/** A worker whose answers the test gives itself. */
export class FakeVoiceWorker implements VoiceWorker {
  onmessage: VoiceWorker['onmessage'] = null;
  onerror: VoiceWorker['onerror'] = null;
  onmessageerror: VoiceWorker['onmessageerror'] = null;
  readonly heard: ToVoiceWorker[] = [];
  isTerminated = false;

  postMessage(message: ToVoiceWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(message: FromVoiceWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }

  /** A part of `seconds`, in which words begin. */
  part(id: number, seconds: number, ...words: WordCue[]): void {
    this.say({
      type: 'part',
      id,
      part: { samples: new Int16Array(Math.round(seconds * SAMPLE_RATE)), words },
    });
  }

  done(id: number): void {
    this.say({ type: 'done', id });
  }

  /** What an uncaught error in the worker looks like from outside. */
  crash(): void {
    this.onerror?.call(
      this as unknown as Worker,
      Object.assign(new Event('error', { cancelable: true }), { message: 'crashed' }) as ErrorEvent,
    );
  }

  /** A message that cannot be read. */
  garble(): void {
    this.onmessageerror?.call(this as unknown as Worker, new Event('messageerror') as MessageEvent);
  }

  /** Ids asked for, or dropped, so far. */
  ids(type: ToVoiceWorker['type']): number[] {
    return this.heard.filter((message) => message.type === type).map(({ id }) => id);
  }
}
