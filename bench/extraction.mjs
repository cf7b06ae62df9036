// How long an extraction takes in a real Chromium, beside @mozilla/readability alone on the same live page.
// `node bench/extraction.mjs [--runs N] [--only NAME] [--profile]`; saved pages are read from MUBIN_DATA, and skipped
// where there are none. `--profile` prints the functions that the extraction spends its time in.
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { runs: { type: 'string' }, only: { type: 'string' }, profile: { type: 'boolean' } },
});

const SENTENCES = [
  'أعلنت بلدية الواحة افتتاح جسر جديد فوق الوادي، بعد عامين من العمل المتواصل، وقالت إن المرور عليه سيبدأ صباح الأحد المقبل.',
  'وقال المهندس المشرف إن الجسر صمم ليتحمل السيول الشديدة، وإن مساراته تتسع للمشاة وللدراجات إلى جانب السيارات.',
  'وأضاف أن تكلفة المشروع بقيت أقل من التقديرات الأولى، وأن أعمال الصيانة ستجرى كل ستة أشهر دون إغلاق الطريق.',
];
const HEADLINE = 'بلدية الواحة تفتتح جسرا جديدا فوق الوادي';

/** @param {number} count */
const paragraphs = (count) =>
  Array.from({ length: count }, (_, i) => `<p>الفقرة رقم ${i + 1}: ${SENTENCES[i % 3]}</p>`).join('\n');

/** @param {string} body */
const pageOf = (body) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${HEADLINE}</title></head><body>${body}</body></html>`;

/** @param {number} count */
const longPage = (count) => pageOf(`<article><h1>${HEADLINE}</h1>${paragraphs(count)}</article>`);

/**
 * Menus and lists of links of so many bytes, and an article behind them.
 * @param {number} megabytes
 */
function linkPage(megabytes) {
  const item = (/** @type {number} */ i) =>
    `<li class="menu-item menu-item-${i}"><div class="inner"><a class="menu-link" href="/section/${i % 40}/page/${i}"><span class="label">قسم ${i} من الأخبار</span></a></div></li>`;
  const parts = [];
  for (let size = 0, i = 0; size < megabytes * 1_000_000;) {
    const list = `<div class="block"><h3>أخبار ${i}</h3><ul class="menu">${Array.from({ length: 20 }, () => item(i++)).join('')}</ul></div>`;
    size += Buffer.byteLength(list);
    parts.push(list);
  }
  return pageOf(`<div id="top">${parts.join('\n')}</div><main><h1>${HEADLINE}</h1>${paragraphs(30)}</main>`);
}

/** @returns {[name: string, markup: string][]} */
function savedPages() {
  const folder = path.resolve(ROOT, process.env.MUBIN_DATA ?? '../shared/data', 'pages/html');
  if (!fs.existsSync(folder)) {
    console.log('no saved pages: MUBIN_DATA names none');
    return [];
  }
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.html'));
  return files.map((file) => [
    path.basename(file, '.html'),
    fs.readFileSync(path.join(folder, file), 'utf8'),
  ]);
}

/** @type {[name: string, markup: () => string][]} */
const GENERATED = [
  ...[1250, 2500, 5000].map((count) => /** @type {const} */ ([`${count} paragraphs`, () => longPage(count)])),
  ...[2.5, 5, 10].map((size) => /** @type {const} */ ([`${size} MB of links`, () => linkPage(size)])),
];

const bundle = buildSync({
  stdin: {
    contents: `export { extractArticle } from './src/dom/extract-article';
      export { extractionWords } from './src/knowledge/extraction';
      export { Readability } from '@mozilla/readability';`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'bench',
}).outputFiles[0]?.text;

/**
 * In the page: times of both ways, in turn.
 * @param {number} runs
 */
function measure(runs) {
  const { extractArticle, extractionWords: words, Readability } = /** @type {any} */ (globalThis).bench;
  /** @param {() => unknown} work */
  const time = (work) => {
    const start = performance.now();
    const result = work();
    return { ms: performance.now() - start, result };
  };
  const own = [];
  const peer = [];
  let blocks = 0;
  for (let i = 0; i < runs; i++) {
    const ours = time(() => extractArticle(document, { url: location.href, words }));
    own.push(ours.ms);
    blocks = /** @type {any} */ (ours.result)?.blocks.length ?? 0;
    peer.push(time(() => new Readability(document.cloneNode(true)).parse()).ms);
  }
  return { own, peer, blocks, elements: document.getElementsByTagName('*').length };
}

/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
/** @param {number} ms */
const shown = (ms) => ms.toFixed(ms < 100 ? 1 : 0).padStart(8);

/** @param {any} profile of the CDP domain Profiler */
function printProfile(profile) {
  const own = new Map();
  const total = profile.timeDeltas.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0);
  /** @type {Map<number, any>} */
  const nodes = new Map(profile.nodes.map((/** @type {any} */ node) => [node.id, node]));
  profile.samples.forEach((/** @type {number} */ id, /** @type {number} */ i) => {
    const frame = nodes.get(id)?.callFrame;
    const name = `${frame?.functionName || '(anonymous)'}:${frame?.lineNumber}`;
    own.set(name, (own.get(name) ?? 0) + profile.timeDeltas[i]);
  });
  for (const [name, time] of [...own].sort((a, b) => b[1] - a[1]).slice(0, 15))
    console.log(`    ${shown(time / 1000)} ms ${((100 * time) / total).toFixed(0).padStart(3)} %  ${name}`);
}

const all = [
  ...savedPages().map(([name, markup]) => /** @type {const} */ ([name, () => markup])),
  ...GENERATED,
];
const chosen = all.filter(([name]) => !values.only || name.includes(values.only));
/** @type {Record<string, import('../tools/serve.mjs').ServedPage>} */
const pages = {};
const server = await serve({ pages });
const browser = await launchBrowser({ extensions: [] });
try {
  console.log('ms: median (least)                 ours            readability      ratio  blocks  elements');
  for (const [i, [name, markup]] of chosen.entries()) {
    const address = `/news/${i}.html`;
    pages[address] = { body: markup() };
    const page = await browser.context.newPage();
    // The page's own scripts would change it under us, and there is no network.
    await page.route('**/*', (route) =>
      route.request().url().startsWith(server.url) && route.request().resourceType() === 'document'
        ? route.continue()
        : route.abort(),
    );
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.goto(server.url + address, { waitUntil: 'domcontentloaded' });
    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    await page.evaluate(`${bundle}; globalThis.bench = bench;`);
    const runs = values.runs ? Number(values.runs) : pages[address].body.length > 1_000_000 ? 3 : 7;
    const { own, peer, blocks, elements } = await page.evaluate(measure, runs);
    const [ours, theirs] = [median(own), median(peer)];
    console.log(
      `${name.padEnd(24)} ${shown(ours)} (${shown(Math.min(...own)).trim()})`.padEnd(48) +
        `${shown(theirs)} (${shown(Math.min(...peer)).trim()})`.padEnd(22) +
        `${(ours / theirs).toFixed(2).padStart(6)} ${String(blocks).padStart(7)} ${String(elements).padStart(9)}`,
    );
    if (values.profile) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 500 });
      await session.send('Profiler.start');
      await page.evaluate(() => {
        const { extractArticle, extractionWords: words } = /** @type {any} */ (globalThis).bench;
        for (let i = 0; i < 3; i++) extractArticle(document, { url: location.href, words });
      });
      printProfile((await session.send('Profiler.stop')).profile);
    }
    await page.close();
    delete pages[address];
  }
} finally {
  await browser.close();
  await server.close();
}
