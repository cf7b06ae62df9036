// @ts-check
// Trains the tagger of people's names and writes models/people.json. `npm run train:people [-- --kept-aside | --articles-aside]`
// Needs $MUBIN_DATA (README there): ANERcorp's training part, WikiFANE, AQMAR, Wojood, and the ANT corpus, which is tagged by a first model
// to train the second (self-training); and data/annotated, our own. `--kept-aside` leaves out the last 30 % of ANERcorp's training part,
// `--articles-aside` every fifth of our articles; both print the score on what was left out and write out/people-trial.json.
// The features are those of the extension, by the same code. ANERcorp's test part is never read.
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { annotatedArticleFrom } from './annotated-article.mjs';
import { data } from './reference-analyser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const BITS = 18;
const EPOCHS = 6;
/** FTRL-Proximal (McMahan and others, 2013): learning rate, L1 and L2; chosen on what `--kept-aside` leaves out. */
const RATE = 0.1;
const L1 = 2;
const L2 = 5;
/** What speaks against no name while training and in use; chosen the same way. */
const BIAS = { selfTraining: 0.3, use: 0.4 };
/** Sentences of the ANT corpus without a name that are kept. */
const SHARE_WITHOUT_NAME = 0.25;
const WEIGHT_LEVELS = 127;

