import type { WordContext } from '../../lexicon/definition';
import { foldLetters } from '../letters';
import { withoutMarks } from './diacritised';
import type { Features } from './features';
import type { StemIndex } from './stem-index';
import type { Reading } from './reading';
import { allReadings, nearestReadings, wordReadings } from './word-readings';

const hasOwnArticle = ({ proclitics }: Reading) => proclitics.includes('ال');

/** What a word foretells of the next: another reading costs more, in bits. */
interface Expectation {
  pos: 'noun' | 'verb';
  cost: number;
  /** The mood or the case that it governs, if it governs one alone. */
  mood?: NonNullable<Features['mood']>;
  case?: NonNullable<Features['case']>;
  /** Of the subject, unless the verb has an object of its own. */
  gender?: NonNullable<Features['gender']>;
  /** A verb may stand there, but not of the past. */
  thanPerfect?: boolean;
}

const CERTAIN = 5;
const LIKELY = 2;

const NOUN: Expectation = { pos: 'noun', cost: CERTAIN, case: 'genitive' };
/**
 * Words with which a noun is governed, or a verb; folded. Those with both are left out: «أن» before a verb and «أنّ» before a noun are
 * spelled alike, «كان», «هذا», «بعد» stand before either.
 */
const EXPECTED = new Map<string, Expectation>([
  ...'في من الي علي عن مع حول خلال تحت فوق عند لدي امام خلف وراء ضد نحو عبر دون بدون وفق بسبب كل بعض غير ذو ذات جميع كافه'
    .split(' ')
    .map((word): [string, Expectation] => [word, NOUN]),
  ['يا', { pos: 'noun', cost: CERTAIN }],
  ['لعل', { pos: 'noun', cost: CERTAIN, case: 'accusative' }],
  ['لم', { pos: 'verb', cost: CERTAIN, mood: 'jussive' }],
  ...'لن كي لكي'
    .split(' ')
    .map((word): [string, Expectation] => [word, { pos: 'verb', cost: CERTAIN, mood: 'subjunctive' }]),
  ...'قد لقد'.split(' ').map((word): [string, Expectation] => [word, { pos: 'verb', cost: CERTAIN }]),
  ['سوف', { pos: 'verb', cost: CERTAIN, mood: 'indicative' }],
  ['الذي', { pos: 'verb', cost: LIKELY, gender: 'm' }],
  ['التي', { pos: 'verb', cost: LIKELY, gender: 'f' }],
  ...'الذين عندما بعدما حينما كلما اذا لو حيث ثم ما'
    .split(' ')
    .map((word): [string, Expectation] => [word, { pos: 'verb', cost: LIKELY }]),
]);

/** A number counts a noun. */
const COUNTED: Expectation = { pos: 'noun', cost: LIKELY };
const NUMBER = /^\p{Nd}+$/u;

/** Words for a time beside which the name of a weekday is one; folded. */
const BESIDE_WEEKDAY = new Set(
  'يوم اليوم ايام صباح مساء ليل ليله ظهر عصر فجر امس غد غدا نهار عشيه بعد منذ حتي'.split(' '),
);
const WEEKDAYS = new Set('الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت'.split(' '));

/** After a noun that nothing defines another noun stands oftener than a verb: «توقيع عقد». */
const OWNED: Expectation = { pos: 'noun', cost: 1.5 };
/** A verb of the past stands right after another seldom, but after «كان»: «ستواصل منع». */
const OBJECT: Expectation = { pos: 'noun', cost: 3, thanPerfect: true };

/** What a word that governs nothing by itself foretells by its likeliest reading. */
function expectedAfterReading([best]: readonly Reading[]): Expectation | undefined {
  if (best?.enclitic !== null) return undefined;
  const { pos, lemma } = best.word.row;
  if (pos === 'verb') return lemma === 'كَانَ' ? undefined : OBJECT;
  return pos === 'noun' && !hasOwnArticle(best) && (best.kind === 'noun' || best.kind === 'construct')
    ? OWNED
    : undefined;
}

/** Bits for words beside one another that do not agree. */
const DISAGREES = 1.5;

const isNominal = ({ word: { row } }: Reading) =>
  row.pos === 'noun' || row.pos === 'adjective' || row.pos === 'proper-noun';

function expectedAfter(before: string): Expectation | undefined {
  if (NUMBER.test(before)) return COUNTED;
  const word = foldLetters(before);
  return EXPECTED.get(word) ?? (word.length > 3 ? EXPECTED.get(word.replace(/^[وف]/, '')) : undefined);
}

