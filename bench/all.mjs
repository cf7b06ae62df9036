// @ts-check
// Everything that is felt, in one table. `npm run bench` (build first); `--write` keeps it in docs/PERFORMANCE.md
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { FACTORS, measureGrowth } from './growth.mjs';
import { packageParts } from './package-parts.mjs';
import { measureMemory } from './reader/memory.mjs';
import { measureMilestones, MILESTONES } from './reader/milestones.mjs';
import { measureOpening, shownTimes } from './reader/open-times.mjs';
import { startReaderBrowser } from './reader/reader-browser.mjs';
import { injectedBytes, measureScript } from './reader/script-cost.mjs';
import { measureVowels } from './reader/vowels-time.mjs';
import { growthOf, levelsOf, measureSoak, WARM_UP } from './reader/soak.mjs';

const USAGE = `node bench/all.mjs [--runs 30] [--soak 200] [--write]
  --runs N   openings of each page by each reader
  --soak N   articles opened and closed in one tab; 0 for none
  --write    also docs/PERFORMANCE.md`;
const SCRIPT_RUNS = 11;
const MILESTONE_RUNS = 11;
const MEMORY_RUNS = 5;
const VOWEL_RUNS = 11;
const GROWTH_RUNS = 9;
const DOCUMENT = path.resolve(import.meta.dirname, '../docs/PERFORMANCE.md');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '30' },
    soak: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
