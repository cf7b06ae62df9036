import { cliticBefore, wordBefore, type SpokenContext } from './number-context';

/** Verbal nouns by their pattern (إفعال، افتعال، استفعال، تفعيل, and إفالة of hollow roots): heads of an annexation. */
const VERBAL_NOUN = /^(?:إ..ا.|إ.ا.ة|ا...ا.|ا..ا.|است..ا.|است.ا.ة|ت..ي.)$/;
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
  if (/^[وف]?[بلك]/.test(clitic)) return true;
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
  for (let step = 0; step < REACH; step++) {
    const { word: written, start } = wordBefore(text, at);
    if (written === '') return false;
    const word = governing(context, written);
    if (step === 0) {
      if (lexicon.prepositions.has(word) || lexicon.prepositions.has(written)) return true;
      if (isAnnexed(context, written)) return true;
      if (written === 'أو' || written === 'إلى') return context.lastNumber?.oblique ?? false;
    }
    if (lexicon.verbForms.has(word) || lexicon.verbForms.has(written)) return true;
    if (lexicon.ambiguousVerbs.has(word) || lexicon.ambiguousVerbs.has(written))
      return step > 0 && hasSubject(context, start + written.length, index);
    at = start;
  }
  return false;
}

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

/** The word without a conjunction in front of it. */
function governing({ lexicon }: SpokenContext, word: string): string {
  return /^[وف]/.test(word) && word.length > 2 && !lexicon.withWaw.has(word) ? word.slice(1) : word;
}

/** Whether this word, being indefinite, annexes what follows: بقيمة، مقتل، لمدة، اعتقال. */
export function isAnnexed(context: SpokenContext, written: string): boolean {
  const { annexed } = context.lexicon;
  const word = governing(context, written);
  const bare = word.length > 3 && /^[بلك]/.test(word) ? word.slice(1) : word;
  if (annexed.has(word) || annexed.has(bare)) return true;
  return VERBAL_NOUN.test(word) || VERBAL_NOUN.test(bare);
}
