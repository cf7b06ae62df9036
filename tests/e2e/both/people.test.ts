import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridgePage } from '../driver/bridge-page';
import type { DrivenFrame, DrivenMubin, DrivenPage } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';

const NEWS = '/people.html';

let mubin: DrivenMubin;
let tab: DrivenPage;
beforeAll(async () => {
  mubin = await launchDriven({ pages: { [NEWS]: { body: bridgePage() } } });
  tab = mubin.page;
});
afterAll(() => mubin.close());

const names = (reader: DrivenFrame) => reader.locator('.person h3').allTextContents();
const card = (reader: DrivenFrame, name: string) =>
  reader.locator('.person').filter({ has: reader.locator('h3', { hasText: name }) });
const status = (reader: DrivenFrame, text: string) =>
  reader.locator('.people-status [role=status]', { hasText: text }).waitFor();
async function openPage(): Promise<DrivenFrame> {
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
    mubin.pages[NEWS] = {
      body: bridgePage('وصلت النائبة ليلى مراد إلى المدينة مساء الاثنين لحضور افتتاح الجسر.'),
    };
    const reader = await openPage();
    const all = await names(reader);
    expect(all).toContain('سلمى الحداد');
    expect(all).not.toContain('سلمى حداد');
    expect(await reader.locator('a.mention', { hasText: 'حداد' }).count()).toBe(2);
    await reader.locator('#undo-people-edit').click();
    await card(reader, 'سلمى حداد').waitFor();
    expect(await reader.locator('#undo-people-edit').count()).toBe(0);
  });
});
