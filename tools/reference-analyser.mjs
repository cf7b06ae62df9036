// A reference to measure against: which lemmas a form may belong to by the tables of the Buckwalter Arabic Morphological
// Analyzer 1.0 (GPL version 2, under $MUBIN_DATA/tashkeel/lexicon/bama1_gpl2). Nothing of the tables is kept.
import fs from 'node:fs';
import path from 'node:path';

export const data = process.env.MUBIN_DATA ?? path.resolve(import.meta.dirname, '../../shared/data');
export const tables = path.join(data, 'tashkeel/lexicon/bama1_gpl2');

const BUCKWALTER = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG";
const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱپچڤگ';
/** @param {string} text */
const arabic = (text) => Array.from(text, (letter) => LETTERS[BUCKWALTER.indexOf(letter)] ?? letter).join('');
/** @param {string} text */
const bare = (text) => text.replace(/[\u064B-\u0652\u0670]/g, '');
/** The spelling that both the corpus and the tables are compared in. @param {string} text */
export const folded = (text) =>
  bare(text)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
/** @param {string} name */
const linesOf = (name) => fs.readFileSync(path.join(tables, name), 'latin1').split('\n');

/** @typedef {{ lemma: string, category: string, isName: boolean }} Stem */

/** @param {string} name @returns {Map<string, Set<string>>} categories by spelling */
function affixes(name) {
  const found = new Map();
  for (const line of linesOf(name)) {
    const [form = '', , category] = line.split('\t');
    if (line.startsWith(';') || !category) continue;
    const key = folded(arabic(form));
    found.set(key, (found.get(key) ?? new Set()).add(category));
  }
  return found;
}

/** @returns {Map<string, Stem[]>} stems by spelling */
function stems() {
  const found = new Map();
  let lemma = '';
  for (const line of linesOf('dictStems')) {
    if (line.startsWith(';; ')) lemma = arabic(line.slice(3).trim().replace(/_\d+$/, '').replace(/-.*$/, ''));
    const [form, , category, gloss = ''] = line.split('\t');
    if (line.startsWith(';') || !category || form === undefined) continue;
    const key = folded(arabic(form));
    const isName = category === 'Nprop' || /NOUN_PROP/.test(gloss) || /^[A-Z]/.test(gloss);
    found.set(key, [...(found.get(key) ?? []), { lemma, category, isName }]);
  }
  return found;
}

/** @param {string} name @returns {Set<string>} */
const pairs = (name) =>
  new Set(
    linesOf(name)
      .filter((line) => line && !line.startsWith(';'))
      .map((line) => line.trim()),
  );

/** @param {string} category */
function classOf(category, isName = false) {
  if (isName) return 'name';
  if (/^[PIC]V/.test(category)) return 'verb';
  return category.startsWith('FW') ? 'particle' : 'nominal';
}

/** @returns {(form: string) => Set<string>} «lemma <tab> class» of a folded form; the class is name, verb, nominal or particle */
export function referenceAnalyser() {
  const [prefixes, suffixes, stemsBySpelling] = [affixes('dictPrefixes'), affixes('dictSuffixes'), stems()];
  const [ab, ac, bc] = [pairs('tableAB'), pairs('tableAC'), pairs('tableBC')];
  return (form) => {
    const found = new Set();
    for (let from = 0; from <= Math.min(4, form.length - 1); from++) {
      const before = prefixes.get(form.slice(0, from));
      if (!before) continue;
      for (let to = form.length; to > from && form.length - to <= 6; to--) {
        const after = suffixes.get(form.slice(to));
        if (!after) continue;
        for (const { lemma, category, isName } of stemsBySpelling.get(form.slice(from, to)) ?? []) {
          const fits = [...before].some(
            (a) =>
              ab.has(`${a} ${category}`) &&
              [...after].some((c) => bc.has(`${category} ${c}`) && ac.has(`${a} ${c}`)),
          );
          if (fits) found.add(`${lemma}\t${classOf(category, isName)}`);
        }
      }
    }
    return found;
  };
}