const runs = Number(values.runs);
const soak = Number(values.soak);
if (values.help || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(soak)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

/** @typedef {[what: string, figure: string, beside: string, goal: string]} Row */
/** @type {Row[]} */
const rows = [];
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const MB = (/** @type {number} */ megabytes) => `${megabytes.toFixed(1)} MB`;

const bench = await startReaderBrowser();
const began = os.loadavg()[0] ?? 0;
try {
  // Before anything is opened, that the worker's calls can be listened to.
  const milestones = await measureMilestones(bench, MILESTONE_RUNS);
  const titles = /** @type {const} */ ([
    ['first', 'key pressed → article painted'],
    ['again', 'the same, of a page that was read before'],
  ]);
  const opening = await measureOpening(bench, runs);
  for (const [kind, title] of titles)
    for (const { size, ours, again, bare } of opening)
      rows.push([
        `${title}, page of ${size * 1000} kB`,
        `${shownTimes(kind === 'first' ? ours : again)} ms`,
        kind === 'first' ? `${shownTimes(bare)} ms` : '',
        size === 0.3 ? '≤ 200 ms' : '',
      ]);
  for (const [name, what] of MILESTONES)
    rows.push([`of 300 kB, key pressed → ${what}`, `${milestones[name].toFixed(0)} ms`, '', '']);
  const { compile, run } = await measureScript(bench, SCRIPT_RUNS);
  rows.push(['injected script, gzipped', kB(injectedBytes()), '', '≤ 90 kB']);
  rows.push(['injected script, parsed and compiled', `${compile.toFixed(1)} ms`, '', '≤ 30 ms']);
  rows.push(['injected script, its top level run', `${run.toFixed(1)} ms`, '', '']);
  const vowels = await measureVowels(bench, VOWEL_RUNS);
  rows.push([
    'vowels of an article of 1,000 words, as the reader waits for them',
    `${vowels.again.toFixed(0)} ms`,
    '',
    '≤ 150 ms',
  ]);
  rows.push(['the same, the first of a browser, tables read too', `${vowels.first.toFixed(0)} ms`, '', '']);
  const { page, ours, bare } = await measureMemory(bench, MEMORY_RUNS);
  const over = (/** @type {number} */ value, /** @type {number} */ base) =>
    `${MB(base)} + ${MB(value - base)}`;
  rows.push([
    'memory of all renderers: page + reader',
    over(ours.processes, page.processes),
    over(bare.processes, page.processes),
    '',
  ]);
  rows.push(['heap of scripts: page + reader', over(ours.heap, page.heap), over(bare.heap, page.heap), '']);
  rows.push([
    'nodes: page + reader',
    `${page.nodes} + ${ours.nodes - page.nodes}`,
    `${page.nodes} + ${bare.nodes - page.nodes}`,
    '',
  ]);
  for (const { name, perSecond, growth } of await measureGrowth(GROWTH_RUNS))
    rows.push([
      `${name}: speed; time of a byte in texts of ${FACTORS.join(', ')} × 25 kB`,
      `${perSecond.toFixed(2)} MB/s; ${growth.map((factor) => factor.toFixed(2)).join(', ')}`,
      '',
      '',
    ]);
  const parts = packageParts();
  for (const { name, bytes, packed } of parts)
    rows.push([`package: ${name}`, `${kB(packed)} (${kB(bytes)})`, '', '']);
  rows.push(['package, all of it', kB(parts.reduce((sum, { packed }) => sum + packed, 0)), '', '']);
  if (soak > WARM_UP) {
    const samples = await measureSoak(bench, soak);
    /** @param {import('./reader/soak.mjs').Growing} what */
    const shown = (what) => {
      const [first, last] = levelsOf(samples, what).map((level) =>
        level.toFixed(what.endsWith('Heap') ? 2 : 0),
      );
      return `${first} → ${last} (× ${growthOf(samples, what).toFixed(3)})`;
    };
    rows.push([
      `heap of the tab, MB, while ${soak} articles are opened and closed`,
      shown('pageHeap'),
      '',
      '≤ × 1.05',
    ]);
    rows.push(['heap of the background, MB, meanwhile', shown('workerHeap'), '', '≤ × 1.05']);
    rows.push(['nodes of the tab, detached ones too', shown('nodes'), '', '≤ × 1.05']);
    rows.push(['documents of the tab', shown('documents'), '', '≤ × 1.05']);
  }
} finally {
  await bench.close();
}

const machine = `${bench.version}, Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? ''}, ${os.type()}; load ${began.toFixed(1)} when it began`;
const table = [
  '| | Mubin | Readability and `innerHTML` | goal |',
  '| --- | ---: | ---: | ---: |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
console.log(`${machine}\n\n${table}`);

if (values.write) {
  const text = `# Performance

Written by \`npm run bench -- --write\`, after a build; the table is the last one taken.

${machine}.

${table}

## How it is measured

- **Opened**: median (and 90th percentile) of ${runs} openings of each page by each reader, each in a fresh tab, in turn; the first round, which starts
  the workers, is not counted. The clock runs from the call that the browser makes for the key to the second animation frame after the
  article stands in the document. Beside it the least that could be: an extension without anything else, which puts Readability into the page by the same
  way and shows what it finds by \`innerHTML\` in a dialog. The pages are made for their size: an article of 200 paragraphs among menus, cards and wrappers.
- **Its milestones**: medians of ${MILESTONE_RUNS} openings, each counted from the press, since the steps overlap: the frame loads while the article is taken out.
- «Read before» is what the button of the popup does, which has had the article taken out while it opened.
- **Injected script**: \`v8.compile\` and \`EvaluateScript\` of the browser's own trace, median of ${SCRIPT_RUNS} fresh tabs.
- **Vowels**: each of ${VOWEL_RUNS} calls with an article of its own, its median; the tables are read before the first.
- **Memory**: after garbage was collected, a page of 300 kB alone, with ours and with the bare reader over it, median of ${MEMORY_RUNS}. Renderers: the
  proportional set of all processes that draw pages or run workers, both extensions' among them, by \`/proc\`.
- **Speed and growth**: our own annotated articles one after the other, in Node, median of ${GROWTH_RUNS} rounds. 1.00 throughout is time that grows as the
  text does. Ever more people are named in the longer texts.
- **Package**: each file gzipped by itself, in brackets as it is.
- **Soak**: \`node bench/soak.mjs\`: articles put one after the other into one document, each opened and closed; the browser's own counters after garbage was collected
  behind each. The last sixteen against the first sixteen after a warm-up of ${WARM_UP}: of heaps, which fall and jump by a fifth, the least; of nodes and documents the most.
`;
  const style = await prettier.resolveConfig(DOCUMENT);
  fs.writeFileSync(DOCUMENT, await prettier.format(text, { ...style, filepath: DOCUMENT }));
}
