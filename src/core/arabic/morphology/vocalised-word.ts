import { withoutMarks } from './diacritised';
import type { Ending } from './ending';
import type { Features } from './features';
import { spellingsOf } from './inflected-forms';
import type { Stem } from './stem';

const SUN = 'تثدذرزسشصضطظلن';
const BEFORE: Record<string, string> = { و: 'وَ', ف: 'فَ', أ: 'أَ', س: 'سَ', ب: 'بِ', ك: 'كَ', ل: 'لِ' };
const PRONOUNS: Record<string, string> = {
  ه: 'هُ',
  ها: 'هَا',
  هما: 'هُمَا',
  هم: 'هُمْ',
  هن: 'هُنَّ',
  ك: 'كَ',
  كما: 'كُمَا',
  كم: 'كُمْ',
  كن: 'كُنَّ',
  ي: 'ي',
  نا: 'نَا',
  ني: 'نِي',
};

/** The alif that is sounded only where a word begins with it: اِجْتِمَاع, وَاجْتِمَاع. */
const WASL = /^ا[\u064E-\u0650]/;

function withArticle(core: string, hasLam: boolean): string {
  const lam = hasLam ? 'لِل' : 'ال';
  if (WASL.test(core)) return `${lam}\u0650ا${core.slice(2)}`;
  const first = core.charAt(0);
  if (!SUN.includes(first)) return `${lam}\u0652${core}`;
  const doubled = core.charAt(1) === '\u0651' ? core : `${first}\u0651${core.slice(1)}`;
  // «لِلَّجْنَةِ» writes the lam of the article and that of the word once.
  return hasLam && first === 'ل' ? `لِ${doubled}` : lam + doubled;
}

function withProclitics(pieces: readonly string[], core: string, mood: Features['mood']): string {
  let text = core;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i] ?? '';
    if (piece === 'ال') {
      const hasLam = pieces[i - 1] === 'ل';
      text = withArticle(text, hasLam);
      if (hasLam) i--;
      // «فَلْيَكْتُبْ»: the lam of bidding loses its vowel after و and ف.
    } else if (piece === 'ل' && mood === 'jussive' && i > 0) text = `ل\u0652${text}`;
    else text = (BEFORE[piece] ?? piece) + text.replace(WASL, 'ا');
  }
  return text;
}

function withPronoun(core: string, pronoun: string): string {
  const own = PRONOUNS[pronoun] ?? pronoun;
  if (pronoun === 'ي') {
    if (/[ايىو]\u0652?$/.test(core)) return `${core.replace(/([يو])\u0652$/, '$1')}ي\u064E`;
    return `${core.replace(/[\u064E-\u0650\u0652]$/, '')}\u0650ي`;
  }
  const isFronted = /\u0650$|ي\u0652?$/.test(core);
  return core + (isFronted ? own.replace(/^ه\u064F/, 'ه\u0650') : own);
}

/** A written word: a stem with an ending, and what is written onto it. */
export interface WordParts {
  stem: Stem;
  proclitics: readonly string[];
  enclitic: string | null;
  /** The letters of stem and ending as spelled, among the spellings in use. */
  plain: string;
}

/** A word with all its diacritics, clitics included, as one of its endings has it. */
export function vocalisedWord({ stem, proclitics, enclitic, plain }: WordParts, ending: Ending): string {
  const ways = spellingsOf(stem, ending, enclitic !== null);
  const core = ways.find((way) => withoutMarks(way) === plain) ?? ways[0] ?? stem.text;
  const bound = enclitic === null ? core : withPronoun(core, enclitic);
  return withProclitics(proclitics, bound, ending.features.mood);
}
