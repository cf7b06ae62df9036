/** A given name or a family name (`data/names/names.json`), in one common Arabic spelling. */
export interface NameRow {
  name: string;
  kind: 'given' | 'family';
  gender?: 'm' | 'f' | 'both';
  /** The tradition that the name comes from; decides how its neighbours are read (Chinese and Korean: family first). */
  origin: NameOrigin;
  /** As most of its bearers spell it in Latin letters. */
  latin?: string;
}
export type NameOrigin =
  | 'arab'
  | 'western'
  | 'slavic'
  | 'turkish'
  | 'persian'
  | 'chinese'
  | 'korean'
  | 'japanese'
  | 'indian'
  | 'african'
  | 'hebrew'
  | 'southeast-asian'
  | 'central-asian'
  | 'caucasian';

/**
 * A word for what a person is (`data/names/titles.json`): `honorific` belongs neither to name nor role, `title`
 * stands alone before a name («الملك»), `office` takes a complement («وزير …»), `relation` is to another person
 * («صديق …»), `plural` names several people and so nobody.
 */
export interface TitleRow {
  word: string;
  kind: 'honorific' | 'title' | 'office' | 'relation' | 'plural';
  /** An office that as well describes another («الأمين العام المساعد»). */
  describes?: true;
  /** Held beside a person, whose name may be its complement: «نائب ترامب». */
  ofPerson?: true;
  /** Of whom it tells, where the form without ة does not show it. */
  gender?: 'm' | 'f';
}

/** A word after which a name is likely (`data/names/verbs.json`). */
export interface VerbRow {
  word: string;
  kind: 'speech' | 'act' | 'cue';
}

/**
 * What tells of an act (`data/names/acts.json`): a verb, with a man as its subject, or a word before the person who is
 * the source of a sentence («بحسب», «وفقا لـ»).
 */
export type ActRow =
  | {
      past: string;
      /** Left out where it is written as another verb's is («يعد»). */
      imperfect?: string;
      kind: 'said' | 'did';
      /** Its object is as often a person («التقى»), so that a name after it need not be its subject. */
      ofPerson?: true;
      /** Its past is written as a noun, an adjective or a particle is, too («رد»). */
      alsoNoun?: true;
      /** Reports on without a named subject: «وأضاف أن …». */
      goesOn?: true;
    }
  | { source: string; takes?: 'ل' };

/**
 * A name of no person (`data/names/places.json`). `thing` and `owner` are the nouns that take a name as theirs:
 * what follows a `thing` is no person («شارع», «جامعة»), what follows an `owner` may be one («كتاب», «حزب»). A `tail`
 * ends the name of a thing («هايد بارك»).
 */
export interface PlaceRow {
  word: string;
  kind: 'country' | 'city' | 'nationality' | 'org' | 'thing' | 'owner' | 'tail';
}

/**
 * A name of several words that is no person's, though it looks like one (`data/names/other-names.json`): «خان يونس»,
 * «غولدمان ساكس». `isAlsoPerson`: people bear it too («الشيخ جراح»), so that what stands beside it must tell.
 */
export interface OtherNameRow {
  name: string;
  kind: 'place' | 'org' | 'thing';
  isAlsoPerson?: true;
}

/** An ordinary word (`data/names/ordinary.json`), found again under affixes by `StemIndex`. */
export interface OrdinaryRow {
  word: string;
  kind: OrdinaryKind;
}
export type OrdinaryKind = 'particle' | 'time' | 'institution' | 'noun' | 'adjective' | 'verb';

export interface NameRows {
  /** Full names of well-known people, in one of their spellings. */
  figures: readonly string[];
  names: readonly NameRow[];
  titles: readonly TitleRow[];
  verbs: readonly VerbRow[];
  places: readonly PlaceRow[];
  others: readonly OtherNameRow[];
  ordinary: readonly OrdinaryRow[];
  acts: readonly ActRow[];
}
