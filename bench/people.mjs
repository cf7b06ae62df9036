// @ts-check
// The people found in articles, what of it the rules and the tagger do by themselves, speed and size. `node bench/people.mjs [--test]`
// Scored by $MUBIN_DATA/../measure over $MUBIN_DATA/people/articles; on data/annotated, our own, with a model that has not seen every fifth of
// them (`npm run train:people -- --articles-aside` makes it; without it they are left out). `--test`: also ANERcorp's test part, once for a milestone.
// The peer is the rules alone: no package on npm that could be found claims Arabic names (`arabic-nlp` folds letters, `@nlpjs/ner` and `compromise`
// know lists or English); networks of hundreds of megabytes run by `@huggingface/transformers`, which needs weights from elsewhere.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { annotatedArticleFrom } from '../tools/annotated-article.mjs';
import { bundledFile } from '../tools/bundled.mjs';
import { packedModule } from '../tools/packed-tables.mjs';
import { data } from '../tools/reference-analyser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { test: { type: 'boolean' } } });
const measure = path.join(data, '../measure');
const articles = path.join(data, 'people/articles');
if (!fs.existsSync(articles) || !fs.existsSync(measure)) {
  console.log(`people: skipped: no articles at ${articles} (set MUBIN_DATA)`);
  process.exit(0);
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** A program that prints the people of a text file, by rules alone, by the tagger alone, or both; with a model other than ours if one is named. */
const PROGRAM = `import fs from 'node:fs';
  import { articleFromText } from './src/core/article/article-from-text';
  import { glossaryFromArticle } from './src/core/people/glossary-from-article';
  import { modelTextFromFile } from './src/core/people/tagging/tag-model-file';
  import { nameTables, wordTaggerWith } from './src/knowledge/names';
  const [file, modelFile] = process.argv.slice(2);
  const model = modelFile === 'none' ? null : modelTextFromFile(JSON.parse(fs.readFileSync(modelFile, 'utf8')));
  const { article, origins } = articleFromText(fs.readFileSync(file, 'utf8'));
  const offsets = new Map(origins.map(({ id, offset }) => [id, offset]));
  const { people } = glossaryFromArticle(article, nameTables(), wordTaggerWith(model));
  console.log(JSON.stringify({ people: people.map(({ name, aliases, role, mentions }) => ({ name, aliases, role,
    mentions: mentions.map(({ text, range }) => ({ text, start: (offsets.get(range.block) ?? 0) + range.start, end: (offsets.get(range.block) ?? 0) + range.end })) })) }));`;
const program = await bundledFile(PROGRAM, 'people.cjs');
const ours = path.join(ROOT, 'models/people.json');
const score = (/** @type {string} */ gold, /** @type {string} */ model) =>
  execFileSync(
    process.execPath,
    [
      path.join(measure, 'score-people.mjs'),
      '--gold',
      gold,
      '--',
      process.execPath,
      program,
      '{file}',
      model,
    ],
    { encoding: 'utf8' },
  ).trim();

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? ''}`);
console.log(`\n${path.relative(data, articles)}, rules and tagger\n${score(articles, ours)}`);
console.log(`\nrules alone\n${score(articles, 'none')}`);

const trial = path.join(ROOT, 'out/people-trial.json');
if (fs.existsSync(trial)) {
  const own = path.join(folder, 'annotated');
  fs.mkdirSync(own);
  fs.readdirSync(path.join(ROOT, 'data/annotated'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .filter((_, i) => i % 5 === 0)
    .forEach((file) => {
      const article = annotatedArticleFrom(fs.readFileSync(path.join(ROOT, 'data/annotated', file), 'utf8'));
      fs.writeFileSync(path.join(own, file.replace('.txt', '.json')), JSON.stringify(article));
    });
  console.log(`\nevery fifth of our own articles, kept aside, rules and tagger\n${score(own, trial)}`);
  console.log(`\nrules alone\n${score(own, 'none')}`);
} else
  console.log(
    '\nour own articles: skipped: no out/people-trial.json (npm run train:people -- --articles-aside)',
  );

const files = fs.readdirSync(articles).map((file) => path.join(articles, file));

/** Loading as when a browser starts the worker: in processes of its own, each with the program that is built. */
const LOADS = 9;
const loaded = await bundledFile(
  `export { latinNameTables, nameTables } from './src/knowledge/names';
  export { newsLexicon } from './src/knowledge/lexicon';
  export { glossaryOf, wordTagger } from './src/knowledge/people';
  export { articleFromText } from './src/core/article/article-from-text';`,
  'loaded.cjs',
);
const LOADING = `const { text } = JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'));
  const times = [performance.now()];
  const part = (load) => (load(), times.push(performance.now()));
  let ours;
  part(() => (ours = require(process.argv[1])));
  part(() => (ours.nameTables(), ours.latinNameTables()));
  part(() => ours.newsLexicon());
  part(() => ours.wordTagger());
  part(() => ours.glossaryOf(ours.articleFromText(text).article));
  console.log(JSON.stringify(times));`;
/** @type {[name: string, from: number, to: number][]} */
const PARTS = [
  ['program read and compiled, with the packed tables', 0, 1],
  ['tables of names', 1, 2],
  ['lexicon', 2, 3],
  ['model', 3, 4],
  ['names, lexicon and model', 1, 4],
  ['all of that', 0, 4],
  ['the first article after it', 4, 5],
];
const loads = Array.from(
  { length: LOADS },
  () =>
    /** @type {number[]} */ (
      JSON.parse(
        execFileSync(process.execPath, ['-e', LOADING, loaded, files[0] ?? ''], { encoding: 'utf8' }),
      )
    ),
);
console.log(`\nloading, ms: median of ${LOADS} processes (least)`);
for (const [name, from, to] of PARTS) {
  const spent = loads.map((times) => (times[to] ?? NaN) - (times[from] ?? NaN)).sort((a, b) => a - b);
  console.log(`  ${name}: ${spent[LOADS >> 1]?.toFixed(0)} (${spent[0]?.toFixed(0)})`);
}

const speed = await bundledFile(
  `import fs from 'node:fs';
  import { articleFromText } from './src/core/article/article-from-text';
  import { glossaryOf } from './src/knowledge/people';
  const texts = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')).text);
  const read = (text) => glossaryOf(articleFromText(text).article);
  let start = performance.now();
  for (const text of texts) read(text);
  console.log('ten articles the first time: ' + (performance.now() - start).toFixed(0) + ' ms');
  const words = texts.join(' ').split(/\\s+/).length;
  for (let i = 0; i < 5; i++) for (const text of texts) read(text);
  const rounds = [];
  for (let i = 0; i < 25; i++) {
    start = performance.now();
    for (const text of texts) read(text);
    rounds.push(performance.now() - start);
  }
  const spent = rounds.sort((a, b) => a - b)[12];
  console.log('warm: ' + ((1000 * words) / spent).toFixed(0) + ' words/s, ' + ((1000 * spent) / words).toFixed(1) + ' ms for 1,000 words (median of 25 rounds)');`,
  'speed.cjs',
);
console.log(`\n${execFileSync(process.execPath, [speed, ...files], { encoding: 'utf8' }).trim()}`);
const [modelSize = '', namesSize = ''] = ['model-text', 'name-texts'].map((name) => {
  const packed = packedModule(path.join(ROOT, 'src/knowledge', `${name}.ts`)) ?? '';
  return `${(gzipSync(packed, { level: 9 }).length / 1000).toFixed(0)} kB`;
});
console.log(`gzipped, as built: model ${modelSize}, tables of names ${namesSize}`);

if (values.test) {
  const test = path.join(data, 'people/anercorp-camel/ANERCorp_CamelLab_test.txt');
  const labels = path.join(folder, 'labels.txt');
  fs.writeFileSync(
    labels,
    execFileSync(process.execPath, [path.join(ROOT, 'dist/cli/mubin.mjs'), 'people', '--conll', test], {
      encoding: 'utf8',
    }),
  );
  console.log(
    `\nANERcorp, test part\n${execFileSync(process.execPath, [path.join(measure, 'score-conll.mjs'), test, labels], { encoding: 'utf8' }).trim()}`,
  );
}
