// @ts-check
// How near the estimated word is to the one being spoken, for a voice that tells none. `node bench/word-estimate.mjs [SENTENCES]`
// The bundled voice says news of $MUBIN_DATA/people/antcorpus, piece by piece as the player gives them to such a voice; the
// estimate learns its pace as the narrator does, and is looked at ten times a second. Build first.
import fs from 'node:fs';
import path from 'node:path';
import { bundledModule } from '../tools/bundled.mjs';
import { data } from '../tools/reference-analyser.mjs';

const COUNT = Number(process.argv[2] ?? 200);
const LONGEST = 180;
const FOLDER = path.resolve(import.meta.dirname, '../dist/cli/voice');

/**
 * @typedef {typeof import('../src/knowledge/spoken')
 *   & typeof import('../src/core/arabic/sentences')
 *   & typeof import('../src/core/speech/espeak-voice')
 *   & typeof import('../src/core/speech/spoken-passage')
 *   & typeof import('../src/core/speech/narrator/voice-knowledge')
 *   & typeof import('../src/core/speech/narrator/word-estimate')} Sources
 */
const {
  CLAUSES,
  EspeakVoice,
  SpokenPassage,
  estimatedOffset,
  factsOf,
  paceOf,
  sentencesOf,
  spokenForm,
  withSample,
} = /** @type {Sources} */ (
  await bundledModule(`
    export { CLAUSES, spokenForm } from './src/knowledge/spoken';
    export { sentencesOf } from './src/core/arabic/sentences';
    export { EspeakVoice } from './src/core/speech/espeak-voice';
    export { SpokenPassage } from './src/core/speech/spoken-passage';
    export { factsOf, paceOf, withSample } from './src/core/speech/narrator/voice-knowledge';
    export { estimatedOffset } from './src/core/speech/narrator/word-estimate';
  `)
);
// eslint-disable-next-line no-unsanitized/method -- a file of our own build
const { default: create } = await import(path.join(FOLDER, 'espeak-ng.mjs'));
const bytes = Uint8Array.from(fs.readFileSync(path.join(FOLDER, 'espeak-ng.data'))).buffer;
const voice = await EspeakVoice.load(create, bytes);

function* sentences() {
  const lines = fs.readFileSync(path.join(data, 'people/antcorpus/ant.jsonl'), 'utf8').split('\n');
  for (const line of lines) {
    if (line === '') continue;
    const text = String(JSON.parse(line).text);
    for (const { start, end } of sentencesOf(text)) yield text.slice(start, end);
  }
}

for (const rate of [1, 2]) {
  let facts = factsOf({}, 'v');
  /** How many words off the estimate was, by tenths of a second. @type {number[]} */
  const distances = [];
  let said = 0;
  for (const sentence of sentences()) {
    if (said >= COUNT) break;
    said++;
    const passage = new SpokenPassage('b', sentence, spokenForm, CLAUSES);
    for (let from = 0; from < passage.end;) {
      const to = passage.pieceEnd(from, LONGEST);
      const text = passage.textOf({ from, to });
      from = to;
      /** @type {{ at: number, start: number }[]} */
      const words = [];
      let samples = 0;
      voice.synthesise({ text, lang: 'ar', rate, pitch: 1 }, (/** @type {any} */ part) => {
        words.push(...part.words);
        samples += part.samples.length;
      });
      const seconds = samples / 22_050;
      for (let time = words[0]?.at ?? seconds; time < seconds; time += 0.1) {
        const offset = estimatedOffset(text.length, time * 1_000, paceOf(facts, rate));
        const now = words.findLastIndex(({ at }) => at <= time);
        // A gap belongs to the word behind it, as in the reader.
        const guess = words.findLastIndex(({ start }) => start <= offset + (text[offset] === ' ' ? 1 : 0));
        distances.push(Math.abs(now - Math.max(0, guess)));
      }
      facts = withSample(facts, { rate, length: text.length, seconds });
    }
  }
  const share = (/** @type {number} */ most) =>
    `${((100 * distances.filter((distance) => distance <= most).length) / distances.length).toFixed(1)} %`;
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  console.log(
    `rate ${rate}: ${said} sentences, ${(distances.length / 10).toFixed(0)} s; the word ${share(0)}, within one ${share(1)}, within two ${share(2)}; ${mean.toFixed(2)} words off on average`,
  );
}
