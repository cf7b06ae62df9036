/** Areas of the browser's storage: kept on the device, in memory while the browser runs, in the person's account. */
export const STORED_AREAS = ['local', 'session', 'sync'] as const;
export type StoredArea = (typeof STORED_AREAS)[number];

/** One thing that the browser keeps for us. */
export interface StoredEntry {
  area: StoredArea;
  key: string;
  /** Whether `key` is only how the keys of many begin. */
  isTable?: true;
}

/**
 * Everything that Mubin may keep, once. A store can keep nothing that has no row here (`platform/stored-value.ts`), and
 * «امحُ كل شيء» leaves nothing of it. A key keeps its meaning for ever: what is to mean something else gets another key, or,
 * in a record, another field. So an older Mubin never misreads what a newer one wrote.
 */
export const STORED = {
  settings: { area: 'local', key: 'settings' },
  pronunciations: { area: 'local', key: 'pronunciations' },
  lookedUpWords: { area: 'local', key: 'lookedUpWords' },
  peopleEdits: { area: 'local', key: 'peopleEdits' },
  putBacks: { area: 'local', key: 'putBack' },
  listeningPlaces: { area: 'local', key: 'places' },
  readingPlaces: { area: 'local', key: 'reading-places' },
  /** The appearance that was last sent to the account, or taken from it. */
  syncedAppearance: { area: 'local', key: 'syncedAppearance' },
  /** What was found and not understood, as it was before it was written over. */
  setAside: { area: 'local', key: 'setAside' },
  sharedAppearance: { area: 'sync', key: 'appearance' },
  articles: { area: 'session', key: 'article:', isTable: true },
  /** Which frame of its tab reads an article. */
  readerClaims: { area: 'session', key: 'reader-of:', isTable: true },
  playback: { area: 'session', key: 'playback' },
  leftPages: { area: 'session', key: 'leftPages' },
} as const satisfies Record<string, StoredEntry>;

/** Whether a key of an area is one of the table. */
export const isStoredKey = (area: StoredArea, key: string): boolean =>
  Object.values<StoredEntry>(STORED).some(
    (entry) => entry.area === area && (entry.isTable ? key.startsWith(entry.key) : key === entry.key),
  );
