/** What a source was told to play: context times, seconds. */
export interface PlayedSource {
  /** Samples of its buffer. */
  samples: number;
  at: number;
  offset: number;
  stopsAt: number | null;
  gain: FakeGain;
}

/** A gain and what was ordered of it, as `[what, value, time]`. */
export class FakeGain {
  value = 1;
  readonly orders: [string, number, number][] = [];
  setValueAtTime(value: number, time: number): void {
    this.orders.push(['set', value, time]);
  }
  linearRampToValueAtTime(value: number, time: number): void {
    this.orders.push(['ramp', value, time]);
  }
  cancelScheduledValues(time: number): void {
    this.orders.push(['cancel', 0, time]);
  }
}

/** Of Web Audio what the bundled voice uses. Its clock is that of `Date`, and so of the fake timers. */
export class FakeAudioContext {
  readonly destination = {};
  readonly baseLatency = 0.01;
  readonly outputLatency = 0.04;
  readonly played: PlayedSource[] = [];
  state: 'running' | 'suspended' = 'running';
  #began = Date.now();
  /** Of the clock, while it stands. */
  #stoppedAt = 0;

  get currentTime(): number {
    return this.state === 'running' ? (Date.now() - this.#began) / 1_000 : this.#stoppedAt;
  }

  createBuffer(_channels: number, length: number, sampleRate: number) {
    return { length, duration: length / sampleRate, copyToChannel: () => undefined };
  }

  createGain() {
    return { gain: new FakeGain(), connect: () => undefined };
  }

  createBufferSource() {
    const source = {
      buffer: { length: 0 },
      gain: new FakeGain(),
      connect: (to: { gain: FakeGain }) => (source.gain = to.gain),
      start: (at: number, offset: number) => {
        played = { samples: source.buffer.length, at, offset, stopsAt: null, gain: source.gain };
        this.played.push(played);
      },
      stop: (at: number) => {
        if (played) played.stopsAt = at;
      },
    };
    let played: PlayedSource | null = null;
    return source;
  }

  suspend(): Promise<void> {
    this.#stoppedAt = this.currentTime;
    this.state = 'suspended';
    return Promise.resolve();
  }

  resume(): Promise<void> {
    if (this.state === 'suspended') this.#began = Date.now() - this.#stoppedAt * 1_000;
    this.state = 'running';
    return Promise.resolve();
  }
}
