// @ts-check
import {
  mean,
  median,
  shownError,
  shownMs,
  shownRatio,
  shownRight,
  shownShare,
  sum,
  tableOf,
} from './figures.mjs';
import { pageTimes } from './page-times.mjs';
import { printProfile } from './profile.mjs';
import { scoreOf } from './score.mjs';
import { allWays } from './ways.mjs';
/** @typedef {import('./bench-page.mjs').BenchPage} BenchPage */

const IN_PAGE = /** @type {const} */ (['mubin', 'readability', 'defuddle', 'postlight']);
/** Pages of more bytes are called fewer times. */
const LARGE = 1_000_000;
/** From here on an extraction counts as whole. */
const WHOLE = 0.995;

/**
 * @typedef {object} WayResult
 * @property {import('./score.mjs').Score | null} score null where the page holds no article
 * @property {boolean} isRefused it found no article
 * @property {string} error
 * @property {number} cold ms, NaN where it does not run in a page
 * @property {number} warm
 * @property {number} node ms in Node from the page's text, NaN where it runs in a page
 * @property {number[][]} samples
 */

/** @typedef {{ name: string, group: string, bytes: number, elements: number, ways: Record<string, WayResult> }} PageResult */

/**
 * Keeps what a peer says on its way out of the tables.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function quietly(work) {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => undefined, warn: () => undefined, error: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/**
 * @param {import('./ways.mjs').Way} way
 * @param {BenchPage} page
 * @param {number} runs
 */
async function readInNode(way, page, runs) {
  const times = [];
  try {
    let reading = null;
    for (let i = 0; i < (way.runsInPage ? 1 : runs); i++) {
      const start = performance.now();
      const result = await way.run(page);
      times.push(performance.now() - start);
      reading = way.read(result);
    }
    return { reading, error: '', node: way.runsInPage ? NaN : median(times) };
  } catch (error) {
    return { reading: null, error: shownError(error), node: NaN };
  }
}

/** @param {PageResult} result */
function printPage({ name, group, bytes, elements, ways }) {
  const head = ['', 'P', 'R', 'F1', 'title', 'date', 'byline', 'cold ms', 'warm ms', 'Node ms'];
  const rows = Object.entries(ways).map(([way, { score, isRefused, cold, warm, node }]) => [
    way,
    ...(score
      ? [score.precision, score.recall, score.f1].map(shownShare)
      : ['', '', isRefused ? 'no article' : 'an article']),
    ...(score ? [score.title, score.date, score.byline].map(shownRight) : ['', '', '']),
    ...[cold, warm, node].map(shownMs),
  ]);
  const ratio = (/** @type {'cold' | 'warm'} */ kind) =>
    shownRatio((ways['mubin']?.[kind] ?? NaN) / (ways['readability']?.[kind] ?? NaN));
  console.log(`${name} (${group}, ${Math.round(bytes / 1000)} kB, ${elements} elements)`);
  console.log(tableOf([head, ...rows]));
  for (const [way, { error }] of Object.entries(ways)) if (error) console.log(`  ${way}: ${error}`);
  console.log(`  mubin / readability: cold ${ratio('cold')}, warm ${ratio('warm')}\n`);
}

/**
 * @param {string} title
 * @param {PageResult[]} results
 */
function totalsOf(title, results) {
  const articles = results.filter(({ ways }) => ways['mubin']?.score);
  const others = results.filter(({ ways }) => !ways['mubin']?.score);
  const names = Object.keys(results[0]?.ways ?? {});
  /** @param {string} name @param {PageResult[]} pages */
  const of = (name, pages) => pages.flatMap(({ ways }) => ways[name] ?? []);
  /** Where both came to an end; the time of a call without one is nobody's. */
  const both = results.filter(
    ({ ways: { mubin, readability } }) => !Number.isNaN((mubin?.cold ?? NaN) + (readability?.cold ?? NaN)),
  );
  /** @param {string} name @param {'cold' | 'warm'} kind */
  const summed = (name, kind) => sum(of(name, both).map((way) => way[kind]));
  const finite = (/** @type {number[]} */ times) => times.filter((time) => !Number.isNaN(time));
  const ways = names.map((name) => {
    const scores = of(name, articles).flatMap(({ score }) => score ?? []);
    /** @param {'title' | 'date' | 'byline'} field */
    const right = (field) => {
      const judged = scores.map((score) => score[field]).filter((isRight) => isRight !== null);
      return { right: judged.filter(Boolean).length, of: judged.length };
    };
    return {
      name,
      precision: mean(scores.map(({ precision }) => precision)),
      recall: mean(scores.map(({ recall }) => recall)),
      f1: mean(scores.map(({ f1 }) => f1)),
      whole: scores.filter(({ f1 }) => f1 > WHOLE).length,
      title: right('title'),
      date: right('date'),
      byline: right('byline'),
      refused: { right: of(name, others).filter(({ isRefused }) => isRefused).length, of: others.length },
      cold: median(finite(of(name, results).map(({ cold }) => cold))),
      warm: median(finite(of(name, results).map(({ warm }) => warm))),
      node: median(finite(of(name, results).map(({ node }) => node))),
    };
  });
  return {
    title,
    pages: results.length,
    articles: articles.length,
    ways,
    /** Of summed times, ours to Readability's. */
    ratio: {
      pages: both.length,
      cold: summed('mubin', 'cold') / summed('readability', 'cold'),
      warm: summed('mubin', 'warm') / summed('readability', 'warm'),
    },
  };
}

