// @ts-check
import { shownMs, shownRatio, tableOf } from './figures.mjs';
import { FAMILIES, generatedPage } from './generated-page.mjs';
import { pageTimes } from './page-times.mjs';
import { printProfile } from './profile.mjs';
/** @typedef {import('./page-times.mjs').PageTimes} PageTimes */

const FACTORS = [1, 2, 4, 8];
/** What the largest page of a family may take, ms, and how much more each of its units than one of the smallest. */
const MAX_MS = 1000;
const MAX_PER_UNIT = 2;
const WAYS = /** @type {const} */ (['mubin', 'readability']);

/**
 * `perUnit` is the time of a unit relative to that on the smallest page: about 1 where time grows as the page does.
 * The first call also pays once for code that starts, so that only the later ones show the growth alone.
 * @typedef {{ ms: number, perUnit: number }} ScaledTime
 */

/**
 * @typedef {object} ScaleRow
 * @property {string} name
 * @property {number} factor
 * @property {number} blocks
 * @property {number} elements
 * @property {Record<typeof WAYS[number], { cold: ScaledTime, warm: ScaledTime, samples: number[][], error: string }>} ways
 */

/** @param {ScaleRow[]} rows */
function printRows(rows) {
  const kinds = ['cold ms', 'per unit', 'warm ms', 'per unit'];
  const head = [
    '',
    ...WAYS.flatMap((way) => kinds.map((kind) => (kind.endsWith('ms') ? `${way} ${kind}` : kind))),
    ...['ratio cold', 'ratio warm', 'blocks', 'elements'],
  ];
  const shown = rows.map(({ name, blocks, elements, ways }) => [
    name,
    ...WAYS.flatMap((way) =>
      [ways[way].cold, ways[way].warm].flatMap(({ ms, perUnit }) => [shownMs(ms), shownRatio(perUnit)]),
    ),
    shownRatio(ways.mubin.cold.ms / ways.readability.cold.ms),
    shownRatio(ways.mubin.warm.ms / ways.readability.warm.ms),
    String(blocks),
    String(elements),
  ]);
  console.log(tableOf([head, ...shown]));
  for (const { name, ways } of rows)
    for (const way of WAYS) if (ways[way].error) console.log(`  ${way}, ${name}: ${ways[way].error}`);
  console.log();
}

/** @param {ScaleRow} row */
function faultsOf({ name, factor, ways: { mubin } }) {
  if (factor < Math.max(...FACTORS)) return [];
  const perUnit = Math.max(mubin.cold.perUnit, mubin.warm.perUnit);
  if (mubin.error) return [`${name}: ${mubin.error}`];
  return [
    ...(mubin.cold.ms >= MAX_MS ? [`${name}: ${shownMs(mubin.cold.ms)} ms, from ${MAX_MS} on too slow`] : []),
    ...(perUnit > MAX_PER_UNIT ? [`${name}: ${shownRatio(perUnit)} per unit, over ${MAX_PER_UNIT}`] : []),
  ];
}

/**
 * Calls in fresh pages as the pages grow.
 * @param {import('./bench-browser.mjs').BenchBrowser} browser
 * @param {{ runs: number, only: string, profile: boolean }} options
 * @returns {Promise<{ rows: ScaleRow[], faults: string[] }>}
 */
export async function measureScale(browser, { runs, only, profile }) {
  console.log(`Scale: cold is the first call in a fresh page (${runs} loads), warm any later one\n`);
  const all = [];
  for (const family of FAMILIES) {
    const rows = [];
    /** @type {Record<string, PageTimes> | null} */
    let least = null;
    for (const factor of FACTORS) {
      const page = generatedPage(family, family.least * factor);
      if (!page.name.includes(only)) continue;
      const times = await pageTimes(browser, page, WAYS, { loads: runs, warmCalls: 2 });
      if (factor === 1) least = times;
      const ways = WAYS.map((way) => {
        /** @param {'cold' | 'warm'} kind */
        const scaled = (kind) => {
          const ms = times[way][kind];
          return { ms, perUnit: ms / factor / (least?.[way]?.[kind] ?? NaN) };
        };
        return [
          way,
          {
            cold: scaled('cold'),
            warm: scaled('warm'),
            samples: times[way].samples,
            error: times[way].error,
          },
        ];
      });
      const { found: blocks, elements } = times.mubin;
      rows.push({ name: page.name, factor, blocks, elements, ways: Object.fromEntries(ways) });
      if (profile) await printProfile(browser, page);
    }
    if (rows.length > 0) printRows(rows);
    all.push(...rows);
  }
  return { rows: all, faults: all.flatMap(faultsOf) };
}
