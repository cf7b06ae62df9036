import { foldLetters } from '../arabic/letters';
import { actFormsFromRows, type ActVerb } from './act-words';
import { trigramsOf, type Trigrams } from './foreign-look';
import type { Gender } from './glossary';
import { knownFiguresFrom } from './known-figures';
import type { NameOrigin, NameRow, NameRows, OrdinaryKind, PlaceRow, TitleRow, VerbRow } from './name-rows';
import type { KnownName } from './name-tables';
import { otherNamesFrom } from './other-names';
import { stemFormsFromRows } from './stem-index';
import { listTableText, valueTableText, type TableText, type ValueTableText } from './word-table';

/** What `NameTables` are made of, folded, grouped and counted when the extension is built; a value of JSON. */
export interface NameTexts {
  names: ValueTableText<KnownName>;
  titles: ValueTableText<TitleRow['kind']>;
  describing: readonly string[];
  verbs: ValueTableText<VerbRow['kind']>;
  places: ValueTableText<PlaceRow['kind']>;
  things: ValueTableText<'thing' | 'owner'>;
  tails: readonly string[];
  stems: {
    words: ValueTableText<OrdinaryKind>;
    pasts: ValueTableText<VerbRow['kind']>;
    imperfects: ValueTableText<VerbRow['kind'] | null>;
  };
  trigrams: Trigrams;
  figures: TableText;
  others: TableText;
  acts: { verbs: ValueTableText<ActVerb>; sources: ValueTableText<string> };
  genders: ValueTableText<Gender['value']>;
  titleGenders: ValueTableText<Gender['value']>;
  relatives: readonly string[];
}

const VALUES = { m: 'man', f: 'woman' } as const;
/** Parts of names that are none by themselves. */
const isNoName = (word: string): boolean => word === 'الله' || word === 'الدين';

/** What is known of each word that is a name or a part of one. */
function knownNames(rows: Iterable<NameRow>, isOrdinary: ReadonlySet<string>): Map<string, KnownName> {
  const known = new Map<string, { given: boolean; family: boolean; origins: NameOrigin[] }>();
  const add = (word: string, { kind, origin }: NameRow): void => {
    let name = known.get(word);
    if (!name) known.set(word, (name = { given: false, family: false, origins: [] }));
    name[kind] = true;
    // In one order, so that few of them differ.
    if (!name.origins.includes(origin)) name.origins = [...name.origins, origin].sort();
  };
  for (const row of rows) {
    const folded = foldLetters(row.name);
    if (!folded.includes(' ')) {
      if (!isNoName(folded)) add(folded, row);
      continue;
    }
    // A name of several words is found word by word; «العلمي» of «الطالبي العلمي» is no name alone.
    for (const word of folded.split(' ')) {
      if (!isNoName(word) && !isOrdinary.has(word.replace(/^ال/, ''))) add(word, row);
    }
  }
  return known;
}

/** The given names that only men or only women bear. */
function gendersOfNames(rows: Iterable<NameRow>): Map<string, Gender['value']> {
  const genders = new Map<string, Gender['value'] | null>();
  for (const { name, kind, gender } of rows) {
    if (kind !== 'given' || gender === undefined) continue;
    const [first = ''] = foldLetters(name).split(' ', 1);
    const value = gender === 'both' ? null : VALUES[gender];
    genders.set(first, genders.has(first) && genders.get(first) !== value ? null : value);
  }
  return new Map([...genders].flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** By folded word the kind of the first row that has it. */
function kindsOf<Kind>(rows: Iterable<{ word: string; kind: Kind }>): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { word, kind } of rows) {
    const folded = foldLetters(word);
    if (!kinds.has(folded)) kinds.set(folded, kind);
  }
  return kinds;
}

const foldedWords = (rows: Iterable<{ word: string }>): string[] => [
  ...new Set(Array.from(rows, ({ word }) => foldLetters(word))),
];

/** Folds and groups the rows: some tenths of a second, so when the extension is built. */
export function nameTextsFromRows(rows: NameRows): NameTexts {
  const ordinary = Array.from(rows.ordinary, ({ word }) => foldLetters(word));
  const names = knownNames(rows.names, new Set(ordinary));
  const foreign = [...names].filter(
    ([, { origins }]) => !origins.some((origin) => ['arab', 'chinese', 'korean'].includes(origin)),
  );
  const titles = kindsOf(rows.titles);
  const kindsOfPlaces = kindsOf(
    rows.places.filter(({ kind }) => kind !== 'tail' && kind !== 'thing' && kind !== 'owner'),
  );
  const things = new Map(
    rows.places.flatMap(({ word, kind }) =>
      kind === 'thing' || kind === 'owner' ? [[foldLetters(word), kind]] : [],
    ),
  );
  const titleGenders = new Map(
    rows.titles.flatMap(({ word, gender }) => (gender ? [[foldLetters(word), VALUES[gender]]] : [])),
  );
  const { words, pasts, imperfects } = stemFormsFromRows(rows.ordinary, rows.verbs);
  const { verbs, sources } = actFormsFromRows(rows.acts);
  return {
    names: valueTableText(names),
    titles: valueTableText(titles),
    describing: foldedWords(rows.titles.filter(({ describes }) => describes)),
    verbs: valueTableText(kindsOf(rows.verbs)),
    places: valueTableText(kindsOfPlaces),
    things: valueTableText(things),
    tails: foldedWords(rows.places.filter(({ kind }) => kind === 'tail')),
    stems: {
      words: valueTableText(words),
      pasts: valueTableText(pasts),
      imperfects: valueTableText(imperfects),
    },
    trigrams: trigramsOf(
      foreign.map(([name]) => name),
      ordinary,
    ),
    figures: listTableText(knownFiguresFrom(rows.figures, (word) => titles.has(word))),
    others: listTableText(otherNamesFrom(rows.others)),
    acts: { verbs: valueTableText(verbs), sources: valueTableText(sources) },
    genders: valueTableText(gendersOfNames(rows.names)),
    titleGenders: valueTableText(titleGenders),
    relatives: foldedWords(rows.titles.filter(({ ofPerson }) => ofPerson)),
  };
}
