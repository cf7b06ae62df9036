import { isKeptPlace, type KeptPlace } from '../core/speech/kept-place';
import { PageMemory } from './page-memory';

/** Of more articles the one listened to, or read, first is forgotten. */
const MOST = 500;

/** Whether somebody listened or read. */
export type PlaceKind = 'listening' | 'reading';

const memories: Readonly<Record<PlaceKind, PageMemory<KeptPlace>>> = {
  listening: new PageMemory('places', isKeptPlace, MOST),
  reading: new PageMemory('reading-places', isKeptPlace, MOST),
};

/** Where listening to the article of an address, or reading it, stopped, or null. */
export const keptPlace = async (url: string, kind: PlaceKind = 'listening'): Promise<KeptPlace | null> =>
  (await memories[kind].marksOf(url))[0] ?? null;

let last: Promise<void> = Promise.resolve();

/**
 * Remembers where listening to the article of an address, or reading it, is, or, with null, that there is nothing to go on from. After
 * what is being remembered already. @throws ExpectedError `storageFull`.
 */
export function keepPlace(
  url: string,
  place: KeptPlace | null,
  kind: PlaceKind = 'listening',
): Promise<void> {
  const done = last.then(() => memories[kind].change(url, () => (place ? [place] : [])));
  last = done.catch(() => undefined);
  return done;
}

/** Whether any place is remembered. */
export const hasPlaces = async (): Promise<boolean> =>
  (await memories.listening.hasAny()) || (await memories.reading.hasAny());

/** Forgets every place. @throws ExpectedError `storageFull`. */
export async function forgetPlaces(): Promise<void> {
  await memories.listening.forget();
  await memories.reading.forget();
}
