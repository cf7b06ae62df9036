// @ts-check
import fs from 'node:fs';
import { median } from '../extraction/figures.mjs';
import { portalPage } from './open-times.mjs';

/** @typedef {'page' | 'ours' | 'bare'} Kind */

/** Memory of all processes that draw or run pages and workers, kB: shared pages are counted once. @param {import('playwright-core').CDPSession} cdp */
async function memoryOfRenderers(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      } catch {
        return 0; // It has just ended.
      }
    })
    .reduce((sum, kB) => sum + kB, 0);
}

/** @param {import('playwright-core').Page | import('playwright-core').Frame} place @param {import('playwright-core').BrowserContext} context */
async function heapOf(place, context) {
  const session = await context.newCDPSession(place);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = /** @type {{ usedSize: number }} */ (await session.send('Runtime.getHeapUsage'));
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize / 1e6, nodes };
}

/**
 * What a page takes by itself, with our reader over it, and with the bare one, after its garbage was collected.
 * @param {import('./reader-browser.mjs').ReaderBrowser} bench
 * @param {number} runs
 * @returns {Promise<Record<Kind, { processes: number, heap: number, nodes: number }>>} MB, medians; heap and nodes of the page and of the reader's frame
 */
export async function measureMemory(bench, runs) {
  const { context, cdp } = bench.browser;
  bench.pages['/news/memory.html'] = { body: portalPage(0.3) };
  /** @type {Record<Kind, { processes: number[], heap: number[], nodes: number[] }>} */
  const all = {
    page: { processes: [], heap: [], nodes: [] },
    ours: { processes: [], heap: [], nodes: [] },
    bare: { processes: [], heap: [], nodes: [] },
  };
  for (let run = 0; run < runs; run++)
    for (const kind of /** @type {Kind[]} */ (['page', 'ours', 'bare'])) {
      const page = await context.newPage();
      await page.goto(`${bench.url}/news/memory.html`);
      if (kind === 'ours') await bench.openReader(page);
      if (kind === 'bare') await bench.openBare(page);
      const frame = bench.frameOf(page);
      const parts = [await heapOf(page, context), ...(frame ? [await heapOf(frame, context)] : [])];
      all[kind].heap.push(parts.reduce((sum, { heap }) => sum + heap, 0));
      all[kind].nodes.push(parts.reduce((sum, { nodes }) => sum + nodes, 0));
      all[kind].processes.push((await memoryOfRenderers(cdp)) / 1000);
      await page.close();
    }
  const medians = Object.entries(all).map(([kind, { processes, heap, nodes }]) => [
    kind,
    { processes: median(processes), heap: median(heap), nodes: median(nodes) },
  ]);
  return Object.fromEntries(medians);
}
