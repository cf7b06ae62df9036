import { foldLetters } from '../arabic/letters';
import { actWordsFromRows, type ActWords } from './act-words';
import { foreignLookFrom, type ForeignLook } from './foreign-look';
import type { NameOrigin, TitleRow, VerbRow, PlaceRow, NameRows } from './name-rows';
import type { Gender } from './glossary';
import { stemIndexFromRows, type StemIndex } from './stem-index';

export interface KnownName {
  given: boolean;
  family: boolean;
  origins: ReadonlySet<NameOrigin>;
}

/** The tables, indexed by folded form (see `foldLetters`). */
export interface NameTables {
  names: ReadonlyMap<string, KnownName>;
  titles: ReadonlyMap<string, TitleRow['kind']>;
  /** The offices that as well describe. */
  describing: ReadonlySet<string>;
  verbs: ReadonlyMap<string, VerbRow['kind']>;
  places: ReadonlyMap<string, PlaceRow['kind']>;
  /** Thing and owner nouns: apart, since many are names of institutions and places too. */
  things: ReadonlyMap<string, 'thing' | 'owner'>;
  tails: ReadonlySet<string>;
  stems: StemIndex;
  foreignLook: ForeignLook;
  acts: ActWords;
  /** Given names that only men or only women bear. */
  genders: ReadonlyMap<string, Gender['value']>;
  /** Titles whose form does not show of whom they tell («أخت»). */
  titleGenders: ReadonlyMap<string, Gender['value']>;
  /** Offices held beside a person («نائب ترامب»). */
  relatives: ReadonlySet<string>;
}

const VALUES = { m: 'man', f: 'woman' } as const;

/** Indexes the rows: some milliseconds, so once for a session. */
export function nameTablesFromRows(rows: NameRows): NameTables {
  const ordinary = new Set(rows.ordinary.map(({ word }) => foldLetters(word)));
  const names = new Map<string, { given: boolean; family: boolean; origins: Set<NameOrigin> }>();
  for (const row of rows.names) {
    // A name of several words is found word by word; «العلمي» of «الطالبي العلمي» is no name alone.
    const words = foldLetters(row.name).split(' ');
    for (const word of words) {
      if (word === 'الله' || word === 'الدين') continue;
      if (words.length > 1 && ordinary.has(word.replace(/^ال/, ''))) continue;
      const known = names.get(word) ?? { given: false, family: false, origins: new Set<NameOrigin>() };
      known[row.kind] = true;
      known.origins.add(row.origin);
      names.set(word, known);
    }
  }
  const titles = new Map<string, TitleRow['kind']>();
  for (const { word, kind } of rows.titles)
    if (!titles.has(foldLetters(word))) titles.set(foldLetters(word), kind);
  const describing = new Set(
    rows.titles.filter(({ describes }) => describes).map(({ word }) => foldLetters(word)),
  );
  const things = new Map<string, 'thing' | 'owner'>();
  const tails = new Set<string>();
  const places = new Map<string, PlaceRow['kind']>();
  for (const { word, kind } of rows.places) {
    const folded = foldLetters(word);
    if (kind === 'tail') tails.add(folded);
    else if (kind === 'thing' || kind === 'owner') things.set(folded, kind);
    else if (!places.has(folded)) places.set(folded, kind);
  }
  const verbs = new Map<string, VerbRow['kind']>();
  for (const { word, kind } of rows.verbs)
    if (!verbs.has(foldLetters(word))) verbs.set(foldLetters(word), kind);
  const foreign = [...names].filter(
    ([, { origins }]) => !origins.has('arab') && !origins.has('chinese') && !origins.has('korean'),
  );
  const foreignLook = foreignLookFrom(
    foreign.map(([name]) => name),
    rows.ordinary.map(({ word }) => foldLetters(word)),
  );
  const genders = new Map<string, Gender['value'] | null>();
  for (const { name, kind, gender } of rows.names) {
    if (kind !== 'given' || gender === undefined) continue;
    const [first = ''] = foldLetters(name).split(' ');
    const value = gender === 'both' ? null : VALUES[gender];
    genders.set(first, genders.has(first) && genders.get(first) !== value ? null : value);
  }
  return {
    names,
    acts: actWordsFromRows(rows.acts),
    genders: new Map([...genders].flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    titleGenders: new Map(
      rows.titles.flatMap(({ word, gender }) => (gender ? [[foldLetters(word), VALUES[gender]]] : [])),
    ),
    relatives: new Set(rows.titles.filter(({ ofPerson }) => ofPerson).map(({ word }) => foldLetters(word))),
    titles,
    describing,
    verbs,
    places,
    things,
    tails,
    stems: stemIndexFromRows(rows.ordinary, rows.verbs),
    foreignLook,
  };
}
