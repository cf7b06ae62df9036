// @ts-check
// How fast the people, the spoken form and the definitions of a text are found, and how that grows with the text.
import fs from 'node:fs';
import path from 'node:path';
import { annotatedArticleFrom } from '../tools/annotated-article.mjs';
import { bundledModule } from '../tools/bundled.mjs';
import { median } from './extraction/figures.mjs';

const ARTICLES = path.resolve(import.meta.dirname, '../data/annotated');
/** Bytes of the smallest text; the others have 2, 4 and 8 times as many. */
const LEAST = 25_000;
export const FACTORS = [1, 2, 4, 8];

const SOURCE = `export { glossaryOf } from './src/knowledge/people';
  export { spokenForm } from './src/knowledge/spoken';
  export { defineSelection } from './src/knowledge/lexicon';
  export { articleFromText } from './src/core/article/article-from-text';
  export { sentencesOf } from './src/core/arabic/sentences';
  export { wordsOf } from './src/core/arabic/words';`;

/** Our own annotated articles one after the other, at least so many bytes. @param {number} bytes */
function textOf(bytes) {
  const files = fs
    .readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  let text = '';
  for (let i = 0; Buffer.byteLength(text) < bytes; i++) {
    const file = path.join(ARTICLES, files[i % files.length] ?? '');
    text += `${annotatedArticleFrom(fs.readFileSync(file, 'utf8')).text}\n`;
  }
  return text;
}

/** @typedef {{ name: string, perSecond: number, growth: number[] }} Growth MB per second at the smallest text, and how much more a byte takes in the larger ones */

/** @param {number} runs @returns {Promise<Growth[]>} */
export async function measureGrowth(runs) {
  const { glossaryOf, spokenForm, defineSelection, articleFromText, sentencesOf, wordsOf } =
    /** @type {typeof import('../src/knowledge/people') & typeof import('../src/knowledge/spoken') & typeof import('../src/knowledge/lexicon') & typeof import('../src/core/article/article-from-text') & typeof import('../src/core/arabic/sentences') & typeof import('../src/core/arabic/words')} */ (
      await bundledModule(SOURCE)
    );
  const texts = FACTORS.map((factor) => textOf(LEAST * factor));
  /** @type {Record<string, (text: string) => void>} */
  const works = {
    people: (text) => void glossaryOf(articleFromText(text).article),
    'spoken form': (text) => {
      for (const { start, end } of sentencesOf(text)) spokenForm(text.slice(start, end));
    },
    'definitions, every word': (text) => {
      for (const word of wordsOf(text)) defineSelection(word.text);
    },
  };
  return Object.entries(works).map(([name, work]) => {
    for (const text of texts) work(text);
    // In turn, so that what else the machine does falls on all of them.
    const rounds = Array.from({ length: runs }, () =>
      texts.map((text) => {
        const start = performance.now();
        work(text);
        return (performance.now() - start) / Buffer.byteLength(text);
      }),
    );
    const perByte = FACTORS.map((_, i) => median(rounds.map((times) => times[i] ?? NaN)));
    const [least = NaN] = perByte;
    return { name, perSecond: 1 / (least * 1000), growth: perByte.map((ms) => ms / least) };
  });
}
