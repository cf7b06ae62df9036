import { STORED } from '../core/stored-entries';
import { StoredValue } from './stored-value';

/** Of one tab. */
const MOST = 100;

const pages = new StoredValue(
  STORED.leftPages,
  (stored) => (stored as Record<string, string[]> | undefined) ?? {},
);

const addressOf = (url: string): string => url.replace(/#.*$/s, '');

/** Pages over which the person closed a reader that opens by itself, by tab: in memory, for as long as the tab is there. */
export const leftPages = {
  has: async (tabId: number, url: string): Promise<boolean> =>
    (await pages.get())[tabId]?.includes(addressOf(url)) ?? false,
  add: async (tabId: number, url: string): Promise<void> => {
    await pages.change((left) => {
      const others = (left[tabId] ?? []).filter((other) => other !== addressOf(url));
      return { ...left, [tabId]: [...others, addressOf(url)].slice(-MOST) };
    });
  },
  forget: async (tabId: number): Promise<void> => {
    if (!(tabId in (await pages.get()))) return;
    await pages.change((left) =>
      Object.fromEntries(Object.entries(left).filter(([id]) => id !== String(tabId))),
    );
  },
};
