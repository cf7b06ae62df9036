// @ts-check
// How right the vowels are that are put on bare text, how fast, how large. `node bench/vocalise.mjs [FILE...]`
// A FILE is vowelled text, one passage a line; by default the public test sets under $MUBIN_DATA/tashkeel/test, which nothing is learnt from.
// Scores are shares that are wrong, in per cent: of letters / of words, with all their letters and without the last («no case»).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundledFile } from '../tools/bundled.mjs';
import { packedModule } from '../tools/packed-tables.mjs';
import { data } from '../tools/vocalise/corpora.mjs';
import { ours } from '../tools/vocalise/ours.mjs';
import { printed, scoreOf } from '../tools/vocalise/score.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SETS = ['WikiNewsTruth_2017.txt', 'CATT_data_gt.txt', 'WikiNews_2014.txt.diac'];
const LOADS = 7;
const RUNS = 9;
const ARTICLE_WORDS = 1_000;

const tables = ours.vocaliseTablesFrom(
  JSON.parse(fs.readFileSync(path.join(ROOT, 'models/vocalise.json'), 'utf8')),
  ours.vowelledNames(),
);
const vocaliser = () =>
  ours.vocaliserFrom(
    ours.newsLexicon().stems,
    ours.nameCoresFromTables(tables),
    ours.modelFromTables(tables),
  );
const vocalise = vocaliser();
const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const kB = (/** @type {string} */ file) =>
  gzipSync(packedModule(path.join(ROOT, 'src/knowledge', file)) ?? '', { level: 9 }).length / 1000;

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? ''}`);
const [weights, lexicon] = [kB('vocalise-tables.ts'), kB('word-texts.ts')];
console.log(
  `size: weights and names ${weights.toFixed(0)} kB, lexicon ${lexicon.toFixed(0)} kB gzipped, ${((weights + lexicon) / 1000).toFixed(2)} MB in all`,
);

/** Loading in a process of its own: the program with its tables read and compiled, and the first word. */
const LOADING = `const start = performance.now();
  const { vocalise } = require(process.argv[1]);
  const read = performance.now();
  vocalise('قال');
  console.log(JSON.stringify([read - start, performance.now() - read]));`;
const alone = await bundledFile("export { vocalise } from './src/knowledge/vocalise';", 'alone.cjs');
const loads = Array.from(
  { length: LOADS },
  () =>
    /** @type {[number, number]} */ (
      JSON.parse(execFileSync(process.execPath, ['-e', LOADING, alone], { encoding: 'utf8' }))
    ),
);
const [reading, first] = [median(loads.map(([read]) => read)), median(loads.map(([, own]) => own))];
console.log(
  `loading: ${(reading + first).toFixed(0)} ms, ${reading.toFixed(0)} to read and compile the program with its tables, ${first.toFixed(0)} to the first word (median of ${LOADS} processes)`,
);

const files = process.argv.slice(2);
const folder = path.join(data, 'tashkeel/test');
const asked = files.length > 0 ? files : SETS.map((name) => path.join(folder, name));
/** @type {string[]} */
const news = [];
for (const file of asked) {
  if (!fs.existsSync(file)) {
    console.log(`${path.basename(file)}: skipped, no such file (set MUBIN_DATA)`);
    continue;
  }
  const lines = fs
    .readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  news.push(...lines.map(ours.withoutMarks));
  for (const joined of [false, true]) {
    const style = { ...ours.EVERY_VOWEL, joined };
    const score = scoreOf(lines, (line) => ours.vocalisedText(line, vocalise(line), style));
    console.log(`${path.basename(file)}${joined ? ', helping vowels put' : ''}: ${printed(score)}`);
  }
}

if (news.length > 0) {
  const WORD = /[\u0621-\u064A]+/g;
  const cold = vocaliser();
  let words = 0;
  const begun = performance.now();
  for (const line of news) {
    cold(line);
    words += line.match(WORD)?.length ?? 0;
  }
  console.log(
    `running news, nothing kept from before: ${Math.round((words / (performance.now() - begun)) * 1000)} words/s`,
  );
  /** @type {string[]} */
  const article = [];
  for (let count = 0, i = 0; count < ARTICLE_WORDS && i < news.length; i++) {
    article.push(news[i] ?? '');
    count += news[i]?.match(WORD)?.length ?? 0;
  }
  const times = Array.from({ length: RUNS }, () => {
    const own = vocaliser();
    const from = performance.now();
    for (const line of article) own(line);
    return performance.now() - from;
  });
  console.log(
    `an article of ${ARTICLE_WORDS} words, all its words new: ${median(times).toFixed(0)} ms (median of ${RUNS})`,
  );
}
