import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePopup } from './driver/close-popup';
import { axe } from './driver/axe';
import { closeReader } from './driver/escape';
import { launchMubin, type Mubin } from './driver/launch';
import { frameSurface } from './driver/surface';

const SENTENCE = 'وقال المتحدث باسم الهيئة إن الأعمال ستنتهي قبل نهاية العام، وإن السكان سيُبلَّغون بكل جديد.';
const paragraph = (i: number) => `<p>الفقرة ${i}: ${SENTENCE} ${SENTENCE}</p>`;
const MISSED = 'تقرير سابق عن الجسر القديم وأسباب إغلاقه في الشتاء الماضي';
const page = (title: string, body: string, lang = 'ar') =>
  `<!doctype html><html lang="${lang}" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const article = (shift: string) =>
  page(
    'افتتاح الجسر الجديد',
    `<header><nav><a href="/">الرئيسية</a> <a href="/p">سياسة</a> <a href="/s">رياضة</a></nav></header>${shift}
     <main><article><h1>افتتاح الجسر الجديد</h1>${[1, 2, 3].map(paragraph).join('')}
     <div class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">${MISSED}</a></li></ul></div>
     ${[4, 5, 6].map(paragraph).join('')}</article></main>
     <footer>جميع الحقوق محفوظة</footer>`,
  );
const headlines = Array.from(
  { length: 24 },
  (_, i) => `<li><a href="/n/${i}">العنوان رقم ${i} من عناوين الأخبار في هذا القسم الطويل</a></li>`,
).join('');

const PERSIAN =
  'وزیر کشور گفت که این پروژه تا پایان سال به بهره‌برداری می‌رسد و ساکنان شهر از آن استفاده خواهند کرد.';
const FRENCH =
  'Le ministre a déclaré que les travaux seraient terminés avant la fin de l’année, et que les habitants en seraient informés.';

const PAGES = {
  '/long.html': {
    body: page(
      'افتتاح الجسر الجديد',
      `<article><h1>افتتاح الجسر الجديد</h1>${Array.from({ length: 3000 }, (_, i) => paragraph(i)).join('')}
       <div class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">${MISSED}</a></li></ul></div>${paragraph(3000)}</article>`,
    ),
  },
  '/persian.html': {
    body: page(
      'افتتاح پل جدید',
      `<article><h1>افتتاح پل جدید</h1><p>BBC News ${PERSIAN}</p>${`<p>${PERSIAN} ${PERSIAN}</p>`.repeat(5)}</article>`,
      'fa',
    ),
  },
  '/french.html': {
    body: page(
      'Le nouveau pont',
      `<article dir="ltr"><h1>Le nouveau pont</h1>${`<p>${FRENCH} ${FRENCH}</p>`.repeat(5)}</article>`,
      'fr',
    ),
  },
  '/article.html': { body: article('') },
  '/section.html': {
    body: page('أخبار', `<h1>أخبار</h1><ul>${headlines}</ul><p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`),
  },
};
const OUT = path.resolve(import.meta.dirname, '../../out');

let mubin: Mubin;
let tab: Page;
beforeAll(async () => {
  fs.mkdirSync(OUT, { recursive: true });
  mubin = await launchMubin({ lang: 'ar', pages: { ...PAGES } });
  tab = mubin.page;
});
afterAll(() => mubin.close());

const entry = (reader: Frame) => reader.locator('.omission', { hasText: MISSED });
const texts = (reader: Frame) => reader.locator('.article-body [id^="text-"]').allTextContents();
const violations = async (reader: Frame) => {
  await reader.locator('#omissions-section').waitFor();
  return axe(frameSurface(tab, reader));
};
async function openPage(address: string): Promise<Frame> {
  await tab.goto(mubin.url + address);
  return mubin.openReader();
}

