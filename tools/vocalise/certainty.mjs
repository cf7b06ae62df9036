// @ts-check
// How often words are wrong, by how certain they are: after `npm run train:vocalise -- --aside`, on the articles of data/annotated that were
// left aside. What the reader marks as unsure is chosen by this (`UNSURE_BELOW` of src/core/vocalise/unsure-words.ts).
import fs from 'node:fs';
import path from 'node:path';
import { newsTexts } from './corpora.mjs';
import { coreMarks, sentencesOfText } from './examples.mjs';
import { ours } from './ours.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** As in tools/train-vocalise.mjs. */
const ASIDE = 12;
const STEP = 0.05;

/** @typedef {{ whole: number, core: number, isGuess: boolean, isRight: boolean, isCoreRight: boolean }} Row */

const file = path.join(ROOT, 'out/vocalise-trial.json');
if (!fs.existsSync(file)) {
  process.stderr.write('certainty: first npm run train:vocalise -- --aside\n');
  process.exit(1);
}
const tables = ours.vocaliseTablesFrom(JSON.parse(fs.readFileSync(file, 'utf8')), ours.vowelledNames());
const vocalise = ours.vocaliserFrom(
  ours.newsLexicon().stems,
  ours.nameCoresFromTables(tables),
  ours.modelFromTables(tables),
);

/** @param {import('./examples.mjs').GoldSentence} sentence @returns {Row[]} */
function rowsOf({ text, tokens }) {
  const words = vocalise(ours.withoutMarks(text));
  const gold = tokens.filter(({ kind }) => kind === 'word');
  if (gold.length !== words.length) return [];
  return words.map((word, i) => {
    const { letters, marks } = word;
    const spelled = (/** @type {readonly string[]} */ own) =>
      ours.plainMarks(letters.map((letter, k) => ({ letter, marks: own[k] ?? '' })));
    const alone = spelled(marks);
    const joined = spelled([...marks.slice(0, -1), ours.lastMarkBefore(word, words[i + 1])]);
    const wanted = gold[i]?.gold ?? [];
    return {
      whole: word.certainty * word.endingCertainty,
      core: word.certainty,
      isGuess: word.isGuess,
      isRight: [alone, joined].some((own) => own.join('|') === wanted.join('|')),
      isCoreRight: coreMarks(alone, letters) === coreMarks(wanted, letters),
    };
  });
}

const started = performance.now();
const rows = newsTexts()
  .filter((_, i) => i % ASIDE === ASIDE - 1)
  .flatMap(sentencesOfText)
  .flatMap(rowsOf);
console.log(`${rows.length} words, ${(performance.now() - started).toFixed(0)} ms`);

const share = (/** @type {number} */ part, /** @type {number} */ all) =>
  all === 0 ? '    –' : `${((100 * part) / all).toFixed(1).padStart(5)} %`;

/** @param {string} title @param {readonly Row[]} all @param {(row: Row) => number} certainty @param {(row: Row) => boolean} isRight */
function print(title, all, certainty, isRight) {
  const wrong = (/** @type {readonly Row[]} */ some) => some.filter((row) => !isRight(row)).length;
  console.log(`\n${title}: ${all.length} words, ${share(wrong(all), all.length)} wrong`);
  console.log('certainty   words    wrong    all below   wrong of these');
  for (let step = 1; step <= Math.round(1 / STEP); step++) {
    const [from, to] = [(step - 1) * STEP, step * STEP];
    const below = all.filter((row) => certainty(row) < to || to === 1);
    const here = below.filter((row) => certainty(row) >= from);
    const counts = `${String(here.length).padStart(5)}  ${share(wrong(here), here.length)}`;
    console.log(
      `${from.toFixed(2)}–${to.toFixed(2)}  ${counts}      ${share(below.length, all.length)}          ${share(wrong(below), below.length)}`,
    );
  }
}

const known = rows.filter(({ isGuess }) => !isGuess);
const guessed = rows.filter(({ isGuess }) => isGuess);
print(
  'with endings',
  known,
  ({ whole }) => whole,
  ({ isRight }) => isRight,
);
print(
  'but for endings',
  known,
  ({ core }) => core,
  ({ isCoreRight }) => isCoreRight,
);
print(
  'guessed, but for endings',
  guessed,
  ({ core }) => core,
  ({ isCoreRight }) => isCoreRight,
);
