import { agreementOf } from './agreement-of-marks';
import { textOfUnits, unitsOf, withoutMarks, type Unit } from './diacritised';
import { CARRIES, type Ending, type FormKind } from './ending';
import type { Derivation } from './features';
import { foldedPlain } from './folded-plain';
import { meetsHamza, shownForm, spellingsOf } from './inflected-forms';
import { endsInHamza } from './orthography';
import { OPENING } from './openings';
import { procliticsOf, type Proclitic } from './proclitics';
import type { Stem } from './stem';
import {
  LONGEST_TAIL,
  type EndingGroup,
  type IndexedStem,
  type KnownWord,
  type StemIndex,
  type Tail,
} from './stem-index';
import { SUKUN } from './vowels';

/** One way to read a written word: a stem of the lexicon with an ending, and what is written onto it. */
export interface Reading {
  word: KnownWord;
  stem: Stem;
  /** What the form may be: its cases or moods, where they are spelled alike. At least one. */
  endings: readonly Ending[];
  kind: FormKind;
  /** In written order, the article «ال» as a piece of its own. */
  proclitics: readonly string[];
  enclitic: string | null;
  /** Stem and ending as the norm spells them before the pronoun, without marks. */
  plain: string;
  /** In bits; lower is likelier. */
  cost: number;
}

/**
 * Costs in bits of improbability, to be added to log₂ of the word's rank: judged by hand on news. A piece taken off
 * makes a reading eight times less likely, another spelling (ه for ة, ا for أ) thirty times; the article is a little
 * likelier than its absence («للجنة» is the committee), and a word as it is listed than an inflected form of another.
 */
const COST = {
  piece: 3,
  article: -0.5,
  citation: -2,
  respelled: 5,
  lostMadda: 4,
  myOrYour: 4,
  question: 4,
};
/** A relative adjective is made of any noun, and so likest by chance. */
const COST_OF_DERIVED: Record<Derivation, number> = {
  masdar: 2,
  'active-participle': 3,
  'passive-participle': 3,
  nisba: 5,
  elative: 6,
};
/** Readings this many bits behind the best are not shown. */
const MARGIN = 5;
/**
 * Any short stretch of letters is some word once clitics are taken off or spelling is bent: «وليد» is not «و + ل + يد».
 * A letter of the stem is worth two bits of evidence; a reading of this kind that costs more than this beyond them is
 * chance.
 */
const CHANCE = { limit: 10, perLetter: 2 };
/** Forms rarer than this, in bits, are chance more often than meant, though nothing be taken off. */
const SELDOM = 4;
/** Words whose readings are kept: those of a few long articles. */
const MOST_KEPT = 20_000;
const SHORTEST_STEM = 2;

/** Spellings in use for a letter of the lexicon; any other difference is another word («إمام» is not «أمام»). */
const SPELLED_FOR: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ي: 'ى', ة: 'ه', ا: 'أإ' };

const PRONOUNS_OF_ME_AND_YOU = new Set(['ي', 'ني', 'ك', 'كما', 'كم', 'كن']);

/** Whether a form of this kind may stand between these pieces: a word with the article carries no pronoun. */
export function mayStand(
  kind: FormKind,
  { pieces, hasArticle }: Pick<Proclitic, 'pieces' | 'hasArticle'>,
  enclitic: string | null,
): boolean {
  if (hasArticle && enclitic !== null) return false;
  const { article, prefixes } = CARRIES[kind];
  if (hasArticle ? article === 'no' : article === 'must') return false;
  for (const piece of pieces)
    if (piece !== 'ال' && piece !== 'و' && piece !== 'ف' && !prefixes.includes(piece)) return false;
  return true;
}

/** What a clitic says of the case, the state or the mood of the form. */
export function isFitting(
  { features, bound }: Ending,
  proclitics: readonly string[],
  enclitic: string | null,
): boolean {
  const { case: ownCase, state, mood } = features;
  if (proclitics.includes('ال')) {
    if (state === 'indefinite' || state === 'construct') return false;
  } else if (state === 'definite') return false;
  // «ي» leaves no room for another vowel.
  if (enclitic === 'ي' && bound !== null && /[\u064E\u064F]$/.test(bound)) return false;
  const before = proclitics.find((piece) => 'بكل'.includes(piece));
  if (before !== undefined && ownCase !== undefined && ownCase !== 'genitive') return false;
  return mood === undefined || !proclitics.includes('س') || mood === 'indicative';
}

