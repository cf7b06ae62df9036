import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './driver/axe';
import { closeReader } from './driver/escape';
import { launchMubin, type Mubin } from './driver/launch';
import { frameSurface } from './driver/surface';

const ADDRESS = '/long.html';
const SENTENCES = [
  'أعلنت البلدية أن المدرسة القديمة ستفتح أبوابها من جديد في العام المقبل بعد إصلاح سقفها وجدرانها.',
  'وقال المهندس إن العمل فيها يحتاج إلى شهور طويلة وإلى مال كثير لم يُرصد كله بعد في خطة البلدية.',
  'وشكر الأهالي من تبرع بالخشب والحجارة، وتمنوا أن يعود أبناؤهم إلى صفوفها قبل أن ينتهي الشتاء.',
];
const part = (name: string, i: number) =>
  `<h2>${name}</h2>${Array.from(
    { length: 6 },
    (_, at) => `<p>الفقرة ${i * 6 + at + 1} من «${name}». ${SENTENCES.join(' ')}</p>`,
  ).join('')}`;
/** An article that no window holds, with what one finds one's way by in it. */
const PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
  <head><meta charset="utf-8"><title>المدرسة القديمة تعود | صحيفة المرفأ</title>
    <meta property="og:type" content="article"></head>
  <body>
    <nav><a href="/">الرئيسية</a></nav>
    <main><article>
      <h1>المدرسة القديمة تعود</h1>
      <p class="lead">خطة من ثلاث مراحل، وأهالٍ ينتظرون، وسقف لم يُصلح منذ عشرين عاما في قرية بعيدة.</p>
      <figure><img src="coast.svg" width="960" height="480" alt="مدرسة من حجر على تلة فوق القرية">
        <figcaption>المدرسة كما تبدو اليوم من الطريق</figcaption></figure>
      ${['البداية', 'العمل', 'الانتظار'].map(part).join('')}
      <p>وختم المهندس حديثه بأن <a href="https://www.example.org/plan">الخطة كاملة</a> منشورة، وأن
        <a href="mailto:plan@example.org">البلدية</a> تجيب من يسأل.</p>
    </article></main>
    <footer>جميع الحقوق محفوظة</footer>
  </body>
