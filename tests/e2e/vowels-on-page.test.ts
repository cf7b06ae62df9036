import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withoutDiacritics } from '../../src/core/arabic/vowel-marks';
import { FONTS, LINE_HEIGHT } from '../../src/core/settings/appearance';
import type { Settings } from '../../src/core/settings/settings';
import { call } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';
import { openWithSettings } from './driver/open-with-settings';

const OUT = path.resolve(import.meta.dirname, '../../out');
/** Some 1,000 words. */
const LONG = '/long.html';
const SENTENCES = [
  'أعلنت وزارة الصحة أمس أن المستشفى الجديد في المدينة سيفتح أبوابه قبل نهاية الشهر المقبل',
  'وقال الوزير إن العمل فيه تأخر سنتين لأن المال لم يكف، وإن الحكومة دفعت ما بقي منه',
  'وعُقد في اليوم نفسه اجتماع حضره الأطباء والممرضون، ونُشر ما قيل فيه على موقع الوزارة',
];
const paragraphs = Array.from(
  { length: 22 },
  (_, i) => `<p>${SENTENCES.map((sentence) => `${sentence} رقم ${i}.`).join(' ')}</p>`,
);
const LONG_PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مستشفى جديد</title>
  <meta property="og:type" content="article"></head><body><article><h1>مستشفى جديد في المدينة</h1>
  ${paragraphs.join('\n')}</article></body></html>`;

let mubin: Mubin;
let page: Page;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: { [LONG]: { body: LONG_PAGE } } });
});
afterAll(() => mubin.close());
afterEach(() => page.close());

async function open(address: string, settings: Partial<Settings>): Promise<void> {
  ({ page, reader } = await openWithSettings(mubin, address, settings));
}

const VOWELS = /[\u064E-\u0650]/g;
const articleText = () => reader.locator('#article').innerText();
const vowelCount = async () => ((await articleText()).match(VOWELS) ?? []).length;
const said = (name: string) => reader.locator('.share-said', { hasText: `التشكيل: ${name}` }).waitFor();
/** All words have their vowels, those at the end too, which come last: a few of them have one each otherwise. */
const allSeen = () =>
  reader.waitForFunction(() => {
    const texts = [...document.querySelectorAll('.article-body > p')].map(({ textContent }) => textContent);
    return [texts[0] ?? '', texts.at(-1) ?? ''].every(
      (text) => (text.match(/[\u064E-\u0650]/g) ?? []).length > text.length / 5,
    );
  });
/** Selects the first place of a text in the first paragraph, as it is seen. */
const select = (wanted: string) =>
  reader.evaluate((text) => {
    const walker = document.createTreeWalker(
      document.querySelector('.article-body > p')!,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.search(new RegExp(text, 'u'));
      if (at < 0) continue;
      const [found = ''] = new RegExp(text, 'u').exec(node.data) ?? [];
      node.parentElement!.scrollIntoView({ block: 'center' });
      document.getSelection()!.setBaseAndExtent(node, at, node, at + found.length);
      return found;
    }
    return null;
  }, wanted);

describe('the vowels of the sample article', () => {
  beforeEach(() => open('/', {}));

  it('come and go by a key, and what is written stays', async () => {
    const written = await articleText();
    const before = await vowelCount();
    await page.keyboard.press('v');
    await said('حيث يلتبس');
    await reader.waitForFunction(
      (count) =>
        (document.querySelector('#article')?.textContent.match(/[\u064E-\u0650]/g) ?? []).length > count,
      before,
    );
    await page.keyboard.press('v');
    await said('كل الكلمات');
    await allSeen();
    const all = await vowelCount();
    expect(all).toBeGreaterThan(written.split(/\s+/).length);
    expect(withoutDiacritics(await articleText())).toBe(withoutDiacritics(written));
    await page.keyboard.press('v');
    await said('بلا تشكيل');
    expect(await vowelCount()).toBe(0);
    await page.keyboard.press('v');
    await said('كما كُتب');
    expect(await articleText()).toBe(written);
    // Now that all are known.
    await page.keyboard.press('v');
    await said('حيث يلتبس');
    const doubtful = await vowelCount();
    expect(doubtful).toBeGreaterThan(before);
    expect(doubtful).toBeLessThan(all / 5);
  });

  it('are copied as they are seen, and not where the text is copied as written', async () => {
    const written = await reader.locator('.article-body > p').first().innerText();
    for (const name of ['حيث يلتبس', 'كل الكلمات']) {
      await page.keyboard.press('v');
      await said(name);
    }
    await allSeen();
    // The frame may not read the clipboard: what is given to it is heard on the way.
    await reader.evaluate(() => {
      document.addEventListener('copy', ({ clipboardData }) => {
        document.body.dataset['copied'] = clipboardData?.getData('text/plain') ?? '';
      });
      navigator.clipboard.writeText = (text) => {
        document.body.dataset['copied'] = text;
        return Promise.resolve();
      };
    });
    const copied = async () => (await reader.locator('body').getAttribute('data-copied')) ?? '';
    const seen = await select('[\\p{L}\\p{M}]+ [\\p{L}\\p{M}]+ [\\p{L}\\p{M}]+');
    expect(seen).toMatch(VOWELS);
    await page.keyboard.press('Control+c');
    await expect.poll(copied).toBe(seen);
    for (const [id, expected] of [
      ['#copy-selection', written.split(' ').slice(0, 3).join(' ')],
      ['#copy-selection-vowels', seen],
    ] as const) {
      await reader.locator('body').evaluate((body) => delete body.dataset['copied']);
      await reader.locator(id).click();
      await reader.locator('body[data-copied]').waitFor();
      expect(await copied()).toBe(expected);
    }
    await reader.locator('#toggle-share').click();
    await reader.locator('#copy-article-vowels').click();
    await reader.locator('.share-said', { hasText: 'نُسخ نص المقال' }).waitFor();
    expect(await copied()).toContain(await reader.locator('h1').innerText());
    await reader.locator('#toggle-share').click();
    await reader.locator('#copy-article').click();
    const title = withoutDiacritics(await reader.locator('h1').innerText());
    await expect.poll(async () => (await copied()).split('\n')[0]).toBe(title);
  });

  it('are those with which a definition begins, and it is asked for by what is written', async () => {
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await allSeen();
    const seen = await select('وَزِيرَة\\p{M}*');
    await page.keyboard.press('d');
    await reader.locator('#definition .in-sentence').waitFor();
    expect(await reader.locator('#definition .in-sentence').innerText()).toBe(seen);
    expect(await reader.locator('#definition h2').innerText()).toBe('معنى «وزيرة»');
  });

  it('are over the word that is found, whatever its vowels', async () => {
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await allSeen();
    await page.keyboard.press('f');
    await reader.locator('#find input').fill('الاتفاق');
    await reader.waitForFunction(() => CSS.highlights.has('mubin-found-here'));
    const found = await reader.evaluate(() =>
      [...(CSS.highlights.get('mubin-found') ?? [])].map((range) => (range as Range).toString()),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(withoutDiacritics(one)).toBe('الاتفاق');
    for (const one of found) expect(one).toMatch(VOWELS);
  });
});

describe('an article of a thousand words', () => {
  it('has its vowels at once, and its lines stay where they were', async () => {
    await open(LONG, {});
    const height = () =>
      reader.evaluate(() => document.querySelector('#article')!.getBoundingClientRect().height);
    // Laid out as a whole, and in its own face: at first only the beginning is.
    await reader.locator('.article-body:not(.article-body-first)').waitFor();
    await reader.evaluate(() => document.fonts.ready);
    const before = await height();
    const { first, last } = await reader.evaluate(async () => {
      const paragraphs = [...document.querySelectorAll('.article-body p')];
      const press = () =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { code: 'KeyV', key: 'v', bubbles: true, cancelable: true }),
        );
      const begun = performance.now();
      const seen = async (paragraph: Element | undefined) => {
        while (!/[\u064E\u0650]/.test(paragraph?.textContent ?? '')) await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      };
      press();
      press();
      return { first: await seen(paragraphs[0]), last: await seen(paragraphs.at(-1)) };
    });
    fs.mkdirSync(OUT, { recursive: true });
    fs.writeFileSync(path.join(OUT, 'vowels-times.json'), JSON.stringify({ first, last }));
    // Not how fast it is, which a busy machine would not tell, but that nothing is out of proportion: to what the vowels of
    // as many other sentences take there and then.
    const begun = performance.now();
    await call(
      reader,
      'vowelsOf',
      paragraphs.map((_, i) => SENTENCES.map((sentence) => `${sentence} رقم ${i + 1000}.`).join(' ')),
    );
    const share = performance.now() - begun;
    expect(first).toBeLessThan(Math.max(2_000, 10 * share));
    expect(last).toBeLessThan(Math.max(3_000, 15 * share));
    expect(Math.abs((await height()) - before)).toBeLessThan(2);
  });

  it('is not cut at the smallest line height in any face', async () => {
    await open(LONG, { diacritics: 'all', lineHeight: LINE_HEIGHT.min });
    fs.mkdirSync(OUT, { recursive: true });
    await allSeen();
    for (const font of FONTS) {
      await reader.evaluate((name) => (document.documentElement.dataset['font'] = name), font);
      await reader.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(OUT, `vowels-${font}.png`) });
    }
  });
});
