import { withWord, wordsFromUnknown, type LookedUpWord } from '../core/lexicon/word-history';
import { browser } from './browser-api';

const KEY = 'lookedUpWords';

/** The words that were looked up on this device, newest first. */
export async function lookedUpWords(): Promise<LookedUpWord[]> {
  return wordsFromUnknown((await browser.storage.local.get(KEY))[KEY]);
}

let last: Promise<void> = Promise.resolve();

/** Adds a word, after those before it: reading and writing twice at once would lose one. */
export function rememberWord(word: LookedUpWord): Promise<void> {
  const done = last.then(async () => {
    await browser.storage.local.set({ [KEY]: withWord(await lookedUpWords(), word) });
  });
  last = done.catch(() => undefined);
  return done;
}

export async function forgetWords(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
