import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripDiacritics } from '../../../src/core/arabic/letters';
import type { DrivenFrame, DrivenMubin, DrivenPage } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';

const NEWS = '/news/pact.html';
const PARAGRAPHS = [
  'وقعت وزيرة المياه ليلى حداد اتفاقا مع بلدية المدينة بعد مفاوضات طويلة دامت عاما كاملا ولم تنقطع إلا في الصيف.',
  'وقالت حداد إن الاتفاق يشمل 18 قرية، وإن منظمة UNESCO ستشارك في حفظ الآبار القديمة التي حفرها الأجداد.',
  'وأضافت أن قشمبرص الذي ورد في الوثيقة خطأ من المطبعة، وأن الوثيقة ستطبع من جديد قبل نهاية الشهر المقبل.',
];
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>اتفاق على الآبار</title></head>
<body><article><h1>اتفاق على الآبار القديمة</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>
<label>تعليقك <textarea></textarea></label></body></html>`;

let mubin: DrivenMubin;
let page: DrivenPage;
beforeAll(async () => {
  mubin = await launchDriven({ pages: { [NEWS]: { body: PAGE } } });
  ({ page } = mubin);
  await page.goto(mubin.url + NEWS);
});
afterAll(() => mubin.close());

/** Selects the first occurrence of a text within an element. */
const select = (frame: DrivenFrame, root: string, text: string) =>
  frame.evaluate(
    ([selector, wanted]) => {
      const walker = document.createTreeWalker(document.querySelector(selector!)!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted!);
        if (at < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'center' });
        getSelection()!.setBaseAndExtent(node, at, node, at + wanted!.length);
        return;
      }
      throw new Error(`no «${wanted!}»`);
    },
    [root, text],
  );
const define = async (text: string) => {
  await select(page, 'article', text);
  await mubin.chooseFromMenu('define');
};
const closeCard = async () => {
  await page.keyboard.press('Escape');
  await page.locator('[data-mubin="card"]').waitFor({ state: 'detached' });
};
const setSettings = (settings: object) =>
  mubin.inBackground((value) => chrome.storage.local.set({ settings: value }), settings);

describe('a definition in the page', () => {
  it('stands beside the selection; Esc closes it and focus returns', async () => {
    // Grants access to the page.
    await mubin.clickToolbar();
    await (await mubin.popup()).press('Escape');
    await page.locator('textarea').focus();
    await define('اتفاقا');
    await expect.poll(() => mubin.cardText()).toContain('اتفاق');
    await closeCard();
    // In Firefox a real press on the text opened the menu, and took the focus from the field.
    const focused = mubin.browserName === 'firefox' ? 'BODY' : 'TEXTAREA';
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(focused);
  });

  it('is of a person of the article, and says so where nothing is known', async () => {
    await define('حداد');
    await expect.poll(() => mubin.cardText()).toContain('وزيرة المياه');
    await closeCard();
    await define('قشمبرص');
    await expect.poll(() => mubin.cardText()).toContain('قشمبرص');
    await closeCard();
  });

  it('says what it is where no word was selected: Latin letters, a number', async () => {
    await define('UNESCO');
    await expect.poll(() => mubin.cardText()).toContain('حروف لاتينية');
    await closeCard();
    await define('18');
    await expect.poll(() => mubin.cardText()).toContain('ثمانية عشر');
    await closeCard();
  });

  it('is offered beside a selection where that is wanted, and not on a site where it is not', async () => {
    const bubble = page.locator('[data-mubin="bubble"]');
    await setSettings({ pageBubble: true });
    // What the page is told next comes after that; no button is offered beside a number.
    await define('18');
    await expect.poll(() => mubin.cardText()).toContain('ثمانية عشر');
    await closeCard();
    await select(page, 'article', 'اتفاقا');
    await bubble.waitFor({ state: 'attached' });
    const size = await mubin.pressInPage('عرف');
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await expect.poll(() => mubin.cardText()).toContain('اتفاق');
    await closeCard();

    await select(page, 'article', 'مفاوضات');
    await bubble.waitFor({ state: 'attached' });
    expect(await mubin.pressInPage('لا تظهر هذا الزر في هذا الموقع')).not.toBeNull();
    await bubble.waitFor({ state: 'detached' });
    await define('اتفاقا');
    await expect.poll(() => mubin.cardText()).toContain('اتفاق');
    // It would come 250 ms after the selection, by a timer of this page: before one that is set later, and for longer.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await bubble.count()).toBe(0);
    await closeCard();
    await expect
      .poll(() => mubin.inBackground(() => chrome.storage.local.get('settings')))
      .toMatchObject({ settings: { pageBubble: true, noBubbleHosts: [new URL(mubin.url).host] } });
    await setSettings({});
  });
});

describe('a definition in the reader', () => {
  it('opens by a button beside the selection and by a key, and gives focus back', async () => {
    const reader = await mubin.openReader();
    await select(reader, '#article', 'مفاوضات');
    await reader.locator('#define').click();
    const dialog = reader.locator('#definition');
    // Its title has the word from the start.
    const meaning = dialog.locator('.card-body');
    await expect.poll(async () => stripDiacritics(await meaning.innerText())).toContain('مفاوض');
    await dialog.locator('h2:focus').waitFor();
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(false);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await select(reader, '#article', 'حداد');
    await page.keyboard.press('KeyD');
    await expect.poll(() => meaning.innerText()).toContain('ليلى حداد');
    // The key that closed the one before left the reader open.
    expect(await page.locator('dialog[data-mubin="reader"]').count()).toBe(1);
    await dialog.locator('h2:focus').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
