import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/core/settings/settings';
import { launchMubin, type Mubin } from './driver/launch';

/** As it is written, and as it stands from left to right. By W3C alreq ranges and scores of Arabic run from the right. */
const ORDERS: [name: string, written: string, seen: string][] = [
  ['a telephone number', '+971 50 123 4567', '+971 50 123 4567'],
  ['one in Arabic digits', '+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '+٩٧١ ٥٠ ١٢٣ ٤٥٦٧'],
  ['one without its country', '(02) 345 67890', '(02) 345 67890'],
  ['a handle', '@Rasd_2026', '@Rasd_2026'],
  ['a tag in Arabic', '#وسم', 'مسو#'],
  ['a name with a number', 'COVID-19', 'COVID-19'],
  ['a name with brackets', 'New York (NYC)', 'New York (NYC)'],
  ['a score', '3–1', '1–3'],
  ['two years', '2024/2025', '2024/2025'],
  ['a time', '20:30', '20:30'],
  ['a share', '50%', '%50'],
  ['a price', '$3.5', '3.5$'],
];
const PARAGRAPHS = ORDERS.map(([, written]) => `وجاء في الخبر ${written} كما كُتب.`);
const FILLER =
  'أعلنت بلدية المدينة أمس أن أعمال توسعة الحديقة الكبرى تنتهي قبل الصيف المقبل، وأن أشجارًا جديدة ستُزرع على جانبي الممشى الطويل المطل على النهر.';
const ARTICLE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>حديقة المدينة الكبرى</title></head>
<body><article><h1>حديقة المدينة الكبرى تستقبل زوارها قبل الصيف</h1>
${[...PARAGRAPHS, FILLER, `قال المهندس إن <em>الأشجار</em> وصلت. ${FILLER}`, FILLER].map((text) => `<p>${text}</p>`).join('\n')}
</article></body></html>`;

let mubin: Mubin;
let tab: Page;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: { '/order.html': { body: ARTICLE } } });
  tab = mubin.page;
  await tab.setViewportSize({ width: 1200, height: 900 });
  await tab.goto(`${mubin.url}/order.html`);
  reader = await mubin.openReader();
});
afterAll(() => mubin.close());

/** Changes settings as another page of the extension would. */
async function set(change: Partial<Settings>): Promise<void> {
  await reader.evaluate(async (change) => {
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...(settings as object), ...change } });
  }, change);
  for (const [name, value] of Object.entries(change)) {
    if (name === 'theme' || name === 'font')
      await reader.locator(`html[data-${name}="${value as string}"]`).waitFor();
  }
}
const styleOf = (selector: string, property: string) =>
  reader
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);
const facesInUse = () =>
  reader.evaluate(async () => {
    await document.fonts.ready;
    const used = [...document.fonts].filter(({ status }) => status !== 'unloaded');
    return [...new Set(used.map(({ family }) => family.replaceAll('"', '')))].toSorted();
  });

describe('what runs from left to right', () => {
  it.each(ORDERS)('%s stands as it is read', async (_, written, seen) => {
    const order = await reader.locator('.article-body').evaluate((body, written) => {
      const paragraph = [...body.querySelectorAll('p')].find((p) =>
        p.textContent.includes(`الخبر ${written} كما`),
      );
      if (!paragraph) return 'no paragraph';
      const start = paragraph.textContent.indexOf(written);
      const chars: { char: string; at: number }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let before = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        for (let i = 0; i < text.length; i += 1) {
          if (before + i < start || before + i >= start + written.length) continue;
          const range = new Range();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { left, right } = range.getBoundingClientRect();
          chars.push({ char: text.charAt(i), at: (left + right) / 2 });
        }
        before += text.length;
      }
      return chars
        .toSorted((a, b) => a.at - b.at)
        .map(({ char }) => char)
        .join('');
    }, written);
    expect(order).toBe(seen);
  });
});

describe('faces', () => {
  it('are loaded once they are used, not before', async () => {
    expect(await facesInUse()).toEqual(['Mubin Naskh', 'Mubin Sans']);
    const extended = () =>
      reader.evaluate(
        () =>
          [...document.fonts].filter((f) => f.unicodeRange.includes('U+100-') && f.status !== 'unloaded')
            .length,
      );
    expect(await extended()).toBe(0);
    await set({ font: 'clear' });
    await expect.poll(facesInUse).toContain('Mubin Clear');
    expect(await styleOf('.article-body p', 'font-family')).toContain('Mubin Clear');
    await set({ font: 'naskh' });
  });

  it('emphasise by weight, and draw no slant', async () => {
    expect(await styleOf('.article-body em', 'font-style')).toBe('normal');
    expect(await styleOf('.article-body em', 'font-weight')).toBe('700');
  });
});

describe('measures', () => {
  it('are as the settings say, headlines in proportion', async () => {
    await set({ fontSize: 20, lineHeight: 2.5, wordSpacing: 0.2, lineWidth: 24, margin: 4 });
    await expect.poll(() => styleOf('.article-body p', 'line-height')).toBe('50px');
    expect(await styleOf('.article-body p', 'word-spacing')).toBe('4px');
    expect(await styleOf('#article', 'max-width')).toBe('min(100%, 480px)');
    expect(await styleOf('.layout', 'padding-inline-start')).toBe('64px');
    const ratio =
      Number.parseFloat(await styleOf('#article h1', 'line-height')) /
      Number.parseFloat(await styleOf('#article h1', 'font-size'));
    expect(ratio).toBeCloseTo(1.9, 1);
    await set({ lineHeight: 1.5 });
    await expect.poll(() => styleOf('.article-body p', 'line-height')).toBe('30px');
    const least = await reader.locator('#article').evaluate((article) =>
      Math.min(
        ...[...article.querySelectorAll('h1, p, .facts')].map((element) => {
          const { lineHeight, fontSize } = getComputedStyle(element);
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
        }),
      ),
    );
    expect(least).toBeGreaterThanOrEqual(1.5 - 1e-6);
  });

  it('never make a small screen scroll sideways', async () => {
    await set({ fontSize: 64, lineHeight: 2.6, wordSpacing: 0.5, lineWidth: 60, margin: 6 });
    await tab.setViewportSize({ width: 320, height: 640 });
    await reader.waitForFunction(() => innerWidth === 320);
    await expect.poll(() => styleOf('.article-body p', 'font-size')).toBe('64px');
    const overflow = await reader.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const sticksOut = await reader
      .locator('#article')
      .evaluate(
        (article) =>
          [...article.querySelectorAll('p, h1')].filter(
            (element) => element.scrollWidth > element.clientWidth + 1,
          ).length,
      );
    expect(sticksOut).toBe(0);
    await tab.setViewportSize({ width: 1200, height: 900 });
    await set({ fontSize: 22, lineHeight: 1.9, wordSpacing: 0, lineWidth: 34, margin: 2 });
  });
});

describe('themes', () => {
  const colours = async () => [await styleOf('html', 'background-color'), await styleOf('html', 'color')];

  it.each([
    ['sepia', 'rgb(246, 237, 218)', 'rgb(42, 32, 21)'],
    ['dark', 'rgb(21, 24, 26)', 'rgb(235, 231, 223)'],
    ['black', 'rgb(0, 0, 0)', 'rgb(211, 206, 196)'],
    ['contrast', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  ] as const)('%s colours the page', async (theme, ground, ink) => {
    await set({ theme });
    expect(await colours()).toEqual([ground, ink]);
  });

  it('takes a person’s own, and of those that cannot be read the nearest that can', async () => {
    await set({ theme: 'custom', customColours: { ground: '#102030', ink: '#f0f0f0', accent: '#80d0ff' } });
    expect(await colours()).toEqual(['rgb(16, 32, 48)', 'rgb(240, 240, 240)']);
    await set({ customColours: { ground: '#102030', ink: '#182838', accent: '#80d0ff' } });
    await expect.poll(colours).not.toContain('rgb(240, 240, 240)');
    expect(await colours()).not.toContain('rgb(24, 40, 56)');
  });

  it('follows the system, its wish for contrast too', async () => {
    await set({ theme: 'system' });
    await tab.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(colours).toEqual(['rgb(21, 24, 26)', 'rgb(235, 231, 223)']);
    await tab.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await expect.poll(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await tab.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    await expect.poll(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await tab.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    await expect.poll(colours).toEqual(['rgb(252, 251, 248)', 'rgb(28, 26, 23)']);
  });

  it('prints dark themes in black on white', async () => {
    await set({ theme: 'black' });
    await tab.emulateMedia({ media: 'print' });
    await expect.poll(async () => (await colours())[1]).toBe('rgb(0, 0, 0)');
    await tab.emulateMedia({ media: 'screen' });
  });

  it('is the same in the popup', async () => {
    await set({ theme: 'contrast' });
    const other = await mubin.context.newPage();
    await other.goto(`${mubin.url}/order.html`);
    await mubin.clickToolbar(other);
    const popup = await mubin.popup();
    await popup.waitFor('document.documentElement?.dataset.theme === "contrast"');
    expect(await popup.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(0, 0, 0)',
    );
    await other.close();
  });
});