describe('what was left out', () => {
  it('goes back to its place by the keyboard, with the focus where it was', async () => {
    const reader = await openPage('/article.html');
    expect((await texts(reader)).join()).not.toContain(MISSED);
    await reader.locator('main').focus();
    await tab.keyboard.press('o');
    await reader.locator('#toggle-omissions:focus').waitFor();
    const button = entry(reader).locator('[data-omission]');
    await button.focus();
    // Once it stands still.
    await button.click({ trial: true });
    const before = await button.boundingBox();
    await tab.keyboard.press('Enter');
    await reader.locator('.article-body', { hasText: MISSED }).waitFor();
    expect(await button.textContent()).toBe('أخفه ثانية');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    // The browser holds the text in its place with a frame.
    await expect
      .poll(async () => Math.abs(((await button.boundingBox())?.y ?? 0) - (before?.y ?? 999)))
      .toBeLessThan(2);
    const all = await texts(reader);
    const at = all.findIndex((text) => text.includes(MISSED));
    const third = all.findIndex((text) => text.startsWith('الفقرة 3'));
    const fourth = all.findIndex((text) => text.startsWith('الفقرة 4'));
    expect(third < at && at < fourth).toBe(true);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await reader.locator('.put-back .sentence:focus').waitFor();
  });

  it('is there again when the page is opened again, under whatever number, and not on another', async () => {
    mubin.pages['/article.html'] = { body: article('<aside class="ads">إعلان: اشتر الآن</aside>') };
    const reader = await openPage('/article.html');
    expect((await texts(reader)).join()).toContain(MISSED);
    // The unchanged page keeps its reader.
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor('document.querySelector("#open-reader")');
    await closePopup(mubin);
    await reader.locator('main').focus();
    await tab.keyboard.press('o');
    await entry(reader).locator('[data-omission]').click();
    await reader.locator('.put-back').waitFor({ state: 'detached' });
    expect((await texts(await openPage('/article.html'))).join()).not.toContain(MISSED);
  });

  it('is spoken too, and does not silence the voice that speaks', async () => {
    // Not past the place before something is put back there.
    await mubin.voice.takeForWord(400);
    const reader = await openPage('/article.html');
    await reader.locator('#play').click();
    await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
    await reader.locator('#toggle-omissions').click();
    await entry(reader).locator('[data-omission]').click();
    await reader.locator('.put-back').waitFor();
    await mubin.voice.takeForWord(30);
    await expect
      .poll(async () => (await mubin.voice.utterances()).map(({ text }) => text).join(), { timeout: 60_000 })
      .toContain('تقرير سابق');
    const said = (await mubin.voice.utterances()).map(({ text }) => text);
    expect(said.filter((text) => text === said[0]).length, 'nothing is begun again').toBe(1);
    await reader.locator('#stop').click();
  });

  it.each(['light', 'dark'])('has nothing against it by axe, and fits 320 pixels: %s', async (theme) => {
    const reader = await openPage('/article.html');
    await reader.evaluate((name) => chrome.storage.local.set({ settings: { theme: name } }), theme);
    await reader.locator(`html[data-theme="${theme}"]`).waitFor();
    await reader.locator('#toggle-omissions').click();
    await entry(reader).waitFor();
    expect(await violations(reader)).toEqual([]);
    await reader.locator('#toggle-omissions').scrollIntoViewIfNeeded();
    await tab.screenshot({ path: path.join(OUT, `omissions-${theme}.png`) });
    await reader.locator('#toggle-people').click();
    await tab.setViewportSize({ width: 320, height: 640 });
    await entry(reader).locator('[data-omission]').scrollIntoViewIfNeeded();
    const width = () => reader.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(320);
    await tab.screenshot({ path: path.join(OUT, `omissions-${theme}-320.png`) });
    await tab.setViewportSize({ width: 1280, height: 800 });
  });

  it('goes back into a long article without keeping the reader waiting', async () => {
    const start = performance.now();
    const reader = await openPage('/long.html');
    const opened = performance.now() - start;
    await reader.locator('#toggle-omissions').click();
    await entry(reader).waitFor();
    const before = performance.now();
    await entry(reader).locator('[data-omission]').click();
    await reader.locator('.put-back').waitFor();
    const taken = performance.now() - before;
    console.log(
      `3,000 paragraphs: opened after ${Math.round(opened)} ms, put back after ${Math.round(taken)} ms`,
    );
    // On a busy machine all takes longer, the opening too.
    expect(taken).toBeLessThan(Math.max(8_000, opened));
  });

  it('is forgotten in the settings', async () => {
    const reader = await openPage('/article.html');
    expect((await texts(reader)).join()).toContain(MISSED);
    const options = await mubin.openOptions('forget-memory');
    await options.locator('#forget-put-backs').click();
    await options.locator('#forget-put-backs[aria-disabled]').waitFor();
    await options.close();
    expect((await texts(await openPage('/article.html'))).join()).not.toContain(MISSED);
  });
});

describe('an article in another language', () => {
  it.each([
    ['/persian.html', 'fa', 'rtl', 'بالفارسية'],
    ['/french.html', 'fr', 'ltr', 'بالفرنسية'],
  ])('%s runs as its own language does, and says what is for Arabic', async (address, lang, dir, name) => {
    const reader = await openPage(address);
    const article = reader.locator('#article');
    expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual([lang, dir]);
    const first = reader.locator('.article-body p').first();
    expect(await first.evaluate((element) => getComputedStyle(element).direction)).toBe(dir);
    expect(await reader.locator('#people').textContent()).toContain(`هذا المقال ${name}.`);
    await reader.locator('#play').click();
    await reader.locator('.player-failure', { hasText: `صوت ${name}` }).waitFor();
    await tab.screenshot({ path: path.join(OUT, `language-${lang}.png`) });
  });
});

describe('a page that is no article', () => {
  const popupOn = async () => {
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor('document.documentElement?.dataset.state === "failed"');
    return popup;
  };

  it('says what it is, and its largest text opens', async () => {
    await tab.goto(`${mubin.url}/section.html`);
    const popup = await popupOn();
    await popup.screenshot(path.join(OUT, 'popup-no-article.png'));
    expect(await popup.evaluate('document.body.innerText')).toContain('عناوين كثيرة');
    await popup.click('#read-largest-text');
    const reader = await mubin.readerFrame();
    await popup.gone();
    expect(await reader.locator('[role=note]').textContent()).toContain('لا تبدو هذه الصفحة مقالًا');
    await tab.screenshot({ path: path.join(OUT, 'largest-text.png') });
    await reader.locator('#play').click();
    await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
    await reader.locator('#stop').click();
    // Text that is spoken is kept without its reader, and is let go only after that is gone from the page.
    await reader.locator('#play[aria-label="استمع"]').waitFor();
    await reader.locator('main').focus();
    const worker = await mubin.browser.worker(mubin.extensionId);
    const keptTexts = () =>
      worker.evaluate(async () => {
        const kept = Object.values(
          await chrome.storage.session.get<Record<string, { notArticle?: unknown }>>(),
        );
        return kept.filter(({ notArticle }) => notArticle).length;
      });
    expect(await keptTexts()).toBe(1);
    await closeReader(tab);
    await expect.poll(keptTexts).toBe(0);
    // Without its reader it is no article again.
    await popupOn();
  });
});