const { values } = parseArgs({
  options: { 'kept-aside': { type: 'boolean' }, 'articles-aside': { type: 'boolean' } },
});
const isTrial = values['kept-aside'] === true || values['articles-aside'] === true;
const people = path.join(data, 'people');
if (!fs.existsSync(people)) {
  process.stderr.write(`train-people: no such folder: ${people} (set MUBIN_DATA)\n`);
  process.exit(1);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-train-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const bundle = path.join(folder, 'people.cjs');
buildSync({
  stdin: {
    contents: `export { wordTaggerWith, nameTables } from './src/knowledge/names';
      export { WordReader } from './src/core/people/name-word';
      export { recogniseNames } from './src/core/people/recognise-names';
      export { evidenceFeaturesAt, featuresAt, MOST_FEATURES } from './src/core/people/tagging/features';
      export { evidenceOf } from './src/core/people/tagging/document-evidence';`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile: bundle,
});
/** @type {typeof import('../src/knowledge/names') & typeof import('../src/core/people/name-word') & typeof import('../src/core/people/recognise-names') & typeof import('../src/core/people/tagging/features') & typeof import('../src/core/people/tagging/document-evidence')} */
const ours = createRequire(import.meta.url)(bundle);
const { wordTaggerWith, nameTables, WordReader, recogniseNames } = ours;
const { evidenceFeaturesAt, evidenceOf, featuresAt, MOST_FEATURES } = ours;
const reader = new WordReader(nameTables());
const tagger = wordTaggerWith(null);

const LABELS = 3;
const MASK = 2 ** BITS - 1;
/** @typedef {import('../src/core/people/tagging/features').TaggedToken} Token */
/**
 * `features` before the document has been read, `informed` after.
 * @typedef {{ tokens: Token[], features: Uint32Array[], informed: Uint32Array[], labels: Uint8Array }} Sentence
 */
/** @typedef {{ text: string, names: { start: number, end: number }[] }} Labelled */

let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** @param {Labelled} labelled @returns {Sentence} */
function sentenceFrom({ text, names }) {
  const words = reader.wordsOf(text);
  const { tokens, at } = tagger.tokensOf(words, text, recogniseNames(words));
  const labels = new Uint8Array(tokens.length);
  words.forEach((word, i) => {
    const place = at[i];
    // A name begins inside a word that has a particle written onto it.
    const name = names.find(({ start, end }) => word.start < end && start < word.end);
    if (place !== undefined && name) labels[place] = word.start <= name.start ? 1 : 2;
  });
  const features = tokens.map((_, i) =>
    buffer.slice(0, featuresAt(tokens, i, buffer)).map((hash) => hash & MASK),
  );
  return { tokens, features, informed: features, labels };
}
const buffer = new Uint32Array(MOST_FEATURES);

/** Adds what first labels say of each word elsewhere in its document. @param {Sentence[]} document @param {Uint8Array[]} first */
function inform(document, first) {
  const evidence = evidenceOf(
    document.map(({ tokens }, i) => ({
      keys: tokens.map(({ traits }) => traits.keys),
      labels: first[i] ?? new Uint8Array(tokens.length),
    })),
  );
  document.forEach((sentence, s) => {
    const tokens = sentence.tokens.map((token, i) => ({ ...token, evidence: evidence[s]?.[i] ?? 0 }));
    sentence.informed = sentence.features.map((features, i) => {
      const own = buffer.slice(0, evidenceFeaturesAt(tokens, i, buffer, 0)).map((hash) => hash & MASK);
      const all = new Uint32Array(features.length + own.length);
      all.set(features);
      all.set(own, features.length);
      return all;
    });
  });
}

/** Sentences in a row that stand for a document where a corpus does not tell. */
const DOCUMENT = 30;
/** @template T @param {T[]} all @returns {T[][]} */
const inDocuments = (all) =>
  Array.from({ length: Math.ceil(all.length / DOCUMENT) }, (_, i) =>
    all.slice(i * DOCUMENT, (i + 1) * DOCUMENT),
  );

/** @param {[token: string, label: string][]} tokens @returns {Labelled} */
function labelledFrom(tokens) {
  let text = '';
  /** @type {Labelled['names']} */
  const names = [];
  for (const [token, label] of tokens) {
    if (text !== '') text += ' ';
    const last = names.at(-1);
    if (label.startsWith('B-')) names.push({ start: text.length, end: text.length + token.length });
    else if (label.startsWith('I-') && last) last.end = text.length + token.length;
    text += token;
  }
  return { text, names };
}

/** @param {string} file @returns {Labelled[]} */
function conll(file) {
  /** @type {[string, string][][]} */
  const sentences = [[]];
  for (const line of fs.readFileSync(path.join(people, file), 'utf8').split('\n')) {
    const [token, ...labels] = line.trim().split(/\s+/);
    if (!token) sentences.push([]);
    else sentences.at(-1)?.push([token, labels.find((label) => /^[BI]-PERS?$/.test(label)) ?? 'O']);
  }
  return sentences.filter(({ length }) => length > 0).map(labelledFrom);
}

const PERSON =
  /Politician|Artist|Scientist|Religious_PER|Police|Athlete|Businessperson|Engineer|Lawyer|Other_PER/;
const PROCLITICS = new Set('وفبلكس');
const ENCLITICS = new Set(['ه', 'ها', 'هم', 'هما', 'نا', 'هن', 'ي', 'ني', 'كم']);

/** WikiFANE has what is written onto a word as words of their own: they are joined again. @returns {Labelled[]} */
function wikifane() {
  /** @type {[string, string][][]} */
  const sentences = [[]];
  let pending = '';
  const file = path.join(people, 'wikifane-gold/WikiFANE_2014_Gold_standard/WikiFANE_Gold_2014_500K.txt');
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [token = '', label = ''] = line
      .replace(/[\u200E\uFEFF\r]/g, '')
      .split('\t')
      .map((cell) => cell.trim());
    const sentence = sentences.at(-1) ?? [];
    if (token === '') {
      sentences.push([]);
      pending = '';
      continue;
    }
    const own = PERSON.test(label) ? `${label.charAt(0)}-PERS` : 'O';
    const last = sentence.at(-1);
    if (own === 'O' && PROCLITICS.has(token)) pending += token;
    else if (own === 'O' && ENCLITICS.has(token) && pending === '' && last)
      last[0] = last[0].replace(/ة$/, 'ت') + token;
    else {
      sentence.push([pending + (pending.endsWith('ل') ? token.replace(/^ا(?=ل)/, '') : token), own]);
      pending = '';
    }
  }
  return sentences.filter(({ length }) => length > 0).map(labelledFrom);
}

/** @returns {Labelled[][]} our own articles, paragraph by paragraph */
function annotated() {
  const own = path.join(ROOT, 'data/annotated');
  if (!fs.existsSync(own)) return [];
  return fs
    .readdirSync(own)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const { text, people: named } = annotatedArticleFrom(fs.readFileSync(path.join(own, file), 'utf8'));
      const mentions = named.flatMap((person) => person.mentions);
      let start = 0;
      return text.split('\n').map((paragraph) => {
        const from = start;
        start += paragraph.length + 1;
        return {
          text: paragraph,
          names: mentions
            .filter((mention) => mention.start >= from && mention.end <= from + paragraph.length)
            .map((mention) => ({ start: mention.start - from, end: mention.end - from })),
        };
      });
    });
}

