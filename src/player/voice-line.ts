import type { VoiceFact } from '../core/calls';
import type { SpeechEngine } from '../core/speech/speech-engine';
import type { ListedVoice } from '../core/speech/listed-voice';
import type { VoiceCatalogue } from '../core/speech/voice-catalogue';
import { voiceForLanguage, type VoiceWish } from '../core/speech/voice-choice';

/**
 * How long a slow list of voices is waited for where another engine could speak already. In a browser just started
 * the system's take 1.6–2.4 s (2026-11-23).
 */
const PATIENCE_MS = 3_000;

/** And where somebody only looks which voice it would be. */
const SOON_MS = 1_000;

/** Tells a voice from those of every engine. */
export const keyOfVoice = ({ engine, uri }: VoiceFact): string => `${engine}:${uri}`;

/** The voices of all engines, and the order in which they are tried. */
export class VoiceLine {
  /** Keys of voices that gave out: they are tried last. */
  readonly #failed = new Set<string>();

  constructor(
    readonly engines: readonly SpeechEngine[],
    readonly catalogue: VoiceCatalogue,
  ) {}

  /** The engine of a voice. */
  engineOf(voice: VoiceFact): SpeechEngine | null {
    return this.engines.find(({ name }) => name === voice.engine) ?? null;
  }

  /** The voices for a language (BCP 47), best first; with `isSoon` those of the engines that answer soon, where they have any. */
  async voices(lang: string, isSoon = false): Promise<ListedVoice[]> {
    const asked = this.#ask();
    if (isSoon) await within(SOON_MS, asked.all);
    const soon = this.catalogue.forLanguage(asked.lists.flat(), lang);
    if (isSoon && soon.length > 0) return soon;
    await asked.all;
    return this.catalogue.forLanguage(asked.lists.flat(), lang);
  }

  /**
   * The voices to speak a language with: the chosen or best one, then, where it gives out, one of each other engine.
   * The text of a voice elsewhere is also tried on the same engine here.
   */
  async choose(lang: string, wish: VoiceWish): Promise<ListedVoice[]> {
    const known = await this.#known(lang, wish);
    const first = voiceForLanguage(known, wish);
    if (!first) return [];
    const others = this.engines.flatMap(({ name }) => {
      if (name === first.engine && !first.isOnline) return [];
      const own = known.filter((voice) => voice.engine === name && voice !== first);
      return voiceForLanguage(own, { ...wish, voices: {} }) ?? [];
    });
    const hasFailed = (voice: ListedVoice): number => Number(this.#failed.has(keyOfVoice(voice)));
    return [first, ...others].toSorted((a, b) => hasFailed(a) - hasFailed(b));
  }

  noteFailure(key: string): void {
    this.#failed.add(key);
  }

  forgetFailures(): void {
    this.#failed.clear();
  }

  /** All voices, or those of the engines that answered in time where they are enough to speak as the listener wants. */
  async #known(lang: string, wish: VoiceWish): Promise<ListedVoice[]> {
    const { lists, all } = this.#ask();
    await within(PATIENCE_MS, all);
    const chosen = wish.voices[this.catalogue.languageOf(lang)];
    const best = voiceForLanguage(this.catalogue.forLanguage(lists.flat(), lang), wish);
    if (!best || (chosen !== undefined && best.uri !== chosen)) await all;
    return this.catalogue.forLanguage(lists.flat(), lang);
  }

  /** Asks every engine. `lists` fills up until `all` resolves. */
  #ask(): { lists: VoiceFact[][]; all: Promise<unknown> } {
    const lists: VoiceFact[][] = this.engines.map(() => []);
    const all = Promise.all(
      this.engines.map(async (engine, i) => {
        lists[i] = await voicesOf(engine);
      }),
    );
    return { lists, all };
  }
}

/** Resolves with a promise, or after so many milliseconds. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, patience]);
  clearTimeout(timer);
}

/** An engine that cannot tell has no voices. */
const voicesOf = (engine: SpeechEngine): Promise<VoiceFact[]> => engine.voices().catch(() => []);
