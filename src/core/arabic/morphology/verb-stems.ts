import type { VerbForms } from '../../lexicon/lexicon-row';
import { textOfUnits, unitsOf, type Unit } from './diacritised';
import type { Features } from './features';
import { seated } from './orthography';
import { passiveImperfectStems, passivePerfectStems } from './passive-stems';
import type { Stem } from './stem';
import { VERB_CLASSES, type VerbClass } from './verb-endings';
import { DAMMA, FATHA, isLong, KASRA, SHADDA, SUKUN, withVowel } from './vowels';

/**
 * The stems of a tense: before a vowel, before a consonant where that differs, and how it is inflected. `weak` is the letter that the
 * endings hold.
 */
export interface TenseStems {
  vocalic: string;
  consonantal: string | null;
  weak: '' | 'ا' | 'ى' | 'يا' | 'و' | 'ي';
  isDoubled: boolean;
}

const whole = (vocalic: string, weak: TenseStems['weak'] = ''): TenseStems => ({
  vocalic,
  consonantal: null,
  weak,
  isDoubled: false,
});

/** A long vowel before the last consonant: قَال, يَسْتَعِيد. */
export const isHollow = (units: readonly Unit[], longVowels: string): boolean =>
  units.length >= 3 && isLong(units.at(-2), longVowels);

/** The patterns whose doubled consonant lends its vowel to the one before: أَعَدَّ is أَعْدَدَ, but اِحْتَلَّ is اِحْتَلَلَ. */
const LENDING: ReadonlySet<VerbForms['form']> = new Set([4, 10, 'Q4']);

/** أَعَدّ → أَعْدَد: the doubled consonant parts, and its first half takes back the vowel it had lent. */
function unfolded(units: readonly Unit[], vowel: string, hasLent: boolean): string {
  const last = units.at(-1);
  const previous = units.at(-2);
  if (!last || !previous) return textOfUnits(units);
  return seated(
    textOfUnits([
      ...units.slice(0, -2),
      hasLent ? { letter: previous.letter, marks: SUKUN } : previous,
      { letter: last.letter, marks: vowel },
      { letter: last.letter, marks: '' },
    ]),
  );
}

const vowelOf = (unit: Unit | undefined) => /[\u064E-\u0650]/.exec(unit?.marks ?? '')?.[0];

export function perfectStems(lemma: string, { form, imperfect }: VerbForms): TenseStems {
  const text = lemma.replace(/\u064E$/, '');
  // «آلَ» is hollow: its hamza and its long vowel are one letter.
  const units = unitsOf(/^آ.$/.test(text) ? text.replace('آ', 'ءَا') : text);
  const last = units.at(-1);
  const before = units.at(-2);
  const withoutLast = () => textOfUnits(units.slice(0, -1)).replace(/[\u064E-\u0650]$/, '');
  if (isLong(last, 'اى')) {
    if (last?.letter === 'ى') return whole(withoutLast(), 'ى');
    return whole(withoutLast(), before?.letter === 'ي' ? 'يا' : 'ا');
  }
  if (last?.letter === 'ي' && !last.marks && vowelOf(before) === KASRA) return whole(withoutLast(), 'ي');
  if (last?.marks.startsWith(SHADDA)) {
    // ظَلَّ, يَظَلُّ: the vowel that the perfect hides is the other.
    const isKasra = form === 1 && vowelOf(unitsOf(imperfect).at(-2)) === FATHA;
    const consonantal = unfolded(units, isKasra ? KASRA : FATHA, LENDING.has(form));
    return { vocalic: text, consonantal, weak: '', isDoubled: true };
  }
  if (isHollow(units, 'ا')) {
    const vowel = form !== 1 ? FATHA : imperfect.includes('ُو') ? DAMMA : KASRA;
    const head = units
      .slice(0, -2)
      .map((unit, i, all) => (i === all.length - 1 ? withVowel(unit, vowel) : unit));
    const consonantal = seated(textOfUnits([...head, { letter: last?.letter ?? '', marks: '' }]));
    return { vocalic: text, consonantal, weak: '', isDoubled: false };
  }
  return whole(text);
}

export function imperfectStems({ form, imperfect }: VerbForms): TenseStems {
  const text = imperfect.replace(/\u064F$/, '');
  const units = unitsOf(text);
  const last = units.at(-1);
  const before = units.at(-2);
  if (isLong(last, 'وياى') && vowelOf(before) !== undefined) {
    const stem = textOfUnits(units.slice(0, -1)).replace(/[\u064E-\u0650]$/, '');
    if (last?.letter === 'ا') return whole(stem, 'يا');
    return whole(stem, last?.letter === 'و' ? 'و' : last?.letter === 'ي' ? 'ي' : 'ى');
  }
  if (last?.marks.startsWith(SHADDA)) {
    const lent = form === 1 || LENDING.has(form);
    const vowel = (lent ? vowelOf(before) : undefined) ?? (form === 5 || form === 6 ? FATHA : KASRA);
    return { vocalic: text, consonantal: unfolded(units, vowel, lent), weak: '', isDoubled: true };
  }
  if (isHollow(units, 'اوي')) {
    const consonantal = textOfUnits([...units.slice(0, -2), { letter: last?.letter ?? '', marks: '' }]);
    return { vocalic: text, consonantal, weak: '', isDoubled: false };
  }
  return whole(text);
}

