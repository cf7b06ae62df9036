import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeReader } from './driver/escape';
import { launchMubin, type Mubin } from './driver/launch';

const pageOf = (
  title: string,
) => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${title}</title>
<body><article><h1>${title}</h1>
<p>قال الوزير إن وفدا من سيول يزور البلاد غدا (كما أعلن أمس)، وإن العمل في الطريق الجديد يبدأ بعد الزيارة بأيام قليلة في كل المدن.</p>
<p>وأضاف أن الحكومة تعمل على خطة جديدة للسنوات المقبلة، وأن النتائج ستنشر في نهاية الشهر كما جرت العادة في الأعوام الماضية.</p>
</article></body></html>`;
const LOG_IN = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>الدخول</title>
<body><form><label>الاسم <input></label><label>كلمة المرور <input type="password"></label><button>ادخل</button></form></body></html>`;

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    allowed: ['http://127.0.0.1/*'],
    pages: {
      '/1.html': { body: pageOf('خبر أول من العاصمة') },
      '/2.html': { body: pageOf('خبر ثان من المدينة') },
      '/3.html': { body: pageOf('خبر ثالث من الساحل') },
      '/login.html': { body: LOG_IN },
    },
  });
});
afterAll(() => mubin.close());

const background = () => mubin.browser.worker(mubin.extensionId);
const scripts = async () =>
  (await (await background()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).length;

interface Scope {
  arrivals: number;
}
/** Counts, in the background, how often a page tells that it is there. */
const countArrivals = async () =>
  (await background()).evaluate(() => {
    const scope = globalThis as unknown as Scope;
    scope.arrivals = 0;
    chrome.runtime.onMessage.addListener((message: { call?: string }) => {
      if (message.call === 'pageArrived') scope.arrivals += 1;
    });
  });
const arrivals = async () => (await background()).evaluate(() => (globalThis as unknown as Scope).arrivals);
const forgetArrivals = async () =>
  (await background()).evaluate(() => {
    (globalThis as unknown as Scope).arrivals = 0;
  });
/** The reader is closed, and that it was left on this page is remembered: told of late, it would be of the next page. */
const leaveReader = async (address: string) => {
  await closeReader(mubin.page);
  await expect
    .poll(async () =>
      JSON.stringify(await (await background()).evaluate(() => chrome.storage.session.get('leftPages'))),
    )
    .toContain(address);
};
/** Loads a page, and waits until no reader came of it: only where none did it is told of a second time. */
const expectNoReader = async (load: () => Promise<unknown>) => {
  await forgetArrivals();
  await load();
  await expect.poll(arrivals).toBe(2);
};

it('opens the reader by itself on the articles of a site that was chosen, until it is closed there', async () => {
  const { page, url } = mubin;
  const dialog = page.locator('dialog[data-mubin="reader"]');
  await page.goto(`${url}/1.html`);
  const reader = await mubin.openReader();
  await reader.locator('#toggle-settings').click();
  await reader.locator('#auto-here').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'out/auto-here.png' });
  await reader.locator('#auto-here').click();
  await expect.poll(() => reader.locator('#auto-here').isChecked()).toBe(true);
  await expect.poll(scripts).toBe(1);
  await page.keyboard.press('Escape');
  await leaveReader('/1.html');
  await countArrivals();

  await page.goto(`${url}/2.html`);
  const second = await mubin.readerFrame();
  expect(await second.locator('h1').innerText()).toBe('خبر ثان من المدينة');
  await leaveReader('/2.html');
  await expectNoReader(() => page.reload());
  await page.waitForTimeout(1_000);
  expect(await dialog.count()).toBe(0);

  await expectNoReader(() => page.goto(`${url}/login.html`));
  await page.waitForTimeout(1_000);
  expect(await page.locator('[data-mubin]').count()).toBe(0);
  await page.goBack();
  await page.waitForTimeout(4_000);
  expect(await dialog.count()).toBe(0);

  const options = await mubin.openOptions('auto-hosts');
  await options.locator('#auto-host-list button').click();
  await options.locator('#auto-host-list').waitFor({ state: 'detached' });
  // Kept by the page itself, which is not to be closed before.
  await expect.poll(scripts).toBe(0);
  await options.close();
  await page.goto(`${url}/3.html`);
  await page.waitForTimeout(4_000);
  expect(await dialog.count()).toBe(0);
});
