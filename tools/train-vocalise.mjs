// @ts-check
// Trains what puts vowels on bare Arabic text, and writes models/vocalise.json. `npm run train:vocalise [-- --aside]`
// Reads data/annotated and data/vowelled, our own, and the training part of the Arabic Speech Corpus under $MUBIN_DATA. `--aside` leaves out
// every twelfth of our texts of news, prints the score on these, and writes out/vocalise-trial.json. The same texts make the same weights.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { data, denseTexts, newsTexts, speechCorpus } from './vocalise/corpora.mjs';
import { examplesFrom, placeOfEnding, sentencesOfText } from './vocalise/examples.mjs';
import { formsIn, newForms } from './vocalise/new-forms.mjs';
import { ours } from './vocalise/ours.mjs';
import { printed, scoreOf } from './vocalise/score.mjs';
import { trainCores } from './vocalise/train-cores.mjs';
import { trainEndings } from './vocalise/train-endings.mjs';
import { trainLetters } from './vocalise/train-letters.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const ASIDE = 12;
/** A text's own names are as unknown to it as a reader's text's are: a form counts where two texts have it. */
const TEXTS_OF_FORM = 2;
const LEVELS = 15;
/** Half of the weights are of level 1, and worth nothing that `node bench/vocalise.mjs` shows. */
const LEAST_LEVEL = 2;
/** Weights beyond this share of the largest are as good as it: the scale serves the many small ones. */
const CLIPPED = 0.9995;

const { values } = parseArgs({ options: { aside: { type: 'boolean', default: false } } });
if (!fs.existsSync(data)) {
  process.stderr.write(`train-vocalise: no such folder: ${data} (set MUBIN_DATA)\n`);
  process.exit(1);
}

const started = performance.now();
const log = (/** @type {string} */ line) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
/** @template T @param {readonly T[]} all @returns {T[]} */
const shuffled = (all) => {
  const copy = [...all];
  for (let i = copy.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    const [a, b] = [copy[i], copy[k]];
    copy[i] = /** @type {T} */ (b);
    copy[k] = /** @type {T} */ (a);
  }
  return copy;
};
const tools = { shuffled, random, log };

const news = newsTexts();
const isAside = (/** @type {number} */ i) => values.aside && i % ASIDE === ASIDE - 1;
const aside = news.filter((_, i) => isAside(i));
const dense = denseTexts();
const isDense = new Set(dense.map(({ name }) => name));
const texts = [...news.filter((_, i) => !isAside(i)), ...dense, ...speechCorpus()];
const sentences = texts.flatMap(sentencesOfText);
const words = sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ gold }) => gold).length, 0);
log(`${texts.length} texts, ${words} words`);

const index = ours.newsLexicon().stems;
/** @type {import('../src/core/vocalise/named-cores').VowelledName[]} */
const listed = ours.vowelledNames();
const silent = (/** @type {readonly string[]} */ letters) => letters.map(() => '');
const isRead = ({ name = '' }) => !name.startsWith('speech');
const bare = examplesFrom(sentences.filter(isRead), {
  index,
  names: ours.nameCoresFrom(listed),
  guess: silent,
});
const forms = newForms(bare);
log(`${forms.size} forms that the lexicon lacks`);

/** @type {Map<string, import('./vocalise/train-letters.mjs').LetterExample>} */
const spelled = new Map();
/** @param {readonly string[]} letters @param {readonly string[]} marks @param {number} weight */
function addSpelled(letters, marks, weight) {
  const place = placeOfEnding(marks, letters);
  const kept = marks.map((mark, i) => (i < place ? mark : mark.includes('\u0651') ? '\u0651' : ''));
  const key = letters.map((letter, i) => letter + (kept[i] ?? '')).join('');
  const known = spelled.get(key);
  if (known) known.weight += weight;
  else spelled.set(key, { letters: [...letters], marks: kept, weight });
}
/** Words like those that are to be guessed teach more than the lexicon's. */
const WEIGHT = { unknown: 3, known: 0.3, listed: 2 };
for (const { tokens, words: options } of bare)
  tokens.forEach(({ gold, letters }, i) => {
    const isUnknown = options[i]?.cores.some(({ grammar }) => grammar.class === 'unknown') === true;
    if (gold) addSpelled(letters, gold, isUnknown ? WEIGHT.unknown : WEIGHT.known);
  });
for (const { vowelled } of listed) {
  const units = ours.unitsOf(vowelled);
  addSpelled(
    units.map(({ letter }) => letter),
    ours.plainMarks(units),
    WEIGHT.listed,
  );
}
const letters = trainLetters([...spelled.values()], tools);

const guess = (/** @type {readonly string[]} */ unknown) => ours.letterVowels(unknown, letters);
const examples = examplesFrom(sentences, {
  index,
  names: ours.nameCoresFrom([...listed, ...formsIn(forms, TEXTS_OF_FORM)]),
  guess,
});
const cores = trainCores(examples, (text) => !isDense.has(text), tools);
const endings = trainEndings(examples, cores, tools);

/** @param {import('./vocalise/ftrl.mjs').Ftrl} weights */
function packed({ values: learnt }) {
  const sizes = learnt
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const most = sizes[Math.floor(sizes.length * CLIPPED)] ?? 1;
  const scale = Number((most / LEVELS).toPrecision(5));
  const whole = learnt.map((value) => {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(value / scale)));
    return Math.abs(level) < LEAST_LEVEL ? 0 : level;
  });
  return ours.textOfWeights(whole, scale);
}
const model = { cores: packed(cores), endings: packed(endings), letters: packed(letters) };
const allForms = formsIn(forms, 1);
const file = path.join(ROOT, values.aside ? 'out/vocalise-trial.json' : 'models/vocalise.json');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, `${JSON.stringify({ ...model, forms: allForms.map(({ vowelled }) => vowelled) })}\n`);
log(`${path.relative(ROOT, file)}: ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);

if (values.aside) {
  const read = {
    cores: ours.weightsFromText(model.cores),
    endings: ours.weightsFromText(model.endings),
    letters: ours.weightsFromText(model.letters),
  };
  const vocalise = ours.vocaliserFrom(index, ours.nameCoresFrom([...listed, ...allForms]), read);
  const style = { ...ours.EVERY_VOWEL, joined: true };
  const score = scoreOf(
    aside.flatMap(({ lines }) => lines),
    (line) => ours.vocalisedText(line, vocalise(line), style),
  );
  log(printed(score));
}
