// @ts-check
// Extraction beside its peers on the same pages, as pages grow, and how long it blocks the tab; in a real Chromium.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { startBrowser } from './extraction/bench-browser.mjs';
import { ownPages, savedPages } from './extraction/bench-page.mjs';
import { portalPages } from './extraction/generated-page.mjs';
import { measurePeers } from './extraction/peers.mjs';
import { measureScale } from './extraction/scale.mjs';
import { measureStretches } from './extraction/stretch.mjs';

const USAGE = `node bench/extraction.mjs [--peers] [--scale] [--stretch] [options]
  --peers      quality and time beside other extractors, on saved pages (MUBIN_DATA) and the tests' own
  --scale      time as pages grow: paragraphs, links, markup
  --stretch    the longest time that the tab is blocked, on pages of up to a megabyte
               all three where none is named
  --only TEXT  pages whose name holds this text alone
  --runs N     loads of each page for each way; 5 by default
  --profile    also the functions that each page's extraction spends its time in
  --check      exit status 1 where the largest page of the scale takes a second, or more than twice per unit
  --json FILE  all figures and samples`;

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean' },
    scale: { type: 'boolean' },
    stretch: { type: 'boolean' },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    profile: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const { only, profile } = values;
const runs = Number(values.runs);
if (values.help || !Number.isInteger(runs) || runs < 1) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const isAll = !values.peers && !values.scale && !values.stretch;
/** @param {import('./extraction/bench-page.mjs').BenchPage[]} pages */
const chosen = (pages) => pages.filter(({ name }) => name.includes(only));

const browser = await startBrowser();
try {
  const machine = { browser: browser.version, node: process.version, processors: os.cpus()[0]?.model };
  console.log(`${machine.browser}, Node ${machine.node}, ${os.cpus().length} × ${machine.processors}\n`);
  const pages = isAll || values.peers || values.stretch ? chosen([...savedPages(), ...ownPages()]) : [];
  const peers = isAll || values.peers ? await measurePeers(browser, pages, { runs, profile }) : null;
  const scale = isAll || values.scale ? await measureScale(browser, { runs, only, profile }) : null;
  const stretch =
    isAll || values.stretch
      ? await measureStretches(browser, [...pages, ...chosen(portalPages())], { runs })
      : null;
  if (values.json)
    fs.writeFileSync(values.json, JSON.stringify({ machine, runs, peers, scale, stretch }, null, 1));
  if (values.check)
    for (const fault of scale?.faults ?? []) {
      console.error(fault);
      process.exitCode = 1;
    }
} finally {
  await browser.close();
}
