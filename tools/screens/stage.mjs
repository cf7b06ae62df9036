import path from 'node:path';
import { launchBrowser } from '../browser.mjs';
import { readerFrame } from '../reader-frame.mjs';
import { serve } from '../serve.mjs';
import { welcomeTab } from '../welcome-tab.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A page that is no article: what the popup says of it. */
const LIST = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>أقسام الصحيفة</title>
<h1>أقسام الصحيفة</h1><ul>${['سياسة', 'اقتصاد', 'ثقافة', 'رياضة', 'رأي']
  .map((name) => `<li><a href="#${name}">${name}</a></li>`)
  .join('')}</ul></html>`;

/** A page with headings enough for an outline. */
const SECTIONS = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>جسر المدينة الجديد</title>
<article><h1>جسر المدينة الجديد</h1>${[
  'خمس سنوات من العمل',
  'من دفع الثمن؟',
  'الحافلات والدراجات',
  'ما بعد الافتتاح',
]
  .map(
    (
      heading,
    ) => `<h2>${heading}</h2><p>قالت وزيرة النقل سلمى حداد إن الجسر سيفتح أمام السيارات قبل نهاية العام، وإن السكان
      سيبلغون بكل جديد. وأضافت أن الطريق القديم سيبقى مفتوحا إلى أن تنتهي الأعمال كلها.</p><p>وقال رئيس البلدية سامي
      الخوري إن المدينة انتظرت هذا الجسر طويلا، وشكر كل من عمل فيه ليل نهار منذ عامين.</p>`,
  )
  .join('')}</article></html>`;

/**
 * A browser with Mubin in it and everything that a picture needs. The same at every start: a voice that stops at the
 * first word of a sentence, nothing that moves, nothing that tells the time.
 * @typedef {object} Stage
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').Page} page with the article of `sample/`
 * @property {string} version of the browser
 * @property {(width: number, height: number) => Promise<void>} fresh everything forgotten, the page as it was
 * @property {(settings: object) => Promise<void>} useSettings all others as they are at first
 * @property {(path?: string) => Promise<import('playwright-core').Frame>} openReader over a served page, the article by default
 * @property {(path: string) => Promise<import('../raw-target.mjs').RawTarget>} openPopup over a served page
 * @property {(file: string, width: number, height: number) => Promise<import('playwright-core').Page>} openTab a page
 *   of the extension
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} [lang] of the browser's interface, and so of Mubin's
 * @returns {Promise<Stage>}
 */
export async function openStage(lang = 'ar') {
  const server = await serve({
    folder: path.join(ROOT, 'sample'),
    pages: { '/list.html': { body: LIST }, '/sections.html': { body: SECTIONS } },
  });
  const browser = await launchBrowser({
    lang,
    extensions: [path.join(ROOT, 'dist/chromium'), path.join(ROOT, 'tests/fakes/test-voice')],
    // The system's own smoothing of letters differs between computers.
    args: [
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
  }).catch(async (error) => {
    await server.close();
    throw error;
  });
  const { context, extensionIds, clickAction } = browser;
  const [id = '', voiceId = ''] = extensionIds;
  const address = `chrome-extension://${id}/`;
  const worker = await browser.worker(id);
  await (await welcomeTab(context, id)).close();
  await (await browser.worker(voiceId)).evaluate(() => Object.assign(globalThis, { wordTime: 3_600_000 }));
  const page = context.pages()[0] ?? (await context.newPage());
  /** @type {import('playwright-core').Page | null} */
  let tab = null;

  return {
    context,
    page,
    version: context.browser()?.version() ?? 'unknown',
    fresh: async (width, height) => {
      await tab?.close();
      tab = null;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      await page.goto(`${server.url}/`);
      await worker.evaluate('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])');
    },
    useSettings: (settings) =>
      worker.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`),
    openReader: async (served) => {
      if (served !== undefined) await page.goto(server.url + served);
      await clickAction(id, page);
      const popup = await browser.attach('popup.html');
      await popup.click('#open-reader');
      return readerFrame(page);
    },
    openPopup: async (served) => {
      await page.goto(server.url + served);
      await clickAction(id, page);
      const popup = await browser.attach('popup.html');
      await popup.waitFor(`['ready', 'failed'].includes(document.documentElement?.dataset.state)`);
      // The voices come later than the article: whoever asks again is told after whoever asked first.
      await popup.waitFor(`chrome.runtime
        .sendMessage({ mubin: 1, to: 'background', call: 'voices', args: ['ar', false] })
        .then(() => !document.body.innerText.includes(chrome.i18n.getMessage('popupVoiceLoading')))`);
      return popup;
    },
    openTab: async (file, width, height) => {
      tab = await context.newPage();
      await tab.setViewportSize({ width, height });
      await tab.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      await tab.goto(address + file);
      await tab.locator('html:not([data-state=loading])').waitFor({ timeout: 30_000 });
      return tab;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