const weights = new Float32Array((MASK + 1) * LABELS);
const squares = new Float32Array(weights.length);
const sums = new Float32Array(weights.length);
const transitions = new Float64Array((LABELS + 1) * LABELS);
const transitionSquares = new Float64Array(transitions.length);
const START = LABELS;
const NEVER = -1e4;
const step = (/** @type {number} */ from, /** @type {number} */ to) =>
  to === 2 && (from === 0 || from === START) ? NEVER : (transitions[from * LABELS + to] ?? 0);

/** @param {Uint32Array[]} features @param {number} bias */
function scoresOf(features, bias) {
  const scores = new Float64Array(features.length * LABELS);
  features.forEach((hashes, i) => {
    let [a, b, c] = [-bias, 0, 0];
    for (const hash of hashes) {
      const at = hash * LABELS;
      a += weights[at] ?? 0;
      b += weights[at + 1] ?? 0;
      c += weights[at + 2] ?? 0;
    }
    scores.set([a, b, c], i * LABELS);
  });
  return scores;
}

/** @param {Uint32Array[]} features @param {number} bias */
function labelsOf(features, bias) {
  const scores = scoresOf(features, bias);
  const count = features.length;
  const best = new Float64Array(count * LABELS);
  const came = new Uint8Array(count * LABELS);
  for (let i = 0; i < count; i++)
    for (let to = 0; to < LABELS; to++) {
      let most = i === 0 ? step(START, to) : -Infinity;
      for (let from = 0; i > 0 && from < LABELS; from++) {
        const score = (best[(i - 1) * LABELS + from] ?? 0) + step(from, to);
        if (score > most) {
          most = score;
          came[i * LABELS + to] = from;
        }
      }
      best[i * LABELS + to] = most + (scores[i * LABELS + to] ?? 0);
    }
  const labels = new Uint8Array(count);
  let label = 0;
  for (let to = 1; to < LABELS; to++)
    if ((best[(count - 1) * LABELS + to] ?? 0) > (best[(count - 1) * LABELS + label] ?? 0)) label = to;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = came[i * LABELS + label] ?? 0;
  }
  return labels;
}

const logSum = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) => {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
};