type Tense = 'perfect' | 'imperfect' | 'imperative';

/** In bits, as it is met in news. */
const COST_OF_PASSIVE = 4;

const inBothVoices = (tense: Tense): Record<'active' | 'passive', Features> => ({
  active: tense === 'imperative' ? { tense } : { tense, voice: 'active' },
  passive: { tense, voice: 'passive' },
});
const SHARED: Record<Tense, Record<'active' | 'passive', Features>> = {
  perfect: inBothVoices('perfect'),
  imperfect: inBothVoices('imperfect'),
  imperative: inBothVoices('imperative'),
};

function stemsIn(
  tense: Tense,
  { vocalic, consonantal, weak, isDoubled }: TenseStems,
  voice: 'active' | 'passive',
): Stem[] {
  const made = (text: string, name: string): Stem => ({
    text,
    inflection: VERB_CLASSES[name as VerbClass],
    features: SHARED[tense][voice],
    cost: voice === 'passive' ? COST_OF_PASSIVE : 0,
  });
  if (consonantal === null) return [made(vocalic, weak ? `${tense}-${weak}` : tense)];
  const doubled = isDoubled && tense !== 'perfect' ? '-doubled' : '';
  return [
    made(vocalic, `${tense}${doubled}-v`),
    made(consonantal, `${tense}${tense === 'imperative' ? '' : doubled}-c`),
  ];
}

/** The three verbs whose imperative drops the hamza: خُذْ, كُلْ, مُرْ. */
const DROPS_HAMZA = new Set(['أَخَذَ', 'أَكَلَ', 'أَمَرَ']);

/** يَكْتُب → اُكْتُب, يُعْلِن → أَعْلِن, يَقُل → قُل: the imperfect without its prefix, and a vowel to begin with where none is left. */
function withoutPrefix(stem: string, lemma: string, form: VerbForms['form']): string {
  const [, first, ...rest] = unitsOf(stem);
  if (!first) return '';
  if (DROPS_HAMZA.has(lemma)) return textOfUnits(rest);
  // The و of يُوقِف is one of أَوْقِف.
  const opening = form === 4 && isLong(first, 'و') ? { letter: 'و', marks: SUKUN } : first;
  const text = textOfUnits([opening, ...rest]);
  if (form === 4) return seated(`أَ${text}`);
  // «اِتَّجِهْ» begins with the first of two letters.
  if (opening.marks !== SUKUN && !opening.marks.startsWith(SHADDA)) return seated(text);
  return seated((form === 1 && rest[0]?.marks.includes(DAMMA) ? 'اُ' : 'اِ') + text);
}

function imperativeStems(
  { vocalic, consonantal, weak, isDoubled }: TenseStems,
  lemma: string,
  form: VerbForms['form'],
): Stem[] {
  const bidding: TenseStems = {
    vocalic: withoutPrefix(vocalic, lemma, form),
    consonantal: consonantal === null ? null : withoutPrefix(consonantal, lemma, form),
    weak: weak === 'يا' ? 'ى' : weak,
    isDoubled,
  };
  return stemsIn('imperative', bidding, 'active');
}

/** Used in the passive alone: وُلِدَ, تُوُفِّيَ. */
const isPassive = (lemma: string) => lemma.charAt(1) === DAMMA;

/**
 * The stems of a verb, both tenses in both voices and the imperative: strong, assimilated, hollow, defective, doubled and
 * hamzated verbs by rule from perfect and imperfect.
 */
export function verbStems(lemma: string, verb: VerbForms, root: string | null): Stem[] {
  const perfect = perfectStems(lemma, verb);
  const imperfect = imperfectStems(verb);
  if (isPassive(lemma))
    return [...stemsIn('perfect', perfect, 'passive'), ...stemsIn('imperfect', imperfect, 'passive')].map(
      (stem) => ({ ...stem, cost: 0 }),
    );
  return [
    ...stemsIn('perfect', perfect, 'active'),
    ...stemsIn('imperfect', imperfect, 'active'),
    ...imperativeStems(imperfect, lemma, verb.form),
    ...stemsIn('perfect', passivePerfectStems(perfect), 'passive'),
    ...stemsIn('imperfect', passiveImperfectStems(imperfect, verb.form, root), 'passive'),
  ];
}
