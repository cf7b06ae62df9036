import type { Pronunciation } from '../core/speech/pronunciation';
import { pronunciationsFromUnknown } from '../core/speech/pronunciation-list';
import { STORED } from '../core/stored-entries';
import { StoredValue } from './stored-value';

const list = new StoredValue(STORED.pronunciations, pronunciationsFromUnknown);

/** How the listener wants words said: on this device alone. */
export const pronunciations = (): Promise<Pronunciation[]> => list.get();

/** Changes the list as it is then. What `change` throws leaves it as it was. @throws ExpectedError `storageFull`. */
export const changePronunciations = (
  change: (list: readonly Pronunciation[]) => Pronunciation[],
): Promise<Pronunciation[]> => list.change(change);

/** Calls `listener` whenever any page of the extension changes the list, until `signal` aborts. */
export const onPronunciationsChanged = (
  listener: (list: Pronunciation[]) => void,
  signal?: AbortSignal,
): void => list.onChanged(listener, signal);
