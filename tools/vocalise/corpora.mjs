// @ts-check
// Vowelled texts that the vocaliser may be trained on: our own of data/annotated and data/vowelled, and of $MUBIN_DATA the Arabic Speech
// Corpus (CC BY 4.0). No test set, and nothing whose licence is unclear, is read here.
import fs from 'node:fs';
import path from 'node:path';
import { annotatedArticleFrom } from '../annotated-article.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const data = process.env['MUBIN_DATA'] ?? path.join(ROOT, '../shared/data');

/** @typedef {{ name: string, lines: string[] }} VowelledText */

/** @param {string} folder @returns {VowelledText[]} */
function ownTexts(folder) {
  const place = path.join(ROOT, 'data', folder);
  if (!fs.existsSync(place)) return [];
  return fs
    .readdirSync(place)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: `${folder}/${file}`,
      lines: annotatedArticleFrom(fs.readFileSync(path.join(place, file), 'utf8')).vowelled.split('\n'),
    }));
}

/** Texts whose words are distributed as in news. */
export const newsTexts = () => [...ownTexts('annotated'), ...ownTexts('vowelled/plain')];

/** Texts written to hold many words and forms: passives are oftener there than in news. */
export const denseTexts = () => ownTexts('vowelled/dense');

/** Read aloud: what is said at a pause has no ending, and some letters are written as they are said. @returns {VowelledText[]} */
export function speechCorpus() {
  const file = path.join(data, 'tashkeel/train/asc_train_arab.txt');
  const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => /"([^"]*)"\s*$/.exec(line)?.[1] ?? []);
  const texts = [];
  for (let from = 0; from < lines.length; from += 100)
    texts.push({ name: `speech/${from}`, lines: lines.slice(from, from + 100) });
  return texts;
}
