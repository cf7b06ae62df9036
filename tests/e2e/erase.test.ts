import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isStoredKey, STORED, STORED_AREAS, type StoredEntry } from '../../src/core/stored-entries';
import { closeReader } from './driver/escape';
import { allStored, articlePage, call, keyOf } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';
import { playerState } from './driver/player-state';

const PAGE = articlePage(
  'افتتاح الجسر الجديد',
  '<aside class="related"><h2>اقرأ أيضا</h2><ul><li><a href="/2">تأجيل افتتاح الطريق الساحلي</a></li></ul></aside>',
);

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    // So tall that nothing scrolls: a window that comes to rest has a place of its own kept, or, at the end, none.
    viewport: { width: 1200, height: 2600 },
    allowed: ['http://127.0.0.1/*'],
    pages: { '/bridge.html': { body: PAGE }, '/other.html': { body: articlePage('خبر آخر من المدينة') } },
  });
});
afterAll(() => mubin.close());

it('erases all that a whole job leaves, of which every key is in the table, and nothing comes back', async () => {
  const { page, url } = mubin;
  await page.goto(`${url}/bridge.html`);
  const reader = await mubin.openReader();
  const key = keyOf(reader);
  await reader.locator('#toggle-settings').click();
  await reader.locator('#auto-here').click();
  await expect.poll(() => reader.locator('#auto-here').isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await call(reader, 'define', 'الطريق', null);
  await call(reader, 'editPeople', key, { kind: 'add', name: 'الضفة الشرقية' }, 0);
  const { article } = await call<{
    article: { omitted: { id: string }[]; blocks: { id: string; text: string }[] };
  }>(reader, 'readerContent', key);
  await call(reader, 'putBack', key, article.omitted[0]?.id, true);
  const { id: block, text } = article.blocks.at(-1)!;
  const last = { block, start: 0, end: text.length };
  await call(reader, 'keepReadingPlace', key, last);
  await call(reader, 'play', key, last);
  await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
  await closeReader(page);

  const options = await mubin.openOptions();
  await options.evaluate(() =>
    chrome.storage.local.set({ pronunciations: [{ written: 'سيول', said: 'سِيُول' }, 'spoilt'] }),
  );
  // From now on the reader opens by itself.
  await expect
    .poll(() => options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
    .toBe(1);
  await options.locator('#sync').click();
  await options.locator('input[name=theme][value=dark]').check();
  // What a newer Mubin left is set aside.
  await options.evaluate(() => chrome.storage.local.set({ lookedUpWords: { rows: [] } }));
  await page.bringToFront();
  await page.goto(`${url}/other.html`);
  const other = await mubin.readerFrame();
  await call(other, 'define', 'الجسر', null);
  await call(other, 'play', keyOf(other), null);
  await expect.poll(async () => (await playerState(other))?.status).toBe('playing');

  /** Every row of the table is in use now, and nothing besides. */
  const rows = Object.values<StoredEntry>(STORED);
  await expect
    .poll(async () => {
      const stored = await allStored(options);
      return rows.filter(({ area, key, isTable }) =>
        Object.keys(stored[area]).every((found) => (isTable ? !found.startsWith(key) : found !== key)),
      );
    })
    .toEqual([]);
  const before = await allStored(options);
  for (const area of STORED_AREAS)
    expect(Object.keys(before[area]).filter((found) => !isStoredKey(area, found))).toEqual([]);

  await options.bringToFront();
  const erase = options.locator('#erase-all');
  await erase.focus();
  await options.keyboard.press('Enter');
  // A press too many erases nothing.
  await options.keyboard.press('Enter');
  expect(await options.locator('#erase-all:focus').count()).toBe(1);
  expect((await allStored(options)).local['pronunciations']).toBeDefined();
  await options.keyboard.press('Enter');
  expect(await options.locator('#erase-all-warning').innerText()).toContain('لا رجوع');
  await options.screenshot({ path: 'out/erase-all.png' });
  expect((await new AxeBuilder({ page: options }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await options.locator('#erase-all-status', { hasText: 'مُحي كل شيء' }).waitFor();

  const NOTHING = { local: {}, session: {}, sync: {} };
  expect(await allStored(options)).toEqual(NOTHING);
  expect(await page.locator('dialog[data-mubin]').count()).toBe(0);
  const { permissions, scripts, manifest } = await options.evaluate(async () => ({
    permissions: await chrome.permissions.getAll(),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    manifest: chrome.runtime.getManifest(),
  }));
  expect(permissions.origins).toEqual(manifest.host_permissions);
  expect(permissions.permissions?.toSorted()).toEqual(manifest.permissions?.toSorted());
  expect(scripts).toEqual([]);
  const said = (await mubin.voice.utterances()).length;
  await page.bringToFront();
  await page.waitForTimeout(2_000);
  expect((await mubin.voice.utterances()).length).toBe(said);
  expect(await allStored(options)).toEqual(NOTHING);

  // And the next article is read as on the first day.
  await page.goto(`${url}/bridge.html`);
  const again = await mubin.openReader();
  expect(await again.evaluate(() => document.documentElement.dataset['theme'])).toBe('system');
  expect(await call(again, 'readingPlace', keyOf(again))).toBeNull();
});
