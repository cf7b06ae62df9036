import fs from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './driver/axe';
import { launchMubin, type Mubin } from './driver/launch';
import { frameSurface } from './driver/surface';

const PARAGRAPHS = [
  'قالت وزيرة النقل سلمى حداد إن الجسر الجديد سيفتح أمام السيارات قبل نهاية العام، وإن السكان سيبلغون بكل جديد.',
  'وزار وزير المالية كمال منصور موقع العمل صباح الثلاثاء، والتقى المهندسين والعمال الذين يعملون هناك منذ عامين.',
  'وأضافت حداد أن الطريق القديم سيبقى مفتوحا، وأن الشاحنات ستسلكه في الليل إلى أن تنتهي الأعمال كلها.',
  'وقال رئيس البلدية سامي الخوري إن المدينة انتظرت هذا الجسر طويلا، وشكر منصور على ما رصدته وزارته له من مال.',
  'وختم الخوري بأن الافتتاح سيكون يوما مفتوحا للأهالي، وأن الحافلات ستنقلهم مجانا من وسط المدينة وإليه.',
];
const page = (more: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح الجسر الجديد</title></head>
   <body><article><h1>افتتاح الجسر الجديد</h1>${[more, ...PARAGRAPHS]
     .filter(Boolean)
     .map((text) => `<p>${text}</p>`)
     .join('')}</article></body></html>`;
const NEWS = '/people.html';
const OUT = path.resolve(import.meta.dirname, '../../out');

let mubin: Mubin;
let tab: Page;
beforeAll(async () => {
  fs.mkdirSync(OUT, { recursive: true });
  mubin = await launchMubin({ lang: 'ar', pages: { [NEWS]: { body: page('') } } });
  tab = mubin.page;
});
afterAll(() => mubin.close());

const names = (reader: Frame) => reader.locator('.person h3').allTextContents();
const card = (reader: Frame, name: string) =>
  reader.locator('.person').filter({ has: reader.locator('h3', { hasText: name }) });
const status = (reader: Frame, text: string) =>
  reader.locator('.people-status [role=status]', { hasText: text }).waitFor();
async function openPage(): Promise<Frame> {
  await tab.goto(mubin.url + NEWS);
  return mubin.openReader();
}

describe('the people of an article', () => {
  it('lead from a role to where it is said', async () => {
    const reader = await openPage();
    expect(await names(reader)).toEqual(['سلمى حداد', 'كمال منصور', 'سامي الخوري']);
    await card(reader, 'سامي الخوري').getByRole('button', { name: 'أين قيل؟ رئيس البلدية' }).click();
    await reader.locator('.sentence:focus', { hasText: 'وقال رئيس البلدية سامي الخوري' }).waitFor();
    const painted = () =>
      reader.evaluate(() =>
        Array.from(CSS.highlights.get('mubin-stated') ?? [], (range) => (range as Range).toString()),
      );
    expect(await painted()).toEqual(['رئيس البلدية']);
    await tab.keyboard.press('ArrowDown');
    expect(await painted()).toEqual([]);
  });

  it('are corrected and put right again by the keyboard alone', async () => {
    const reader = await openPage();
    await card(reader, 'سلمى حداد').getByRole('button', { name: 'صحّح: سلمى حداد' }).focus();
    await tab.keyboard.press('Enter');
    await reader.locator('.person-edit input:focus').waitFor();
    await tab.keyboard.press('ControlOrMeta+A');
    await tab.keyboard.type('سلمى الحداد');
    await tab.keyboard.press('Enter');
    await status(reader, 'صار الاسم: سلمى الحداد');
    await reader.locator('button:focus', { hasText: 'صحّح' }).waitFor();
    expect(await names(reader)).toEqual(['سلمى الحداد', 'كمال منصور', 'سامي الخوري']);

    await tab.screenshot({ path: path.join(OUT, 'people-undo.png') });

    // Two people who are one: by the list of the others, and Enter on the button behind it.
    await card(reader, 'سامي الخوري').getByRole('button', { name: 'صحّح' }).focus();
    await tab.keyboard.press('Enter');
    await reader.locator('.person-edit input:focus').waitFor();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await status(reader, 'صارا واحدًا: كمال منصور');
    await reader.locator('.person:focus', { hasText: 'كمال منصور' }).waitFor();
    expect(await names(reader)).toEqual(['سلمى الحداد', 'كمال منصور']);
    expect(await card(reader, 'كمال منصور').textContent()).toContain('رئيس البلدية');

    await tab.keyboard.press('Control+Z');
    await status(reader, 'أُلغي آخر تصحيح');
    await reader.locator('#undo-people-edit:focus').waitFor();
    expect(await names(reader)).toEqual(['سلمى الحداد', 'كمال منصور', 'سامي الخوري']);
  });

  it('stay corrected when the page is opened again, though it has changed', async () => {
    mubin.pages[NEWS] = { body: page('وصلت النائبة ليلى مراد إلى المدينة مساء الاثنين لحضور افتتاح الجسر.') };
    const reader = await openPage();
    const all = await names(reader);
    expect(all).toContain('سلمى الحداد');
    expect(all).not.toContain('سلمى حداد');
    expect(await reader.locator('a.mention', { hasText: 'حداد' }).count()).toBe(2);
    await reader.locator('#undo-people-edit').click();
    await card(reader, 'سلمى حداد').waitFor();
    expect(await reader.locator('#undo-people-edit').count()).toBe(0);
  });

  it.each(['light', 'dark'])('have nothing against them by axe, and fit small windows: %s', async (theme) => {
    const reader = await openPage();
    await reader.evaluate((name) => chrome.storage.local.set({ settings: { theme: name } }), theme);
    await reader.locator(`html[data-theme="${theme}"]`).waitFor();
    await tab.screenshot({ path: path.join(OUT, `people-${theme}.png`) });
    await card(reader, 'كمال منصور').getByRole('button', { name: 'صحّح' }).click();
    await reader.locator('.person-edit').waitFor();
    expect(await axe(frameSurface(tab, reader))).toEqual([]);
    await tab.screenshot({ path: path.join(OUT, `people-edit-${theme}.png`) });
    const overflow = () => reader.locator('#people').evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    // Whatever is last in the list can be brought clear of the player.
    await tab.setViewportSize({ width: 1200, height: 900 });
    await reader.evaluate(() => window.scrollTo(0, 0));
    await reader.locator('#people').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    const last = await reader.locator('#add-person').boundingBox();
    const player = await reader.locator('.player-card').boundingBox();
    expect((last?.y ?? 9999) + (last?.height ?? 0)).toBeLessThanOrEqual(player?.y ?? 0);
    for (const width of [360, 320]) {
      await tab.setViewportSize({ width, height: 740 });
      if (!(await reader.locator('#people').isVisible())) await reader.locator('#toggle-people').click();
      await reader.locator('.person-edit').scrollIntoViewIfNeeded();
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await tab.screenshot({ path: path.join(OUT, `people-edit-${theme}-${width}.png`) });
    }
    expect(await axe(frameSurface(tab, reader))).toEqual([]);
    await tab.setViewportSize({ width: 1280, height: 800 });
  });
});