/** @param {ReturnType<typeof totalsOf>} totals */
function printTotals({ title, pages, articles, ways, ratio }) {
  const count = (/** @type {{ right: number, of: number }} */ { right, of }) => (of ? `${right}/${of}` : '');
  const head = [
    ...['', 'P', 'R', 'F1', `F1 > ${WHOLE}`, 'title', 'date', 'byline', 'no article'],
    ...['cold ms', 'warm ms', 'Node ms'],
  ];
  const rows = ways.map((way) => [
    way.name,
    ...[way.precision, way.recall, way.f1].map(shownShare),
    count({ right: way.whole, of: articles }),
    ...[way.title, way.date, way.byline, way.refused].map(count),
    ...[way.cold, way.warm, way.node].map(shownMs),
  ]);
  console.log(`${title}: ${pages} pages, ${articles} of them articles; means over pages, ms are medians`);
  console.log(tableOf([head, ...rows]));
  console.log(
    `  summed times of ${ratio.pages} pages, mubin / readability: cold ${shownRatio(ratio.cold)}, warm ${shownRatio(ratio.warm)}\n`,
  );
}

/**
 * Every way of extraction on every page: what it finds, in Node, and how long it takes, in the browser where it runs
 * in a page.
 * @param {import('./bench-browser.mjs').BenchBrowser} browser
 * @param {BenchPage[]} pages
 * @param {{ runs: number, profile: boolean }} options
 */
export async function measurePeers(browser, pages, { runs, profile }) {
  console.log(
    `Peers: cold is the first call in a fresh page (${runs} loads), warm any later one; Node from text\n`,
  );
  const ways = allWays();
  /** @type {PageResult[]} */
  const results = [];
  for (const page of pages) {
    const bytes = Buffer.byteLength(page.markup());
    const times = await pageTimes(browser, page, IN_PAGE, {
      loads: runs,
      warmCalls: bytes > LARGE ? 2 : 5,
    });
    /** @type {Record<string, WayResult>} */
    const found = {};
    for (const way of ways) {
      const { reading, error, node } = await quietly(() => readInNode(way, page, runs));
      const isRefused = !reading?.blocks.length;
      const score = page.gold && scoreOf(page.gold, reading);
      const inPage = IN_PAGE.find((name) => name === way.name);
      const timed = inPage ? times[inPage] : null;
      const { cold, warm, samples } = timed ?? { cold: NaN, warm: NaN, samples: [] };
      const faults = [error, timed?.error].filter(Boolean).join('; ');
      found[way.name] = { score, isRefused, error: faults, cold, warm, node, samples };
    }
    const result = { name: page.name, group: page.group, bytes, elements: times.mubin.elements, ways: found };
    results.push(result);
    printPage(result);
    if (profile) await printProfile(browser, page);
  }
  const totals = [
    totalsOf(
      'Saved pages',
      results.filter(({ group }) => group === 'saved'),
    ),
    totalsOf(
      "The tests' own pages, which extraction was written with",
      results.filter(({ group }) => group === 'own'),
    ),
    totalsOf('All', results),
  ].filter(({ pages }, i, [saved, own]) => pages > 0 && (i < 2 || (saved?.pages && own?.pages)));
  totals.forEach(printTotals);
  return { pages: results, totals };
}
