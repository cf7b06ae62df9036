import type { Pronunciation } from '../core/speech/pronunciation';
import { pronunciationsFromUnknown } from '../core/speech/pronunciation-list';
import { browser } from './browser-api';

const KEY = 'pronunciations';

/** How the listener wants words said: on this device alone. */
export async function pronunciations(): Promise<Pronunciation[]> {
  return pronunciationsFromUnknown((await browser.storage.local.get(KEY))[KEY]);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the list as it is then, one change after the other: reading and writing twice at once would lose one. What
 * `change` throws leaves the list as it was.
 */
export function changePronunciations(
  change: (list: readonly Pronunciation[]) => Pronunciation[],
): Promise<Pronunciation[]> {
  const done = last.then(async () => {
    const list = change(await pronunciations());
    await browser.storage.local.set({ [KEY]: list });
    return list;
  });
  last = done.catch(() => undefined);
  return done;
}

/** Calls `listener` whenever any page of the extension changes the list, until `signal` aborts. */
export function onPronunciationsChanged(
  listener: (list: Pronunciation[]) => void,
  signal?: AbortSignal,
): void {
  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) listener(pronunciationsFromUnknown(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
