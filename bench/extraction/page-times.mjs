// @ts-check
import { median, rotated, shownError } from './figures.mjs';
import { pageScript } from './page-scripts.mjs';
/** @typedef {import('./bench-page.mjs').BenchPage} BenchPage */

/**
 * @typedef {object} PageTimes ms
 * @property {number} cold the first call in a fresh page: median over the loads
 * @property {number} warm later calls in the same page: median over all; NaN where there were none
 * @property {number} found how much came out, in the way's own unit
 * @property {number} elements of the page
 * @property {number[][]} samples of each load, in order
 * @property {string} error why there is no figure
 */

/**
 * Times ways of extraction on the same live page, a fresh load for each, in turn.
 * @template {import('./page-scripts.mjs').InPage} W
 * @param {import('./bench-browser.mjs').BenchBrowser} browser
 * @param {BenchPage} page
 * @param {readonly W[]} ways
 * @param {{ loads: number, warmCalls: number }} counts
 * @returns {Promise<Record<W, PageTimes>>}
 */
export async function pageTimes(browser, page, ways, { loads, warmCalls }) {
  const scripts = new Map(ways.map((way) => [way, pageScript(way)]));
  const markup = page.markup();
  const once = { ...page, markup: () => markup };
  /** @type {Map<W, { ms: number[], found: number, elements: number }[]>} */
  const results = new Map(ways.map((way) => [way, []]));
  /** @type {Map<W, string>} */
  const errors = new Map();
  for (let load = 0; load < loads; load++)
    for (const way of rotated([...ways], load)) {
      if (errors.has(way)) continue;
      const call = `bench.times(${1 + warmCalls})`;
      try {
        results.get(way)?.push(await browser.inFreshPage(once, scripts.get(way) ?? '', call));
      } catch (error) {
        errors.set(way, shownError(error));
        results.set(way, []);
      }
    }
  const rows = [...results].map(([way, all]) => {
    const samples = all.map(({ ms }) => ms);
    return [
      way,
      {
        cold: median(samples.map(([first]) => first ?? NaN)),
        warm: median(samples.flatMap(([, ...later]) => later)),
        found: all[0]?.found ?? 0,
        elements: all[0]?.elements ?? 0,
        samples,
        error: errors.get(way) ?? '',
      },
    ];
  });
  return Object.fromEntries(rows);
}