/** Whether the asked letters are a spelling of the known ones, from these places on. */
function isLooseSpelling(asked: string, from: number, known: string): boolean {
  for (let i = 0; i < known.length; i++) {
    const [letter, own] = [known.charAt(i), asked.charAt(from + i)];
    if (own !== letter && !SPELLED_FOR[letter]?.includes(own)) return false;
  }
  return true;
}

/** A hamza is left out often («الامن»), the two of آ seldom. */
const hasLostMadda = (asked: string, known: string) => known.includes('آ') && !asked.includes('آ');

interface Asked {
  /** Letters as spelled. */
  spelled: string;
  folded: string;
  /** With their marks; null where there are none. */
  units: readonly Unit[] | null;
  withChance: boolean;
}

interface Cut {
  proclitic: Proclitic;
  /** A lam that the word does not write, or ''. */
  lam: '' | 'ل';
  /** Where the tail begins. */
  end: number;
  tail: Tail;
}

function costOf(
  { word, stem, isFirst }: IndexedStem,
  group: EndingGroup,
  { proclitic, tail }: Cut,
  respelled: boolean,
): number {
  const { pieces, hasArticle } = proclitic;
  const taken = pieces.length - (hasArticle ? 1 : 0) + (tail.enclitic === null ? 0 : 1);
  const isCitation = isFirst && taken === 0 && !hasArticle && group.endings[0] === stem.inflection.endings[0];
  return (
    Math.log2(word.row.rank + 7) +
    COST.piece * taken +
    (hasArticle ? COST.article : 0) +
    (isCitation ? COST.citation : 0) +
    (respelled ? COST.respelled : 0) +
    stem.cost +
    group.cost +
    (word.derivation ? COST_OF_DERIVED[word.derivation] : 0) +
    (hasArticle && group.kind === 'adverbial' ? COST.piece : 0) +
    (tail.enclitic !== null && PRONOUNS_OF_ME_AND_YOU.has(tail.enclitic) ? COST.myOrYour : 0) +
    (pieces[0] === 'أ' ? COST.question : 0)
  );
}

/** Whether a stem ends in the letter that an ending begins with, so that the two are written once: سَكَتُّ. */
const mergesWith = ({ text }: Stem, { alone }: Ending): boolean =>
  alone?.startsWith(SUKUN) === true && alone.length > 1 && text.endsWith(alone.charAt(1));

/** Of a stem that changes, the endings with which it is spelled as asked, and how. */
function changedForms(
  asked: Asked,
  indexed: IndexedStem,
  group: EndingGroup,
  cut: Cut,
): { plain: string; endings: Ending[] } | null {
  const { stem } = indexed;
  const start = cut.proclitic.written.length;
  const length = asked.spelled.length - start - (cut.tail.enclitic?.length ?? 0);
  let found: { plain: string; endings: Ending[] } | null = null;
  for (const ending of group.endings)
    for (const text of spellingsOf(stem, ending, group.isBound)) {
      const plain = withoutMarks(text);
      if (found && found.plain !== plain) continue;
      if (plain.length - cut.lam.length !== length) continue;
      if (!isLooseSpelling(asked.spelled, start, cut.lam ? plain.slice(1) : plain)) continue;
      found ??= { plain, endings: [] };
      if (!found.endings.includes(ending)) found.endings.push(ending);
    }
  return found;
}

/** The letters and endings with which a stem is the asked word, or null. */
function formsAsked(
  asked: Asked,
  indexed: IndexedStem,
  group: EndingGroup,
  cut: Cut,
  isMerged: boolean,
): { plain: string; endings: readonly Ending[] } | null {
  const { stem, plain, isChanging } = indexed;
  if (isChanging && (isMerged || endsInHamza(stem.text) || (group.prefix === 'أ' && meetsHamza(stem.text))))
    return changedForms(asked, indexed, group, cut);
  const own = (group.prefix ? group.prefix + plain.slice(1) : plain) + group.letters;
  const start = cut.proclitic.written.length;
  const known = cut.lam ? own.slice(1) : own;
  if (!asked.spelled.startsWith(known, start) && !isLooseSpelling(asked.spelled, start, known)) return null;
  if (!isChanging) return { plain: own, endings: group.endings };
  const endings = group.endings.filter((ending) => !mergesWith(stem, ending));
  return endings.length > 0 ? { plain: own, endings } : null;
}

