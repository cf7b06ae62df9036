import { analysesOf, type Analysis } from '../arabic/morphology/analyses';
import { withoutMarks } from '../arabic/morphology/diacritised';
import type { StemIndex } from '../arabic/morphology/stem-index';
import { everyReading } from '../arabic/morphology/every-reading';
import type { Reading } from '../arabic/morphology/reading';
import { allReadings } from '../arabic/morphology/word-readings';
import { hashOf } from '../people/tagging/hash';
import { closed } from './closed-letters';
import { SEED, type Core, type Ending, type WordClass } from './core';
import { labelOf, type EndingLabel } from './endings';
import { marksOnto } from './marks';
import { nameEndings } from './named-cores';

/** «بكتاب» has one case alone. The accusative tells nothing: «الثَّانِي» is the two others. */
const tellsCases = ({ features }: Analysis) => features.case === 'nominative' || features.case === 'genitive';
const isCased = ({ features }: Analysis) => features.case !== undefined;
const isNominal = ({ row: { pos } }: Analysis) => pos === 'noun' || pos === 'adjective';

function classOf({ row: { pos } }: Analysis): WordClass {
  switch (pos) {
    case 'noun':
    case 'adjective':
    case 'verb':
      return pos;
    case 'proper-noun':
      return 'name';
    default:
      return 'particle';
  }
}

/** Analyses that differ in their endings alone. */
interface Group {
  first: Analysis;
  cost: number;
  endings: Map<EndingLabel, readonly string[]>;
}

function tagOf({ row, derivation, features, proclitics, enclitic }: Analysis, pieces: string): string {
  const { tense, voice, person, number, gender } = features;
  return [
    row.pos,
    derivation ?? '',
    tense ?? '',
    voice === 'passive' ? 'passive' : '',
    person ?? '',
    number ?? '',
    gender ?? '',
    proclitics.includes('ال') ? 'D' : '',
    enclitic === null ? '' : 'P',
    pieces,
    row.pos === 'particle' ? row.lemma : '',
  ].join(' ');
}

function coreOf({ first, cost, endings }: Group, least: number, letters: readonly string[]): Core {
  const { row, derivation, features, proclitics, enclitic } = first;
  const { tense, voice, number, gender } = features;
  const own = classOf(first);
  const isDefinite = proclitics.includes('ال');
  const hasPronoun = enclitic !== null;
  const pieces = proclitics.filter((piece) => piece !== 'ال').join('');
  const all = [...endings].map(([label, marks]): Ending => ({
    label,
    // The lexicon leaves out a particle's sukun: «عَن», «لَو».
    marks: own === 'particle' ? closed(letters, marks) : marks,
  }));
  const [{ marks }] = all as [Ending, ...Ending[]];
  // A verb is the same word in all persons and moods, but not in another voice.
  const stem =
    own === 'verb' ? [row.lemma, derivation ?? '', tense ?? '', voice ?? ''].join(' ') : first.form;
  const kind = [own, tense ?? '', voice === 'passive', number ?? '', gender ?? '', isDefinite].join(' ');
  const coarse = `${own} ${isDefinite ? 'D' : hasPronoun ? 'P' : ''} ${tense ?? ''}`;
  return {
    form: hashOf(`${stem} ${pieces} ${isDefinite ? 'D' : ''} ${enclitic ?? ''}`, SEED.form),
    lemma: hashOf(`${row.lemma} ${row.pos}`, SEED.lemma),
    tag: hashOf(tagOf(first, pieces), SEED.tag),
    kind: hashOf(kind, SEED.kind),
    coarse: hashOf(coarse, SEED.coarse),
    grammar: {
      class: own,
      isDefinite,
      hasPronoun,
      isJoined: pieces.startsWith('و') || pieces.startsWith('ف'),
      hasPreposition: own !== 'verb' && own !== 'particle' && /[بلك]$/.test(pieces),
      gender: gender ?? '',
      number: number ?? '',
    },
    cost: cost - least,
    // The lexicon tells no case of a name.
    endings:
      own === 'name' && !hasPronoun && all.length === 1
        ? nameEndings(letters, marks, 'any', isDefinite)
        : all,
    source: { lemma: row.lemma, partOfSpeech: row.pos },
  };
}

/** «ليلى بِن عاشور»: of a family's name; with a case it is «بْنُ». */
const CASELESS: ReadonlySet<string> = new Set(['بِن']);

const MINE_OR_YOURS = /(?:ي|ك|كما|كم|كن)$/;
const isSame = (one: Reading, other: Reading) =>
  one.stem === other.stem && one.enclitic === other.enclitic && one.kind === other.kind;

