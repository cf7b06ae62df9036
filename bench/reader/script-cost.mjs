// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from '../extraction/figures.mjs';
import { BUILT } from './bench-extensions.mjs';
import { portalPage } from './open-times.mjs';

/** What V8 tells of reading a script, and of running its top level. */
/** @type {Record<string, 'compile' | 'run' | undefined>} */
const EVENTS = { 'v8.compile': 'compile', EvaluateScript: 'run' };

/** @returns {number} bytes of the script that is put into a page, gzipped as hard as can be */
export const injectedBytes = () =>
  gzipSync(fs.readFileSync(path.join(BUILT, 'content.js')), { level: 9 }).length;

/**
 * How long the page is busy with reading the injected script, by the browser's own trace; each time in a fresh tab.
 * @param {import('./reader-browser.mjs').ReaderBrowser} bench
 * @param {number} runs
 * @returns {Promise<{ compile: number, run: number }>} ms, medians
 */
export async function measureScript(bench, runs) {
  const { cdp, context } = bench.browser;
  bench.pages['/news/script.html'] = { body: portalPage(0.1) };
  /** @type {{ compile: number[], run: number[] }} */
  const all = { compile: [], run: [] };
  for (let i = 0; i < runs; i++) {
    const page = await context.newPage();
    await page.goto(`${bench.url}/news/script.html`);
    /** @type {any[]} */
    const events = [];
    const collect = (/** @type {{ value: object[] }} */ { value }) => events.push(...value);
    cdp.on('Tracing.dataCollected', collect);
    await cdp.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['v8', 'devtools.timeline', 'disabled-by-default-v8.compile'] },
    });
    await bench.openReader(page);
    const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await ended;
    cdp.off('Tracing.dataCollected', collect);
    const spent = { compile: 0, run: 0 };
    for (const { name, dur = 0, args } of events) {
      const kind = EVENTS[name];
      const url = args?.data?.url ?? args?.fileName ?? '';
      if (kind && /^chrome-extension:.*\/content\.js$/.test(url)) spent[kind] += dur / 1000;
    }
    all.compile.push(spent.compile);
    all.run.push(spent.run);
    await page.close();
  }
  return { compile: median(all.compile), run: median(all.run) };
}
