// @ts-check
// What has come to pass, and when, while a reader opens: where its time goes. The steps overlap, so each is told from the press.
import { median } from '../extraction/figures.mjs';
import { portalPage } from './open-times.mjs';

/** In the order in which they come to pass, the first three beside the others. */
export const MILESTONES = /** @type {const} */ ([
  ['injected', 'our script runs in the page'],
  ['frame', 'the frame of the reader begins to load'],
  ['asked', 'our page in it runs, and asks for the article'],
  ['extracted', 'the article is taken out'],
  ['shown', 'the page is told to show it'],
  ['rendered', 'it stands in its document'],
  ['painted', 'it is painted, and seen'],
  ['whole', 'its people are found, and it is kept'],
]);
/** @typedef {(typeof MILESTONES)[number][0]} Milestone */

/** In the worker, before it has called anything: keeps the times of what it asks pages and is asked by them. */
const LISTEN = `if (!globalThis.benchTimes) {
  const times = (globalThis.benchTimes = []);
  const note = (what) => times.push([what, performance.timeOrigin + performance.now()]);
  const wrapped = (owner, name, whatOf) => {
    const original = owner[name].bind(owner);
    owner[name] = (...args) => {
      const what = whatOf(args);
      note(what);
      const answer = original(...args);
      answer?.then?.(() => note(what + ' answered'), () => undefined);
      return answer;
    };
  };
  wrapped(chrome.scripting, 'executeScript', () => 'inject');
  wrapped(chrome.tabs, 'sendMessage', ([, { call }]) => call);
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && Object.values(changes).some(({ newValue }) => newValue?.article)) note('kept');
  });
  chrome.runtime.onMessage.addListener(({ call }) => void note(call));
}`;

/** After the paint the people are found and the article is kept. */
const SETTLED_MS = 500;

/** In the frame. */
const OF_FRAME = `({ frame: performance.timeOrigin, rendered: globalThis.benchRendered, painted: globalThis.benchPainted })`;

/**
 * @param {import('./reader-browser.mjs').ReaderBrowser} bench whose worker has opened no reader yet
 * @param {number} runs
 * @param {number} size of the page in MB
 * @returns {Promise<Record<Milestone, number>>} ms from the press, medians
 */
export async function measureMilestones(bench, runs, size = 0.3) {
  const [extension = ''] = bench.browser.extensionIds;
  bench.pages['/news/milestones.html'] = { body: portalPage(size) };
  const worker = await bench.browser.worker(extension);
  await worker.evaluate(LISTEN);
  /** @type {Record<Milestone, number>[]} */
  const all = [];
  for (let run = 0; run <= runs; run++) {
    const page = await bench.browser.context.newPage();
    await page.goto(`${bench.url}/news/milestones.html`);
    await worker.evaluate('globalThis.benchTimes.length = 0');
    const opened = await bench.openReader(page);
    await page.waitForTimeout(SETTLED_MS);
    const times = /** @type {[string, number][]} */ (await worker.evaluate('globalThis.benchTimes'));
    const ofFrame = /** @type {Record<string, number>} */ (await bench.frameOf(page)?.evaluate(OF_FRAME));
    const shown = Number(await page.evaluate('globalThis.benchShown'));
    ofFrame['painted'] = Math.max(shown, ofFrame['painted'] ?? NaN);
    const start = ofFrame['painted'] - opened;
    const first = (/** @type {string} */ what) => times.find(([name]) => name === what)?.[1] ?? NaN;
    const last = (/** @type {string} */ what) => times.findLast(([name]) => name === what)?.[1] ?? NaN;
    const found = {
      injected: first('inject answered'),
      asked: first('readerContent'),
      extracted: last('extract answered'),
      shown: first('showReader'),
      whole: last('kept'),
      ...ofFrame,
    };
    if (run > 0)
      all.push(
        /** @type {Record<Milestone, number>} */ (
          Object.fromEntries(Object.entries(found).map(([name, time]) => [name, time - start]))
        ),
      );
    await page.close();
  }
  return /** @type {Record<Milestone, number>} */ (
    Object.fromEntries(MILESTONES.map(([name]) => [name, median(all.map((times) => times[name]))]))
  );
}
