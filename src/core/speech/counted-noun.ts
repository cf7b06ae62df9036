import type { Gender } from '../arabic/numerals';
import { wordAfter, type SpokenContext } from './number-context';
import type { SpokenLexicon } from './spoken-lexicon';

export interface CountedNoun {
  /** Without vowel marks and the alif of tanwin. */
  word: string;
  /** As written, without vowel marks. */
  written: string;
  end: number;
  gender: Gender;
}

/** Plurals أفعلة and the like, whose ة is no feminine ending when counted: أجهزة، أندية، قادة, أطعمة. */
const MASCULINE_PLURAL_IN_TA = /^أ.{2,3}ة$/;
/** Verbal nouns with a sound plural in ات are masculine: إنجازات، اجتماعات، استثمارات، تصريحات، تعهدات. */
const MASCULINE_AT = /^(?:إ..ا.|ا...ا.|ا..ا.|است..ا.|ت..ي.|ت.ا..|ت..[^يىاو]|.*هـ?)ات$/;
const JOINED_NUMBER = /^[ ]*(?:(?:و|أو|إلى|حتى|[-–])[ ]*ـ?)+\d[\d.,]*/;

/** Gender of a singular noun by its ending or by the list. */
export function genderOfSingular(lexicon: SpokenLexicon, noun: string): Gender {
  return noun.endsWith('ة') || lexicon.feminine.has(noun) ? 'f' : 'm';
}

/** Gender of the counted noun from the form that stands after the number, singular or plural. */
export function genderOfCounted(lexicon: SpokenLexicon, noun: string): Gender {
  const singular = lexicon.singularOf.get(noun);
  if (singular !== undefined) return genderOfSingular(lexicon, singular);
  const known = lexicon.genderOfForm.get(noun);
  if (known !== undefined) return known;
  if (lexicon.feminine.has(noun)) return 'f';
  if (noun.endsWith('ات') && noun.length > 3) {
    const stem = noun.slice(0, -2);
    if (lexicon.feminine.has(`${stem}ة`)) return 'f';
    return lexicon.masculineInAt.has(stem) ||
      lexicon.masculineInAt.has(noun) ||
      MASCULINE_AT.test(noun) ||
      noun.endsWith('هات')
      ? 'm'
      : 'f';
  }
  if (noun.endsWith('ة')) return MASCULINE_PLURAL_IN_TA.test(noun) ? 'm' : 'f';
  return noun.endsWith('ايا') ? 'f' : 'm';
}

function isKnownNoun(lexicon: SpokenLexicon, word: string): boolean {
  return lexicon.singularForms.has(word) || lexicon.yearWords.has(word) || lexicon.plurals.has(word);
}

/** Whether a word can be the indefinite noun that the number before it counts. */
export function isCountable(lexicon: SpokenLexicon, word: string): boolean {
  if (word.length < 2 || lexicon.functionWords.has(word)) return false;
  if (
    lexicon.singularOf.has(word) ||
    lexicon.singularForms.has(word) ||
    lexicon.countable.has(word) ||
    lexicon.plurals.has(word)
  )
    return true;
  if (/^(?:ال|لل|وال|بال|فال|كال)/.test(word) && word.length > 4) return false;
  // «لسنة 2021», «بقوة»: a preposition is written onto the noun.
  if (/^[لبك]/.test(word) && isKnownNoun(lexicon, word.slice(1))) return false;
  if (word.startsWith('و') && !lexicon.withWaw.has(word)) return false;
  if (lexicon.verbForms.has(word) || lexicon.ambiguousVerbs.has(word)) return false;
  // Verbs by their look: شهدت، يعملون.
  return !(word.length > 3 && /[^اأ]ت$/.test(word)) && !/^ي.*(?:ون|ان)$/.test(word);
}

/**
 * The noun counted by a number that ends at `end`: the next word, the noun after a further number («3 و5 سنوات»), or
 * the noun after «من» («5 من الدول», which counts but does not follow directly: `direct` false).
 */
export function countedNounAfter(
  context: SpokenContext,
  end: number,
): (CountedNoun & { direct: boolean }) | null {
  const { text, lexicon } = context;
  const joined = JOINED_NUMBER.exec(text.slice(end, end + 24))?.[0].length ?? 0;
  const next = wordAfter(text, end + joined);
  if (next.word === '' || next.start === end + joined) {
    if (next.word === '' || joined > 0) return null;
  }
  if (next.word === 'من' || next.word === 'منها') {
    const after = wordAfter(text, next.end);
    const plural = after.word.replace(/^ال/, '');
    const isPlural = after.word.startsWith('ال') && (lexicon.plurals.has(plural) || plural.endsWith('ات'));
    return isPlural && next.word === 'من'
      ? {
          word: plural,
          written: plural,
          end: next.end,
          gender: genderOfCounted(lexicon, plural),
          direct: false,
        }
      : null;
  }
  if (!isCountable(lexicon, next.word)) return null;
  const word =
    /[^اى]ا$/.test(next.word) && lexicon.singularForms.has(next.word.slice(0, -1))
      ? next.word.slice(0, -1)
      : next.word;
  return {
    word,
    written: next.word,
    end: next.end,
    gender: genderOfCounted(lexicon, word),
    direct: joined === 0,
  };
}
