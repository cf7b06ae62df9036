// @ts-check
// Trains the tagger of people's names and writes models/people.json. `npm run train:people [-- --kept-aside | --without-newswire | --articles-aside]`
// Needs $MUBIN_DATA: ANERcorp's training part, WikiFANE, AQMAR, Wojood; and data/annotated, our own. The options leave out the last 30 % of
// ANERcorp's training part, all of it, or every fifth of our articles, print the score on what was left out, and write out/people-trial.json.
// The features are those of the extension, by the same code.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledModule } from './bundled.mjs';
import { anercorp, annotated, inDocuments, otherCorpora, people } from './people/corpora.mjs';
import { Crf } from './people/crf.mjs';
import { modelFileFrom } from './people/model-file.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const BITS = 20;
/** What speaks against no name: between what is best on the newswire left out, less, and on our own articles left out, more. */
const BIAS = 0.1;

const { values } = parseArgs({
  options: {
    'kept-aside': { type: 'boolean' },
    'without-newswire': { type: 'boolean' },
    'articles-aside': { type: 'boolean' },
  },
});
const isTrial = Object.values(values).includes(true);
if (!fs.existsSync(people)) {
  process.stderr.write(`train-people: no such folder: ${people} (set MUBIN_DATA)\n`);
  process.exit(1);
}

/** @typedef {import('../src/core/people/tagging/features').TaggedToken} Token */
/** @typedef {import('./people/corpora.mjs').Labelled} Labelled */
/**
 * `features` before the document has been read, `informed` after.
 * @typedef {{ tokens: Token[], features: Uint32Array[], informed: Uint32Array[], labels: Uint8Array }} Sentence
 */
/** @typedef {import('../src/core/people/name-word').NameWord} NameWord */
/** @typedef {typeof import('../src/knowledge/names') & typeof import('../src/core/people/name-word') & typeof import('../src/core/people/recognise-names') & typeof import('../src/core/people/tagging/features') & typeof import('../src/core/people/tagging/document-evidence')} Ours */
const {
  wordTaggerWith,
  nameTables,
  WordReader,
  recogniseNames,
  evidenceFeaturesAt,
  evidenceOf,
  featuresAt,
  MOST_FEATURES,
} = /** @type {Ours} */ (
  await bundledModule(`export { wordTaggerWith, nameTables } from './src/knowledge/names';
    export { WordReader } from './src/core/people/name-word';
    export { recogniseNames } from './src/core/people/recognise-names';
    export { evidenceFeaturesAt, featuresAt, MOST_FEATURES } from './src/core/people/tagging/features';
    export { evidenceOf } from './src/core/people/tagging/document-evidence';`)
);
const reader = new WordReader(nameTables());
const tagger = wordTaggerWith(null);

let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const MASK = 2 ** BITS - 1;
const crf = new Crf(2 ** BITS, random);
const buffer = new Uint32Array(MOST_FEATURES);

/** «الشيخ محمد عبده»: corpora count the title into the name, the extension does not. @param {NameWord | undefined} word */
const isTitle = (word) =>
  word?.readings.some(({ form }) => form.title !== null && !form.given && !form.family) === true;

/** @param {Labelled} labelled @returns {Sentence} */
function sentenceFrom({ text, names }) {
  const words = reader.wordsOf(text);
  const { tokens, at } = tagger.tokensOf(words, text, recogniseNames(words));
  const labels = new Uint8Array(tokens.length);
  for (const { start, end } of names) {
    // A name begins inside a word that has a particle written onto it.
    const within = words.flatMap((word, i) => (word.start < end && start < word.end ? [i] : []));
    while (within.length > 1 && isTitle(words[within[0] ?? -1])) within.shift();
    const first = at[within[0] ?? -1];
    const last = at[within.at(-1) ?? -1];
    if (first === undefined || last === undefined) continue;
    // A sign between two words of a name belongs to it.
    labels.fill(2, first, last + 1);
    labels[first] = 1;
  }
  const features = tokens.map((_, i) =>
    buffer.slice(0, featuresAt(tokens, i, buffer)).map((hash) => hash & MASK),
  );
  return { tokens, features, informed: features, labels };
}

const sentencesFrom = (/** @type {Labelled[]} */ all) =>
  all.map(sentenceFrom).filter(({ labels }) => labels.length > 0);

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

/** Half of the time sentences are learnt without what their documents say, as they are first read. @param {Sentence[]} sentences */
const train = (sentences) =>
  crf.train(sentences, ({ features, informed, labels }) => ({
    features: random() < 0.5 ? features : informed,
    labels,
  }));

/** Labels as the extension gives them: a document is read, and read again with what was found. @param {Sentence[]} document @param {number} bias */
function readTwice(document, bias) {
  inform(
    document,
    document.map(({ features }) => crf.labelsOf(features, bias)),
  );
  return document.map(({ informed }) => crf.labelsOf(informed, bias));
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

/** @param {string} name @param {Sentence[][]} documents */
function score(name, documents) {
  for (const bias of [-0.6, -0.4, -0.2, 0, 0.2]) {
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

const allNewswire = anercorp();
const share = values['without-newswire'] ? 0 : values['kept-aside'] ? 0.7 : 1;
const cut = Math.floor(allNewswire.length * share);
const newswire = inDocuments(allNewswire.slice(0, cut)).map(sentencesFrom);
const articles = annotated();
const isAside = (/** @type {number} */ i) => values['articles-aside'] === true && i % 5 === 0;
const own = articles.filter((_, i) => !isAside(i)).map(sentencesFrom);
const others = otherCorpora().map(sentencesFrom);
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
          document.map(({ features }) => crf.labelsOf(features, BIAS)),
        );
    });
}
for (const [document, labels] of first) inform(document, labels);
const sentences = weighted(() => true);
console.log(`train-people: ${sentences.length} sentences, ${articles.length} of our own articles`);
train(sentences);

if (share < 1) score('newswire left out', inDocuments(allNewswire.slice(cut)).map(sentencesFrom));
if (values['articles-aside'])
  score('own articles left out', articles.filter((_, i) => isAside(i)).map(sentencesFrom));

const file = path.join(ROOT, isTrial ? 'out/people-trial.json' : 'models/people.json');
const { json, kept } = modelFileFrom(crf, BIAS);
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, json);
console.log(
  `train-people: ${kept} weights, ${path.relative(ROOT, file)} ${(json.length / 1000).toFixed(0)} kB`,
);
