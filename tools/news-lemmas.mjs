// Prints the lemmas of a corpus of news, most frequent first: «count <tab> bare lemma <tab> class <tab> its forms». The
// lexicon's rows are chosen by it. `node tools/news-lemmas.mjs [--min N] [FILE...]`
// A FILE is of articles (.jsonl, text in "title", "text", "content") or of tokens (one a line, a label after it).
// A reference analyser (the tables of the Buckwalter Arabic Morphological Analyzer 1.0, GPL version 2, under
// $MUBIN_DATA/tashkeel/lexicon/bama1_gpl2) finds which lemmas a form may belong to; a form's count is shared out by how
// frequent its lemmas are elsewhere (expectation maximisation). Nothing of the corpus or of the tables is kept: only
// which words there are and in what order.
import fs from 'node:fs';
import path from 'node:path';
import { data, folded, referenceAnalyser, tables } from './reference-analyser.mjs';

const ROUNDS = 12;
const FORMS_SHOWN = 5;
const CORPUS_FIELDS = ['title', 'text', 'content'];

const words = process.argv.slice(2);
const at = words.indexOf('--min');
const min = at < 0 ? 3 : Number(words.splice(at, 2)[1]);
if (!Number.isFinite(min) || min <= 0) {
  process.stderr.write('news-lemmas: --min needs a number above 0\n');
  process.exit(2);
}
/** One country's radio in 2017, and newswire of the world, which is eight times smaller. */
const corpora =
  words.length > 0
    ? words.map((file) => ({ file, times: 1 }))
    : [
        { file: path.join(data, 'people/antcorpus/ant.jsonl'), times: 1 },
        { file: path.join(data, 'people/anercorp-camel/ANERCorp_CamelLab_train.txt'), times: 4 },
      ];
for (const needed of [...corpora.map(({ file }) => file), tables]) {
  if (fs.existsSync(needed)) continue;
  process.stderr.write(`news-lemmas: no such file: ${needed}\n`);
  process.exit(1);
}

/** @type {Map<string, number>} */
const counts = new Map();
/** @param {string} file @param {string} line */
function textOfLine(file, line) {
  if (!file.endsWith('.jsonl')) return line.split(/[ \t]/, 1)[0] ?? '';
  const article = JSON.parse(line);
  return CORPUS_FIELDS.map((field) => article[field] ?? '').join('\n');
}
for (const { file, times } of corpora) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const text = textOfLine(file, line)
      .normalize('NFKC')
      .replace(/\u0640/g, '');
    for (const [form] of folded(text).matchAll(/[\u0621-\u064A]+/g))
      counts.set(form, (counts.get(form) ?? 0) + times);
  }
}

const lemmasOf = referenceAnalyser();
const forms = [...counts].map(([form, count]) => ({ form, count, lemmas: [...lemmasOf(form)] }));
/** @type {Map<string, number>} */
let weights = new Map();
for (let round = 0; round < ROUNDS; round++) {
  const next = new Map();
  for (const { count, lemmas } of forms) {
    const sum = lemmas.reduce((total, lemma) => total + (weights.get(lemma) ?? 1), 0);
    for (const lemma of lemmas)
      next.set(lemma, (next.get(lemma) ?? 0) + (count * (weights.get(lemma) ?? 1)) / sum);
  }
  weights = next;
}
/** @type {Map<string, { form: string, share: number }[]>} */
const shown = new Map();
for (const { form, count, lemmas } of forms) {
  const sum = lemmas.reduce((total, lemma) => total + (weights.get(lemma) ?? 0), 0);
  for (const lemma of lemmas) {
    const share = (count * (weights.get(lemma) ?? 0)) / sum;
    if (share < 0.5) continue;
    shown.set(lemma, [...(shown.get(lemma) ?? []), { form, share }]);
  }
}
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const rows = [...weights].filter(([, weight]) => weight >= min).sort((a, b) => b[1] - a[1]);
for (const [key, weight] of rows) {
  const [lemma = '', kind] = key.split('\t');
  const seen = (shown.get(key) ?? []).sort((a, b) => b.share - a.share).slice(0, FORMS_SHOWN);
  process.stdout.write(
    `${weight.toFixed(1)}\t${lemma}\t${kind}\t${seen.map(({ form, share }) => `${form} ${Math.round(share)}`).join(', ')}\n`,
  );
}
