import { foldLetters } from '../arabic/letters';
import { wordsOf } from '../arabic/words';
import type { OrdinaryKind, PlaceRow, TitleRow, VerbRow } from './name-rows';
import type { NameTables } from './name-tables';
import { withOtherNames } from './other-names';

/** What the tables know of one form, without any attached particle. */
export interface Form {
  folded: string;
  definite: boolean;
  given: boolean;
  family: boolean;
  arab: boolean;
  /** A Chinese, Korean family name or syllable of a given name. */
  eastAsian: boolean;
  korean: boolean;
  /** Listed as a name and as nothing else. */
  strongName: boolean;
  title: TitleRow['kind'] | null;
  /** An office that as well describes another («المساعد»). */
  describes: boolean;
  /** An accusative head («رئيسا»). */
  accusative: boolean;
  place: PlaceRow['kind'] | null;
  thing: 'thing' | 'owner' | null;
  cue: boolean;
  /** Ends the name of a thing («هايد بارك»). */
  tail: boolean;
  verb: VerbRow['kind'] | null;
  /** Kind of the ordinary word that this form is, affixes allowed. */
  ordinary: OrdinaryKind | null;
  /** The ordinary word in this very form. */
  listed: OrdinaryKind | null;
  /** Nothing in the tables explains it: a name, as often as not. */
  unknown: boolean;
  /** Of a word that no table lists as it stands: above 0 it looks like a transliterated name (see `ForeignLook`). */
  look: number;
  /** What may follow this word in the full names of well-known people (see `KnownFigures`). */
  figures: readonly string[] | null;
  /** What may follow this word in names that are no person's (see `OtherNames`). */
  others: readonly string[] | null;
}

/** One word of a text, with the ways in which a particle may be split off its beginning. */
export interface NameWord {
  text: string;
  start: number;
  end: number;
  /** What stands between the word before and this one: `''` at the start of the text. */
  gap: string;
  /** Only white space between the word before and this one. */
  joined: boolean;
  /** Whole first, then without one attached particle, then without two. `skip` is UTF-16 units of `text`. */
  readings: readonly { skip: number; form: Form }[];
  form: Form;
  /** Belongs to a listed name that is no person's. */
  isOther: boolean;
}

const CONJUNCTION = /^[وف]/;
const PREPOSITION = /^[بلك]/;

type Readings = NameWord['readings'];

/** What was found out of words once serves the next article too: most of its words are the same. Some 5 MB at most. */
interface Kept {
  forms: Map<string, Form>;
  readings: Map<string, Readings>;
}
const KEPT = new WeakMap<NameTables, Kept>();
const MOST_KEPT_FORMS = 20_000;

/** Splits texts into words and looks each form up in the tables. */
export class WordReader {
  private readonly forms: Map<string, Form>;
  private readonly readings: Map<string, Readings>;

  constructor(private readonly tables: NameTables) {
    const known = KEPT.get(tables);
    const kept =
      known && known.forms.size < MOST_KEPT_FORMS
        ? known
        : { forms: new Map<string, Form>(), readings: new Map<string, Readings>() };
    KEPT.set(tables, kept);
    this.forms = kept.forms;
    this.readings = kept.readings;
  }

  wordsOf(text: string): NameWord[] {
    let last = 0;
    const words = wordsOf(text).map(({ text: written, start, end }, index): NameWord => {
      const gap = text.slice(last, start);
      last = end;
      const readings = this.readingsOf(written);
      return {
        text: written,
        start,
        end,
        gap: index === 0 ? '' : gap,
        joined: index > 0 && (gap === ' ' || /^\s+$/.test(gap)),
        readings,
        form: readings[0]?.form ?? this.formOf(written),
        isOther: false,
      };
    });
    return withOtherNames(words);
  }

  private readingsOf(written: string): Readings {
    let readings = this.readings.get(written);
    if (!readings) this.readings.set(written, (readings = this.readingsFrom(written)));
    return readings;
  }

