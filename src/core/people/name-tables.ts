import { foldLetters } from '../arabic/letters';
import { actWordsFromRows, type ActWords } from './act-words';
import { knownFiguresFrom, type KnownFigures } from './known-figures';
import { foreignLookFrom, type ForeignLook } from './foreign-look';
import type { NameOrigin, NameRow, TitleRow, VerbRow, PlaceRow, NameRows } from './name-rows';
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
  figures: KnownFigures;
  acts: ActWords;
  /** Given names that only men or only women bear. */
  genders: ReadonlyMap<string, Gender['value']>;
  /** Titles whose form does not show of whom they tell («أخت»). */
  titleGenders: ReadonlyMap<string, Gender['value']>;
  /** Offices held beside a person («نائب ترامب»). */
  relatives: ReadonlySet<string>;
}

/** What is known of a name is one of few values: names share them. */
class KnownNames {
  readonly byWord = new Map<string, KnownName>();
  private readonly values = new Map<string, KnownName>();
  /** By kind and origin, of names met once. */
  private readonly first = {
    given: new Map<NameOrigin, KnownName>(),
    family: new Map<NameOrigin, KnownName>(),
  };

  add(word: string, { kind, origin }: NameRow): void {
    const known = this.byWord.get(word);
    if (!known) {
      let value = this.first[kind].get(origin);
      if (!value)
        this.first[kind].set(origin, (value = this.valueWith(kind === 'given', kind === 'family', [origin])));
      this.byWord.set(word, value);
    } else if (!known[kind] || !known.origins.has(origin))
      this.byWord.set(
        word,
        this.valueWith(known.given || kind === 'given', known.family || kind === 'family', [
          ...known.origins,
          origin,
        ]),
      );
  }

  private valueWith(given: boolean, family: boolean, origins: readonly NameOrigin[]): KnownName {
    const key = `${String(given)} ${String(family)} ${origins.join(' ')}`;
    let value = this.values.get(key);
    if (!value) this.values.set(key, (value = { given, family, origins: new Set(origins) }));
    return value;
  }
}

const VALUES = { m: 'man', f: 'woman' } as const;

/** Indexes the rows: some milliseconds, so once for a session. */
export function nameTablesFromRows(rows: NameRows): NameTables {
  const ordinaryRows = Array.from(rows.ordinary, ({ word, kind }) => ({ word: foldLetters(word), kind }));
  const ordinary = ordinaryRows.map(({ word }) => word);
  const isOrdinary = new Set(ordinary);
  const known = new KnownNames();
  const genders = new Map<string, Gender['value'] | null>();
  for (const row of rows.names) {
    const folded = foldLetters(row.name);
    if (row.kind === 'given' && row.gender !== undefined) {
      const [first = ''] = folded.split(' ', 1);
      const value = row.gender === 'both' ? null : VALUES[row.gender];
      genders.set(first, genders.has(first) && genders.get(first) !== value ? null : value);
    }
    if (!folded.includes(' ')) {
      if (folded !== 'الله' && folded !== 'الدين') known.add(folded, row);
      continue;
    }
    // A name of several words is found word by word; «العلمي» of «الطالبي العلمي» is no name alone.
    for (const word of folded.split(' ')) {
      if (word === 'الله' || word === 'الدين' || isOrdinary.has(word.replace(/^ال/, ''))) continue;
      known.add(word, row);
    }
  }
  const names = known.byWord;
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
  const foreign: string[] = [];
  for (const [name, { origins }] of names)
    if (!origins.has('arab') && !origins.has('chinese') && !origins.has('korean')) foreign.push(name);
  const foreignLook = foreignLookFrom(foreign, ordinary);
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
    stems: stemIndexFromRows(ordinaryRows, rows.verbs),
    foreignLook,
    figures: knownFiguresFrom(rows.figures, (word) => titles.has(word)),
  };
}
