// @ts-check
// What the lexicon covers of news texts, how fast words are read, and what it weighs. `node bench/lexicon.mjs [--missing] [FILE...]`
// A FILE is a text, or a JSON article with "title" and "paragraphs"; by default the gold texts under $MUBIN_DATA/pages/gold that
// are in Arabic. A content word is one that a reference analyser (tools/reference-analyser.mjs) knows as a noun, adjective or verb and
// that stands in no person's name; numbers, particles and names are none.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundledFile, bundledModule } from '../tools/bundled.mjs';
import { packedModule } from '../tools/packed-tables.mjs';
import { data, folded, referenceAnalyser, tables } from '../tools/reference-analyser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCE = `export { newsLexicon } from './src/knowledge/lexicon';
  export { wordReadings } from './src/core/arabic/morphology/word-readings';
  export { everyReading } from './src/core/arabic/morphology/every-reading';
  export { glossaryOf } from './src/knowledge/people';
  export { articleFromText } from './src/core/article/article-from-text';`;
/** Words of other languages in Arabic script are more than this share of a text that is none. */
const MOST_PERSIAN = 0.01;
const SPEED_WORDS = 200_000;
const LOADS = 7;

const { values, positionals } = parseArgs({
  options: { missing: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help) {
  console.log(
    'node bench/lexicon.mjs [--missing] [FILE...]   --missing: also the content words without an entry',
  );
  process.exit(0);
}

/** @typedef {typeof import('../src/knowledge/lexicon') & typeof import('../src/core/arabic/morphology/word-readings') & typeof import('../src/core/arabic/morphology/every-reading') & typeof import('../src/knowledge/people') & typeof import('../src/core/article/article-from-text')} Ours */
const { newsLexicon, wordReadings, everyReading, glossaryOf, articleFromText } = /** @type {Ours} */ (
  await bundledModule(SOURCE)
);

const table = path.join(ROOT, 'data/lexicon/words.json');
const rows = JSON.parse(fs.readFileSync(table, 'utf8'));
const packed = packedModule(path.join(ROOT, 'src/knowledge/word-texts.ts')) ?? '';
const kB = (gzipSync(packed, { level: 9 }).length / 1000).toFixed(0);
const lexicon = newsLexicon();
console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? ''}`);
/** Loading in a process of its own, as when a browser starts the worker: the program with its table read and compiled, and the index made. */
const LOADING = `const start = performance.now();
  const { newsLexicon } = require(process.argv[1]);
  const read = performance.now();
  newsLexicon();
  console.log(JSON.stringify([read - start, performance.now() - read]));`;
const alone = await bundledFile("export { newsLexicon } from './src/knowledge/lexicon';", 'alone.cjs');
const loads = Array.from(
  { length: LOADS },
  () =>
    /** @type {[number, number]} */ (
      JSON.parse(execFileSync(process.execPath, ['-e', LOADING, alone], { encoding: 'utf8' }))
    ),
).sort((a, b) => a[0] + a[1] - b[0] - b[1]);
const [reading, indexing] = loads[LOADS >> 1] ?? [NaN, NaN];
console.log(`lexicon: ${rows.length} rows, ${kB} kB gzipped as built, with what the index is made of`);
console.log(
  `loading: ${(reading + indexing).toFixed(0)} ms, ${reading.toFixed(0)} to read and compile the program with the packed table, ${indexing.toFixed(0)} for the index (median of ${LOADS} processes)`,
);
let start = performance.now();
wordReadings('والتزامهما', lexicon.stems);
console.log(`first word after loading: ${(performance.now() - start).toFixed(1)} ms`);

const corpus = path.join(data, 'people/antcorpus/ant.jsonl');
if (fs.existsSync(corpus)) {
  const words = [];
  for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
    if (words.length >= 2 * SPEED_WORDS) break;
    if (line) words.push(...(JSON.parse(line).text.match(/[\u0621-\u064A]+/g) ?? []));
  }
  const speed = (/** @type {string[]} */ list, /** @type {(word: string) => unknown} */ read) => {
    const from = performance.now();
    for (const word of list) read(word);
    return `${Math.round(list.length / ((performance.now() - from) / 1000)).toLocaleString('en')} words/s`;
  };
  const kept = (/** @type {string} */ word) => wordReadings(word, lexicon.stems);
  const anew = (/** @type {string} */ word) => everyReading(word, lexicon.stems);
  console.log(`running news, from a cold start: ${speed(words.slice(0, SPEED_WORDS), kept)}`);
  console.log(`the next as much: ${speed(words.slice(SPEED_WORDS), kept)}`);
  console.log(`each word read anew: ${speed(words.slice(0, SPEED_WORDS), anew)}`);
} else console.log(`speed on running news: skipped, there is no ${corpus}`);

const gold = path.join(data, 'pages/gold');
const files =
  positionals.length > 0
    ? positionals
    : fs.existsSync(gold)
      ? fs.readdirSync(gold).map((name) => path.join(gold, name))
      : [];
if (files.length === 0 || !fs.existsSync(tables)) {
  console.log(`coverage: skipped, there is no ${files.length === 0 ? gold : tables}`);
  process.exit(0);
}

/** @param {string} name */
function textOf(name) {
  const text = fs.readFileSync(name, 'utf8');
  if (!name.endsWith('.json')) return text;
  const article = JSON.parse(text);
  return [article.title, ...(article.paragraphs ?? [])].join('\n');
}

const lemmasOf = referenceAnalyser();
/** @type {Map<string, number>} */
const missing = new Map();
let [content, covered] = [0, 0];
for (const name of files) {
  const text = textOf(name).replace(/[\u064B-\u0652\u0640]/g, '');
  if ((text.match(/[پچژگی]/g) ?? []).length > text.length * MOST_PERSIAN) continue;
  const named = new Set(
    glossaryOf(articleFromText(text).article).people.flatMap(({ name: full, aliases }) =>
      [full, ...aliases].flatMap((alias) => alias.split(' ')),
    ),
  );
  let [own, found] = [0, 0];
  for (const [word] of text.matchAll(/[\u0621-\u064A]{2,}/g)) {
    const classes = [...lemmasOf(folded(word))].map((lemma) => lemma.split('\t')[1]);
    if (
      named.has(word) ||
      classes.includes('particle') ||
      !classes.some((kind) => kind === 'nominal' || kind === 'verb')
    )
      continue;
    own += 1;
    if (wordReadings(word, lexicon.stems).length > 0) found += 1;
    else missing.set(word, (missing.get(word) ?? 0) + 1);
  }
  content += own;
  covered += found;
  console.log(
    `  ${path.basename(name).padEnd(28)} ${((100 * found) / own).toFixed(1)} % of ${own} content words`,
  );
}
console.log(
  `coverage: ${((100 * covered) / content).toFixed(2)} % of ${content} content words have an entry`,
);
if (values.missing)
  console.log(
    [...missing]
      .sort((a, b) => b[1] - a[1])
      .map(([word, count]) => (count > 1 ? `${word} ${count}` : word))
      .join('، '),
  );
