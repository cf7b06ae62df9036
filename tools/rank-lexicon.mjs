// @ts-check
// Puts the rows of data/lexicon/words.json in the order of how frequent their words are in news. `node tools/rank-lexicon.mjs`
// Counts are shared out, from the present order on, among the readings of a form, as the lexicon's own morphology has them, by how frequent their words are
// elsewhere (expectation maximisation). Texts with vowels say which of the words that are spelled alike is the frequent one. Of the
// corpora (README of $MUBIN_DATA: ANT, Apache-2.0; the training part of ANERcorp, CC BY-SA 4.0; Arabic Speech Corpus, CC BY 4.0;
// Wild2Max, CC BY-SA 4.0) nothing but the order is taken.
import fs from 'node:fs';
import path from 'node:path';
import { bundledModule } from './bundled.mjs';
import { data } from './reference-analyser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const TABLE = path.join(ROOT, 'data/lexicon/words.json');
/** From the present order: more would give all of what two words share to one of them («بين» of بَيْنَ and بَيَّنَ). */
const ROUNDS = 2;
/** Words of terms are counted apart from the terms, which are fewer. */
const WORD = /[\u0621-\u063A\u0641-\u064A\u064B-\u0652\u0670]+/g;

const jsonLines = (/** @type {string} */ text) =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
    .map(({ title, text: body, content }) => [title, body, content].filter(Boolean).join('\n'))
    .join('\n');
const firstColumn = (/** @type {string} */ text) => text.replace(/[ \t].*$/gm, '');

/** One country's radio, newswire of the world, which is eight times smaller, and texts with vowels, which are smaller still and say more. */
const CORPORA = [
  { file: 'people/antcorpus/ant.jsonl', times: 1, textOf: jsonLines },
  { file: 'people/anercorp-camel/ANERCorp_CamelLab_train.txt', times: 4, textOf: firstColumn },
  { file: 'tashkeel/train/asc_train_arab.txt', times: 20, textOf: (/** @type {string} */ text) => text },
  {
    file: 'tashkeel/test/Wild2Max_dev.tsv',
    times: 20,
    textOf: (/** @type {string} */ text) =>
      text
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[4] ?? '')
        .join('\n'),
  },
];

/** @typedef {typeof import('../src/core/lexicon/lexicon') & typeof import('../src/core/arabic/morphology/every-reading') & typeof import('../src/core/arabic/morphology/stem-index')} Ours */
const { createLexicon, everyReading, costOfRank } = /** @type {Ours} */ (
  await bundledModule(`export { createLexicon } from './src/core/lexicon/lexicon';
    export { everyReading } from './src/core/arabic/morphology/every-reading';
    export { costOfRank } from './src/core/arabic/morphology/stem-index';`)
);

/** @type {import('../src/core/lexicon/lexicon-row').LexiconRow[]} */
const rows = JSON.parse(fs.readFileSync(TABLE, 'utf8'));
const { stems } = createLexicon(rows);

/** @type {Map<string, number>} */
const counts = new Map();
let bareText = '';
for (const { file, times, textOf } of CORPORA) {
  const whole = path.join(data, file);
  if (!fs.existsSync(whole)) {
    process.stderr.write(`rank-lexicon: no such file: ${whole}\n`);
    process.exit(1);
  }
  const text = textOf(fs.readFileSync(whole, 'utf8'))
    .normalize('NFC')
    .replace(/\u0640/g, '');
  if (times < 10) bareText += `${text.replace(/[\u064B-\u0652\u0670]/g, '')}\n`;
  for (const [form] of text.matchAll(WORD)) counts.set(form, (counts.get(form) ?? 0) + times);
}

/** The number of the row that a reading goes back to, and how likely the reading is beside others, its word's frequency apart. */
const numberOf = new Map(rows.map((row, i) => [row.rank, i]));
const forms = [...counts].map(([form, count]) => {
  /** @type {Map<number, number>} */
  const likely = new Map();
  for (const { word, cost } of everyReading(form, stems, true)) {
    const number = numberOf.get(word.row.rank);
    if (number === undefined) continue;
    const chance = 2 ** (costOfRank(word.row.rank) - cost);
    likely.set(number, Math.max(likely.get(number) ?? 0, chance));
  }
  return { count, likely: [...likely] };
});

const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
const harmonic = rows.reduce((sum, { rank }) => sum + 2 ** -costOfRank(rank), 0);
let weights = Float64Array.from(rows, ({ rank }) => (total * 2 ** -costOfRank(rank)) / harmonic);
for (let round = 0; round < ROUNDS; round++) {
  const next = new Float64Array(rows.length);
  for (const { count, likely } of forms) {
    let sum = 0;
    for (const [number, chance] of likely) sum += chance * (weights[number] ?? 0);
    if (sum > 0)
      for (const [number, chance] of likely)
        next[number] = (next[number] ?? 0) + (count * chance * (weights[number] ?? 0)) / sum;
  }
  // Nothing that is in the lexicon is never met.
  weights = next.map((weight) => weight + 0.05);
}
const folded = (/** @type {string} */ text) =>
  text
    .replace(/[\u064B-\u0652\u0670]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
const corpus = folded(bareText);
rows.forEach(({ lemma, pos }, i) => {
  if (pos === 'phrase') weights[i] = corpus.split(folded(lemma)).length - 1 + 0.05;
});
const order = rows.map((row, i) => ({ row, weight: weights[i] ?? 0 })).sort((a, b) => b.weight - a.weight);
fs.writeFileSync(
  TABLE,
  `[\n${order.map(({ row }, i) => `  ${JSON.stringify({ ...row, rank: i + 1 })}`).join(',\n')}\n]\n`,
);
console.log(`rank-lexicon: ${rows.length} rows in order of ${counts.size} forms`);
