import type {
  EngineAbilities,
  EngineEvent,
  EngineName,
  SpeechEngine,
  UtteranceRequest,
} from '../core/speech/speech-engine';
import { asWritten, type SpokenForm } from '../core/speech/spoken-form';
import { vowelledForm } from '../core/speech/vowelled-form';
import { writtenRange } from '../core/speech/written-range';
import type { VoiceFact } from '../core/calls';
import type { VocalisedWord } from '../core/vocalise/vocaliser';

/** How long vowels are waited for, ms: where somebody waits for the voice, and while another utterance sounds. */
export const PATIENCE_MS = { speak: 140, queue: 2_000 } as const;

type OnEvent = (event: EngineEvent) => void;

/** An utterance whose vowels are being asked for. */
interface Pending {
  isReady: boolean;
  give(): void;
}

/** Where something that an engine tells of the vowelled text stands in the text that it stands for. */
function boundaryIn(form: SpokenForm, told: Extract<EngineEvent, { type: 'boundary' }>): EngineEvent {
  const isInside = Number.isInteger(told.start) && told.start >= 0 && told.start < form.spoken.length;
  const range = isInside ? writtenRange(form, told) : null;
  // What cannot be is for others to judge.
  if (!range) return told;
  return { ...told, start: range.start, length: told.length > 0 ? range.end - range.start : told.length };
}

/** An engine that is given the vowels of what it says, where its voice reads them; what it tells is told of the text without them. */
export class VowelledEngine implements SpeechEngine {
  #speaking: Pending | null = null;
  #waiting: Pending | null = null;

  constructor(
    private readonly engine: SpeechEngine,
    private readonly vowelsOf: (text: string) => Promise<readonly VocalisedWord[]>,
  ) {}

  get name(): EngineName {
    return this.engine.name;
  }

  get abilities(): Readonly<EngineAbilities> {
    return this.engine.abilities;
  }

  speak(request: UtteranceRequest, onEvent: OnEvent): void {
    this.#drop();
    if (!request.vowels) {
      this.engine.speak(request, onEvent);
      return;
    }
    // Whatever sounded or waited ends now.
    this.engine.cancel();
    this.#speaking = this.#pending('speak', request, onEvent);
  }

  queue(request: UtteranceRequest, onEvent: OnEvent): void {
    this.#waiting = null;
    if (!request.vowels && !this.#speaking) this.engine.queue(request, onEvent);
    else this.#waiting = this.#pending('queue', request, onEvent);
  }

  pause(): void {
    this.engine.pause();
  }

  resume(): void {
    this.engine.resume();
  }

  cancel(): void {
    this.#drop();
    this.engine.cancel();
  }

  voices(): Promise<VoiceFact[]> {
    return this.engine.voices();
  }

  #drop(): void {
    this.#speaking = this.#waiting = null;
  }

  #pending(how: 'speak' | 'queue', request: UtteranceRequest, onEvent: OnEvent): Pending {
    const { text, own } = request;
    const bare = { ...asWritten(text), ...(own ? { own } : {}) };
    let form: SpokenForm = bare;
    const pending: Pending = {
      isReady: false,
      give: () =>
        this.engine[how]({ ...request, text: form.spoken }, (event) =>
          onEvent(event.type === 'boundary' ? boundaryIn(form, event) : event),
        ),
    };
    const ready = (): void => {
      if (pending.isReady) return;
      pending.isReady = true;
      clearTimeout(timer);
      this.#giveReady();
    };
    const timer = setTimeout(ready, PATIENCE_MS[how]);
    if (request.vowels)
      this.vowelsOf(text).then(
        (words) => {
          // Too late: it is said without them.
          if (!pending.isReady) form = vowelledForm(bare, words);
          ready();
        },
        // It is said as it is written.
        ready,
      );
    else queueMicrotask(ready);
    return pending;
  }

  /** What waits is given after what comes before it. */
  #giveReady(): void {
    const speaking = this.#speaking;
    if (speaking && !speaking.isReady) return;
    this.#speaking = null;
    speaking?.give();
    const waiting = this.#waiting;
    if (!waiting?.isReady) return;
    this.#waiting = null;
    waiting.give();
  }
}
