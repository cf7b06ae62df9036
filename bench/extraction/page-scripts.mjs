// @ts-check
// What runs inside a page of the browser: each way of extraction alone, as `globalThis.bench`.
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const IN_SLICES = './src/dom/extract-in-slices';

/** Postlight's build for pages is a script that names itself; the page's text is the only thing it takes. */
export const postlightScript = () =>
  fs.readFileSync(path.join(ROOT, 'node_modules/@postlight/parser/dist/mercury.web.js'), 'utf8');

const OURS = `import { extractArticle } from './src/dom/extract-article';
  import { extractionWords as words } from './src/knowledge/extraction';
  export const read = () => extractArticle(document, { url: pageUrl, words })?.blocks.length ?? 0;`;

/** Source of each way, for a page whose address is `pageUrl`: `read` returns how much was found, so that no engine can drop the work. */
const SOURCES = {
  mubin: OURS,
  readability: `import { Readability } from '@mozilla/readability';
    export const read = () => new Readability(document.cloneNode(true)).parse()?.length ?? 0;`,
  defuddle: `import Defuddle from 'defuddle';
    export const read = () => new Defuddle(document, { url: pageUrl }).parse().wordCount;`,
  postlight: `export const read = async () => {
    const html = document.documentElement.outerHTML;
    return (await Mercury.parse(pageUrl, { html, fetchAllPages: false })).word_count;
  };`,
  // As the extension extracts: in slices, where it can, so that the tab goes on answering.
  inSlices: fs.existsSync(path.join(ROOT, `${IN_SLICES}.ts`))
    ? `import { extractPageInSlices } from '${IN_SLICES}';
      import { extractionWords as words } from './src/knowledge/extraction';
      export const read = () =>
        extractPageInSlices(document, { url: pageUrl, words });`
    : OURS,
};

/** @typedef {keyof typeof SOURCES} InPage */

const MEASURES = `
  const seconds = (n) => new Promise((resolve) => setTimeout(resolve, 1000 * n));

  /** ms of each of some calls, one after the other: the first is the cold one. */
  export async function times(calls) {
    const ms = [];
    let found = 0;
    for (let i = 0; i < calls; i++) {
      const start = performance.now();
      found = await read();
      ms.push(performance.now() - start);
    }
    return { ms, found, elements: document.getElementsByTagName('*').length };
  }

  /** The longest time between two beats of the event loop around one call, and the longest task the browser saw. */
  export async function stretch() {
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    const { port1, port2 } = new MessageChannel();
    let [last, longest, isOn] = [performance.now(), 0, true];
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (isOn) port2.postMessage(null);
    };
    port2.postMessage(null);
    await seconds(0.02);
    longest = 0;
    const start = performance.now();
    await read();
    const ms = performance.now() - start;
    await seconds(0.05);
    isOn = false;
    // The browser tells of a task only from 50 ms on.
    const after = tasks.filter((task) => task.startTime + task.duration > start);
    return { ms, longest, task: Math.max(0, ...after.map(({ duration }) => duration)) };
  }`;

/** @type {Map<InPage, string>} */
const built = new Map();

/**
 * @param {InPage} way
 * @returns {string} the text of a script
 */
export function pageScript(way) {
  let script = built.get(way);
  if (script === undefined) {
    const { outputFiles } = buildSync({
      stdin: { contents: SOURCES[way] + MEASURES, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'bench',
    });
    script = (way === 'postlight' ? postlightScript() : '') + (outputFiles[0]?.text ?? '');
    built.set(way, script);
  }
  return script;
}
