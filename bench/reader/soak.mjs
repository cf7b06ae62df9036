// @ts-check
import { attachToTarget, eventually } from '../../tools/raw-target.mjs';
import { portalPage } from './open-times.mjs';
/** @typedef {import('./reader-browser.mjs').ReaderBrowser} ReaderBrowser */

/**
 * Articles before the first count: Chromium 156 keeps 50 steps of a tab's history and 200 of its long tasks, and goes on
 * compiling what runs often; heap snapshots after 30 and 110 articles differ in nothing of ours.
 */
export const WARM_UP = 60;
/** What nothing may grow by after that. */
export const MOST_GROWTH = 1.05;
/** Counts that are compared at the beginning and at the end: a heap falls and jumps by a fifth within fifteen articles. */
const WINDOW = 16;

/**
 * @typedef {object} Counts after the garbage was collected, by the browser's own protocol
 * @property {number} opened articles so far
 * @property {number} pageHeap MB of the tab's scripts, the page's and ours
 * @property {number} workerHeap MB of the extension's background
 * @property {number} documents of the tab's process
 * @property {number} nodes of it, in a document or detached
 * @property {number} listeners of it
 * @property {number} readers documents of the reader anywhere in the browser
 */

/**
 * An article unlike the one before it, put into the same document as sites of one page do. One function: a text of its own for each
 * article would be kept with its code by the browser, 1.2 kB a time.
 * @param {number} i
 */
function showArticle(i) {
  history.pushState(null, '', `/news/soak-${i}.html`);
  const title = document.querySelector('h1');
  if (title) title.textContent = `بلدية الواحة تفتتح الجسر رقم ${i} فوق الوادي`;
  for (const [n, paragraph] of [...document.querySelectorAll('article p')].entries())
    paragraph.textContent = `الفقرة ${n} من الخبر ${i}: وقال المهندس سامي الحداد إن الجسر صمم ليتحمل السيول الشديدة، وإن مساراته تتسع للمشاة.`;
}

/** @param {import('playwright-core').CDPSession | import('../../tools/raw-target.mjs').RawTarget} session */
async function heapOf(session) {
  const send = /** @type {(method: string) => Promise<any>} */ (session.send.bind(session));
  // Twice: what is freed only by a finaliser goes in the second.
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
  return (await send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/**
 * So many articles opened and closed in one tab, and what the browser counts between them.
 * @param {ReaderBrowser} bench
 * @param {number} count
 * @param {{ warmUp?: number, size?: number, onSample?: (counts: Counts) => void }} [options] size of the page in MB
 * @returns {Promise<Counts[]>} after each article behind the warm-up
 */
export async function measureSoak(bench, count, { warmUp = WARM_UP, size = 0.1, onSample } = {}) {
  const { browser, pages, url } = bench;
  const { context, cdp } = browser;
  pages['/news/soak.html'] = { body: portalPage(size) };
  const page = await context.newPage();
  await page.goto(`${url}/news/soak.html`);
  const session = await context.newCDPSession(page);
  const [extension = ''] = browser.extensionIds;
  await browser.worker(extension);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const info = targetInfos.find(
    (target) => target.type === 'service_worker' && target.url.includes(extension),
  );
  if (!info) throw new Error('no worker of the extension');
  const worker = await attachToTarget(cdp, info);

  const readers = async () =>
    (await cdp.send('Target.getTargets')).targetInfos.filter(({ url: address }) =>
      address.includes('/reader.html'),
    ).length;
  /** @type {Counts[]} */
  const samples = [];
  for (let opened = 1; opened <= count; opened++) {
    await page.evaluate(showArticle, opened);
    await bench.openReader(page);
    await bench.closeReader(page);
    if (opened <= warmUp) continue;
    await eventually(async () => (await readers()) === 0, 'a closed reader stays', 10_000);
    const pageHeap = await heapOf(session);
    const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const counts = {
      opened,
      pageHeap,
      workerHeap: await heapOf(worker),
      documents,
      nodes,
      listeners: jsEventListeners,
      readers: await readers(),
    };
    samples.push(counts);
    onSample?.(counts);
  }
  await worker.detach();
  await page.close();
  return samples;
}

/** @typedef {'pageHeap' | 'workerHeap' | 'documents' | 'nodes' | 'listeners'} Growing */
export const GROWING = /** @type {const} */ (['pageHeap', 'workerHeap', 'documents', 'nodes', 'listeners']);

/** What there is in a window of counts: of heaps, which rise and fall, the least, of what is counted one by one the most. @param {Counts[]} samples @param {Growing} what */
const levelOf = (samples, what) =>
  (what.endsWith('Heap') ? Math.min : Math.max)(...samples.map((counts) => counts[what]));

/** The level at the beginning and at the end. @param {Counts[]} samples @param {Growing} what @returns {[number, number]} */
export const levelsOf = (samples, what) => [
  levelOf(samples.slice(0, WINDOW), what),
  levelOf(samples.slice(-WINDOW), what),
];

/** @param {Counts[]} samples @param {Growing} what */
export function growthOf(samples, what) {
  const [first, last] = levelsOf(samples, what);
  return last / first;
}
