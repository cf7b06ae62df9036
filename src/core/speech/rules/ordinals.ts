import { cardinalWords } from '../../arabic/numerals-cardinal';
import { definiteCardinalWords, ordinalWords } from '../../arabic/numerals-ordinal';
import type { Gender } from '../../arabic/numerals';
import { countedNounAfter, genderOfCounted, genderOfSingular, isCountable } from '../counted-noun';
import { matchAt } from '../match-at';
import { numberWords, scaleAt } from '../counted-forms';
import { isObliqueAfterWord } from '../number-case';
import type { SpokenLexicon } from '../spoken-lexicon';
import {
  cliticBefore,
  wordAfter,
  wordBefore,
  type ContextWord,
  type Reading,
  type SpokenContext,
} from '../number-context';
import { countedRowAt, IN_HUNDRED } from './quantities';
import { wholeValue, writtenNumberAt, type WrittenNumber } from '../written-number';

/** Higher numbers after a noun of a rank are years or names. */
const HIGHEST_RANK = 999;
const RANKED = /^مصنفة?$/;
const ARTICLE = /^[وف]?[بك]?ال|^[وف]?لل/;

interface Head {
  gender: Gender;
  isPlural: boolean;
  isGroup: boolean;
  start: number;
}

/** Without conjunction, preposition and article. */
function bareNoun(word: string): string {
  return word.replace(ARTICLE, '');
}

/** A noun with a pronoun: ذكراه → ذكرى، دورتها → دورة. */
function withoutPronoun(word: string): string {
  const stem = word.replace(/(?:هما|هم|هن|ها|نا|ه|ي)$/, '');
  if (stem.endsWith('ت')) return `${stem.slice(0, -1)}ة`;
  return stem.endsWith('ا') ? `${stem.slice(0, -1)}ى` : stem;
}

/** The definite noun phrase right before the number: its nearest word tells gender and number. */
function headBefore(context: SpokenContext, index: number): Head | null {
  const { text, lexicon } = context;
  const nearest = wordBefore(text, index);
  const phrase: ContextWord[] = [];
  for (
    let word = nearest;
    phrase.length < 4 && ARTICLE.test(word.word) && word.word.length > 4;
    word = wordBefore(text, word.start)
  )
    phrase.push(word);
  const first = phrase.at(-1);
  if (!first) return annexedHead(context, nearest);
  const noun = bareNoun(first.word);
  const near = bareNoun(nearest.word);
  const isPlural = phrase.some(({ word }) => isPluralNoun(context, bareNoun(word)));
  const plural = phrase
    .map(({ word }) => bareNoun(word))
    .reverse()
    .find((word) => isPluralNoun(context, word));
  const members =
    plural === undefined && !lexicon.ordinalNouns.has(noun) ? membersBefore(context, first.start) : null;
  if (members) return members;
  const gender =
    plural === undefined
      ? near.endsWith('ة') || singularOfDual(lexicon, noun)?.endsWith('ة')
        ? 'f'
        : genderOfSingular(lexicon, noun)
      : genderOfCounted(lexicon, plural);
  return { gender, isPlural, isGroup: false, start: first.start };
}

/** «أعضاء المجلس الـ15», «وزراء الحكومة الـ24»: the number is that of the members. */
function membersBefore({ text, lexicon }: SpokenContext, start: number): Head | null {
  const { word, start: membersStart } = wordBefore(text, start);
  if (!lexicon.pluralForms.has(word)) return null;
  return { gender: genderOfCounted(lexicon, word), isPlural: true, isGroup: false, start: membersStart };
}