/** The reading of a stem with an ending of its class, or null where the word's letters, marks or clitics are against it. */
function readingOf(
  asked: Asked,
  indexed: IndexedStem,
  group: EndingGroup,
  cut: Cut,
  isMerged: boolean,
): Reading | null {
  const { proclitic, tail } = cut;
  const { enclitic } = tail;
  if (!mayStand(group.kind, proclitic, enclitic)) return null;
  if (enclitic !== null && !asked.spelled.endsWith(enclitic)) return null;
  const form = formsAsked(asked, indexed, group, cut, isMerged);
  if (form === null) return null;
  const { stem, word } = indexed;
  const { plain } = form;
  const { pieces } = proclitic;
  const hasClitics = pieces.length > 0 || enclitic !== null;
  if (plain.length < (hasClitics ? SHORTEST_STEM : 1)) return null;
  // «كهذا», but «كلم» is no «ك + لم».
  if (word.row.pos === 'particle' && plain.length <= SHORTEST_STEM && pieces.includes('ك')) return null;
  const endings = hasClitics
    ? form.endings.filter((ending) => isFitting(ending, pieces, enclitic))
    : form.endings;
  if (endings.length === 0) return null;
  const isExact = asked.spelled.startsWith(cut.lam ? plain.slice(1) : plain, proclitic.written.length);
  let cost = costOf(indexed, group, cut, !isExact);
  if (!isExact && hasLostMadda(asked.spelled, plain)) cost += COST.lostMadda;
  if (!asked.withChance && (hasClitics || !isExact || group.kind === 'imperative' || group.cost > SELDOM)) {
    // Particles are short and few.
    const isParticle = word.row.pos === 'particle' && isExact;
    // How seldom a person is met says nothing of its letters.
    const person = group.kind === 'imperfect' || group.kind === 'perfect' ? group.cost : 0;
    if (!isParticle && cost - person - CHANCE.perLetter * plain.length > CHANCE.limit) return null;
  }
  const reading: Reading = {
    word,
    stem,
    kind: group.kind,
    endings,
    proclitics: pieces,
    enclitic,
    plain,
    cost,
  };
  if (asked.units === null) return reading;
  const agreed = agreementOf(asked.units, reading);
  return agreed.length > 0 ? { ...reading, endings: agreed } : null;
}

/** The letters that begin an imperfect; the index has ي for all. */
const PERSONS = 'تناأ';

