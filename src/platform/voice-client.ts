import type { SpeechPart, SynthesisRequest } from '../core/speech/synthesis';
import type { FromVoiceWorker, ToVoiceWorker } from '../core/speech/voice-messages';
import { browser } from './browser-api';
import { trustedScriptUrl } from './trusted-script-url';

const WORKER = 'voice-worker.js';

/**
 * A worker that is silent for so long, in ms, has died: with two cores and a load of 11 its first message came after
 * 2.6 s (2026-11-26, bench/voice.mjs).
 */
const SILENCE_LIMIT_MS = 10_000;

/** Who asked for a text to be synthesised. After `onDone` or `onFailed` nothing more comes. */
export interface SynthesisListener {
  onPart(part: SpeechPart): void;
  onDone(): void;
  /** The message is for developers. `isDamaged`: the files of the voice are not what they should be. */
  onFailed(message: string, isDamaged: boolean): void;
}

/** The part of `Worker` that is used. */
export type VoiceWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

function createVoiceWorker(): VoiceWorker {
  const url = browser.runtime.getURL(WORKER);
  return new Worker(trustedScriptUrl('mubin-voice', url), { type: 'module', name: 'mubin-voice' });
}

/** The worker of the bundled voice from outside: begun when it is first needed, and anew after it has died. */
export class VoiceClient {
  readonly #create: () => VoiceWorker;
  readonly #listeners = new Map<number, SynthesisListener>();
  #worker: VoiceWorker | null = null;
  #lastId = 0;
  #silence: ReturnType<typeof setTimeout> | null = null;
  /** Whether the worker has ever said anything. */
  #isHeard = false;

  // Test seam
  constructor(create: () => VoiceWorker = createVoiceWorker) {
    this.#create = create;
  }

  /** Has the worker load the voice, so that the first text need not wait for it. */
  prepare(): void {
    try {
      this.#start();
    } catch {
      // Whoever asks for a text is told.
    }
  }

  /** Asks for the sound of a text. @returns what takes the wish back; nothing more comes then */
  synthesise(request: SynthesisRequest, listener: SynthesisListener): () => void {
    const id = ++this.#lastId;
    this.#listeners.set(id, listener);
    try {
      this.#post(this.#start(), { type: 'synthesise', id, request });
      this.#waitForWord();
    } catch (error) {
      this.#break(String(error));
    }
    return () => {
      if (!this.#listeners.delete(id) || !this.#worker) return;
      this.#post(this.#worker, { type: 'drop', id });
      this.#waitForWord();
    };
  }

  /** Ends the worker; whoever waits hears nothing more. A later wish begins it anew. */
  close(): void {
    this.#listeners.clear();
    this.#end();
  }

  #start(): VoiceWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#create();
    worker.onmessage = ({ data }: MessageEvent<FromVoiceWorker>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      // A script that is cut off never gets as far.
      this.#break(event.message, !this.#isHeard);
    };
    worker.onmessageerror = () => this.#break('a message cannot be read');
    this.#worker = worker;
    this.#isHeard = false;
    return worker;
  }

  #post(worker: VoiceWorker, message: ToVoiceWorker): void {
    worker.postMessage(message);
  }

  #hear(message: FromVoiceWorker): void {
    if (message.type === 'broken') {
      this.#break(message.message, message.isDamaged);
      return;
    }
    this.#isHeard = true;
    const listener = this.#listeners.get(message.id);
    if (message.type === 'done') this.#listeners.delete(message.id);
    this.#waitForWord();
    if (message.type === 'done') listener?.onDone();
    else listener?.onPart(message.part);
  }

  #waitForWord(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence =
      this.#listeners.size > 0
        ? setTimeout(() => this.#break(`silent for ${SILENCE_LIMIT_MS} ms`), SILENCE_LIMIT_MS)
        : null;
  }

  #break(message: string, isDamaged = false): void {
    this.#end();
    const waiting = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const listener of waiting) listener.onFailed(message, isDamaged);
  }

  #end(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = null;
    this.#worker?.terminate();
    this.#worker = null;
  }
}
