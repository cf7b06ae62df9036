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
      '/login.html': { body: LOG_IN },
    },
  });
});
afterAll(() => mubin.close());

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
  const worker = await mubin.browser.worker(mubin.extensionId);
  await expect
    .poll(async () => (await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).length)
    .toBe(1);
  await page.keyboard.press('Escape');
  await closeReader(page);

  await page.goto(`${url}/2.html`);
  const second = await mubin.readerFrame();
  expect(await second.locator('h1').innerText()).toBe('خبر ثان من المدينة');
  await closeReader(page);
  await page.reload();
  await page.waitForTimeout(4_000);
  expect(await dialog.count()).toBe(0);

  await page.goto(`${url}/login.html`);
  await page.waitForTimeout(4_000);
  expect(await page.locator('[data-mubin]').count()).toBe(0);
  await page.goBack();
  await page.waitForTimeout(4_000);
  expect(await dialog.count()).toBe(0);

  const options = await mubin.openOptions('auto-hosts');
  await options.locator('#auto-host-list button').click();
  await options.locator('#auto-host-list').waitFor({ state: 'detached' });
  await options.close();
  await page.goto(`${url}/1.html`);
  await page.waitForTimeout(4_000);
  expect(await dialog.count()).toBe(0);
});