/** One step of training on one sentence: the gradient of its likelihood by forward and backward sums. @param {Uint32Array[]} features @param {Uint8Array} labels */
function learn(features, labels) {
  const count = features.length;
  const scores = scoresOf(features, 0);
  const S = (/** @type {number} */ i, /** @type {number} */ label) => scores[i * LABELS + label] ?? 0;
  const forward = new Float64Array(count * LABELS);
  const backward = new Float64Array(count * LABELS);
  const F = (/** @type {number} */ i, /** @type {number} */ label) => forward[i * LABELS + label] ?? 0;
  const B = (/** @type {number} */ i, /** @type {number} */ label) => backward[i * LABELS + label] ?? 0;
  for (let i = 0; i < count; i++)
    for (let to = 0; to < LABELS; to++)
      forward[i * LABELS + to] =
        S(i, to) +
        (i === 0
          ? step(START, to)
          : logSum(F(i - 1, 0) + step(0, to), F(i - 1, 1) + step(1, to), F(i - 1, 2) + step(2, to)));
  for (let i = count - 2; i >= 0; i--)
    for (let from = 0; from < LABELS; from++)
      backward[i * LABELS + from] = logSum(
        step(from, 0) + S(i + 1, 0) + B(i + 1, 0),
        step(from, 1) + S(i + 1, 1) + B(i + 1, 1),
        step(from, 2) + S(i + 1, 2) + B(i + 1, 2),
      );
  const whole = logSum(F(count - 1, 0), F(count - 1, 1), F(count - 1, 2));
  const gradient = new Float64Array(transitions.length);
  const first = labels[0] ?? 0;
  for (let to = 0; to < 2; to++) gradient[START * LABELS + to] = -Math.exp(F(0, to) + B(0, to) - whole);
  gradient[START * LABELS + first] = (gradient[START * LABELS + first] ?? 0) + 1;
  for (let i = 1; i < count; i++) {
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++)
        if (from !== 0 || to !== 2) {
          const at = from * LABELS + to;
          gradient[at] =
            (gradient[at] ?? 0) - Math.exp(F(i - 1, from) + step(from, to) + S(i, to) + B(i, to) - whole);
        }
    const at = (labels[i - 1] ?? 0) * LABELS + (labels[i] ?? 0);
    gradient[at] = (gradient[at] ?? 0) + 1;
  }
  gradient.forEach((slope, at) => {
    transitionSquares[at] = (transitionSquares[at] ?? 0) + slope * slope;
    transitions[at] =
      (transitions[at] ?? 0) + (RATE * slope) / Math.sqrt((transitionSquares[at] ?? 0) + 1e-8);
  });
  for (let i = 0; i < count; i++)
    for (let label = 0; label < LABELS; label++) {
      const slope = Math.exp(F(i, label) + B(i, label) - whole) - (labels[i] === label ? 1 : 0);
      // Words that are no name beyond doubt teach nothing.
      if (Math.abs(slope) < 2e-3) continue;
      for (const hash of features[i] ?? []) {
        const at = hash * LABELS + label;
        const before = squares[at] ?? 0;
        const after = before + slope * slope;
        const sum =
          (sums[at] ?? 0) + slope - ((Math.sqrt(after) - Math.sqrt(before)) / RATE) * (weights[at] ?? 0);
        sums[at] = sum;
        squares[at] = after;
        weights[at] =
          Math.abs(sum) <= L1 ? 0 : -(sum - Math.sign(sum) * L1) / ((1 + Math.sqrt(after)) / RATE + L2);
      }
    }
}

/** Half of the time sentences are learnt without what their documents say, as they are first read. @param {Sentence[]} sentences */
function train(sentences) {
  for (const table of [weights, squares, sums, transitions, transitionSquares]) table.fill(0);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const other = Math.floor(random() * (i + 1));
      [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
    }
    for (const i of order) {
      const sentence = sentences[i];
      if (sentence && sentence.labels.length > 0)
        learn(random() < 0.5 ? sentence.features : sentence.informed, sentence.labels);
    }
  }
}

const spansOf = (/** @type {Uint8Array} */ labels) => {
  const spans = new Set();
  let start = -1;
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 0;
    if (start >= 0 && label !== 2) {
      spans.add(`${start}-${i}`);
      start = -1;
    }
    if (label !== 0 && start < 0) start = i;
  }
  return spans;
};

/** Labels as the extension gives them: a document is read, and read again with what was found. @param {Sentence[]} document @param {number} bias */
function readTwice(document, bias) {
  inform(
    document,
    document.map(({ features }) => labelsOf(features, bias)),
  );
  return document.map(({ informed }) => labelsOf(informed, bias));
}

/** @param {string} name @param {Sentence[][]} documents */
function score(name, documents) {
  for (const bias of [0, 0.2, BIAS.use, 0.6, 0.8]) {
    let [gold, found, right] = [0, 0, 0];
    for (const document of documents) {
      readTwice(document, bias).forEach((ours, i) => {
        const wanted = spansOf(document[i]?.labels ?? ours);
        const own = spansOf(ours);
        gold += wanted.size;
        found += own.size;
        for (const span of own) if (wanted.has(span)) right++;
      });
    }
    const [p, r] = [right / found, right / gold];
    console.log(
      `${name}, bias ${bias}: ${gold} names, P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r)).toFixed(1)}`,
    );
  }
}

const sentencesFrom = (/** @type {Labelled[]} */ all) =>
  all.map(sentenceFrom).filter(({ labels }) => labels.length > 0);