const hasArticle = (word: string) => /^(?:[وف]?(?:[بك]?ال|لل))..+/.test(foldLetters(word));
/** «نَقُلْ» is said after «لم» only, and there nothing else is. */
const isJussiveAlone = ({ endings, proclitics }: Reading) =>
  !proclitics.includes('ل') && endings.every(({ features }) => features.mood === 'jussive');

/** Whether a verb may stand in a mood. */
const mayBe = ({ endings }: Reading, mood: Features['mood']) =>
  endings.some(({ features }) => features.mood === mood);

/** «مقال وكتب»: what is joined by «و» is not governed. */
const contradicts = ({ thanPerfect = false }: Expectation, { kind, proclitics: [first] }: Reading) =>
  first !== 'و' && first !== 'ف' && (!thanPerfect || kind === 'perfect');

const isWeekday = (folded: string) => WEEKDAYS.has(folded);
const isOfGender = ({ endings, enclitic }: Reading, gender: Features['gender']) =>
  enclitic !== null ||
  endings.some(({ features }) => features.gender === undefined || features.gender === gender);

/** What words and numbers beside a noun say of it, whatever they govern. */
function costBesideNoun({ before, after }: WordContext, { word, plain }: Reading): number {
  const { pos, lemma } = word.row;
  if (before !== null && pos === 'proper-noun' && BESIDE_WEEKDAY.has(foldLetters(before)))
    return isWeekday(foldLetters(withoutMarks(lemma))) ? -CERTAIN : 0;
  // «عام 2013», «25 عاما».
  const isByNumber = (before !== null && NUMBER.test(before)) || (after !== null && NUMBER.test(after));
  return isByNumber && pos === 'adjective' && plain.length > 1 ? LIKELY : 0;
}

function costIn(context: WordContext, expected: Expectation | undefined, reading: Reading): number {
  const { before, after } = context;
  let cost = reading.cost + costBesideNoun(context, reading);
  const { pos } = reading.word.row;
  if (expected?.pos === 'noun' && pos === 'verb' && contradicts(expected, reading)) cost += expected.cost;
  if (expected?.gender !== undefined && pos === 'verb' && !isOfGender(reading, expected.gender))
    cost += LIKELY;
  if (expected?.pos === 'verb' && isNominal(reading)) cost += expected.cost;
  if (expected?.mood !== undefined && pos === 'verb' && !mayBe(reading, expected.mood)) cost += CERTAIN;
  if (expected?.mood === 'jussive' && isJussiveAlone(reading)) cost -= CERTAIN;
  if (!hasOwnArticle(reading)) return cost;
  // «المجلس الأعلى»: of two words with the article the second describes the first.
  if (before !== null && hasArticle(before) && reading.proclitics.length === 1 && pos === 'noun')
    cost += DISAGREES;
  if (after?.startsWith('ال') === true && hasArticle(after) && pos === 'adjective') cost += DISAGREES / 2;
  return cost;
}

/** The reading with the endings that the word before governs, if it has any of them. */
function governed(reading: Reading, expected: Expectation | undefined): Reading {
  if (expected === undefined) return reading;
  const endings = reading.endings.filter(
    ({ features }) =>
      (features.mood === undefined || expected.mood === undefined || features.mood === expected.mood) &&
      (features.case === undefined || expected.case === undefined || features.case === expected.case),
  );
  return endings.length > 0 && endings.length < reading.endings.length ? { ...reading, endings } : reading;
}

/**
 * The readings of a word beside others, likeliest first, each word of the lexicon once, with the mood or the case that the word before
 * governs.
 */
export function readingsInContext(word: string, index: StemIndex, context: WordContext): readonly Reading[] {
  const { before } = context;
  const expected =
    before === null
      ? undefined
      : (expectedAfter(before) ?? expectedAfterReading(wordReadings(before, index)));
  const said = allReadings(word, index).filter(
    (reading) =>
      !isJussiveAlone(reading) ||
      expected?.mood === 'jussive' ||
      reading.plain.startsWith('ي') ||
      before === 'لا',
  );
  const costs = new Map(said.map((reading) => [reading, costIn(context, expected, reading)]));
  const costOf = (reading: Reading) => costs.get(reading) ?? reading.cost;
  said.sort((a, b) => costOf(a) - costOf(b));
  return nearestReadings(word, said, costOf).map((reading) => governed(reading, expected));
}
