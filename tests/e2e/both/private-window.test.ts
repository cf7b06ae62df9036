import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../../tools/raw-target.mjs';
import type { DrivenMubin } from '../driver/driven';
import { articleKeyOf, callFrom } from '../driver/driven-calls';
import { articlePage } from '../driver/faults';
import { launchDriven } from '../driver/launch-driven';
import { playerState } from '../driver/player-state';

const PAGE = articlePage(
  'افتتاح الجسر الجديد',
  '<aside class="related"><h2>اقرأ أيضا</h2><ul><li><a href="/2">تأجيل افتتاح الطريق الساحلي</a></li></ul></aside>',
);

/** Shows no frame of ours. */
const REFUSING = {
  body: PAGE,
  headers: {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

let mubin: DrivenMubin;
beforeAll(async () => {
  // A voice that is heard: Firefox waits for ever for a sound card that is not there.
  mubin = await launchDriven({
    voice: 'bundled',
    pages: { '/bridge.html': { body: PAGE }, '/refusing.html': REFUSING },
  });
});
afterAll(() => mubin.close());

const stored = () =>
  mubin.inBackground(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    sync: await chrome.storage.sync.get(null),
  }));

it('keeps nothing of a private window, neither while it is open nor afterwards', async () => {
  const privately = await mubin.privateWindow(`${mubin.url}/bridge.html`);
  const before = await stored();
  const reader = await mubin.openReader(privately.page);
  expect(await reader.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  const key = await articleKeyOf(reader);
  await callFrom(reader, 'define', 'الطريق', null);
  expect(await callFrom(reader, 'editPeople', key, { kind: 'add', name: 'الضفة الشرقية' }, 0)).toMatchObject({
    editCount: 1,
  });
  const { article } = await callFrom<{
    article: { omitted: { id: string }[]; blocks: { id: string; text: string }[] };
  }>(reader, 'readerContent', key);
  await callFrom(reader, 'putBack', key, article.omitted[0]?.id, true);
  const { id: block, text } = article.blocks.at(-1)!;
  const last = { block, start: 0, end: text.length };
  await callFrom(reader, 'keepReadingPlace', key, last);
  await callFrom(reader, 'play', key, last);
  await eventually(async () => (await playerState(reader))?.status === 'playing', 'nothing is read', 20_000);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const meanwhile = await stored();
  expect([meanwhile.local, meanwhile.sync]).toEqual([before.local, before.sync]);

  // Nor do pages of ours stand in private tabs of Chromium: the reader goes to no window that is remembered.
  if (mubin.browserName === 'chromium') {
    const tabs = (await mubin.addresses()).length;
    await privately.page.goto(`${mubin.url}/refusing.html`);
    await mubin.clickToolbar(privately.page);
    await (await mubin.popup()).click('#open-reader');
    await privately.page.locator('[data-mubin="card"]').waitFor({ state: 'attached' });
    await privately.page.locator('dialog[data-mubin]').waitFor({ state: 'detached' });
    expect(await mubin.addresses()).toHaveLength(tabs);
  }

  await privately.close();
  await expect.poll(stored).toEqual(before);
});
