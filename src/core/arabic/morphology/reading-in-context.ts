import type { WordContext } from '../../lexicon/definition';
import { foldLetters } from '../letters';
import type { Reading } from './word-readings';

/** What a word foretells of the next. */
type Expected = 'noun' | 'verb';

/** Bits that a reading against what the word before foretells costs more. */
const COST = { unexpected: 5, disagrees: 1.5 };

/** Words with which a noun is governed, or a verb. Folded. */
const EXPECTED = new Map<string, Expected>([
  ...'في من الي علي عن مع بين حول خلال منذ تحت فوق عند لدي بعد قبل امام خلف وراء ضد نحو عبر دون بدون حسب وفق بسبب كل بعض غير ذو ذات هذا هذه ذلك تلك يا ان لكن لعل كان كانت ليس ليست'
    .split(' ')
    .map((word): [string, Expected] => [word, 'noun']),
  ...'لم لن قد لقد سوف كي لكي'.split(' ').map((word): [string, Expected] => [word, 'verb']),
]);
/** «أن» before a verb and «أنّ» before a noun are spelled alike, and so are others with both. */
const OF_BOTH = new Set([
  'ان',
  'لكن',
  'كان',
  'كانت',
  'ليس',
  'ليست',
  'هذا',
  'هذه',
  'ذلك',
  'تلك',
  'بعد',
  'قبل',
  'بين',
  'منذ',
  'حسب',
]);

const isNominal = ({ word: { row } }: Reading) =>
  row.pos === 'noun' || row.pos === 'adjective' || row.pos === 'proper-noun';

function expectedAfter(before: string): Expected | null {
  const word = foldLetters(before);
  const bare = word.length > 3 ? word.replace(/^[وف]/, '') : word;
  for (const form of [word, bare])
    if (!OF_BOTH.has(form)) {
      const expected = EXPECTED.get(form);
      if (expected) return expected;
    }
  return null;
}

const hasArticle = (word: string) => /^(?:[وف]?(?:[بك]?ال|لل))..+/.test(foldLetters(word));

function costIn({ before }: WordContext, reading: Reading): number {
  if (before === null) return 0;
  const expected = expectedAfter(before);
  const { pos } = reading.word.row;
  if (expected === 'noun' && pos === 'verb') return COST.unexpected;
  if (expected === 'verb' && isNominal(reading)) return COST.unexpected;
  // «المجلس الأعلى»: after a word with the article, another with it describes it.
  if (
    reading.proclitics.length === 1 &&
    reading.proclitics[0] === 'ال' &&
    hasArticle(before) &&
    pos === 'noun'
  )
    return COST.disagrees;
  return 0;
}

/** The readings in the order in which the words beside them make them likely. */
export function readingsInContext(readings: readonly Reading[], context: WordContext): readonly Reading[] {
  if (readings.length < 2) return readings;
  const costs = new Map(readings.map((reading) => [reading, reading.cost + costIn(context, reading)]));
  return [...readings].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
}
