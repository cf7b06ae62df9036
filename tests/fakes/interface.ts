import fs from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from './browser';

type Messages = Record<string, { message: string }>;

/** The fake browser with the words of one interface language, for tests that render our own pages. */
export function fakeInterface(lang: 'ar' | 'en' = 'ar') {
  const file = path.resolve(import.meta.dirname, `../../_locales/${lang}/messages.json`);
  const messages = JSON.parse(fs.readFileSync(file, 'utf8')) as Messages;
  const browser = fakeBrowser();
  return {
    ...browser,
    tabs: { ...browser.tabs, query: () => Promise.resolve([{ id: 7 }]) },
    storage: { ...browser.storage, onChanged: { addListener: vi.fn(), removeListener: vi.fn() } },
    i18n: {
      getMessage: (key: string, values: string[] = []) =>
        key === '@@bidi_dir'
          ? lang === 'ar'
            ? 'rtl'
            : 'ltr'
          : (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ''),
    },
  };
}