  private readingsFrom(written: string): { skip: number; form: Form }[] {
    const readings = [{ skip: 0, form: this.formOf(written) }];
    const cut = (skip: number): void => {
      const rest = written.slice(skip);
      if (rest.length >= 2) readings.push({ skip, form: this.formOf(rest) });
    };
    if (CONJUNCTION.test(written)) {
      cut(1);
      if (PREPOSITION.test(written.slice(1))) {
        if (written.startsWith('لل', 1))
          readings.push({ skip: 2, form: this.formOf(`ا${written.slice(2)}`) });
        else cut(2);
      }
    } else if (written.startsWith('لل')) {
      // «للرئيس» is ل + الرئيس, written without its alif.
      readings.push({ skip: 1, form: this.formOf(`ا${written.slice(1)}`) });
      // «للاعب» is as well ل + لاعب.
      const plain = this.formOf(written.slice(1));
      if (plain.title) readings.push({ skip: 1, form: plain });
      // «للجنة» is as well ل + اللجنة.
      const contracted = this.formOf(`ال${written.slice(1)}`);
      if (contracted.listed || contracted.place || contracted.thing)
        readings.push({ skip: 1, form: contracted });
    } else if (PREPOSITION.test(written)) cut(1);
    return readings;
  }

  formOf(written: string): Form {
    const known = this.forms.get(written);
    if (known) return known;
    const form = this.describe(written);
    this.forms.set(written, form);
    return form;
  }

  private describe(written: string): Form {
    const { names, places, things, stems, tails, verbs, describing, foreignLook } = this.tables;
    const folded = foldLetters(written);
    const name = names.get(folded);
    // «ألبرت», «ألكسندر» begin with the same letters as the article.
    const definite =
      folded.startsWith('ال') &&
      !/^[أإآ]/.test(written) &&
      folded.length >= 4 &&
      (!name || name.origins.includes('arab'));
    const bare = definite ? folded.slice(2) : folded;
    const compound = /^عبدال?..|^ابو..../.test(folded);
    // «على» with the dotless ya is the particle and «علي» a name; «منى» a name and «مني» the particle, «إمام» and «أمام».
    const listed = isNameBySpelling(folded, written)
      ? null
      : (stems.listed(folded) ?? (definite ? nounOrNull(stems.listed(bare), bare) : null));
    const place = this.placeOf(folded, bare, places);
    // «وإلى» is no «والي», «الموسيقى» no «الموسيقي».
    const title = /^وإلى$|^(?:ال)?موسيقى$/.test(written) ? null : this.titleOf(folded, bare);
    const verb = stems.verbOf(folded);
    // «إلين»: no article, and so not what is left of the word without one.
    const isArticleless = /^[أإآ]ل/.test(written) && !listed && foreignLook(folded) > 0;
    const kind = isNameBySpelling(folded, written) || isArticleless ? null : stems.kindOf(folded);
    // «الشفي»: verbs bear no article.
    const ordinary = definite && kind === 'verb' && folded.endsWith('ي') ? null : kind;
    const given = (name?.given ?? false) || compound;
    const family = name?.family ?? false;
    // «على» with the dotless ya is always the particle.
    const particle = /^(على|إلى|الى|حتى)$/.test(written) || listed === 'particle';
    const isName = (given || family) && !particle;
    const unknown =
      !isName &&
      !ordinary &&
      !place &&
      !title &&
      !verb &&
      !things.has(bare) &&
      !this.isPlaceUnderParticle(folded) &&
      /^[\u0621-\u064A\u06A4\u067E\u0686\u06AF-]{2,}$/.test(folded);
    return {
      folded,
      definite,
      given: given && !particle,
      family: family && !particle,
      arab: compound || (name?.origins.includes('arab') ?? false),
      eastAsian: (name?.origins.includes('chinese') ?? false) || (name?.origins.includes('korean') ?? false),
      korean: name?.origins.includes('korean') ?? false,
      strongName:
        isName &&
        folded !== 'علي' &&
        !listed &&
        !place &&
        !title?.kind &&
        folded.length > 2 &&
        !things.has(bare),
      title: title?.kind ?? null,
      describes: describing.has(bare) || describing.has(bare.replace(/[ها]$/, '')),
      accusative: title?.accusative ?? false,
      place,
      thing: things.get(bare) ?? null,
      tail: tails.has(folded),
      cue: verbs.get(folded) === 'cue',
      verb,
      ordinary: ordinary ?? (particle ? 'particle' : null),
      listed,
      unknown,
      look: unknown || (!listed && !isName) ? foreignLook(bare) : 0,
      figures: this.tables.figures.get(folded) ?? null,
      others: this.tables.others.get(folded) ?? null,
    };
  }

