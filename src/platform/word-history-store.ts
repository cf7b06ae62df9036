import { withWord, wordsFromUnknown, type LookedUpWord } from '../core/lexicon/word-history';
import { STORED } from '../core/stored-entries';
import { StoredValue } from './stored-value';

const history = new StoredValue(STORED.lookedUpWords, wordsFromUnknown);

/** The words that were looked up on this device, newest first. */
export const lookedUpWords = (): Promise<LookedUpWord[]> => history.get();

/** Adds a word, after those before it. @throws ExpectedError `storageFull`. */
export async function rememberWord(word: LookedUpWord): Promise<void> {
  await history.change((words) => withWord(words, word));
}

/** @throws ExpectedError `storageFull`. */
export const forgetWords = (): Promise<void> => history.remove();
