// @ts-check
// How long the background takes from its sleep to its first answer, with its tables in files of their own and, beside it, in its one script.
// `node bench/wake.mjs [--runs 15]` (build first)
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tools/browser.mjs';
import { TABLE_FILE_PATHS } from '../tools/table-files.mjs';
import { median, rotated } from './extraction/figures.mjs';
import { allowedExtension } from './reader/bench-extensions.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Number(values.runs);
/** For the browser to be done with ending a worker. */
const REST_MS = 400;

/** @returns {string} the folder of the extension whose background reads all tables whenever it starts */
function extensionOfOneScript() {
  const folder = allowedExtension();
  const scripts = [...TABLE_FILE_PATHS, 'background.js'].map((file) =>
    fs.readFileSync(path.join(folder, file), 'utf8'),
  );
  fs.writeFileSync(path.join(folder, 'background.js'), scripts.join('\n'));
  return folder;
}

/** @param {string} extension its folder */
async function sleeper(extension) {
  const browser = await launchBrowser({ extensions: [extension] });
  const [id = ''] = browser.extensionIds;
  await browser.worker(id);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  await page.locator('html[data-state=ready]').waitFor();
  const session = await browser.context.newCDPSession(page);
  /** @type {Set<string>} */
  const versions = new Set();
  session.on('ServiceWorker.workerVersionUpdated', (update) => {
    for (const { versionId } of update.versions) versions.add(versionId);
  });
  await session.send('ServiceWorker.enable');
  await sleep(REST_MS);
  return {
    /** @returns {Promise<number>} ms from the question of a page to the answer */
    wake: async () => {
      for (const versionId of versions) await session.send('ServiceWorker.stopWorker', { versionId });
      await sleep(REST_MS);
      return page.evaluate(async () => {
        const begun = performance.now();
        await chrome.runtime.sendMessage({ mubin: 1, to: 'background', call: 'playerState', args: [] });
        return performance.now() - begun;
      });
    },
    close: browser.close,
  };
}

const ways = await Promise.all(
  [
    ['tables in files of their own', allowedExtension()],
    ['tables in the one script', extensionOfOneScript()],
  ].map(async ([name = '', folder = '']) => ({
    name,
    times: /** @type {number[]} */ ([]),
    ...(await sleeper(folder)),
  })),
);
// The first of each is not counted.
for (let run = 0; run <= runs; run++)
  for (const { times, wake } of rotated(ways, run)) {
    const ms = await wake();
    if (run > 0) times.push(ms);
  }
for (const { name, times, close } of ways) {
  console.log(
    `${name}: ${median(times).toFixed(0)} ms from its sleep to its first answer (median of ${runs})`,
  );
  await close();
}