/** «مجموعة الـ77», «ميلاده الـ40», «دورتها الـ52». */
function annexedHead({ lexicon }: SpokenContext, { word, start }: ContextWord): Head | null {
  if (word === '' || lexicon.functionWords.has(word)) return null;
  const name = lexicon.regnalNames.has(word) ? word : word.replace(/^[وفبلك]/, '');
  if (lexicon.regnalNames.has(name))
    return { gender: lexicon.feminineNames.has(name) ? 'f' : 'm', isPlural: false, isGroup: false, start };
  const bare = word.replace(/^[وفبل](?=.{3})/, '');
  const isGroup = lexicon.groupWords.has(word) || lexicon.groupWords.has(bare);
  if (isGroup) return { gender: 'm', isPlural: true, isGroup, start };
  if (!/(?:ه|ها|هم|هما|نا)$/.test(word) || word.length < 4) return null;
  const noun = [word, bare]
    .map(withoutPronoun)
    .find((candidate) => candidate.endsWith('ة') || lexicon.feminine.has(candidate));
  const isPlural = /(?:ائه|ائها|ائهم|اته|اتها|اتهم)$/.test(word);
  return { gender: noun === undefined ? 'm' : 'f', isPlural, isGroup: false, start };
}

/** «القرنين» → «قرن», «الدورتان» → «دورة»; null where the word is no dual of a noun of a rank. */
function singularOfDual({ ordinalNouns, pluralForms }: SpokenLexicon, word: string): string | null {
  if (pluralForms.has(word)) return null;
  const stem = /(?:ين|ان)$/.test(word) ? word.slice(0, -2) : '';
  const candidates = [stem, stem.replace(/ت$/, 'ة')];
  return candidates.find((noun) => ordinalNouns.has(noun)) ?? null;
}

function isPluralNoun({ lexicon }: SpokenContext, word: string): boolean {
  if (singularOfDual(lexicon, word) !== null) return false;
  return (
    lexicon.plurals.has(word) ||
    (word.length > 4 &&
      /(?:ات|ون|ين)$/.test(word) &&
      !lexicon.singularForms.has(word) &&
      !SINGULAR_IN_IN.test(word))
  );
}

/** Singular nouns with the look of a plural. */
const SINGULAR_IN_IN =
  /^(?:تعيين|قانون|تلفزيون|مليون|فلسطين|الصين|تموين|تحسين|تدوين|تمكين|تأمين|تكوين|سنين)$/;

/**
 * A number with the article: «القرن الـ19» → «التاسع عشر» (ordinal, agreeing with its noun), «الدول الـ27» →
 * «السبع والعشرون» and «مجموعة الـ77» → «السبعة والسبعين» (a definite count), «الـ48 ساعة» → «الثماني والأربعين ساعة».
 * @param prefix The letters before the digits, article included: الـ، بالـ، للـ.
 */
export function articleNumberAt(
  context: SpokenContext,
  wordStart: number,
  digits: number,
  prefix: string,
): Reading | null {
  const { text } = context;
  const number = writtenNumberAt(text, digits);
  if (!number) return null;
  const lead = prefix.replace(/ال$/, '').replace(/لل$/, 'ل');
  // «لل» is «ل» before «ال» without its alif.
  const joined = (words: string): string =>
    lead.endsWith('ل') ? lead + words.replace(/^ال/, 'ل') : lead + words;
  const hasPreposition = /[بلك]/.test(lead);
  const value = wholeValue(number);
  const { lastNumber } = context;
  const isJoined = lead === 'و' && lastNumber !== null && wordStart - lastNumber.end <= 2;
  const joinedOrdinal = isJoined ? lastNumber.ordinal : undefined;
  const isSameCase = lastNumber?.oblique ?? false;
  const head = hasPreposition ? null : headBefore(context, wordStart);
  const oblique =
    hasPreposition ||
    (head
      ? isHeadOblique(context, head)
      : isObliqueAfterWord(context, wordStart) || isAnnexedByNoun(context, wordStart));
  context.lastNumber = { end: number.end, oblique };
  const reading = (say: string, end = number.end): Reading => ({ end, say: joined(say) });

  const percent = /^ ?%/.exec(text.slice(number.end, number.end + 2));
  if (percent)
    return reading(
      `ال${numberWords(number, 'm', oblique, false)} ${IN_HUNDRED}`,
      number.end + percent[0].length,
    );
  if (value >= 20 && value < 100 && value % 10 === 0 && isDecade(context, wordStart, number.end))
    return reading(`${definiteCardinalWords(number.integer, 'm', true)}يات`);
  if (number.fraction !== '') return reading(`ال${numberWords(number, 'm', oblique, false)}`);
  if (scaleAt(text, number.end, false))
    return reading(definiteCardinalWords(number.integer, 'm', oblique, true));
  const unit = countedRowAt(context, number.end);
  if (unit) {
    const many =
      value > 10
        ? `${unit.row.singular}${/[ةو]$/.test(unit.row.singular) || value % 100 === 0 ? '' : 'ا'}`
        : unit.row.plural;
    return reading(
      `${definiteCardinalWords(number.integer, unit.row.gender, oblique, true)} ${many}`,
      unit.end,
    );
  }
  const special = ordinalByWhatFollows(context, number.end, value, oblique);
  if (special !== null) return reading(special);
  const ordinal = head ? (head.isPlural ? undefined : head.gender) : joinedOrdinal;
  if (ordinal) {
    context.lastNumber = { end: number.end, oblique: head ? oblique : isSameCase, ordinal };
    return reading(ordinalWords(value, ordinal, head ? oblique : isSameCase));
  }
  const noun = countedNounAfter(context, number.end);
  // «حرب الـ2006»
  if (/^(?:19|20)\d\d$/.test(number.integer) && !noun && !head?.isPlural)
    return reading(`ال${cardinalWords(number.integer, { gender: 'm', oblique: true, construct: false })}`);
  // «مجموعة الـ7» is «مجموعة السبع»: the seven states; larger groups are said with masculine numbers.
  const isSmallGroup = head?.isGroup === true && value <= 10;
  const gender = isSmallGroup ? 'f' : (head?.gender ?? noun?.gender ?? 'm');
  return reading(
    definiteCardinalWords(number.integer, gender, oblique || (head?.isGroup ?? false), noun?.direct ?? false),
  );
}