/** Every reading of a word, in no order; those by chance left out unless they are wanted too. */
export function everyReading(word: string, index: StemIndex, withChance = false): Reading[] {
  const text = word.replace(/[ی]/g, 'ي').replace(/[ک]/g, 'ك').replace(/ٱ/g, 'ا');
  const spelled = withoutMarks(text);
  const folded = foldedPlain(spelled);
  const asked: Asked = { spelled, folded, units: spelled === text ? null : unitsOf(text), withChance };
  const ends: { end: number; tails: readonly Tail[] }[] = [];
  for (let end = spelled.length; end >= Math.max(1, spelled.length - LONGEST_TAIL); end--) {
    const tails = index.tailsSpelled(folded.slice(end));
    if (tails) ends.push({ end, tails });
  }
  const found: Reading[] = [];
  const look = (stems: readonly IndexedStem[], person: string, cut: Cut) => {
    // «آخُذُ» has no letter for its person.
    const unmarked = folded.charAt(cut.proclitic.written.length) === 'ي' ? 'ي' : 'أ';
    const { groups, merged } = cut.tail;
    for (const indexed of stems) {
      const tense = indexed.stem.features.tense;
      if (person !== '' && tense !== 'imperfect') continue;
      const add = (own: readonly EndingGroup[] | undefined, isMerged: boolean) => {
        for (const group of own ?? []) {
          if (group.prefix !== (tense === 'imperfect' && person === '' ? unmarked : person)) continue;
          const reading = readingOf(asked, indexed, group, cut, isMerged);
          if (reading) found.push(reading);
        }
      };
      add(groups[indexed.inflection], false);
      if (indexed.isChanging) add(merged[indexed.inflection], true);
    }
  };
  for (const proclitic of procliticsOf(spelled)) {
    const start = proclitic.written.length;
    const letter = spelled.charAt(start);
    const isPerson = letter !== '' && PERSONS.includes(letter);
    index.prepare(folded.slice(start, start + OPENING));
    if (isPerson) index.prepare(`ي${folded.slice(start + 1, start + OPENING)}`);
    if (proclitic.swallowsLam) index.prepare(`ل${folded.slice(start, start + OPENING - 1)}`);
    for (const lam of proclitic.swallowsLam ? (['', 'ل'] as const) : ([''] as const))
      for (const { end, tails } of ends) {
        if (end <= start) continue;
        const key = lam + folded.slice(start, end);
        const stems = index.stemsSpelled(key);
        const others = lam === '' && isPerson ? index.stemsSpelled(`ي${key.slice(1)}`) : undefined;
        if (!stems && !others) continue;
        for (const tail of tails) {
          const cut: Cut = { proclitic, lam, end, tail };
          if (stems) look(stems, '', cut);
          if (others) look(others, letter === 'ا' ? 'أ' : letter, cut);
        }
      }
  }
  return merged(found);
}

/** What one spelling of a stem may be, as one reading: an imperfect in all its moods. */
function merged(readings: Reading[]): Reading[] {
  if (readings.length < 2) return readings;
  const distinct: Reading[] = [];
  for (const reading of readings) {
    const same = distinct.find(
      (one) =>
        one.stem === reading.stem &&
        one.proclitics === reading.proclitics &&
        one.enclitic === reading.enclitic &&
        one.plain === reading.plain,
    );
    if (!same) {
      distinct.push(reading);
      continue;
    }
    const [first, second] = same.cost <= reading.cost ? [same, reading] : [reading, same];
    distinct[distinct.indexOf(same)] = { ...first, endings: [...first.endings, ...second.endings] };
  }
  return distinct;
}

const keyOfWord = ({ row }: KnownWord) => `${row.lemma} ${row.pos}`;

/** Of readings in order those that are near the first, each word of the lexicon once. */
export function nearestReadings(
  word: string,
  readings: readonly Reading[],
  costs: (reading: Reading) => number,
): Reading[] {
  const [first] = readings;
  if (!first || readings.length < 2) return [...readings];
  const limit = costs(first) + MARGIN;
  const ordered = withoutMarks(word) === word ? null : textOfUnits(unitsOf(word));
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = keyOfWord(reading.word);
    // A word asked for with its own marks is meant, however rare.
    const isMeant =
      ordered !== null && reading.endings.some((ending) => shownForm(reading.stem, ending) === ordered);
    if ((costs(reading) > limit && !isMeant) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Kept {
  /** The likeliest first. */
  all: readonly Reading[];
  nearest: readonly Reading[];
}
const kept = new WeakMap<StemIndex, Map<string, Kept>>();

/** The readings of a word are kept, since the words of a text return. */
function keptReadings(word: string, index: StemIndex): Kept {
  let known = kept.get(index);
  if (!known) {
    known = new Map<string, Kept>();
    kept.set(index, known);
  }
  let readings = known.get(word);
  if (!readings) {
    const all = everyReading(word, index);
    if (all.length > 1) all.sort((a, b) => a.cost - b.cost);
    readings = { all, nearest: nearestReadings(word, all, ({ cost }) => cost) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, readings);
  }
  return readings;
}

/** The readings of one word (letters, perhaps with marks, which exclude what they contradict), likeliest first. */
export const allReadings = (word: string, index: StemIndex): readonly Reading[] =>
  keptReadings(word, index).all;

/** The same, without the unlikely ones, and each word of the lexicon once. */
export const wordReadings = (word: string, index: StemIndex): readonly Reading[] =>
  keptReadings(word, index).nearest;
