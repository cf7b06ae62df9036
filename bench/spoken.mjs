// @ts-check
// How fast texts are turned into what is said. `node bench/spoken.mjs [FILE...]`
// A FILE is a text; by default the news of $MUBIN_DATA/people/antcorpus and, as the dense case, the written side of
// tests/core/speech/spoken-cases.tsv over and over. MB are 10^6 bytes of UTF-8, sentences are given one at a time, as the player does.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundledModule } from '../tools/bundled.mjs';
import { data } from '../tools/reference-analyser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const BYTES = 4_000_000;
const FIRST_BYTES = 100_000;
const PASSES = 3;

const { spokenForm } = /** @type {typeof import('../src/knowledge/spoken')} */ (
  await bundledModule("export { spokenForm } from './src/knowledge/spoken';")
);

/** Sentences of up to so many bytes. @param {Iterable<string>} lines @param {number} most */
function sentencesOf(lines, most) {
  const sentences = [];
  let bytes = 0;
  for (const line of lines) {
    for (const sentence of line.split(/(?<=[.؟!]) /)) {
      if (bytes > most) return sentences;
      sentences.push(sentence);
      bytes += Buffer.byteLength(sentence);
    }
  }
  return sentences;
}

/** The fastest of so many passes. @param {string[]} sentences @param {number} passes */
function megabytesPerSecond(sentences, passes) {
  const bytes = sentences.reduce((sum, sentence) => sum + Buffer.byteLength(sentence), 0);
  const seconds = Array.from({ length: passes }, () => {
    const start = performance.now();
    for (const sentence of sentences) spokenForm(sentence);
    return (performance.now() - start) / 1000;
  });
  return `${(bytes / 1e6 / Math.min(...seconds)).toFixed(2)} MB/s over ${(bytes / 1e6).toFixed(1)} MB`;
}

function* news() {
  const files = process.argv.slice(2);
  for (const file of files) yield* fs.readFileSync(file, 'utf8').split('\n');
  const corpus = path.join(data, 'people/antcorpus/ant.jsonl');
  if (files.length > 0 || !fs.existsSync(corpus)) return;
  for (const line of fs.readFileSync(corpus, 'utf8').split('\n'))
    if (line !== '') yield String(JSON.parse(line).text);
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? ''}`);
let start = performance.now();
spokenForm('في 12 مايو 2020 وصل 3 آلاف لاجئ');
console.log(`first sentence, with the index made: ${(performance.now() - start).toFixed(1)} ms`);
const running = sentencesOf(news(), BYTES);
if (running.length === 0) console.log('running news: skipped, there is no corpus');
else {
  console.log(
    `running news, first: ${megabytesPerSecond(running.slice(0, Math.ceil((running.length * FIRST_BYTES) / BYTES)), 1)}`,
  );
  console.log(`running news, warm: ${megabytesPerSecond(running, PASSES)}`);
}
const cases = fs
  .readFileSync(path.join(ROOT, 'tests/core/speech/spoken-cases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('\t')[0] ?? '');
const dense = sentencesOf(Array.from({ length: 100 }, () => cases).flat(), BYTES);
console.log(`numbers and signs in every sentence, warm: ${megabytesPerSecond(dense, PASSES)}`);
