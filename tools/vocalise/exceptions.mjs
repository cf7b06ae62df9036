// @ts-check
// The words of our vowelled texts that no reading of the lexicon and of the list of names has: `node tools/vocalise/exceptions.mjs` writes
// data/vowelled/exceptions.tsv. Of words that the lexicon says otherwise the last column says why they may be, by hand: a name, a usual second
// saying, a form that no table makes, a word to be added; what nobody has judged yet is «unjudged».
import fs from 'node:fs';
import path from 'node:path';
import { denseTexts, newsTexts } from './corpora.mjs';
import { examplesFrom, sentencesOfText } from './examples.mjs';
import { ours } from './ours.mjs';

const FILE = path.resolve(import.meta.dirname, '../../data/vowelled/exceptions.tsv');

/** `letters`: the lexicon has no word of these letters; `vowels`: it has, said otherwise. @typedef {'letters' | 'vowels'} Lack */

/** How a word is said but for helping vowels: two texts may have it before different words. @param {readonly string[]} letters @param {readonly string[]} marks */
const spelled = (letters, marks) => letters.map((letter, i) => letter + (marks[i] ?? '')).join('');

const sources = {
  index: ours.newsLexicon().stems,
  names: ours.nameCoresFrom(ours.vowelledNames()),
  guess: (/** @type {readonly string[]} */ letters) => letters.map(() => ''),
};

/** Each vowelled word of a text that no reading has, and what the lexicon lacks. @param {import('./corpora.mjs').VowelledText} text @returns {Map<string, Lack>} */
export function exceptionsOfText(text) {
  /** @type {Map<string, Lack>} */
  const found = new Map();
  for (const { tokens, words, agreements } of examplesFrom(sentencesOfText(text), sources))
    tokens.forEach(({ gold, letters, marks }, i) => {
      const options = words[i];
      if (!gold || !options || letters.length < 2) return;
      const isUnknown = options.cores.length === 1 && options.cores[0]?.grammar.class === 'unknown';
      if (isUnknown) found.set(spelled(letters, marks), 'letters');
      else if (!agreements[i]?.some((endings) => endings && endings.length > 0))
        found.set(spelled(letters, marks), 'vowels');
    });
  return found;
}

/** @returns {Map<string, string[]>} the rows of the file by their word */
export function keptExceptions() {
  if (!fs.existsSync(FILE)) return new Map();
  const lines = fs
    .readFileSync(FILE, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
  return new Map(lines.map((line) => [line.split('\t')[0] ?? '', line.split('\t')]));
}

if (process.argv[1] === import.meta.filename) {
  const kept = keptExceptions();
  const all = new Map([...newsTexts(), ...denseTexts()].flatMap((text) => [...exceptionsOfText(text)]));
  const rows = [...all].map(([word, lack]) => {
    const [, , reason = ''] = kept.get(word) ?? [];
    return `${word}\t${lack}\t${reason !== '' || lack === 'letters' ? reason : 'unjudged'}`;
  });
  rows.sort();
  fs.writeFileSync(FILE, `word\tlexicon lacks\treason\n${rows.join('\n')}\n`);
  console.log(
    `${rows.length} words, ${rows.filter((row) => row.includes('\tvowels\t')).length} of them said otherwise by the lexicon`,
  );
}