const JOINED_NUMBER = / ?(?:و|إلى|حتى|أو) ?(?:ال)?\d{1,2}(?!\d)/y;

/** «الـ25 من يناير», «الـ9 صباحا», «في الـ22 من عمره». */
function ordinalByWhatFollows(
  { text, lexicon }: SpokenContext,
  end: number,
  value: number,
  oblique: boolean,
): string | null {
  // «بين الـ3 والـ5 من مارس»
  const joint = matchAt(JOINED_NUMBER, text, end)?.[0].length ?? 0;
  const next = wordAfter(text, end + joint);
  if (lexicon.dayParts.has(next.word) && value <= 12) return ordinalWords(value, 'f', oblique);
  if (lexicon.monthOf.has(next.word)) return ordinalWords(value, 'm', true);
  if (next.word !== 'من') return null;
  const after = wordAfter(text, next.end).word;
  if (/^(?:ال)?عمر/.test(after)) return ordinalWords(value, 'f', oblique);
  const isMonth =
    lexicon.monthOf.has(after) || lexicon.hijriMonths.has(after) || after === 'شهر' || after === 'الشهر';
  return isMonth && value <= 31 ? ordinalWords(value, 'm', true) : null;
}

/** Prepositions before the head, or one written onto it. */
function isHeadOblique(context: SpokenContext, head: Head): boolean {
  const first = wordAfter(context.text, head.start).word;
  if (isJoinedHead(context, head.start, first)) return context.lastNumber?.oblique ?? false;
  if (/^[وف]?(?:[بك]ال|لل)/.test(first)) return true;
  if (!ARTICLE.test(first) && /^[بلك]/.test(first) && context.lexicon.groupWords.has(first.slice(1)))
    return true;
  if (head.isGroup && !ARTICLE.test(first)) return true;
  return isObliqueAfterWord(context, head.start) || isAnnexedByNoun(context, head.start);
}

/** «في الدقيقة 3 والدقيقة 38», also with «و» apart. */
function isJoinedHead({ text, lastNumber }: SpokenContext, start: number, first: string): boolean {
  if (!lastNumber || lastNumber.end > start) return false;
  const between = text.slice(lastNumber.end, start);
  return /^ ?[،,]? ?و ?$/.test(between) || (/^ ?[،,]? ?$/.test(between) && /^و(?:ال|لل)/.test(first));
}

