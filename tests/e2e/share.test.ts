import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './driver/axe';
import { launchMubin, type Mubin } from './driver/launch';
import { frameSurface } from './driver/surface';

const NEWS = '/news/bridge.html';
const FRAMELESS = '/news/bridge-alone.html';
const TITLE = 'افتتاح الجسر: متى؟';
const FIRST =
  'قالت وزيرة النقل سلمى حداد إن الجسر الجديد سيُفتح أمام السيارات قبل نهاية العام، وإن السكان سيبلغون بكل جديد.';
const LAST =
  'وختم كمال منصور بأن <b>الافتتاح</b> سيكون يوما مفتوحا للأهالي، وأن الحافلات ستنقلهم <a href="https://maps.example/bridge?a=1&amp;b=2">مجانا</a> وإليه.';
const BODY = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${TITLE}</title>
  <meta property="article:published_time" content="2026-11-23"></head>
  <body><div style="block-size: 3000px">رأس</div><article><h1>${TITLE}</h1><p>${FIRST}</p><h2>ماذا بعد؟</h2>
  <p>وأضافت حداد أن الطريق القديم سيبقى مفتوحا، وأن الشاحنات ستسلكه في الليل إلى أن تنتهي الأعمال كلها.</p>
  <p>${LAST}</p></article></body></html>`;
const OUT = path.resolve(import.meta.dirname, '../../out');

let mubin: Mubin;
let tab: Page;
beforeAll(async () => {
  fs.mkdirSync(OUT, { recursive: true });
  mubin = await launchMubin({
    lang: 'ar',
    pages: {
      [NEWS]: { body: BODY },
      [FRAMELESS]: { body: BODY, headers: { 'cross-origin-embedder-policy': 'require-corp' } },
    },
  });
  tab = mubin.page;
});
afterAll(() => mubin.close());

async function openPage(): Promise<Frame> {
  await tab.goto(mubin.url + NEWS);
  return mubin.openReader();
}
/** Opens the menu by its letter and presses an item of it, by the keyboard alone. */
async function choose(reader: Frame, id: string): Promise<void> {
  await tab.keyboard.press('KeyE');
  await reader.locator('#share [role=menuitem]:focus').waitFor();
  for (let at = 0; at < 12; at++) {
    if ((await reader.locator(`#${id}:focus`).count()) > 0) break;
    await tab.keyboard.press('ArrowDown');
  }
  await reader.locator(`#${id}:focus`).waitFor();
  await tab.keyboard.press('Enter');
}
async function saved(reader: Frame, id: string): Promise<{ file: Download; bytes: Buffer }> {
  const downloading = tab.waitForEvent('download');
  await choose(reader, id);
  const file = await downloading;
  return { file, bytes: fs.readFileSync(await file.path()) };
}
/** What a press of «paste» would give. */
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('saving and sharing', () => {
  it('opens by its letter with the first thing to do, and gives the focus back', async () => {
    const reader = await openPage();
    const sentence = reader.locator('.sentence', { hasText: 'وأضافت حداد' });
    await sentence.focus();
    await tab.keyboard.press('KeyE');
    await reader.locator('#save-epub:focus').waitFor();
    expect(await reader.locator('#copy-sentence-link-note').textContent()).toContain('وأضافت حداد');
    await tab.screenshot({ path: path.join(OUT, 'share.png') });
    expect(await axe(frameSurface(tab, reader))).toEqual([]);
    // Letters of the reader mean nothing in it; arrows go round.
    await tab.keyboard.press('KeyP');
    await tab.keyboard.press('ArrowUp');
    await reader.locator('#copy-sentence-link:focus').waitFor();
    await tab.keyboard.press('Home');
    await reader.locator('#save-epub:focus').waitFor();
    await tab.keyboard.press('Escape');
    await reader.locator('.sentence:focus', { hasText: 'وأضافت حداد' }).waitFor();
    expect(await reader.locator('#share').count()).toBe(0);
  });

  it('fits where there is little room, and scrolls by itself', async () => {
    const size = tab.viewportSize() ?? { width: 1200, height: 900 };
    await tab.setViewportSize({ width: 320, height: 420 });
    const reader = await openPage();
    await tab.keyboard.press('KeyE');
    await reader.locator('#save-epub:focus').waitFor();
    const box = () =>
      reader.evaluate(() => {
        const { left, right, top, bottom } =
          document.querySelector('#share')?.getBoundingClientRect() ?? new DOMRect();
        return {
          isIn: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          wide: document.documentElement.scrollWidth - innerWidth,
        };
      });
    // The room that the bar leaves is known with a frame.
    await expect.poll(box).toEqual({ isIn: true, wide: 0 });
    await tab.screenshot({ path: path.join(OUT, 'share-narrow.png') });
    await tab.keyboard.press('End');
    await reader.locator('#copy-sentence-link:focus').waitFor();
    const isSeen = await reader.evaluate(() => {
      const { bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return bottom <= innerHeight;
    });
    expect(isSeen).toBe(true);
    await tab.keyboard.press('Escape');
    await tab.setViewportSize(size);
  });

  it('saves a book by the keyboard alone', async () => {
    const reader = await openPage();
    const [{ file, bytes }] = await Promise.all([
      saved(reader, 'save-epub'),
      // Looked for meanwhile: it is to be seen for a few seconds.
      reader.locator('.share-said', { hasText: 'افتتاح الجسر متى.epub' }).waitFor(),
    ]);
    await tab.screenshot({ path: path.join(OUT, 'share-said.png') });
    expect(file.suggestedFilename()).toBe('افتتاح الجسر متى.epub');
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toContain('EPUB/package.opf');
    const page = strFromU8(files['EPUB/article.xhtml'] ?? new Uint8Array());
    expect(page).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    expect(page).toContain('سلمى حداد');
  });

  it('saves a web page that shows the same without the network', async () => {
    const reader = await openPage();
    const { file, bytes } = await saved(reader, 'save-html');
    const page = await mubin.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const place = path.join(OUT, 'saved-article.html');
    fs.writeFileSync(place, bytes);
    expect(file.suggestedFilename()).toBe('افتتاح الجسر متى.html');
    await page.goto(`file://${place}`);
    expect(await page.title()).toBe(TITLE);
    expect(await page.locator('article > p').first().textContent()).toBe(FIRST);
    expect(await page.locator('#people li').allTextContents()).toEqual([
      'سلمى حداد: وزيرة النقل (ذُكر الاسم مرتين)',
      'كمال منصور (ذُكر الاسم مرة واحدة)',
    ]);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(asked).toEqual([`file://${place}`]);
    await page.screenshot({ path: path.join(OUT, 'saved-article.png') });
    await page.close();
  });

  it('copies a link that leads to the sentence', async () => {
    const reader = await openPage();
    await reader.locator('.sentence', { hasText: 'وختم كمال' }).focus();
    await choose(reader, 'copy-sentence-link');
    await reader.locator('.share-said', { hasText: 'نُسخ الرابط' }).waitFor();
    await mubin.context.grantPermissions(['clipboard-read'], { origin: mubin.url });
    const page = await mubin.context.newPage();
    await page.goto(mubin.url + NEWS);
    await page.bringToFront();
    const link = await clipboard(page);
    expect(link).toMatch(/#:~:text=[^,]+,[^,]+$/);
    // The browser scrolls to it: the article begins 3000 pixels down.
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForFunction(() => scrollY > 1500);
    await page.close();
  });

  it('copies the text, with and without its diacritics', async () => {
    const reader = await openPage();
    await choose(reader, 'copy-article');
    await reader.locator('.share-said', { hasText: 'نُسخ نص المقال' }).waitFor();
    const page = await mubin.context.newPage();
    await page.goto(mubin.url + NEWS);
    await page.bringToFront();
    expect(await clipboard(page)).toContain('سيُفتح أمام السيارات');
    await page.close();
    await tab.bringToFront();
    await reader.locator('main').focus();
    await choose(reader, 'copy-article-bare');
    await reader.locator('.share-said', { hasText: 'نُسخ نص المقال' }).waitFor();
    const other = await mubin.context.newPage();
    await other.goto(mubin.url + NEWS);
    await other.bringToFront();
    expect(await clipboard(other)).toContain('سيفتح أمام السيارات');
    await other.close();
  });

  it('prints the article with its people, black on white, and nothing else', async () => {
    await tab.bringToFront();
    // Over a page that refuses frames the reader is a tab of its own, which is what is printed.
    await tab.goto(mubin.url + FRAMELESS);
    const page = (await mubin.openReader()).page();
    expect(page).not.toBe(tab);
    await page.locator('#article').waitFor();
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = (selector: string) =>
      page.evaluate(
        (wanted) =>
          Array.from(document.querySelectorAll(wanted))
            .filter((one) => one.checkVisibility())
            .map((one) => one.id || one.className || one.localName),
        selector,
      );
    expect(await seen('button, .bar, .player, aside, dialog, .omissions, .share-said')).toEqual([]);
    expect(await seen('h1, .byline, time, .printed h2, .printed p')).toEqual([
      'text-title',
      'text-date',
      'h2',
      'p',
    ]);
    expect(await seen('.printed li, .article-links li')).toHaveLength(3);
    expect(
      await page.evaluate(() => {
        const link = document.querySelector('.article-links a');
        return link && getComputedStyle(link, '::after').content;
      }),
    ).toBe('"https://maps.example/bridge?a=1&b=2"');
    const inks = await page.evaluate(() => {
      const shown = Array.from(document.querySelectorAll('#article *, .printed *'));
      return [...new Set(shown.map((one) => getComputedStyle(one).color))];
    });
    expect(inks).toEqual(['rgb(0, 0, 0)']);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    const pdf = await page.pdf({ format: 'A4', path: path.join(OUT, 'printed.pdf') });
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    await page.close();
  });
});
