import { isKeptPlace, type KeptPlace } from '../core/speech/kept-place';
import { STORED } from '../core/stored-entries';
import { PageMemory } from './page-memory';

/** Of more articles the one listened to, or read, first is forgotten. */
const MOST = 500;

/** Whether somebody listened or read. */
export type PlaceKind = 'listening' | 'reading';

const memories: Readonly<Record<PlaceKind, PageMemory<KeptPlace>>> = {
  listening: new PageMemory(STORED.listeningPlaces, isKeptPlace, MOST),
  reading: new PageMemory(STORED.readingPlaces, isKeptPlace, MOST),
};

/** Where listening to the article of an address, or reading it, stopped, or null. */
export const keptPlace = async (url: string, kind: PlaceKind = 'listening'): Promise<KeptPlace | null> =>
  (await memories[kind].marksOf(url))[0] ?? null;

/**
 * Remembers where listening to the article of an address, or reading it, is, or, with null, that there is nothing to go on from.
 * @throws ExpectedError `storageFull`.
 */
export const keepPlace = (
  url: string,
  place: KeptPlace | null,
  kind: PlaceKind = 'listening',
): Promise<void> => memories[kind].change(url, () => (place ? [place] : []));

/** Whether any place is remembered. */
export const hasPlaces = async (): Promise<boolean> =>
  (await memories.listening.hasAny()) || (await memories.reading.hasAny());

/** Forgets every place. @throws ExpectedError `storageFull`. */
export async function forgetPlaces(): Promise<void> {
  await memories.listening.forget();
  await memories.reading.forget();
}