  private titleOf(folded: string, bare: string): { kind: TitleRow['kind']; accusative: boolean } | null {
    const { titles } = this.tables;
    const own = titles.get(folded);
    if (own) return { kind: own, accusative: false };
    if (this.tables.things.has(bare)) return null;
    for (const stem of [bare, bare.replace(/ه$/, '')]) {
      const kind = titles.get(stem);
      // «جراحة» is no woman surgeon, «قائمة» no office.
      if (stem !== bare && this.isListedNoun(bare)) continue;
      if (kind === 'office' || (kind === 'relation' && bare === folded)) return { kind, accusative: false };
    }
    if (/..ا$/.test(folded)) {
      const kind = titles.get(folded.slice(0, -1));
      if (kind === 'office') return { kind, accusative: true };
    }
    // «منافستها», «مستشاره», «زميلته», «جدتي»: a head with its complement attached.
    const pronoun = /^(..+?)(هما|ها|هم|نا|ه|ي)$/.exec(folded);
    if (pronoun?.[1] !== undefined && bare === folded) {
      const [, stem, suffix] = pronoun;
      // «في مقدمتهم»
      if (suffix !== 'ه' && this.isListedNoun(bare)) return null;
      const kind =
        titles.get(stem) ?? titles.get(stem.replace(/ت$/, 'ه')) ?? titles.get(stem.replace(/ت$/, ''));
      if (kind === 'office' && suffix !== 'ي' && stem.length > 2) return { kind, accusative: false };
      if (kind === 'relation') return { kind, accusative: false };
    }
    return null;
  }

  private isListedNoun(folded: string): boolean {
    const kind = this.tables.stems.listed(folded);
    return kind === 'noun' || kind === 'institution';
  }

  private isPlaceUnderParticle(folded: string): boolean {
    const rest = /^(?:[وف][بلك]?|[بلك])(..+)$/.exec(folded)?.[1];
    if (!rest) return false;
    const { places } = this.tables;
    const contracted = rest.startsWith('ل') ? `ا${rest}` : rest;
    return (
      this.placeOf(rest, rest.replace(/^ال/, ''), places) !== null ||
      this.placeOf(contracted, contracted.slice(2), places) !== null
    );
  }

  private placeOf(folded: string, bare: string, places: NameTables['places']): PlaceRow['kind'] | null {
    const own = places.get(folded) ?? places.get(bare);
    if (own) return own;
    // «مصرية», «الكوريتين», «الأمريكيون»
    const stem = bare.replace(/(ه|ا|ين|ون|تين|تان|ان|ات)$/, '');
    if (stem !== bare && stem.length >= 3 && places.get(stem) === 'nationality') return 'nationality';
    return null;
  }
}

function isNameBySpelling(folded: string, written: string): boolean {
  return (
    (folded === 'علي' && !written.endsWith('ى')) ||
    (folded === 'مني' && written.endsWith('ى')) ||
    (folded === 'امام' && written.startsWith('إ')) ||
    (folded === 'الان' && written.startsWith('أ'))
  );
}

/** Particles bear no article, nor verbs: «البنا» is not «بنا», «الشفي» not «شفي»; «الكتب» are books, though. */
function nounOrNull(kind: OrdinaryKind | null, bare: string): OrdinaryKind | null {
  return kind === 'particle' || (kind === 'verb' && bare.endsWith('ي')) ? null : kind;
}
