import { matchAt } from './match-at';
import { cliticBefore, wordAfter, wordBefore, type SpokenContext } from './number-context';

/** Verbal nouns by their pattern (إفعال، افتعال، استفعال، تفعيل, and إفالة of hollow roots): heads of an annexation. */
const VERBAL_NOUN = /^(?:إ..ا.|إ.ا.ة|ا...ا.|ا..ا.|است..ا.|است.ا.ة|ت..ي.|ت..ية)$/;
export function isVerbalNounByPattern(word: string): boolean {
  return VERBAL_NOUN.test(word);
}

/** An indefinite noun with a preposition written onto it: برصيد، لفترة. Words of the language that only look so are left. */
const WITH_PREPOSITION =
  /^[وف]?(?:ب(?!غداد|يروت|اريس|رلين|كين|ايدن|وتين|رشلون|ريطاني|لجيك)[\u0621-\u064A]{3,}|ل(?!اعب|بنان|جن|ندن|يبي|دي|قاء|يس|كن|عب|قد|ذلك)[\u0621-\u064A]{4,})$/;
/** «يساوي» is said for it. */
const EQUALS = /= ?$/;
/** How many words back a verb may stand whose object the number is. */
const REACH = 7;

/**
 * Whether the number at `index` stands in the genitive or accusative: after a preposition, as the second part of an
 * annexation, as the object of a verb, or joined by «و», «أو», «إلى» to a number that does. Where nothing tells, the
 * nominative.
 */
export function isObliqueAt(context: SpokenContext, index: number): boolean {
  const { text } = context;
  const { clitic, start } = cliticBefore(text, index);
  if (/^[وف]?[بلك](?:ال)?$/.test(clitic) || context.lexicon.prepositions.has(clitic)) return true;
  if (EQUALS.test(text.slice(Math.max(0, index - 2), index))) return true;
  if (/^[وف]$/.test(clitic))
    return isJoined(context, start)
      ? (context.lastNumber?.oblique ?? false)
      : isObliqueAfterWord(context, start);
  return isObliqueAfterWord(context, clitic === '' ? index : start);
}

/** Whether the last number is so near that «و» can join to it. */
function isJoined({ text, lastNumber }: SpokenContext, start: number): boolean {
  if (!lastNumber || lastNumber.end > start) return false;
  const between = text.slice(lastNumber.end, start);
  return between.length <= 40 && !/[.؛:!؟\n]/.test(between) && between.trim().split(/\s+/).length <= 3;
}

/** Whether a noun or number that begins at `index` is oblique because of the words before it. */
export function isObliqueAfterWord(context: SpokenContext, index: number): boolean {
  const { text, lexicon } = context;
  let at = index;
  // In brackets stands an aside: «بنسبة (20%)» is governed by the word before it, «الكتلة (25 نائبا)» by no verb.
  const isAside = text.charAt(index - 1) === '(';
  const reach = isAside ? 1 : REACH;
  for (let step = 0; step < reach; step++) {
    const { word: written, start } = wordBefore(text, at);
    if (written === '') return false;
    const word = governing(context, written);
    if (step === 0 && !isAside && isEventNoun(context, word, start)) return true;
    if (step === 0 && (lexicon.ambiguousVerbs.has(word) || lexicon.ambiguousVerbs.has(written))) return false;
    if (step === 0) {
      if (lexicon.prepositions.has(word) || lexicon.prepositions.has(written)) return true;
      if (isAnnexed(context, written)) return true;
      if (!isAside && WITH_PREPOSITION.test(written) && !lexicon.functionWords.has(word)) return true;
      if (written === 'أو' || written === 'إلى') return context.lastNumber?.oblique ?? false;
    }
    // «ليبلغ», «لتسجل»
    const bare = /^[وف]?ل[يتن]/.test(written) ? word.slice(1) : word;
    if (step > 0 && lexicon.attendingVerbs.has(word) && countsAttendants(context, index)) return false;
    if (lexicon.verbForms.has(bare) || lexicon.verbForms.has(written)) return true;
    if (lexicon.ambiguousVerbs.has(word) || lexicon.ambiguousVerbs.has(written))
      return step > 0 && hasSubject(context, start + written.length, index);
    if (step > 0 && lexicon.otherVerbs.has(word) && hasSubject(context, start + written.length, index))
      return true;
    at = start;
  }
  return false;
}

const NUMBER_AND_SCALE = /[\d.,]+(?: (?:ألف|آلاف|ألفا|مليون|ملايين|مليونا))?/y;

/** Whether people are counted who came to see: «متفرج», «زائرا». */
function countsAttendants({ text, lexicon }: SpokenContext, index: number): boolean {
  const number = matchAt(NUMBER_AND_SCALE, text, index)?.[0];
  if (number === undefined) return false;
  const { word } = wordAfter(text, index + number.length);
  const singular = lexicon.singularOf.get(word) ?? word;
  return lexicon.attendants.has(singular) || lexicon.attendants.has(singular.replace(/ا$/, ''));
}

