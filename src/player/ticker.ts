/** Calls at an interval that may change, or rest. */
export class Ticker {
  #running: { timer: ReturnType<typeof setInterval>; everyMs: number } | null = null;

  constructor(private readonly tick: () => void) {}

  /** From now on every so many ms, or not at all. */
  keep(everyMs: number | null): void {
    if (this.#running?.everyMs === everyMs) return;
    if (this.#running) clearInterval(this.#running.timer);
    this.#running = everyMs === null ? null : { timer: setInterval(this.tick, everyMs), everyMs };
  }
}
