// Prints how often each word form stands in a corpus of news, most frequent first: «count <tab> form», forms folded
// as the lexicon folds them. `node tools/news-frequency.mjs [--min N] [FILE.jsonl]`
// The corpus (one article a line, text in "title" and "content") is not part of the repository; by default it is
// $MUBIN_DATA/people/antcorpus/ant.jsonl. Only the order of its word forms is used, never its sentences.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

const MARKS =
  /[\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/g;
/** @type {Record<string, string>} */
const FOLDED = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };

/**
 * The same folding as `foldLetters` of src/core/arabic/letters.ts.
 * @param {string} text
 */
function folded(text) {
  return text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[أإآٱىیةک]/g, (letter) => FOLDED[letter] ?? letter);
}

const words = process.argv.slice(2);
const at = words.indexOf('--min');
const min = at < 0 ? 5 : Number(words.splice(at, 2)[1]);
if (!Number.isInteger(min) || min < 1) {
  process.stderr.write('news-frequency: --min needs a whole number from 1\n');
  process.exit(2);
}
const data = process.env.MUBIN_DATA ?? path.resolve(import.meta.dirname, '../../shared/data');
const file = words[0] ?? path.join(data, 'people/antcorpus/ant.jsonl');
if (!fs.existsSync(file)) {
  process.stderr.write(`news-frequency: no such file: ${file}\n`);
  process.exit(1);
}

/** @type {Map<string, number>} */
const counts = new Map();
for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
  if (!line.trim()) continue;
  const article = JSON.parse(line);
  const text = Object.values(article)
    .filter((value) => typeof value === 'string')
    .join('\n');
  for (const [form] of folded(text).matchAll(/[\u0621-\u064A]+/g))
    counts.set(form, (counts.get(form) ?? 0) + 1);
}

const rows = [...counts].filter(([, count]) => count >= min);
rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.stdout.write(rows.map(([form, count]) => `${count}\t${form}\n`).join(''));