/** Of a word that ends in a vowel of its own, «عَشَرَ», the tables make cases that there are not. */
const TWO_VOWELS = /[\u064B-\u0650]{2}/;

/**
 * Definitions leave out «رأسي» as my head, since articles have other senses of it nearly always; what people are quoted to say has it.
 */
function allReadingsOf(written: string, index: StemIndex): readonly Reading[] {
  const usual = allReadings(written, index);
  if (!MINE_OR_YOURS.test(withoutMarks(written))) return usual;
  const mine = everyReading(written, index, true).filter(
    (reading) =>
      reading.enclitic !== null &&
      MINE_OR_YOURS.test(reading.enclitic) &&
      !reading.proclitics.some((piece) => 'سكأ'.includes(piece)) &&
      !usual.some((known) => isSame(known, reading)),
  );
  return [...usual, ...mine];
}

/** Whether a reading takes the letters for those of another word: «كأن» for «كان», and «نفي» for «نَفَى», whose passive has its ya. */
const isOtherwiseSpelled = ({ spelling, word, plain }: Reading): boolean =>
  spelling === 'other' || (spelling === 'dots' && word.row.pos === 'verb' && plain.endsWith('ى'));

/**
 * Where the letters are a word as they stand, no word is meant that has others, nor a rarer one with a hamza left out: «انهار» is no
 * «أَنْهَار». Bidding tells nothing: «اصدر» without its hamza is met oftener.
 */
function readingsOf(written: string, index: StemIndex): readonly Reading[] {
  const all = allReadingsOf(written, index);
  const exact = all.filter(({ spelling }) => spelling === 'exact');
  if (exact.length === 0) return all;
  const least = Math.min(...exact.filter(({ kind }) => kind !== 'imperative').map(({ cost }) => cost));
  return all.filter(
    (reading) => !isOtherwiseSpelled(reading) && (reading.spelling !== 'no-hamza' || reading.cost < least),
  );
}

const LAM_OF_ANSWER = /^([وف]?)(\u064E?)ل\u064E?/;

/** «لَكَانَ»: a perfect with the lam that answers «لو». */
export function answerCores(written: string, letters: readonly string[], index: StemIndex): Core[] {
  const [lam, joined] = LAM_OF_ANSWER.exec(written) ?? [];
  if (lam === undefined) return [];
  const proclitics = joined ? [joined, 'لَ'] : ['لَ'];
  const readings = allReadings(written.slice(lam.length), index)
    .filter(
      ({ kind, spelling, proclitics: own }) => kind === 'perfect' && spelling === 'exact' && own.length === 0,
    )
    .map((reading) => ({ ...reading, proclitics }));
  return coresOf(readings, letters);
}

/**
 * The ways to say a word that the lexicon knows.
 * @param written its letters, perhaps with marks, which exclude what they contradict
 * @param letters the same without marks
 * @param isExact only those that are spelled as the norm has it
 */
export const lexiconCores = (
  written: string,
  letters: readonly string[],
  index: StemIndex,
  isExact = false,
): Core[] =>
  coresOf(
    readingsOf(written, index).filter(({ spelling }) => !isExact || spelling === 'exact'),
    letters,
  );

/** Those that would be chance more often than meant, for words that are read in no other way: «بِيَدِهِ». */
export const chanceCores = (written: string, letters: readonly string[], index: StemIndex): Core[] =>
  coresOf(everyReading(written, index, true), letters);

function coresOf(readings: readonly Reading[], letters: readonly string[]): Core[] {
  const groups = new Map<string, Group>();
  readings.forEach((reading, place) => {
    const analyses = analysesOf(reading).filter(
      (analysis) =>
        !TWO_VOWELS.test(analysis.vocalised) && !(isCased(analysis) && CASELESS.has(analysis.row.lemma)),
    );
    const hasCases = analyses.some(tellsCases);
    for (const analysis of analyses) {
      // A noun as it is listed, where its cases are known too; «الثَّانِي» is two of them.
      if (hasCases && isNominal(analysis) && !isCased(analysis)) continue;
      const marks = marksOnto(letters, analysis.vocalised);
      if (!marks) continue;
      const { features, cost } = analysis;
      const key = [
        place,
        features.tense,
        features.voice,
        features.person,
        features.number,
        features.gender,
      ].join(' ');
      const label = labelOf(features);
      const group = groups.get(key);
      if (!group) groups.set(key, { first: analysis, cost, endings: new Map([[label, marks]]) });
      else {
        group.cost = Math.min(group.cost, cost);
        if (!group.endings.has(label)) group.endings.set(label, marks);
      }
    }
  });
  const all = [...groups.values()];
  const least = Math.min(...all.map(({ cost }) => cost));
  return all.map((group) => coreOf(group, least, letters));
}
