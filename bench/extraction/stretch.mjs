// @ts-check
import { median, shownMs, tableOf } from './figures.mjs';
import { pageScript } from './page-scripts.mjs';

/** Pages of more bytes are no measure of reading news. */
const MAX_BYTES = 1_000_000;

/**
 * How long the tab is blocked while the extension's way of extraction runs, at its first call in fresh pages.
 * @param {import('./bench-browser.mjs').BenchBrowser} browser
 * @param {import('./bench-page.mjs').BenchPage[]} pages
 * @param {{ runs: number }} options
 */
export async function measureStretches(browser, pages, { runs }) {
  const script = pageScript('inSlices');
  const rows = [];
  for (const page of pages) {
    const markup = page.markup();
    // A page made to be of a megabyte ends with a whole piece.
    const bytes = Buffer.byteLength(markup);
    if (bytes > MAX_BYTES * 1.01) continue;
    /** @type {{ ms: number, longest: number, task: number }[]} */
    const samples = [];
    for (let i = 0; i < runs; i++)
      samples.push(await browser.inFreshPage({ ...page, markup: () => markup }, script, 'bench.stretch()'));
    const longest = samples.map((sample) => sample.longest);
    const task = median(samples.map((sample) => sample.task));
    const ms = median(samples.map((sample) => sample.ms));
    rows.push({ name: page.name, bytes, ms, stretch: median(longest), worst: Math.max(...longest), task });
  }
  if (rows.length === 0) return rows;
  const head = ['', 'kB', 'ms', 'longest stretch ms', 'worst load ms', 'longest task ms'];
  const shown = rows.map(({ name, bytes, ms, stretch, worst, task }) => [
    name,
    String(Math.round(bytes / 1000)),
    ...[ms, stretch, worst].map(shownMs),
    task ? String(task) : '< 50',
  ]);
  const worst = rows.reduce((a, b) => (b.stretch > a.stretch ? b : a));
  console.log(`The longest time that the tab was blocked: median of ${runs} fresh loads\n`);
  console.log(`${tableOf([head, ...shown])}\n`);
  console.log(`  longest of all: ${shownMs(worst.stretch)} ms, ${worst.name}\n`);
  return rows;
}
