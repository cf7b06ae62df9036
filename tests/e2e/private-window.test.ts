import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { allStored, articlePage, call, keyOf } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';
import { playerState } from './driver/player-state';

interface DeveloperPrivate {
  updateProfileConfiguration(change: object): Promise<void>;
  updateExtensionConfiguration(change: object): Promise<void>;
}

const PAGE = articlePage(
  'افتتاح الجسر الجديد',
  '<aside class="related"><h2>اقرأ أيضا</h2><ul><li><a href="/2">تأجيل افتتاح الطريق الساحلي</a></li></ul></aside>',
);

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    allowed: ['http://127.0.0.1/*'],
    pages: {
      '/bridge.html': { body: PAGE },
      '/refusing.html': {
        body: PAGE,
        headers: {
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
        },
      },
    },
  });
});
afterAll(() => mubin.close());

it('keeps nothing of a private window, neither while it is open nor afterwards', async () => {
  const { context, extensionId, url } = mubin;
  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    // Else Chromium leaves the extension switched off when it is loaded anew for this.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  const options = await eventually(() => mubin.openOptions().catch(() => null), 'no options', 15_000);
  expect(await options.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
  const before = await allStored(options);

  const windowId = await options.evaluate(
    async (address) => (await chrome.windows.create({ incognito: true, url: address }))?.id,
    `${url}/bridge.html`,
  );
  const page = await eventually(
    () => Promise.resolve(context.pages().find((tab) => tab.url() === `${url}/bridge.html`)),
    'no private page',
    10_000,
  );
  const reader = await mubin.openReader(page);
  expect(await reader.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  const key = keyOf(reader);
  await call(reader, 'define', 'الطريق', null);
  expect(await call(reader, 'editPeople', key, { kind: 'add', name: 'الضفة الشرقية' })).toMatchObject({
    editCount: 1,
  });
  const { article } = await call<{
    article: { omitted: { id: string }[]; blocks: { id: string; text: string }[] };
  }>(reader, 'readerContent', key);
  await call(reader, 'putBack', key, article.omitted[0]?.id, true);
  const { id: block, text } = article.blocks.at(-1)!;
  const last = { block, start: 0, end: text.length };
  await call(reader, 'keepReadingPlace', key, last);
  await call(reader, 'play', key, last);
  await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
  await page.waitForTimeout(1_000);
  const meanwhile = await allStored(options);
  expect([meanwhile.local, meanwhile.sync]).toEqual([before.local, before.sync]);

  // Where the page refuses our frame, its reader goes to no window that is remembered.
  const tabs = context.pages().length;
  await page.goto(`${url}/refusing.html`);
  await mubin.clickToolbar(page);
  await (await mubin.popup()).click('#open-reader');
  await page.locator('[data-mubin="card"]').waitFor({ state: 'attached' });
  await page.locator('dialog[data-mubin]').waitFor({ state: 'detached' });
  expect(context.pages()).toHaveLength(tabs);

  await options.evaluate((id) => chrome.windows.remove(id!), windowId);
  await expect.poll(() => allStored(options)).toEqual(before);
});
