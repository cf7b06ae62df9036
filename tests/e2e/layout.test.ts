import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEIGHTS, WIDTHS } from '../../tools/screens/views.mjs';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
let page: Page;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar' });
  ({ page } = mubin);
});
afterAll(() => mubin.close());

let opened = 0;
/** At an address that was not read before: to one that was, the reader is brought back a moment after it is there. */
async function open(width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(`${mubin.url}/?${++opened}`);
  reader = await mubin.openReader();
}

/** Boxes of elements in the window, in the order of the document; of those that show nothing none. */
const boxes = (frame: Frame | Page, selector: string) =>
  frame.evaluate(
    (all) =>
      Array.from(document.querySelectorAll(all), (element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    selector,
  );
type Box = Awaited<ReturnType<typeof boxes>>[number];

const middleOf = ({ top, bottom }: Box) => (top + bottom) / 2;

/** Boxes that stand beside each other, row by row. */
function rowsOf(all: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const box of all.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    if (row?.some(({ top, bottom }) => middleOf(box) > top && middleOf(box) < bottom)) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

/** Rows that end before their frame does, with how many stand in each. */
async function shortRows(frame: Frame | Page, parent: string): Promise<number[]> {
  const [outer] = await boxes(frame, parent);
  const rows = rowsOf(await boxes(frame, `${parent} > *`));
  expect(rows.flat()).toHaveLength(7);
  return rows
    .filter((row) => {
      const left = Math.min(...row.map((box) => box.left));
      const right = Math.max(...row.map((box) => box.right));
      return Math.abs(left - outer!.left) > 1 || Math.abs(right - outer!.right) > 1;
    })
    .map(({ length }) => length);
}

it('the people beside the text end in a line above the player, as the text does under the bar', async () => {
  await open(1280, 800);
  await reader.locator('#people .person').first().waitFor();
  const ends = () =>
    reader.evaluate(() => {
      const people = document.querySelector('#people')!;
      const lineOf = (element: Element) => {
        const { borderBlockEndWidth, borderBlockEndStyle, borderBlockEndColor } = getComputedStyle(element);
        return [borderBlockEndWidth, borderBlockEndStyle, borderBlockEndColor].join(' ');
      };
      return {
        people: lineOf(people),
        bar: lineOf(document.querySelector('.bar')!),
        hasMore: people.scrollHeight > people.clientHeight,
        room:
          document.querySelector('.player-card')!.getBoundingClientRect().top -
          people.getBoundingClientRect().bottom,
      };
    });
  // How high the bars are is told with a frame.
  await expect.poll(async () => (await ends()).room).toBeGreaterThan(0);
  const { people, bar, hasMore, room } = await ends();
  expect(hasMore).toBe(true);
  expect(people).toBe(bar);
  expect(room).toBeGreaterThan(0);
});

it('the people beside the text lie between the bars, whatever rows these have', async () => {
  await open(1280, 800);
  await reader.locator('#people .person').first().waitFor();
  await reader.locator('#toggle-find').click();
  await reader.locator('#find input:focus').waitFor();
  await reader.evaluate(() => document.documentElement.scrollTo({ top: 600, behavior: 'instant' }));
  const between = async () => {
    const [bar] = await boxes(reader, 'header.bar');
    const [people] = await boxes(reader, '#people');
    const [player] = await boxes(reader, '.player-card');
    return { above: people!.top - bar!.bottom, below: player!.top - people!.bottom };
  };
  await expect
    .poll(async () => {
      const { above, below } = await between();
      return Math.min(above, below);
    })
    .toBeGreaterThan(0);
  // Their buttons take the focus where they stand.
  await reader.locator('#people button').first().focus();
  expect(await reader.evaluate(() => document.documentElement.scrollTop)).toBe(600);
});

describe.each(WIDTHS)('in a window of %i px', (width) => {
  // Opened anew: whether the people are shown at first goes by the width.
  beforeAll(async () => {
    await open(width, HEIGHTS[width] ?? 800);
  });

  it('the settings end above the player, and have a button that closes them', async () => {
    await reader.locator('#toggle-settings').click();
    await reader.locator('#settings').waitFor();
    await expect
      .poll(async () => {
        const [settings] = await boxes(reader, '#settings');
        const [player] = await boxes(reader, '.player-card');
        return player!.top - settings!.bottom;
      })
      .toBeGreaterThanOrEqual(0);
    const [settings] = await boxes(reader, '#settings');
    // Not so short that nothing is to be seen in it.
    expect(settings!.bottom - settings!.top).toBeGreaterThan(400);
    const close = reader.getByRole('button', { name: 'إغلاق الإعدادات' });
    await reader.locator('#settings').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
    const [box] = await boxes(reader, '#close-settings');
    expect(box!.right - box!.left).toBeGreaterThanOrEqual(44);
    expect(box!.bottom - box!.top).toBeGreaterThanOrEqual(44);
    expect(box!.top).toBeGreaterThanOrEqual(settings!.top);
    await close.click();
    await reader.locator('#settings').waitFor({ state: 'detached' });
    expect(await reader.evaluate(() => document.activeElement?.id)).toBe('toggle-settings');
  });

  it('no theme stands in a row that is not full', async () => {
    await reader.locator('#toggle-settings').click();
    expect(await shortRows(reader, '#setting-theme .choices')).toEqual([]);
    await page.keyboard.press('Escape');
    const tab = await mubin.context.newPage();
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(`chrome-extension://${mubin.extensionId}/options.html`);
    await tab.locator('html[data-state=ready]').waitFor();
    expect(await shortRows(tab, '#setting-theme .choices')).toEqual([]);
    await tab.close();
  });

  it('the search takes one row until something is found, then two at most', async () => {
    await reader.locator('#toggle-find').click();
    await reader.locator('#find input').fill('');
    const rows = async () => rowsOf(await boxes(reader, '#find > :not(.unseen)')).length;
    await expect.poll(rows).toBe(1);
    // Hundreds: the longest count.
    await reader.locator('#find input').fill('ا');
    await reader.locator('.find-count', { hasText: 'من' }).waitFor();
    expect(await rows()).toBeLessThanOrEqual(2);
    await reader.locator('#close-find').click();
  });
});

it('what has the focus stays clear of a bar that grows over it', async () => {
  await open(1280, 800);
  const gaps = await reader.evaluate(async () => {
    const bar = document.querySelector('header.bar')!;
    const sentence = document.querySelectorAll<HTMLElement>('.sentence')[12]!;
    const pictures = async (count: number) => {
      for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
    };
    const gap = () => sentence.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
    sentence.focus();
    window.scrollBy({ top: gap() - 20, behavior: 'instant' });
    await pictures(2);
    const before = gap();
    // As by a further row, or by larger text.
    const row = document.createElement('div');
    row.style.blockSize = '80px';
    bar.append(row);
    await pictures(4);
    const after = gap();
    // Who has scrolled away from it is left there.
    window.scrollBy({ top: 2_000, behavior: 'instant' });
    await pictures(2);
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!;
    const { top } = seen.getBoundingClientRect();
    row.style.blockSize = '120px';
    await pictures(4);
    return { before, after, moved: seen.getBoundingClientRect().top - top };
  });
  expect(gaps.before).toBeGreaterThan(0);
  expect(gaps.before).toBeLessThan(40);
  expect(gaps.after).toBeGreaterThanOrEqual(0);
  expect(Math.abs(gaps.moved)).toBeLessThan(1);
});
