import { isKeptPlace, type KeptPlace } from '../core/speech/kept-place';
import { PageMemory } from './page-memory';

/** Of more articles the one listened to first is forgotten. */
const MOST = 500;

const memory = new PageMemory('places', isKeptPlace, MOST);

/** Where listening to the article of an address stopped, or null. */
export const keptPlace = async (url: string): Promise<KeptPlace | null> =>
  (await memory.marksOf(url))[0] ?? null;

let last: Promise<void> = Promise.resolve();

/**
 * Remembers where listening to the article of an address is, or, with null, that there is nothing to go on from. After
 * what is being remembered already. @throws ExpectedError `storageFull`.
 */
export function keepPlace(url: string, place: KeptPlace | null): Promise<void> {
  const done = last.then(() => memory.change(url, () => (place ? [place] : [])));
  last = done.catch(() => undefined);
  return done;
}

/** Whether any place is remembered. */
export const hasPlaces = (): Promise<boolean> => memory.hasAny();

/** Forgets every place. @throws ExpectedError `storageFull`. */
export const forgetPlaces = (): Promise<void> => memory.forget();
