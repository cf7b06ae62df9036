// How large the bundled voice is, how soon it speaks and how fast. `node tools/build.mjs` first.
// `node bench/voice.mjs` on Node; with `--browser` in the extension's own worker in Chromium too.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { launchBrowser } from '../tools/browser.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const inRoot = (/** @type {string[]} */ ...parts) => path.join(ROOT, ...parts);
const SAMPLE_RATE = 22_050;

const SENTENCE = 'قال الوزير إن الاقتصاد الوطني نما خلال العام الماضي نموا ملحوظا، وأضاف أن الخطة جديدة.';
const LONG = Array(7).fill(SENTENCE).join(' ').slice(0, 600);

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;

function sizes() {
  const files = ['espeak-ng.js', 'espeak-ng.data'].map((file) =>
    fs.readFileSync(inRoot('dist/chromium/voice', file)),
  );
  const packed = files.map((bytes) => zlib.gzipSync(bytes).length);
  const [script, data] = files.map((bytes) => bytes.length);
  say(`size: script ${script} B (${packed[0]} gz), data ${data} B (${packed[1]} gz)`);
  say(`added to the package: ${(((packed[0] ?? 0) + (packed[1] ?? 0)) / 1e6).toFixed(3)} MB gz`);
}

async function onNode() {
  const began = performance.now();
  const folder = inRoot('dist/cli/voice');
  // eslint-disable-next-line no-unsanitized/method -- a file of our own, which is there only once it is built
  const { default: create } = await import(pathToFileURL(path.join(folder, 'espeak-ng.mjs')).href);
  const data = Uint8Array.from(fs.readFileSync(path.join(folder, 'espeak-ng.data'))).buffer;
  const module = await create({ getPreloadedPackage: () => data, print: () => 0, printErr: () => 0 });
  const engine = new module.eSpeakNGWorker();
  engine.set_voice('ar', 'ar', 0, 0, 0);
  const start = performance.now() - began;
  const speak = (/** @type {string} */ text, rate = 1) => {
    engine.rate = 150 * rate;
    const from = performance.now();
    let samples = 0;
    engine.synthesize(text, (/** @type {Int16Array} */ pcm) => {
      samples += pcm.length;
      return false;
    });
    return { took: performance.now() - from, seconds: samples / SAMPLE_RATE };
  };
  const first = speak(SENTENCE);
  say(`Node: start ${ms(start)}; first ${SENTENCE.length} characters ${ms(first.took)}`);
  for (const text of [SENTENCE, LONG]) {
    const runs = Array.from({ length: 9 }, () => speak(text));
    const took = median(runs.map((run) => run.took));
    const seconds = runs[0]?.seconds ?? 0;
    say(
      `Node: ${text.length} characters ${ms(took)} for ${seconds.toFixed(1)} s of sound, ` +
        `real-time factor ${(took / 1000 / seconds).toFixed(4)}`,
    );
  }
  const own = speak(LONG).seconds;
  const paces = [0.5, 0.75, 1.5, 2, 2.5, 3].map(
    (rate) => `${rate} → ${(own / speak(LONG, rate).seconds).toFixed(2)}`,
  );
  say(`rates as they sound: ${paces.join(', ')}`);
}

async function inBrowser() {
  const browser = await launchBrowser({ extensions: [inRoot('dist/chromium')] });
  try {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionIds[0]}/player.html`);
    const figures = await page.evaluate(
      async ({ sentence, long }) => {
        const { trustedTypes } = /** @type {any} */ (globalThis);
        const policy = trustedTypes.createPolicy('bench', {
          createScriptURL: (/** @type {string} */ url) => url,
        });
        const began = performance.now();
        const worker = new Worker(policy.createScriptURL('voice-worker.js'), { type: 'module' });
        let id = 0;
        const speak = (/** @type {string} */ text) =>
          new Promise((resolve) => {
            const from = performance.now();
            let firstPart = 0;
            let samples = 0;
            worker.onmessage = ({ data }) => {
              if (data.type === 'part') {
                firstPart ||= performance.now() - from;
                samples += data.part.samples.length;
              } else resolve({ firstPart, took: performance.now() - from, seconds: samples / 22_050 });
            };
            worker.postMessage({
              type: 'synthesise',
              id: ++id,
              request: { text, lang: 'ar', rate: 1, pitch: 1 },
            });
          });
        const first = await speak(sentence);
        const ready = performance.now() - began;
        const later = [];
        for (const text of [sentence, long]) {
          const runs = [];
          for (let i = 0; i < 9; i++) runs.push(await speak(text));
          later.push({ length: text.length, runs });
        }
        return { first, ready, later };
      },
      { sentence: SENTENCE, long: LONG },
    );
    const { first, ready, later } = /** @type {any} */ (figures);
    say(`Chromium: worker begun to first part ${ms(first.firstPart)}, to the whole sentence ${ms(ready)}`);
    for (const { length, runs } of later) {
      const of = (/** @type {string} */ key) => median(runs.map((/** @type {any} */ run) => run[key]));
      say(
        `Chromium: ${length} characters: first part after ${ms(of('firstPart'))}, all after ${ms(of('took'))}, ` +
          `real-time factor ${(of('took') / 1000 / of('seconds')).toFixed(4)}`,
      );
    }
  } finally {
    await browser.close();
  }
}

sizes();
await onNode();
if (process.argv.includes('--browser')) await inBrowser();
