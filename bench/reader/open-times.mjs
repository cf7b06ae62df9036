// @ts-check
import { median, rotated } from '../extraction/figures.mjs';
import { FAMILIES, generatedPage } from '../extraction/generated-page.mjs';

/** Megabytes of markup. */
export const SIZES = [0.1, 0.3, 0.6];

/** @param {number[]} numbers @param {number} share */
export const percentile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;

/** @typedef {{ size: number, ours: number[], again: number[], bare: number[] }} OpenTimes ms from the press to the painted article; `again`: opened anew after it was closed */

/** @param {number} size */
export function portalPage(size) {
  const family = FAMILIES.find(({ unit }) => unit === 'MB mixed');
  if (!family) throw new Error('no family of mixed pages');
  return generatedPage(family, size).markup();
}

/**
 * Both readers over the same pages, each time in a fresh tab, in turn. The first round of all is not counted: it starts the workers.
 * @param {import('./reader-browser.mjs').ReaderBrowser} bench
 * @param {number} runs
 * @returns {Promise<OpenTimes[]>}
 */
export async function measureOpening(bench, runs) {
  const rows = SIZES.map((size) => ({
    size,
    ours: /** @type {number[]} */ ([]),
    again: /** @type {number[]} */ ([]),
    bare: /** @type {number[]} */ ([]),
  }));
  for (const { size } of rows) bench.pages[`/news/${size}.html`] = { body: portalPage(size) };
  for (let run = 0; run <= runs; run++)
    for (const row of rotated(rows, run))
      for (const way of rotated(/** @type {('ours' | 'bare')[]} */ (['ours', 'bare']), run)) {
        const page = await bench.browser.context.newPage();
        await page.goto(`${bench.url}/news/${row.size}.html`);
        const ms = await (way === 'ours' ? bench.openReader(page) : bench.openBare(page));
        if (run > 0) row[way].push(ms);
        if (way === 'ours') {
          await bench.closeReader(page);
          const again = await bench.openReader(page);
          if (run > 0) row.again.push(again);
        }
        await page.close();
      }
  return rows;
}

/** @param {number[]} numbers */
export const shownTimes = (numbers) =>
  `${median(numbers).toFixed(0)} (${percentile(numbers, 0.9).toFixed(0)})`;