const anercorp = conll('anercorp-camel/ANERCorp_CamelLab_train.txt');
const cut = values['kept-aside'] ? Math.floor(anercorp.length * 0.7) : anercorp.length;
const newswire = inDocuments(sentencesFrom(anercorp.slice(0, cut)));
const articles = annotated();
const isAside = (/** @type {number} */ i) => values['articles-aside'] === true && i % 5 === 0;
const own = articles.filter((_, i) => !isAside(i)).map(sentencesFrom);
const others = [
  wikifane(),
  ...['train', 'testa', 'testb'].map((part) => conll(`aqmar/ar.${part}.iob2`)),
  ...['train', 'val', 'test'].map((part) => conll(`wojood-sample/${part}.txt`)),
].flatMap((corpus) => inDocuments(sentencesFrom(corpus)));
// The newswire and our own articles are what the tagger is for: they count twice and three times.
const weighted = (/** @type {(i: number) => boolean} */ isIn) =>
  [newswire, newswire, own, own, own, others].flatMap((documents) =>
    documents.filter((_, i) => isIn(i)).flat(),
  );

// What documents say is learnt from the labels of models that have not seen them, as it will be in use.
/** @type {Map<Sentence[], Uint8Array[]>} */
const first = new Map();
for (const half of [0, 1]) {
  train(weighted((i) => i % 2 !== half));
  for (const documents of [newswire, own, others])
    documents.forEach((document, i) => {
      if (i % 2 === half)
        first.set(
          document,
          document.map(({ features }) => labelsOf(features, BIAS.use)),
        );
    });
}
for (const [document, labels] of first) inform(document, labels);
const sentences = weighted(() => true);
console.log(`train-people: ${sentences.length} sentences, ${articles.length} of our own articles`);
train(sentences);

let [added, named] = [0, 0];
for (const line of fs.readFileSync(path.join(people, 'antcorpus/ant.jsonl'), 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const { title, text, content } = JSON.parse(line);
  const document = [title, text, content]
    .filter(Boolean)
    .join('\n')
    .split(/(?<=[.؟!])\s+|\n+/)
    .map((part) => sentenceFrom({ text: part, names: [] }))
    .filter(({ tokens }) => tokens.length >= 4 && tokens.length <= 120);
  readTwice(document, BIAS.selfTraining).forEach((labels, i) => {
    const sentence = document[i];
    const hasName = labels.some((label) => label > 0);
    if (!sentence || (!hasName && random() > SHARE_WITHOUT_NAME)) return;
    sentence.labels = labels;
    sentences.push(sentence);
    added++;
    if (hasName) named++;
  });
}
console.log(`train-people: ${added} sentences more, tagged by the first model, ${named} with a name`);
train(sentences);

if (values['kept-aside']) score('newswire left out', inDocuments(sentencesFrom(anercorp.slice(cut))));
if (values['articles-aside'])
  score('own articles left out', articles.filter((_, i) => isAside(i)).map(sentencesFrom));

{
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const scale = most / WEIGHT_LEVELS;
  let kept = 0;
  const columns = Array.from({ length: LABELS }, (_, label) => {
    const bytes = [];
    let last = 0;
    for (let place = 0; place <= MASK; place++) {
      const weight = Math.round((weights[place * LABELS + label] ?? 0) / scale);
      if (weight === 0) continue;
      kept++;
      let gap = place - last;
      while (gap > 127) {
        bytes.push((gap & 127) | 128);
        gap >>= 7;
      }
      bytes.push(gap, weight & 255);
      last = place;
    }
    return Buffer.from(bytes).toString('base64');
  });
  const rounded = Array.from({ length: LABELS + 1 }, (_, from) =>
    Array.from({ length: LABELS }, (__, to) => Number((transitions[from * LABELS + to] ?? 0).toFixed(4))),
  );
  const file = path.join(ROOT, isTrial ? 'out/people-trial.json' : 'models/people.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(
    file,
    `${JSON.stringify({ bits: BITS, scale: Number(scale.toPrecision(6)), transitions: rounded, bias: BIAS.use, weights: columns })}\n`,
  );
  console.log(
    `train-people: ${kept} weights, ${path.relative(ROOT, file)} ${(fs.statSync(file).size / 1000).toFixed(0)} kB`,
  );
}
