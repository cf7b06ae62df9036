import { actWordsOf, type ActWords } from './act-words';
import { foreignLookOf, type ForeignLook } from './foreign-look';
import type { Gender } from './glossary';
import type { KnownFigures } from './known-figures';
import type { NameOrigin, PlaceRow, TitleRow, VerbRow } from './name-rows';
import type { NameTexts } from './name-texts';
import type { OtherNames } from './other-names';
import { stemIndexOf, type StemIndex } from './stem-index';
import { ListTable, ValueTable, type WordTable } from './word-table';

export interface KnownName {
  given: boolean;
  family: boolean;
  origins: readonly NameOrigin[];
}

/** The tables, by folded form (see `foldLetters`). */
export interface NameTables {
  names: WordTable<KnownName>;
  titles: WordTable<TitleRow['kind']>;
  /** The offices that as well describe. */
  describing: ReadonlySet<string>;
  verbs: WordTable<VerbRow['kind']>;
  places: WordTable<PlaceRow['kind']>;
  /** Thing and owner nouns: apart, since many are names of institutions and places too. */
  things: WordTable<'thing' | 'owner'>;
  tails: ReadonlySet<string>;
  stems: StemIndex;
  foreignLook: ForeignLook;
  figures: KnownFigures;
  others: OtherNames;
  acts: ActWords;
  /** Given names that only men or only women bear. */
  genders: WordTable<Gender['value']>;
  /** Titles whose form does not show of whom they tell («أخت»). */
  titleGenders: WordTable<Gender['value']>;
  /** Offices held beside a person («نائب ترامب»). */
  relatives: ReadonlySet<string>;
}

/** The tables as they were indexed when the extension was built: hardly anything is done before a word is asked for. */
export function nameTablesOf(texts: NameTexts): NameTables {
  return {
    names: new ValueTable(texts.names),
    titles: new ValueTable(texts.titles),
    describing: new Set(texts.describing),
    verbs: new ValueTable(texts.verbs),
    places: new ValueTable(texts.places),
    things: new ValueTable(texts.things),
    tails: new Set(texts.tails),
    stems: stemIndexOf({
      words: new ValueTable(texts.stems.words),
      pasts: new ValueTable(texts.stems.pasts),
      imperfects: new ValueTable(texts.stems.imperfects),
    }),
    foreignLook: foreignLookOf(texts.trigrams),
    figures: new ListTable(texts.figures),
    others: new ListTable(texts.others),
    acts: actWordsOf({
      verbs: new ValueTable(texts.acts.verbs),
      sources: new ValueTable(texts.acts.sources),
    }),
    genders: new ValueTable(texts.genders),
    titleGenders: new ValueTable(texts.titleGenders),
    relatives: new Set(texts.relatives),
  };
}