/** An indefinite noun before a definite one annexes it: «بطولة العالم», «ثمانينيات القرن», «رئيس الدورة». */
function isAnnexedByNoun({ text, lexicon }: SpokenContext, start: number): boolean {
  const { word } = wordBefore(text, start);
  if (word.length < 3 || ARTICLE.test(word)) return false;
  if (/(?:ة|.ات)$/.test(word)) return true;
  if (lexicon.verbForms.has(word) || lexicon.ambiguousVerbs.has(word)) return false;
  return lexicon.singularForms.has(word) || lexicon.plurals.has(word);
}

/** «جيل الـ80», «عقد الـ90»: the eighties, the nineties. */
function isDecade({ text, lexicon }: SpokenContext, start: number, end: number): boolean {
  if (!lexicon.decadeWords.has(wordBefore(text, start).word)) return false;
  return !isCountable(lexicon, wordAfter(text, end).word);
}

/** «المادتين 5 و6»: the second number is as the first. */
function joinedOrdinalAt(
  context: SpokenContext,
  index: number,
  ordinal: Gender,
  oblique: boolean,
): Reading | null {
  const number = writtenNumberAt(context.text, index);
  const value = number ? wholeValue(number) : 0;
  if (!number || !(value >= 1 && value <= HIGHEST_RANK) || countedNounAfter(context, number.end)?.direct)
    return null;
  context.lastNumber = { end: number.end, oblique, ordinal };
  return { end: number.end, say: ordinalWords(value, ordinal, oblique) };
}

/** «تضم اللجنة 9 أعضاء», «حضر المباراة 45 ألف متفرج»: the number counts the noun after it. */
function countsWhatFollows(context: SpokenContext, number: WrittenNumber): boolean {
  const { lexicon, text } = context;
  if (scaleAt(text, number.end, false)) return true;
  const noun = countedNounAfter(context, number.end);
  if (!noun?.direct) return false;
  const rest = wholeValue(number) % 100;
  if (rest >= 3 && rest <= 10) return lexicon.plurals.has(noun.word) || /.{3}ات$/.test(noun.word);
  if (rest < 3) return false;
  return (noun.word !== noun.written || noun.word.endsWith('ة')) && lexicon.singularForms.has(noun.word);
}

const SEVERAL = /\d{1,3}(?:[ ]?[،,] ?\d{1,3})*[ ]?(?:و|[،,] ?و?)[ ]?\d/y;

/** «الدقائق 12 و34», «المواد 5 و6 و7»: a plural before several numbers gives each of them its rank. */
function singularOfSeveral({ text, lexicon }: SpokenContext, plural: string, index: number): string | null {
  const singular = lexicon.singularOf.get(plural);
  return singular !== undefined && matchAt(SEVERAL, text, index) ? singular : null;
}

/** «المادة 5», «المركز 3»: a noun of a rank takes the ordinal of a bare number too. */
export function rankedNumberAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon, lastNumber } = context;
  const { clitic, start } = cliticBefore(text, index);
  if (clitic === 'و' && lastNumber?.ordinal && start - lastNumber.end <= 1)
    return joinedOrdinalAt(context, index, lastNumber.ordinal, lastNumber.oblique);
  const head = wordBefore(text, index);
  if (head.end === index || !ARTICLE.test(head.word)) return null;
  const written = bareNoun(head.word);
  const noun = singularOfDual(lexicon, written) ?? singularOfSeveral(context, written, index) ?? written;
  const number = lexicon.ordinalNouns.has(noun) ? writtenNumberAt(text, index) : null;
  if (number?.fraction !== '' || /^[%:/-]|^ ?%/.test(text.slice(number.end, number.end + 2))) return null;
  const value = wholeValue(number);
  if (!(value >= 1 && value <= HIGHEST_RANK) || countsWhatFollows(context, number)) return null;
  const gender = genderOfSingular(lexicon, noun);
  // «المصنفة 76 عالميا»: what one is ranked as stands in the accusative.
  const oblique =
    RANKED.test(noun) ||
    isHeadOblique(context, { gender, isPlural: false, isGroup: false, start: head.start });
  context.lastNumber = { end: number.end, oblique, ordinal: gender };
  return { end: number.end, say: ordinalWords(value, gender, oblique) };
}
