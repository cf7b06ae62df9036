// @ts-check
// Mutated pages through everything that a reader uses, in a real browser: extraction, people, spoken form, vowels,
// sentences, definitions.
// Nothing may throw, take 2 s, or be other than its type promises (tools/fuzz/*-faults.ts). A document that fails is printed with its seed,
// and shrunk to the changes that it needs. `npm run fuzz -- --count 100000`
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { basePages } from './fuzz/base-pages.mjs';
import { openFuzzTab } from './fuzz/fuzz-tab.mjs';
/** @typedef {import('./fuzz/mutated-page').Recipe} Recipe */
/** @typedef {import('./fuzz/fuzz-tab.mjs').FuzzTab} FuzzTab */
/** @typedef {import('./fuzz/page-entry').Verdict} Verdict */

const USAGE = `node tools/fuzz.mjs [--count M] [--seed N] [--own] [--keep-going] [--write FOLDER]
  --count M     documents, of the seeds N to N + M - 1; 5000 by default
  --seed N      by chance by default; --seed N --count 1 is one document again
  --own         pages of the tests alone: the same documents on every machine, whether or not MUBIN_DATA is set
  --keep-going  does not stop after 10 documents that fail
  --write       the markup of what fails, shrunk, a file each`;

const LANES = 2;
const BATCH = 20;
const MOST_FAILURES = 10;
const SLOWEST_SHOWN = 5;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    own: { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
    write: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const firstSeed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const count = Number(values.count);
if (values.help || !Number.isInteger(firstSeed) || !Number.isInteger(count) || count < 1) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const bases = basePages({ isSavedToo: !values.own });
const began = performance.now();
console.log(`fuzz: ${count} documents from the seed ${firstSeed} on, of ${bases.length} pages`);
/** Each in a browser of its own, for each core one. */
const tabs = await Promise.all(Array.from({ length: LANES }, () => openFuzzTab(bases)));

/** What a fault is, and where it was thrown, without what differs from document to document. @param {string} [fault] */
const kindOf = (fault = '') =>
  fault
    .split('\n')
    .slice(0, 2)
    .map((line) => line.replace(/"(?:[^"\\]|\\.)*"|«.*?»|\(?<anonymous>.*|[a-z]?\d+/g, '').slice(0, 60))
    .join(' ')
    .replace(/\s+/g, ' ');

/**
 * @param {FuzzTab} tab
 * @param {Recipe} recipe
 * @param {string} fault
 * @returns {Promise<Recipe>} with no change that the fault does not need
 */
async function shrunk(tab, recipe, fault) {
  let least = recipe;
  for (let i = recipe.mutations.length - 1; i >= 0; i--) {
    const fewer = { ...least, mutations: least.mutations.filter((_, at) => at !== i) };
    const [verdict] = await tab.examine([fewer]);
    if (verdict?.faults.some((other) => kindOf(other) === kindOf(fault))) least = fewer;
  }
  return least;
}

/** @param {Recipe} recipe */
const shownRecipe = ({ base, mutations }) =>
  `${bases[base]?.name}: ${mutations.map(({ name }) => name).join(', ') || 'as it is'}`;

/** A document is slow where it is so three times: other work on the machine may take any single one. */
const MEASURES = 3;
const isSlowOnly = (/** @type {string[]} */ faults) =>
  faults.length > 0 && faults.every((fault) => / took \d+ ms$/.test(fault));

/** @param {FuzzTab} tab @param {Recipe} recipe @param {Verdict} verdict @returns {Promise<Verdict>} */
async function confirmed(tab, recipe, verdict) {
  for (let i = 1; i < MEASURES && isSlowOnly(verdict.faults); i++) {
    const [again] = await tab.examine([recipe]);
    if (again) verdict = again;
  }
  return verdict;
}

/** @type {{ ms: number, part: string, seed: number, shown: string }[]} */
let slowest = [];
/** @type {Map<string, number>} */
const kinds = new Map();
let [failures, done, articles, blocks, people, spent] = [0, 0, 0, 0, 0, 0];

/** @param {FuzzTab} tab @param {Recipe} recipe @param {string[]} faults */
async function report(tab, recipe, faults) {
  const fault = faults[0] ?? '';
  const kind = kindOf(fault);
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  // Of one kind three are enough to see what it is.
  if ((kinds.get(kind) ?? 0) > 3) return;
  const least = await shrunk(tab, recipe, fault);
  console.log(`\nFAIL --seed ${recipe.seed} --count 1${values.own ? ' --own' : ''}`);
  console.log(`  ${shownRecipe(recipe)}\n  needs ${shownRecipe(least)}`);
  for (const line of faults.slice(0, 4)) console.log(`  ${line.split('\n').slice(0, 6).join('\n    ')}`);
  if (values.write === undefined) return;
  fs.mkdirSync(values.write, { recursive: true });
  fs.writeFileSync(path.join(values.write, `${recipe.seed}.html`), await tab.markupOf(least));
}

let next = 0;

/** Takes the next documents until there are none. @param {FuzzTab} tab */
async function work(tab) {
  while (next < count && (values['keep-going'] || failures < MOST_FAILURES)) {
    const at = next;
    next += BATCH;
    const seeds = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => firstSeed + at + i);
    const recipes = await tab.recipesOf(seeds);
    const verdicts = await tab.examine(recipes);
    for (const [i, first] of verdicts.entries()) {
      const recipe = /** @type {Recipe} */ (recipes[i]);
      const verdict = await confirmed(tab, recipe, first);
      done += 1;
      articles += verdict.blocks > 0 ? 1 : 0;
      blocks += verdict.blocks;
      people += verdict.people;
      spent += verdict.ms;
      const [ms, part] = verdict.slowest;
      slowest.push({ ms, part, seed: recipe.seed, shown: shownRecipe(recipe) });
      if (verdict.faults.length === 0) continue;
      failures += 1;
      await report(tab, recipe, verdict.faults);
    }
    slowest = slowest.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST_SHOWN);
    if (at % 1_000 === 0 && at > 0) console.log(`  ${done} done, ${failures} failed`);
  }
}

try {
  await Promise.all(tabs.map(work));
} finally {
  await Promise.all(tabs.map((tab) => tab.close()));
}

console.log(`\nslowest parts, ms`);
for (const { ms, part, seed, shown } of slowest)
  console.log(`  ${ms.toFixed(0).padStart(5)}  ${part}, seed ${seed}, ${shown}`);
if (failures > 0) for (const [kind, times] of kinds) console.log(`  ${times} × ${kind}`);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${done} documents (${articles} with text, ${blocks} blocks, ${people} people), ${failures} failed; ${seconds} s, ${(spent / done).toFixed(1)} ms a document in the pipeline`,
);
process.exitCode = failures > 0 ? 1 : 0;
