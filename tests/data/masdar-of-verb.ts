import { textOfUnits, unitsOf } from '../../src/core/arabic/morphology/diacritised';
import type { VerbForms } from '../../src/core/lexicon/lexicon-row';

/** Letters of a root as the rules of a form have them: hamzas alike, marks in one order. */
export const plainHamza = (text: string): string =>
  textOfUnits(unitsOf(text))
    .replace(/آ/g, 'ءَا')
    .replace(/[أإؤئ]/g, 'ء')
    .replace('ءَءْ', 'ءَا')
    .replace('ءِءْ', 'ءِي');

/** What a masdar of each form looks like: R stands for a letter of the root, with shadda where it is written twice. */
const PATTERNS: Partial<Record<VerbForms['form'], readonly RegExp[]>> = {
  2: [/^تَ.ْ.ِي.$/, /^تَ.ْ.ِ.َة$/, /^تَ.ِي.َة$/, /^تَ.ِ.\u0651َة$/],
  3: [/^مُ.َا.َ.َة$/, /^مُ.َا.َاة$/, /^مُ.َا.\u0651َة$/, /^.ِ.َا.$/],
  4: [/^ءِ.ْ.َا.$/, /^ءِي.َا.$/, /^ءِ.َا.َة$/],
  5: [/^تَ.َ.\u0651ُ.$/, /^تَ.َ.\u0651ٍ$/],
  6: [/^تَ.َا.ُ.$/, /^تَ.َا.ٍ$/, /^تَ.َا.\u0651$/],
  7: [/^اِنْ.ِ.َا.$/, /^اِنْ.ِي.َا.$/, /^اِم\u0651ِ.َا.$/],
  8: [/^اِ.ْ[تدط]ِ.َا.$/, /^اِ[تدطظذث]\u0651ِ.َا.$/, /^اِ.ْ[تدط]ِي.َا.$/, /^اِي[ت]ِ.َا.$/],
  9: [/^اِ.ْ.ِ.َا.$/],
  10: [/^اِسْتِ.ْ.َا.$/, /^اِسْتِي.َا.$/, /^اِسْتِ.َا.َة$/],
  Q1: [/^.َ.ْ.َ.َة$/, /^.َي.َ.َة$/, /^.َو.َ.َة$/],
  Q2: [/^تَ.َ.ْ.ُ.$/, /^تَ.َي.ُ.$/],
  Q4: [/^اِ.ْ.ِ.ْ.َا.$/],
};

/** Whether a masdar is one that the rules of the form give; the first form has none. */
export function isRegularMasdar(masdar: string, form: VerbForms['form']): boolean {
  if (form === 1) return true;
  const text = plainHamza(masdar).replace(/([يو])ْ/g, '$1');
  const alike = [text, plainHamza(masdar)];
  return PATTERNS[form]?.some((pattern) => alike.some((one) => pattern.test(one))) ?? false;
}

const STRONG = /[^اويىءأإآؤئ]/;

/** Whether the masdar has the strong letters of the root, in order. */
export function hasLettersOf(masdar: string, root: string | null): boolean {
  let at = -1;
  for (const letter of root ?? '') {
    if (!STRONG.test(letter)) continue;
    const next = masdar.indexOf(letter, at + 1);
    // A doubled letter is written once.
    if (next < 0 && masdar.charAt(at) !== letter) return false;
    if (next >= 0) at = next;
  }
  return true;
}

/** Nouns that serve as the masdar of a verb though no rule of its form makes them. */
export const SERVING = new Set(['أَدَاء', 'صَلَاة', 'سَفَر', 'كَلَام', 'سَلَام', 'حَدِيث', 'عَطَاء', 'غِنَاء', 'حُبّ']);
