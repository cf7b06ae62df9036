// @ts-check
// The texts that the tagger of people's names is trained on, as documents of labelled sentences: those of $MUBIN_DATA (README there) and
// data/annotated, our own. ANERcorp's test part is never read.
import fs from 'node:fs';
import path from 'node:path';
import { annotatedArticleFrom } from '../annotated-article.mjs';
import { data } from '../reference-analyser.mjs';

/** @typedef {{ text: string, names: { start: number, end: number }[] }} Labelled a sentence, and where its names stand */

const OWN = path.resolve(import.meta.dirname, '../../data/annotated');
export const people = path.join(data, 'people');

/** Sentences in a row that stand for a document where a corpus does not tell. */
const DOCUMENT = 30;
/** @template T @param {T[]} all @returns {T[][]} */
export const inDocuments = (all) =>
  Array.from({ length: Math.ceil(all.length / DOCUMENT) }, (_, i) =>
    all.slice(i * DOCUMENT, (i + 1) * DOCUMENT),
  );

/** @param {[token: string, label: string][]} tokens @returns {Labelled} */
function labelledFrom(tokens) {
  let text = '';
  /** @type {Labelled['names']} */
  const names = [];
  for (const [token, label] of tokens) {
    if (text !== '') text += ' ';
    const last = names.at(-1);
    // «سوزان مبارك»: in places ANERcorp begins a name with each of its words.
    const goesOn = label.startsWith('B-') && last?.end === text.length - 1 && !token.startsWith('و');
    if (last && (label.startsWith('I-') || goesOn)) last.end = text.length + token.length;
    else if (label.startsWith('B-')) names.push({ start: text.length, end: text.length + token.length });
    text += token;
  }
  return { text, names };
}

/** @param {string} file @returns {Labelled[]} */
function conll(file) {
  /** @type {[string, string][][]} */
  const sentences = [[]];
  for (const line of fs.readFileSync(path.join(people, file), 'utf8').split('\n')) {
    const [token, ...labels] = line.trim().split(/\s+/);
    if (!token) sentences.push([]);
    else sentences.at(-1)?.push([token, labels.find((label) => /^[BI]-PERS?$/.test(label)) ?? 'O']);
  }
  return sentences.filter(({ length }) => length > 0).map(labelledFrom);
}

const PERSON =
  /Politician|Artist|Scientist|Religious_PER|Police|Athlete|Businessperson|Engineer|Lawyer|Other_PER/;
const PROCLITICS = new Set('وفبلكس');
const ENCLITICS = new Set(['ه', 'ها', 'هم', 'هما', 'نا', 'هن', 'ي', 'ني', 'كم']);

/** WikiFANE has what is written onto a word as words of their own, and letters of names too: they are joined again. @returns {Labelled[]} */
function wikifane() {
  /** @type {[string, string][][]} */
  const sentences = [[]];
  let pending = '';
  const file = path.join(people, 'wikifane-gold/WikiFANE_2014_Gold_standard/WikiFANE_Gold_2014_500K.txt');
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [token = '', label = ''] = line
      .replace(/[\u200E\uFEFF\r]/g, '')
      .split('\t')
      .map((cell) => cell.trim());
    const sentence = sentences.at(-1) ?? [];
    if (token === '') {
      sentences.push([]);
      pending = '';
      continue;
    }
    const own = PERSON.test(label) ? `${label.charAt(0)}-PERS` : 'O';
    const last = sentence.at(-1);
    const isInside = own === 'I-PERS' && last !== undefined && last[1] !== 'O';
    if (own === 'O' && PROCLITICS.has(token)) pending += token;
    else if (own === 'O' && ENCLITICS.has(token) && pending === '' && last)
      last[0] = last[0].replace(/ة$/, 'ت') + token;
    // «و يبر», «اب ي»: a name cut.
    else if (isInside && (ENCLITICS.has(token) || PROCLITICS.has(last[0]))) last[0] += token;
    else {
      sentence.push([pending + (pending.endsWith('ل') ? token.replace(/^ا(?=ل)/, '') : token), own]);
      pending = '';
    }
  }
  return sentences.filter(({ length }) => length > 0).map(labelledFrom);
}

/** Newswire, sentences in the corpus' order. */
export const anercorp = () => conll('anercorp-camel/ANERCorp_CamelLab_train.txt');

/** Encyclopaedias and the Wojood sample. @returns {Labelled[][]} */
export const otherCorpora = () =>
  [
    wikifane(),
    ...['train', 'testa', 'testb'].map((part) => conll(`aqmar/ar.${part}.iob2`)),
    ...['train', 'val', 'test'].map((part) => conll(`wojood-sample/${part}.txt`)),
  ].flatMap(inDocuments);

/** @returns {Labelled[][]} our own articles, paragraph by paragraph */
export function annotated() {
  if (!fs.existsSync(OWN)) return [];
  return fs
    .readdirSync(OWN)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const { text, people: named } = annotatedArticleFrom(fs.readFileSync(path.join(OWN, file), 'utf8'));
      const mentions = named.flatMap((person) => person.mentions);
      let start = 0;
      return text.split('\n').map((paragraph) => {
        const from = start;
        start += paragraph.length + 1;
        return {
          text: paragraph,
          names: mentions
            .filter((mention) => mention.start >= from && mention.end <= from + paragraph.length)
            .map((mention) => ({ start: mention.start - from, end: mention.end - from })),
        };
      });
    });
}
