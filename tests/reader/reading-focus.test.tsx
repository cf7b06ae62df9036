// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { managedSettings } from '../../src/platform/managed-settings';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { browser, resetBackground } from '../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

beforeEach(() => {
  // jsdom lays nothing out, and has no faces.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  resetBackground({
    readerContent: {
      article: articleOf('خبر', 'جملة أولى.'),
      glossary: { people: [] },
      editCount: 0,
      notArticle: null,
    },
  });
});
afterEach(async () => {
  render(null, document.body);
  vi.unstubAllGlobals();
  Reflect.deleteProperty(browser.storage, 'managed');
  await managedSettings();
});

const said = () => document.querySelector('.share-said')?.textContent;
const press = () =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', key: 'م', bubbles: true }));

async function open(settings: Partial<Settings> = {}): Promise<void> {
  render(
    h(App, { articleKey: 'k1', isTab: false, initialSettings: { ...DEFAULT_SETTINGS, ...settings } }),
    document.body,
  );
  await vi.waitFor(() => expect(said()).toBe(''));
}

it('says by its key what is clear now, once', async () => {
  await open();
  const heard: string[] = [];
  const status = document.querySelector('.share-said');
  const observer = new MutationObserver(() => {
    if (status?.textContent) heard.push(status.textContent);
  });
  if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
  const all = ['سطر', 'ثلاثة أسطر', 'فقرة', 'بلا'].map((name) => `تركيز القراءة: ${name}`);
  for (const words of all) {
    press();
    await vi.waitFor(() => expect(said()).toBe(words));
  }
  expect(heard).toEqual(all);
  expect(document.querySelectorAll('.share-said[role=status]')).toHaveLength(1);
});

it('says nothing where it is chosen in the settings, whose controls tell it', async () => {
  await open();
  document.querySelector<HTMLElement>('#toggle-settings')?.click();
  const line = () => document.querySelector<HTMLInputElement>('[name=reading-focus][value=line]');
  await vi.waitFor(() => expect(line()).not.toBeNull());
  line()?.click();
  await vi.waitFor(() => expect(line()?.checked).toBe(true));
  expect(said()).toBe('');
});

it('says so where an organisation sets it', async () => {
  Object.assign(browser.storage, { managed: { get: () => Promise.resolve({ readingFocus: 'none' }) } });
  await managedSettings();
  await open();
  press();
  await vi.waitFor(() => expect(said()).toBe('تحدده مؤسستك، ولا يتغير من هنا.'));
});
