import { ExpectedError } from '../core/errors';
import { createOneByOne } from '../core/one-by-one';
import { isWholeIn, setAsideFromUnknown, withSetAside } from '../core/set-aside';
import { STORED, type StoredArea, type StoredEntry } from '../core/stored-entries';
import { browser } from './browser-api';

const areaOf = (area: StoredArea) => browser.storage[area];

/** What an area holds under a key, or undefined. */
const storedAt = async ({ area, key }: StoredEntry): Promise<unknown> => (await areaOf(area).get(key))[key];

/** @throws ExpectedError `storageFull` */
async function written(attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    throw new ExpectedError('storageFull', String(error));
  }
}

/** The copies of all values stand in one list: two that read it and wrote it at once would lose one. */
const copiedOneByOne = createOneByOne();

/**
 * One value of the browser's storage. What is found there may be spoilt, or written by a newer Mubin: what can be
 * understood is, and the rest is set aside before it is written over.
 */
export class StoredValue<T> {
  readonly #oneByOne = createOneByOne();

  /**
   * @param entry of `STORED`
   * @param read never throws; of undefined it makes what holds at first
   * @param carried what of a stored value every writing keeps: what `read` understands, or more
   */
  constructor(
    private readonly entry: StoredEntry,
    private readonly read: (stored: unknown) => T,
    private readonly carried: (stored: unknown) => unknown = read,
  ) {}

  /** Rejects where the storage cannot be read. */
  async get(): Promise<T> {
    return this.read(await storedAt(this.entry));
  }

  /**
   * Changes the value as it is then, one change after the other: reading and writing twice at once would lose one. What
   * `next` throws leaves it as it was; undefined removes it. Resolves with what is then kept; rejects where the storage cannot
   * be read.
   * @throws ExpectedError `storageFull` where it cannot be written: but for damage nothing else is a reason
   */
  change(next: (now: T, stored: unknown) => unknown): Promise<T> {
    return this.#oneByOne(() => this.#change(next));
  }

  async #change(next: (now: T, stored: unknown) => unknown): Promise<T> {
    const stored = await storedAt(this.entry);
    const value = next(this.read(stored), stored);
    if (this.#isWhole(stored)) await this.#write(value);
    else await copiedOneByOne(async () => this.#write(value, await this.#setAside(stored)));
    return this.read(value);
  }

  /** Whether nothing of a stored value is lost where it is written over. */
  #isWhole(stored: unknown): boolean {
    return this.entry.area !== 'local' || stored === undefined || isWholeIn(stored, this.carried(stored));
  }

  /** @param copies to be written besides */
  #write(value: unknown, copies?: Record<string, unknown>): Promise<void> {
    const { area, key } = this.entry;
    return written(async () => {
      if (value === undefined) {
        if (copies) await areaOf(area).set(copies);
        await areaOf(area).remove(key);
      } // In one: else both copies would have to find room.
      else await areaOf(area).set({ ...copies, [key]: value });
    });
  }

  /** What has to be written besides, so that nothing of a value is lost. */
  async #setAside(stored: unknown): Promise<Record<string, unknown>> {
    const list = setAsideFromUnknown(await storedAt(STORED.setAside));
    const copy = { key: this.entry.key, time: new Date().toISOString(), value: stored };
    return { [STORED.setAside.key]: withSetAside(list, copy) };
  }

  /** @throws ExpectedError `storageFull` */
  remove(): Promise<void> {
    return this.#oneByOne(() => written(() => areaOf(this.entry.area).remove(this.entry.key)));
  }

  /** The value after changes of an area of the storage; undefined where they are of others. */
  changedTo(changes: Readonly<Record<string, { newValue?: unknown }>>, area: string): T | undefined {
    const change = area === this.entry.area ? changes[this.entry.key] : undefined;
    return change && this.read(change.newValue);
  }

  /** Calls `listener` whenever any page of the extension changes the value, until `signal` aborts. */
  onChanged(listener: (value: T) => void, signal?: AbortSignal): void {
    const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
      const value = this.changedTo(changes, area);
      if (value !== undefined) listener(value);
    };
    browser.storage.onChanged.addListener(changed);
    signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
  }
}

/** Many values of one kind, each under an id of its own; of our own making, and for as long as the browser runs. */
export class StoredTable<T> {
  constructor(private readonly entry: StoredEntry & { isTable: true }) {}

  async get(id: string): Promise<T | null> {
    const key = this.entry.key + id;
    return ((await areaOf(this.entry.area).get(key))[key] as T | undefined) ?? null;
  }

  /** In no order that can be relied on. */
  async all(): Promise<[string, T][]> {
    const { area, key: start } = this.entry;
    return Object.entries(await areaOf(area).get(null))
      .filter(([key]) => key.startsWith(start))
      .map(([key, value]) => [key.slice(start.length), value as T]);
  }

  /** @throws ExpectedError `storageFull` */
  set(id: string, value: T): Promise<void> {
    return written(() => areaOf(this.entry.area).set({ [this.entry.key + id]: value }));
  }

  remove(...ids: readonly string[]): Promise<void> {
    return areaOf(this.entry.area).remove(ids.map((id) => this.entry.key + id));
  }
}
