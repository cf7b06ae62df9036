// @ts-check
// How often the first entry is the right word, on words drawn at random from news. `node bench/lexicon-sample.mjs [--wrong]`
// bench/lexicon-sample.json is the sample with its judgement: which file under $MUBIN_DATA/pages/gold, the number of the word in it, the word,
// and the lemma that it has in its sentence, told by a reader; the texts themselves are not kept. `--draw SEED` prints another sample of
// 200 to be judged, each with the entry that comes first; particles and the words of people's names are not drawn.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledModule } from '../tools/bundled.mjs';
import { data } from '../tools/reference-analyser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLE = path.join(import.meta.dirname, 'lexicon-sample.json');
const SIZE = 200;
const BESIDE = 4;
/** Words of other languages in Arabic script are more than this share of a text that is none. */
const MOST_PERSIAN = 0.01;

const { values } = parseArgs({ options: { wrong: { type: 'boolean' }, draw: { type: 'string' } } });
const gold = path.join(data, 'pages/gold');
if (!fs.existsSync(gold)) {
  console.log(`lexicon-sample: skipped: no texts at ${gold} (set MUBIN_DATA)`);
  process.exit(0);
}
/** @typedef {typeof import('../src/core/lexicon/lexicon') & typeof import('../src/knowledge/people') & typeof import('../src/core/article/article-from-text')} Ours */
const { createLexicon, defineWord, glossaryOf, articleFromText } = /** @type {Ours} */ (
  await bundledModule(`export { createLexicon, defineWord } from './src/core/lexicon/lexicon';
    export { glossaryOf } from './src/knowledge/people';
    export { articleFromText } from './src/core/article/article-from-text';`)
);
const lexicon = createLexicon(
  JSON.parse(fs.readFileSync(path.join(ROOT, 'data/lexicon/words.json'), 'utf8')),
);

const texts = new Map(
  fs
    .readdirSync(gold)
    .map((file) => {
      const { title, paragraphs } = JSON.parse(fs.readFileSync(path.join(gold, file), 'utf8'));
      return /** @type {const} */ ([file, [title, ...paragraphs].join('\n')]);
    })
    .filter(([, text]) => (text.match(/[پچژگی]/g) ?? []).length <= text.length * MOST_PERSIAN),
);
/** @type {Map<string, string[]>} */
const words = new Map(
  [...texts].map(([file, text]) => [
    file,
    [...text.replace(/[\u064B-\u0652\u0640]/g, '').matchAll(/[\u0621-\u064A]+|\p{Nd}+/gu)].map(
      ([word]) => word,
    ),
  ]),
);
const definition = (/** @type {string} */ file, /** @type {number} */ at) => {
  const all = words.get(file) ?? [];
  return defineWord(all[at] ?? '', lexicon, { before: all[at - 1] ?? null, after: all[at + 1] ?? null });
};

if (values.draw !== undefined) {
  let seed = Number(values.draw);
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const places = [...words].flatMap(([file, all]) => {
    const named = new Set(
      glossaryOf(articleFromText(texts.get(file) ?? '').article).people.flatMap(({ name, aliases }) =>
        [name, ...aliases].flatMap((alias) => alias.split(' ')),
      ),
    );
    return all.flatMap((word, at) =>
      word.length < 2 ||
      /\p{Nd}/u.test(word) ||
      named.has(word) ||
      definition(file, at).entries[0]?.partOfSpeech === 'particle'
        ? []
        : [{ file, at, word }],
    );
  });
  for (let i = 0; i < SIZE; i++) {
    const place = places[Math.floor(random() * places.length)];
    if (!place) continue;
    const { file, at, word } = place;
    const [first, second] = definition(file, at).entries;
    const all = words.get(file) ?? [];
    const beside = [
      ...all.slice(Math.max(0, at - BESIDE), at),
      `[${word}]`,
      ...all.slice(at + 1, at + 1 + BESIDE),
    ];
    console.log(
      [
        i + 1,
        file,
        at,
        word,
        first?.lemma ?? '-',
        first?.partOfSpeech ?? '-',
        second?.lemma ?? '',
        beside.join(' '),
      ].join('\t'),
    );
  }
  process.exit(0);
}

/** @type {{ file: string, at: number, word: string, lemma: string, pos: string }[]} */
const sample = JSON.parse(fs.readFileSync(SAMPLE, 'utf8'));
let first = 0;
let among = 0;
for (const { file, at, word, lemma, pos } of sample) {
  if (words.get(file)?.[at] !== word) throw new Error(`${file} has no «${word}» at ${at}`);
  const found = definition(file, at).entries;
  const place = found.findIndex((entry) => entry.lemma === lemma && entry.partOfSpeech === pos);
  if (place === 0) first++;
  if (place >= 0) among++;
  if (values.wrong && place !== 0)
    console.log(
      `  ${word} in ${file}: ${lemma} wanted, ${found.map((entry) => entry.lemma).join(', ') || 'nothing'} found`,
    );
}
const percent = (/** @type {number} */ count) => ((100 * count) / sample.length).toFixed(1);
console.log(
  `of ${sample.length} words drawn at random ${percent(first)} % have the right lemma first, ${percent(among)} % among those shown`,
);
