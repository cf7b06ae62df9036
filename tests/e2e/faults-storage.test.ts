import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { closeReader } from './driver/escape';
import { allStored, articlePage, call, keyOf } from './driver/faults';
import { launchMubin, type Mubin, type MubinOptions } from './driver/launch';
import { playerState } from './driver/player-state';

let mubin: Mubin;
afterEach(() => mubin.close());
const launch = async (options: MubinOptions = {}) => {
  mubin = await launchMubin({
    lang: 'ar',
    pages: { '/bridge.html': { body: articlePage('افتتاح الجسر الجديد') } },
    ...options,
  });
  await mubin.page.goto(`${mubin.url}/bridge.html`);
};
const store = async (values: object) => {
  const worker = await mubin.browser.worker(mubin.extensionId);
  await worker.evaluate((given) => chrome.storage.local.set(given), values);
};

describe('a storage', () => {
  it('that is full says so once, and the whole job goes on', async () => {
    await launch();
    const worker = await mubin.browser.worker(mubin.extensionId);
    const refused = await worker.evaluate(async () => {
      for (let i = 0; i < 11; i++)
        await chrome.storage.local.set({ [`fill${i}`]: 'x'.repeat(950_000) }).catch(() => undefined);
      for (let i = 0; i < 60; i++)
        await chrome.storage.local.set({ [`rest${i}`]: 'x'.repeat(20_000) }).catch(() => undefined);
      for (let i = 0; i < 400; i++)
        await chrome.storage.local.set({ [`bit${i}`]: 'x'.repeat(100) }).catch(() => undefined);
      for (let i = 0; i < 50; i++) await chrome.storage.local.set({ [`b${i}`]: '' }).catch(() => undefined);
      return chrome.storage.local.set({ settings: { theme: 'dark' } }).then(
        () => null,
        (error: unknown) => String(error),
      );
    });
    expect(refused).toMatch(/quota/i);
    const { page } = mubin;
    const reader = await mubin.openReader();
    await reader.locator('#toggle-settings').click();
    await reader.locator('input[name=theme][value=dark]').check();
    const alert = reader.locator('[role=alert]', { hasText: 'امتلأت المساحة' });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
    // What was chosen holds for as long as the reader is open.
    expect(await reader.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await reader.locator('#toggle-settings').click();
    await reader.locator('#play').click();
    await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
    expect(await reader.locator('#people').innerText()).toContain('سلمى حداد');
    expect(await call(reader, 'define', 'الطريق', null)).toMatchObject({ kind: 'arabic' });
    await closeReader(page);
    // And there is a way out.
    const options = await mubin.openOptions('erase-all');
    await options.locator('#erase-all').click();
    await options.locator('#erase-all-sure').click();
    await options.locator('#erase-all-status', { hasText: 'مُحي كل شيء' }).waitFor();
    expect((await allStored(options)).local).toEqual({});
  });

  it('that is spoilt, or of a newer Mubin, costs nothing: a copy stands aside and can be had', async () => {
    await launch();
    const spoilt = {
      settings: { theme: 'dusk', hologram: { on: true }, rate: 'fast' },
      pronunciations: 7,
      lookedUpWords: { rows: ['newer'] },
      peopleEdits: [null, 'x'],
      putBack: 'x',
      places: [{ url: 1 }],
      'reading-places': { a: 1 },
      syncedAppearance: 'x',
    };
    await store(spoilt);
    const reader = await mubin.openReader();
    const key = keyOf(reader);
    await call(reader, 'define', 'الطريق', null);
    await call(reader, 'editPeople', key, { kind: 'add', name: 'الضفة الشرقية' }, 0);
    await reader.locator('#toggle-settings').click();
    await reader.locator('input[name=font][value=sans]').check();
    await reader.locator('#play').click();
    await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
    const options = await mubin.openOptions('forget-memory');
    await expect
      .poll(async () => (await allStored(options)).local['settings'])
      .toEqual({ ...spoilt.settings, font: 'sans' });
    expect(await reader.locator('[role=alert]').count()).toBe(0);
    // A word is kept after it was answered; the page looks once at what stands aside.
    const aside = ['lookedUpWords', 'peopleEdits'] as const;
    await expect
      .poll(async () =>
        ((await allStored(options)).local['setAside'] as { key: string }[]).map(({ key }) => key),
      )
      .toEqual(expect.arrayContaining([...aside]));
    await options.reload();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.locator('#forget-set-aside-save').click(),
    ]);
    const copies = JSON.parse(fs.readFileSync(await download.path(), 'utf8')) as {
      key: string;
      value: unknown;
    }[];
    for (const name of aside)
      expect(copies).toContainEqual(expect.objectContaining({ key: name, value: spoilt[name] }));
    await options.locator('#forget-set-aside').click();
    await expect.poll(async () => 'setAside' in (await allStored(options)).local).toBe(false);
  });
});

