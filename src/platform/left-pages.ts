import { browser } from './browser-api';

const KEY = 'leftPages';
/** Of one tab. */
const MOST = 100;

type Left = Record<string, string[]>;

const load = async (): Promise<Left> =>
  ((await browser.storage.session.get(KEY))[KEY] as Left | undefined) ?? {};

const addressOf = (url: string): string => url.replace(/#.*$/s, '');

/** Pages over which the reader opened by itself, by tab: in memory, for as long as the tab is there. */
export const leftPages = {
  has: async (tabId: number, url: string): Promise<boolean> =>
    (await load())[tabId]?.includes(addressOf(url)) ?? false,
  add: async (tabId: number, url: string): Promise<void> => {
    const left = await load();
    const others = (left[tabId] ?? []).filter((other) => other !== addressOf(url));
    await browser.storage.session.set({
      [KEY]: { ...left, [tabId]: [...others, addressOf(url)].slice(-MOST) },
    });
  },
  forget: async (tabId: number): Promise<void> => {
    const left = await load();
    if (!(tabId in left)) return;
    await browser.storage.session.set({
      [KEY]: Object.fromEntries(Object.entries(left).filter(([id]) => id !== String(tabId))),
    });
  },
};
