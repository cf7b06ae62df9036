// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { annotatedArticleFrom } from '../../tools/annotated-article.mjs';
import { median } from '../extraction/figures.mjs';
import { portalPage } from './open-times.mjs';

const ARTICLES = path.resolve(import.meta.dirname, '../../data/annotated');
const WORD = /[\u0621-\u064A]+/g;

/** Our own annotated articles in texts of so many words at least, none twice. @param {number} words @param {number} count @returns {string[][]} paragraphs */
function textsOf(words, count) {
  const files = fs
    .readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .values();
  return Array.from({ length: count }, () => {
    /** @type {string[]} */
    const paragraphs = [];
    for (let found = 0; found < words;) {
      const { value: file } = files.next();
      if (file === undefined) throw new Error(`fewer than ${count} texts of ${words} words`);
      const { text } = annotatedArticleFrom(fs.readFileSync(path.join(ARTICLES, file), 'utf8'));
      paragraphs.push(...text.split('\n').filter(Boolean));
      found += text.match(WORD)?.length ?? 0;
    }
    return paragraphs;
  });
}

/**
 * How long the reader waits for the vowels of a whole article: from its call to the answer, which comes from the background. The
 * first call of a browser reads the tables besides.
 * @param {import('./reader-browser.mjs').ReaderBrowser} bench
 * @param {number} runs each with a text of its own
 * @returns {Promise<{ first: number, again: number }>} ms; of those after the first the median
 */
export async function measureVowels(bench, runs, words = 1_000) {
  bench.pages['/news/vowels.html'] = { body: portalPage(0.1) };
  const page = await bench.browser.context.newPage();
  await page.goto(`${bench.url}/news/vowels.html`);
  await bench.openReader(page);
  const reader = bench.frameOf(page);
  if (!reader) throw new Error('no reader');
  /** @type {number[]} */
  const times = [];
  for (const texts of textsOf(words, runs + 1))
    times.push(
      await reader.evaluate(
        async (args) => {
          const begun = performance.now();
          const answer = await chrome.runtime.sendMessage({
            mubin: 1,
            to: 'background',
            call: 'vowelsOf',
            args,
          });
          if (!answer.ok) throw new Error(JSON.stringify(answer));
          return performance.now() - begun;
        },
        [texts],
      ),
    );
  await page.close();
  const [first = 0, ...others] = times;
  return { first, again: median(others) };
}