describe('the bundled voice', () => {
  const cut = (file: string, share: number) => (folder: string) => {
    const whole = path.join(folder, 'voice', file);
    const bytes = fs.readFileSync(whole);
    fs.writeFileSync(whole, bytes.subarray(0, Math.floor(bytes.length * share)));
  };

  it.each([
    ['data that are cut off', cut('espeak-ng.data', 0.6)],
    ['a script that is cut off', cut('espeak-ng.js', 0.5)],
    ['no data', (folder: string) => fs.rmSync(path.join(folder, 'voice/espeak-ng.data'))],
  ])('with %s says so, and everything else works', async (_, prepare) => {
    await launch({ voice: 'none', prepare });
    const reader = await mubin.openReader();
    await reader.locator('#play').click();
    await reader.locator('[role=alert]', { hasText: 'ملفات صوت مُبين ناقصة أو تالفة' }).waitFor();
    expect((await playerState(reader))?.status).toBe('failed');
    expect(await reader.locator('#people').innerText()).toContain('سلمى حداد');
    expect(await call(reader, 'define', 'الطريق', null)).toMatchObject({ kind: 'arabic' });
    await closeReader(mubin.page);
  });
});

describe('a table', () => {
  /** Takes some characters out of the middle of a table. */
  const cutTable = (name: string) => (folder: string) => {
    const file = path.join(folder, `tables/${name}.js`);
    const text = fs.readFileSync(file, 'utf8');
    const middle = Math.floor(text.length / 2);
    const run = /[^"\\,[\]{}:]{12}/u.exec(text.slice(middle));
    if (!run) throw new Error(`no table ${name}`);
    const at = middle + run.index;
    fs.writeFileSync(file, text.slice(0, at) + text.slice(at + run[0].length));
  };

  /** Leaves the first half, which is no script. */
  const cutFile = (name: string) => (folder: string) => {
    const file = path.join(folder, `tables/${name}.js`);
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
  };
  const without = (name: string) => (folder: string) => fs.rmSync(path.join(folder, `tables/${name}.js`));

  it.each([
    ['of the people, not whole,', cutTable('model-text'), true],
    ['of the lexicon, not whole,', cutTable('word-texts'), false],
    ['of names, cut off,', cutFile('name-texts'), true],
    ['of the lexicon, missing,', without('word-texts'), false],
  ])('%s is told of, and the article is read and heard without it', async (_, prepare, hasWords) => {
    await launch({ prepare });
    const { page } = mubin;
    const reader = await mubin.openReader();
    expect(await reader.locator('#people').innerText()).toContain('بعض ملفات مُبين ناقصة أو تالفة');
    await reader.locator('#play').click();
    await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
    await reader.evaluate(() => {
      const text = document.querySelector('.article-body .sentence')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 4);
    });
    await page.keyboard.press('KeyD');
    const damage = reader.locator('#definition', { hasText: 'بعض ملفات مُبين' });
    await (hasWords ? reader.locator('#definition .senses').first() : damage).waitFor();
    await page.keyboard.press('Escape');
    await reader.locator('#definition').waitFor({ state: 'detached' });
    await closeReader(page);
  });

  it('of vowels, not whole, is told of, and the article is read as printed', async () => {
    await launch({ prepare: cutTable('vocalise-tables') });
    const worker = await mubin.browser.worker(mubin.extensionId);
    await worker.evaluate(() => chrome.storage.local.set({ settings: { diacritics: 'all' } }));
    const reader = await mubin.openReader();
    await reader.locator('[role=alert]', { hasText: 'بعض ملفات مُبين ناقصة أو تالفة' }).waitFor();
    expect(await reader.locator('#people').innerText()).toContain('سلمى حداد');
    const sentence = reader.locator('.article-body .sentence').first();
    expect(await sentence.innerText()).toContain('إن الجسر الجديد سيُفتح');
    await closeReader(mubin.page);
  });
});