/** Whether an indefinite noun tells of an event, by what stands before it: «بعد غلق», «أعلن حجز»; or ends in ة: «وضعية». */
function isEventNoun({ text, lexicon }: SpokenContext, word: string, start: number): boolean {
  if (word.length < 3 || lexicon.functionWords.has(word) || word.startsWith('ال')) return false;
  const before = wordBefore(text, start).word;
  const bare = /^[وف]/.test(before) ? before.slice(1) : before;
  if (lexicon.homographs.has(word)) {
    const tells = (verb: string): boolean =>
      lexicon.announcingVerbs.has(verb) || lexicon.prepositions.has(verb) || lexicon.verbForms.has(verb);
    return before !== '' && (tells(before) || tells(bare));
  }
  if (lexicon.verbForms.has(word) || lexicon.ambiguousVerbs.has(word)) return false;
  if (word.endsWith('ة')) return word.length > 3 && !lexicon.indefiniteInTa.has(word);
  return (
    EVENT_NOUN.test(word) && (lexicon.eventPrepositions.has(before) || lexicon.eventPrepositions.has(bare))
  );
}

/** No ending of a dual, plural, verb or accusative, which annex no number. */
const EVENT_NOUN = /^[^ي].*[^اىيتنه]$/;

/** Whether right after an ambiguous verb its subject stands: a definite noun («قتل الجيش 20»). */
function hasSubject({ text, lexicon }: SpokenContext, verbEnd: number, index: number): boolean {
  const next = /^\s*([\u0621-\u0652]+)/.exec(text.slice(verbEnd, index))?.[1] ?? '';
  return (
    next !== '' &&
    !lexicon.functionWords.has(next) &&
    next.startsWith('ال') &&
    !/^(?:اليوم|الليلة|الآن)$/.test(next)
  );
}

/** Nouns of time stand as adverbs («حكم عليه بالسجن 25 عاما»), unless a noun of age or length is said to be so long. */
const TIME =
  /^(?:يوم|يوما|أيام|ليلة|ليال|ساعة|ساعات|دقيقة|دقائق|ثانية|أسبوع|أسبوعا|أسابيع|شهر|شهرا|أشهر|سنة|سنوات|عام|عاما|أعوام|قرنا|موسما)$/;
const NOMINAL =
  /^[وف]?(?:ال)?(?:عمر|مدة|فترة|سن|مهلة|وقت|زمن|يستحق|مر|مرت|مضى|مضت|انقضت|انقضى|بقيت|تبقى|تبقت)(?:ه|ها|هم|هما)?$/;

/** Whether the counted noun of the number at `index` is an adverb of time, hence accusative. */
export function isAdverbOfTime(context: SpokenContext, index: number, noun: string): boolean {
  if (!TIME.test(noun) || context.text.charAt(index - 1) === '(') return false;
  const before = wordBefore(context.text, index);
  if (before.word === '' || /^(?:هناك|ثمة|وهو|هي|هو|أو|إلى)$/.test(before.word)) return false;
  if (/(?:ته|تها|تهم)$/.test(before.word) || NOMINAL.test(before.word)) return false;
  return !NOMINAL.test(wordBefore(context.text, before.start).word);
}

/** The word without a conjunction in front of it. */
function governing({ lexicon }: SpokenContext, word: string): string {
  return /^[وف]/.test(word) && word.length > 2 && !lexicon.withWaw.has(word) ? word.slice(1) : word;
}

function isVerb({ lexicon }: SpokenContext, word: string): boolean {
  const { homographs, verbForms, otherVerbs, ambiguousVerbs } = lexicon;
  return homographs.has(word) || verbForms.has(word) || otherVerbs.has(word) || ambiguousVerbs.has(word);
}

/** Whether this word, being indefinite, annexes what follows: بقيمة، مقتل، لمدة، اعتقال. */
export function isAnnexed(context: SpokenContext, written: string): boolean {
  const { annexed } = context.lexicon;
  const word = governing(context, written);
  const bare = word.length > 3 && /^[بلك]/.test(word) ? word.slice(1) : word;
  if (annexed.has(written) || annexed.has(word) || annexed.has(bare)) return true;
  // «نسبتي 2 و3 بالمئة»
  if (bare.endsWith('تي') && annexed.has(`${bare.slice(0, -2)}ة`)) return true;
  // «لبعث 290 مشروعا»: after a preposition what is spelled as a verb is its noun.
  if (bare !== word && bare.length >= 3 && isVerb(context, bare)) return true;
  return isVerbalNounByPattern(word) || isVerbalNounByPattern(bare);
}
