import type { Worker } from 'playwright-core';

/** The ways to misbehave of tests/fakes/test-voice. */
export type VoiceProfile =
  'exact' | 'silent' | 'lengthless' | 'wandering' | 'endless' | 'breaking' | 'absent' | 'interrupted';

export interface HeardUtterance {
  text: string;
  rate: number;
  lang?: string;
  voice?: string;
}

interface VoiceScope {
  profile: VoiceProfile;
  wordTime: number;
  utterances: HeardUtterance[];
}

/** The test voice from outside. */
export class TestVoice {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** For the utterances from now on. */
  async behave(profile: VoiceProfile): Promise<void> {
    await this.#worker.evaluate((name) => {
      (globalThis as unknown as VoiceScope).profile = name;
    }, profile);
  }

  /** Milliseconds for one word at rate 1; 120 at first. */
  async takeForWord(milliseconds: number): Promise<void> {
    await this.#worker.evaluate((time) => {
      (globalThis as unknown as VoiceScope).wordTime = time;
    }, milliseconds);
  }

  /** What it was asked to say so far, in order. */
  async utterances(): Promise<HeardUtterance[]> {
    return this.#worker.evaluate(() => (globalThis as unknown as VoiceScope).utterances);
  }
}
