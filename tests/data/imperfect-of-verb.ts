import { textOfUnits, unitsOf, type Unit } from '../../src/core/arabic/morphology/diacritised';
import type { VerbForms } from '../../src/core/lexicon/lexicon-row';

const KASRA_FORMS: ReadonlySet<VerbForms['form']> = new Set([2, 3, 4, 7, 8, 10, 'Q1']);
const DAMMA_PREFIX: ReadonlySet<VerbForms['form']> = new Set([2, 3, 4, 'Q1']);

const withVowel = (unit: Unit, vowel: string): Unit => ({
  letter: unit.letter,
  marks: unit.marks.replace(/[\u064E-\u0650\u0652]/, vowel),
});

/**
 * The imperfect that the rules of its form give a verb, from its perfect; null for the first form, whose vowel is to be known, and
 * the few verbs of colours. Its hamzas are all «ء», since their seats are spelling.
 */
export function imperfectOfVerb(lemma: string, form: VerbForms['form']): string | null {
  // What is used in the passive only (تُوُفِّيَ) has that of the passive.
  if (form === 1 || form === 9 || form === 'Q4' || lemma.charAt(1) === '\u064F') return null;
  const units = unitsOf(lemma.replace(/\u064E$/, '').replace(/آ/g, 'ءَا'));
  const stem =
    form === 4
      ? lemma.startsWith('آ')
        ? [{ letter: 'ء', marks: '\u0652' }, ...units.slice(2)]
        : units.slice(1)
      : units[0]?.letter === 'ا'
        ? units.slice(1)
        : units;
  const last = stem.at(-1);
  const before = stem.at(-2);
  if (!last || !before) return null;
  const head = stem.slice(0, -2);
  const vowel = KASRA_FORMS.has(form) ? '\u0650' : '\u064E';
  const prefix: Unit = { letter: 'ي', marks: DAMMA_PREFIX.has(form) ? '\u064F' : '\u064E' };
  const made = (end: readonly Unit[], mood = '\u064F') =>
    (textOfUnits([prefix, ...end]) + mood).replace(/^ي\u064F[وي]\u0652/, 'ي\u064Fو');
  // After a ya the weak end is written as alif: حَيَّا, أَحْيَا.
  if (last.letter === 'ى' || (last.letter === 'ا' && before.letter === 'ي'))
    return made(
      [...head, withVowel(before, vowel), { letter: vowel === '\u0650' ? 'ي' : 'ى', marks: '' }],
      '',
    );
  const isLong = before.letter === 'ا' && !before.marks;
  if (last.marks.includes('\u0651')) {
    // The doubled letter lends its vowel to the one before it, but in اِحْتَلَّ and اِنْضَمَّ that has its own.
    const keeps = form === 7 || form === 8 || form === 6 || isLong;
    return made([...head, keeps ? before : withVowel(before, vowel), last]);
  }
  if (!isLong) return made([...head, withVowel(before, vowel), last]);
  if (form !== 4 && form !== 10) return made([...head, before, last]);
  const third = stem.at(-3);
  if (!third) return null;
  return made([...stem.slice(0, -3), withVowel(third, '\u0650'), { letter: 'ي', marks: '' }, last]);
}

/** A text with all hamzas alike, to compare with it. */
export const withPlainHamza = (text: string): string =>
  textOfUnits(unitsOf(text))
    .replace(/آ/g, 'ءَا')
    .replace(/[أإؤئ]/g, 'ء');