</html>`;

let mubin: Mubin;
let page: Page;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    pages: { [ADDRESS]: { body: PAGE } },
    viewport: { width: 1024, height: 720 },
  });
  ({ page } = mubin);
  await page.goto(mubin.url + ADDRESS);
  reader = await mubin.openReader();
});
afterAll(() => mubin.close());

const focusedText = () => reader.evaluate(() => document.activeElement?.textContent ?? '');
/** The texts of a highlight. */
const painted = (name: string) =>
  reader.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
/** Whether what has the focus lies between the bars. */
const isFocusSeen = () =>
  reader.evaluate(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    const bar = document.querySelector('header.bar')!.getBoundingClientRect().bottom;
    return top >= bar && bottom <= document.querySelector('.player-card')!.getBoundingClientRect().top;
  });
const inView = (text: string) =>
  page.evaluate((wanted) => {
    const paragraph = Array.from(document.querySelectorAll('p')).find((p) =>
      p.textContent.startsWith(wanted),
    );
    const { top, bottom } = paragraph!.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  }, text);
/** Nothing against what is shown; with a picture of it to be looked at, where pictures are wanted. */
const faults = async (name: string) => {
  const surface = frameSurface(page, reader);
  await surface.picture(`navigate ${name}`);
  return axe(surface);
};

describe('the outline', () => {
  it('opens by its key, and leads to a heading', async () => {
    await reader.locator('main').focus();
    await page.keyboard.press('g');
    await reader.locator('#outline').waitFor();
    expect(await reader.locator('.outline-entry').allTextContents()).toEqual([
      'البداية',
      'العمل',
      'الانتظار',
    ]);
    await reader.locator('.outline-entry:focus', { hasText: 'البداية' }).waitFor();
    expect(await faults('outline')).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await reader.locator('#outline').waitFor({ state: 'detached' });
    expect(await focusedText()).toBe('العمل');
    await expect.poll(isFocusSeen).toBe(true);
  });

  it('marks where the reader is', async () => {
    // The place is known once the window rests.
    await reader.locator('#toggle-outline').click();
    await reader.locator('.outline-entry[aria-current=location]', { hasText: 'البداية' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await reader.evaluate(() => document.activeElement?.id)).toBe('toggle-outline');
  });
});

describe('finding', () => {
  it('finds what is spelt otherwise, paints it, and goes from one to the next', async () => {
    await reader.locator('main').focus();
    await page.keyboard.press('f');
    await reader.locator('#find-input:focus').waitFor();
    await page.keyboard.type('المدرسه القديمه');
    await reader.locator('.find-count', { hasText: 'من ١٩' }).waitFor();
    // Once they are painted the count tells which of them it is at.
    await expect.poll(() => painted('mubin-found')).toEqual(Array(19).fill('المدرسة القديمة'));
    const first = await reader.locator('.find-count').textContent();
    await page.keyboard.press('Enter');
    await expect.poll(() => reader.locator('.find-count').textContent()).not.toBe(first);
    expect(await faults('find')).toEqual([]);
    const said = reader.locator('#find [role=status]');
    await expect.poll(() => said.textContent()).toBe(await reader.locator('.find-count').textContent());
    await expect.poll(() => painted('mubin-found-here')).toEqual(['المدرسة القديمة']);
    await reader.waitForFunction(() => {
      const [range] = CSS.highlights.get('mubin-found-here') ?? [];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return (
        top > document.querySelector('header.bar')!.getBoundingClientRect().bottom && bottom < innerHeight
      );
    });
    const scrolled = () => reader.evaluate(() => document.documentElement.scrollTop);
    await reader.evaluate(() => document.documentElement.scrollTo({ top: 900, behavior: 'instant' }));
    const places = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      await reader.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      places.push(await scrolled());
    }
    // What goes through the bar leaves the text where it is.
    expect(places).toEqual(places.map(() => 900));
    await page.keyboard.press('Escape');
    await reader.locator('#find').waitFor({ state: 'detached' });
    expect(await focusedText()).toContain('المدرسة القديمة');
    await reader.waitForFunction(() => !CSS.highlights.has('mubin-found'));
  });
});

describe('a picture', () => {
  it('is seen by itself, in its own size where that is wanted, and left by Escape', async () => {
    const enlarge = reader.locator('.enlarge');
    await enlarge.focus();
    await page.keyboard.press('Enter');
    const dialog = reader.locator('#picture[open]');
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
    expect(await faults('picture')).toEqual([]);
    await reader.locator('#picture-size').click();
    await expect
      .poll(() => reader.locator('#picture img').evaluate((img) => img.getBoundingClientRect().width))
      .toBe(960);
    expect(await faults('picture, actual size')).toEqual([]);
    await page.keyboard.press('Escape');
    await reader.locator('#picture').waitFor({ state: 'detached' });
    expect(await enlarge.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await reader.locator('#article').isVisible()).toBe(true);
  });
});

describe('links', () => {
  it('stand after the article with where they lead', async () => {
    const list = reader.locator('.article-links');
    await list.locator('summary').click();
    expect(await list.locator('li').allInnerTexts()).toEqual(['الخطة كاملة example.org']);
    expect(await faults('links')).toEqual([]);
  });
});

describe('the place', () => {
  const THERE = 'الفقرة 11 من «العمل».';

  it('is kept: the page goes to the same paragraph, and the reader comes back to it', async () => {
    await reader.evaluate((text) => {
      const sentence = Array.from(document.querySelectorAll<HTMLElement>('.sentence')).find(
        ({ textContent }) => textContent === text,
      );
      const bar = document.querySelector('header.bar')!.getBoundingClientRect().bottom;
      window.scrollBy({ top: sentence!.getBoundingClientRect().top - bar - 20, behavior: 'instant' });
    }, THERE);
    expect(await inView(THERE)).toBe(false);
    await expect.poll(() => reader.locator('.time-left').innerText()).toMatch(/^بقيت/);
    await reader.locator('main').focus();
    await closeReader(page);
    await expect.poll(() => inView(THERE)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');

    await page.evaluate(() => window.scrollTo(0, 0));
    reader = await mubin.openReader();
    await reader.locator('#to-start').waitFor();
    expect(await reader.locator('#read-on [role=status]').textContent()).toBe('عُدت إلى حيث توقفت');
    const topmost = () =>
      reader.evaluate(() => {
        const bar = document.querySelector('header.bar')!.getBoundingClientRect().bottom;
        return Array.from(document.querySelectorAll<HTMLElement>('.sentence')).find(
          (sentence) => sentence.getBoundingClientRect().top >= bar,
        )?.textContent;
      });
    await expect.poll(topmost).toBe(THERE);
    expect(await faults('back')).toEqual([]);
    await reader.locator('#to-start').click();
    await reader.locator('#to-start').waitFor({ state: 'detached' });
    expect(await reader.evaluate(() => window.scrollY)).toBe(0);
  });
});

describe('in the narrowest window', () => {
  it('nothing is wider than it, whatever is open', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await reader.waitForFunction(() => innerWidth === 320);
    const overflow = () => reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const [opener, focused] of [
      ['#toggle-find', '#find-input:focus'],
      ['#toggle-outline', '.outline-entry:focus'],
    ] as const) {
      await reader.locator(opener).click();
      await reader.locator(focused).waitFor();
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(await faults(`narrow ${opener}`)).toEqual([]);
    }
    for (const panel of ['#outline', '#find']) {
      await page.keyboard.press('Escape');
      await reader.locator(panel).waitFor({ state: 'detached' });
    }
    await reader.locator('.enlarge').click();
    await reader.locator('#picture[open]').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await faults('narrow picture')).toEqual([]);
    await page.keyboard.press('Escape');
    // A dialog tells of its end with the browser's next frame.
    await reader.locator('#picture').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1024, height: 720 });
  });
});

describe('pictures switched off', () => {
  it('are not loaded until one is asked for', async () => {
    await reader.evaluate(() => chrome.storage.local.set({ settings: { pictures: false } }));
    await reader.locator('.picture-off').waitFor();
    expect(await reader.locator('#article img').count()).toBe(0);
    expect(await faults('pictures off')).toEqual([]);
    await reader.locator('.picture-off button').click();
    await reader.locator('.enlarge:focus').waitFor();
    expect(await reader.locator('#article img').count()).toBe(1);
  });
});
