import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenFrame, DrivenMubin, DrivenPage } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';

const TITLE = 'تونس وسيول تتفقان على خطة لتحلية المياه بالطاقة الشمسية';

let mubin: DrivenMubin;
let page: DrivenPage;
beforeAll(async () => {
  mubin = await launchDriven();
  ({ page } = mubin);
});
afterAll(() => mubin.close());

const dialogs = () => page.locator('dialog[data-mubin="reader"]').count();
const sentenceStarts = (reader: DrivenFrame) =>
  reader.locator('.sentence').evaluateAll((all) => all.map((element) => element.textContent));

describe('popup', () => {
  it('tells what there is to read, in the language of the browser', async () => {
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor('document.querySelector("#open-reader")');
    expect(await popup.evaluate('document.querySelector("h1").textContent')).toBe(TITLE);
    expect(await popup.evaluate('document.documentElement.lang + document.documentElement.dir')).toBe(
      'arrtl',
    );
    const text = (await popup.evaluate('document.body.innerText')) as string;
    expect(text).toContain('للقراءة');
    expect(text).toContain('للاستماع');
    expect(text).toContain('ليلى بن عاشور');
    await popup.waitFor('document.body.innerText.includes("الصوت:")');
    await popup.waitFor('document.activeElement.id === "open-reader"');
  });

  it('opens the reader by the keyboard alone', async () => {
    const popup = await mubin.popup();
    await popup.press('Enter');
    const reader = await mubin.readerFrame();
    expect(await reader.locator('h1').textContent()).toBe(TITLE);
  });
});

describe('reader', () => {
  it('shows the article as data: the headline once, right to left, nothing of the furniture', async () => {
    const reader = await mubin.readerFrame();
    const article = reader.locator('#article');
    expect(await article.getAttribute('lang')).toBe('ar');
    expect(await article.getAttribute('dir')).toBe('rtl');
    const text = await article.innerText();
    expect(text.split(TITLE)).toHaveLength(2);
    for (const kept of [
      '12 محطة',
      'تحفظات وشروط',
      'نشر دراسة الأثر البيئي',
      'نريد ماء لأطفالنا',
      'رسم تخيُّلي',
    ]) {
      expect(text).toContain(kept);
    }
    for (const junk of ['اقرأ أيضا', 'واتساب', 'التعليقات', 'الأكثر قراءة', 'النشرة البريدية']) {
      expect(text).not.toContain(junk);
    }
    expect(await article.locator('h2').allTextContents()).toContain('تحفظات وشروط');
    expect(await article.locator('ul > li').count()).toBe(3);
    expect(await article.locator('blockquote').count()).toBe(1);
    expect(await article.locator('figure img').getAttribute('alt')).toContain('محطة تحلية');
  });

  it('makes the page behind inert and keeps it as it was', async () => {
    expect(
      await page.evaluate(() => document.querySelector('dialog[data-mubin="reader"]')?.matches(':modal')),
    ).toBe(true);
    // A press at the place of the page's first link reaches the frame above it.
    const hit = await page.evaluate(() => {
      const { x, y } = document.querySelector('a')!.getBoundingClientRect();
      return document
        .elementFromPoint(x + 1, y + 1)
        ?.closest('dialog')
        ?.getAttribute('data-mubin');
    });
    expect(hit).toBe('reader');
    // One scroll bar, the reader's.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('hidden');
  });

  it('opens once, however often it is asked for', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await mubin.openReader();
    await mubin.openReader();
    expect(await dialogs()).toBe(1);
  });

  it('lists the people once each, with roles, and joins their later mentions', async () => {
    const reader = await mubin.readerFrame();
    if (!(await reader.locator('#people').isVisible())) await reader.locator('#toggle-people').click();
    const people = reader.locator('#people li.person');
    const names = await people.locator('h3').allTextContents();
    expect(new Set(names).size).toBe(names.length);
    for (const name of [
      'ليلى بن عاشور',
      'بارك جون-هي',
      'كيم سو-يون',
      'كمال الرفاعي',
      'ماريا هولمستروم',
      'المنصف الجريدي',
    ]) {
      expect(names).toContain(name);
    }
    const minister = people.filter({ hasText: 'ليلى بن عاشور' });
    expect(await minister.locator('.role').textContent()).toBe('وزيرة الخارجية التونسية');
    // «وقالت بن عاشور», «ووعدت بن عاشور» and «للجريدي», «لهولمستروم» by surname and with particles.
    const marked = await reader.locator('a.mention').allTextContents();
    expect(marked.filter((text) => text === 'بن عاشور').length).toBeGreaterThanOrEqual(2);
    expect(marked).toContain('هولمستروم');
  });

  it('goes from a name in the text to its entry and back to the next mention, by the keyboard', async () => {
    const reader = await mubin.readerFrame();
    await reader.locator('a.mention', { hasText: 'ليلى بن عاشور' }).first().focus();
    await page.keyboard.press('Enter');
    await reader.locator('li.person:focus').waitFor();
    expect(await reader.locator('li.person:focus h3').textContent()).toBe('ليلى بن عاشور');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await reader.locator('.mention:focus').waitFor();
  });

  it('keeps size, theme and font', async () => {
    const reader = await mubin.readerFrame();
    await reader.locator('#toggle-settings').click();
    const before = await reader
      .locator('#article p')
      .first()
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    await reader.locator('input[value="dark"]').check();
    await reader.locator('input[value="sans"]').check();
    await reader.locator('#settings button').last().focus();
    await reader.locator('#text-size-more').click();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => mubin.inBackground(() => chrome.storage.local.get('settings')))
      .toMatchObject({ settings: { theme: 'dark', font: 'sans', fontSize: expect.any(Number) as number } });
    await page.reload();
    const again = await mubin.openReader();
    const after = await again
      .locator('#article p')
      .first()
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(after).toBeGreaterThan(before);
    expect(await again.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(
      await again
        .locator('#article p')
        .first()
        .evaluate((p) => getComputedStyle(p).fontFamily),
    ).toContain('Sans');
    // Chromium gives pages of extensions the system's face unless told otherwise.
    expect(
      await again.locator('#people h2').evaluate((title) => getComputedStyle(title).fontFamily),
    ).toContain('Mubin Sans');
    await again.waitForFunction(() => [...document.fonts].some((font) => font.status === 'loaded'));
  });

  it('renders each sentence once, as an element that can be focused', async () => {
    const reader = await mubin.readerFrame();
    const sentences = await sentenceStarts(reader);
    expect(sentences.filter((text) => text.includes('وقالت بن عاشور'))).toHaveLength(1);
    expect(
      await reader
        .locator('.sentence')
        .evaluateAll((all) => all.every((s) => s.tabIndex >= -1 && s.hasAttribute('tabindex'))),
    ).toBe(true);
  });

  it('closes by Esc and gives scroll and focus back', async () => {
    const reader = await mubin.readerFrame();
    await reader.locator('main').focus();
    await mubin.closeReader();
    await page.locator('.comments textarea').focus();
    await page.evaluate(() => window.scrollTo(0, 600));
    await mubin.openReader();
    await mubin.closeReader();
    expect(await page.evaluate(() => window.scrollY)).toBe(600);
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('ن');
    expect(await page.locator('.comments textarea').inputValue()).toBe('ن');
  });
});
