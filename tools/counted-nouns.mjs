// @ts-check
// What the lexicon knows of nouns that the rules of counting don't: `node tools/counted-nouns.mjs` writes
// data/spoken/counted-nouns.json from data/lexicon/words.json.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledModule } from './bundled.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, 'data/spoken/counted-nouns.json');
const SOURCE = `export { SPOKEN_TABLES } from './src/knowledge/spoken';
  export { spokenLexicon } from './src/core/speech/spoken-lexicon';
  export { genderOfCounted, isCountable } from './src/core/speech/counted-noun';
  export { isVerbalNounByPattern } from './src/core/speech/number-case';
  export { stripDiacritics } from './src/core/arabic/letters';`;

/** @type {typeof import('../src/knowledge/spoken') & typeof import('../src/core/speech/spoken-lexicon') & typeof import('../src/core/speech/counted-noun') & typeof import('../src/core/speech/number-case') & typeof import('../src/core/arabic/letters')} */
// @ts-expect-error: what the source above exports
const ours = await bundledModule(SOURCE);
const { SPOKEN_TABLES, spokenLexicon, genderOfCounted, isCountable, isVerbalNounByPattern, stripDiacritics } =
  ours;

/** @type {import('../src/core/lexicon/lexicon-row').LexiconRow[]} */
const rows = JSON.parse(fs.readFileSync(path.join(ROOT, 'data/lexicon/words.json'), 'utf8'));
/** The rules alone, without what an earlier run found. */
const lexicon = spokenLexicon({
  ...SPOKEN_TABLES,
  countedNouns: {
    masculine: [],
    feminine: [],
    countable: [],
    verbalNouns: [],
    homographs: [],
    plurals: [],
    verbs: [],
  },
});

/** Spellings that may be a verb: «قتل», «شهدت». */
const verbs = new Set(
  rows
    .filter(({ pos }) => pos === 'verb')
    .flatMap(({ lemma, verb }) => {
      const perfect = stripDiacritics(lemma);
      const imperfect = stripDiacritics(verb?.imperfect ?? '');
      return [perfect, `${perfect}ت`, `${perfect}وا`, imperfect, imperfect.replace(/^ي/, 'ت')];
    }),
);

/** @type {Map<string, 'm' | 'f'>} */
const genders = new Map();
const nouns = rows
  .filter(({ pos, gender }) => pos === 'noun' && gender !== undefined)
  .sort((a, b) => a.rank - b.rank);
for (const { lemma, plurals = [], gender } of nouns) {
  for (const form of [lemma, ...plurals]) {
    const written = stripDiacritics(form).replace(/ا$/, (ending) => (form.endsWith('ًا') ? '' : ending));
    if (!/^[\u0621-\u064A]{3,}$/.test(written) || genders.has(written)) continue;
    if (gender !== undefined) genders.set(written, gender);
    // «مسؤولون» is «مسؤولين» after a preposition.
    if (written.endsWith('ون') && gender !== undefined) genders.set(written.replace(/ون$/, 'ين'), gender);
  }
}

const entries = [...genders].filter(([word]) => !verbs.has(word));
const wrong = entries.filter(([word, gender]) => genderOfCounted(lexicon, word) !== gender);
const ofGender = (/** @type {'m' | 'f'} */ wanted) =>
  wrong.filter(([, gender]) => gender === wanted).map(([word]) => word);
const verbalNouns = new Set(
  rows
    .flatMap(({ pos, verb }) => (pos === 'verb' && verb ? [stripDiacritics(verb.masdar)] : []))
    .filter((word) => /^[\u0621-\u064A]{3,}$/.test(word) && !verbs.has(word))
    .filter(
      (word) =>
        !isVerbalNounByPattern(word) && !lexicon.annexed.has(word) && !lexicon.functionWords.has(word),
    ),
);
/** «بعث», «حجز»: a verbal noun that is spelled as its verb. */
const homographs = new Set(
  rows
    .flatMap(({ pos, verb }) => (pos === 'verb' && verb ? [stripDiacritics(verb.masdar)] : []))
    .filter(
      (word) => /^[\u0621-\u064A]{3,}$/.test(word) && verbs.has(word) && !lexicon.functionWords.has(word),
    ),
);
const plurals = new Set(
  nouns
    .flatMap((noun) => (noun.plurals ?? []).map(stripDiacritics))
    .filter((word) => /^[\u0621-\u064A]{3,}$/.test(word) && !verbs.has(word) && !/(?:ات|ون|ين)$/.test(word))
    .filter((word) => !lexicon.plurals.has(word) && !lexicon.functionWords.has(word)),
);
/** Verbs whose spelling is no noun's, by their perfect and imperfect. */
const nominal = new Set(
  rows
    .filter(({ pos }) => pos !== 'verb')
    .flatMap(({ lemma, plurals: several = [], forms = [] }) =>
      [lemma, ...several, ...forms].map(stripDiacritics),
    ),
);
const otherVerbs = rows
  .filter(({ pos }) => pos === 'verb')
  .map(({ lemma, verb }) => [
    stripDiacritics(lemma),
    stripDiacritics(verb?.imperfect ?? '').replace(/^ي/, ''),
  ])
  .filter(
    ([perfect = '', imperfect = '']) =>
      !nominal.has(perfect) && /^[\u0621-\u064A]{3,}$/.test(perfect) && imperfect !== '',
  )
  .filter(([perfect = '']) => !lexicon.verbForms.has(perfect) && !lexicon.ambiguousVerbs.has(perfect));
const table = {
  $schema: './counted-nouns.schema.json',
  masculine: ofGender('m').sort(),
  feminine: ofGender('f').sort(),
  countable: entries
    .map(([word]) => word)
    .filter((word) => !isCountable(lexicon, word) && !lexicon.functionWords.has(word))
    .sort(),
  verbalNouns: [...verbalNouns].sort(),
  homographs: [...homographs].sort(),
  plurals: [...plurals].sort(),
  verbs: otherVerbs
    .map(([perfect = '', imperfect = '']) => [perfect, imperfect])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
};
/** What the file holds where it is up to date. */
export const countedNouns = `${JSON.stringify(table, null, 1).replace(/\[\n {3}("[^"]*"),\n {3}("[^"]*")\n {2}\]/g, '[$1, $2]')}\n`;
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  fs.writeFileSync(OUTPUT, countedNouns);
  console.log(
    `${entries.length} forms of the lexicon; exceptions: ${table.masculine.length} masculine, ${table.feminine.length} feminine, ${table.countable.length} countable; ${table.verbalNouns.length} verbal nouns, ${table.plurals.length} broken plurals, ${table.verbs.length} verbs`,
  );
}
