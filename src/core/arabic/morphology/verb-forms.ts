import { textOfUnits, unitsOf, type Unit } from './diacritised';
import { joined, otherSpelling } from './hamza';
import type { FormKind, InflectedForm } from './inflected-form';
import type { VerbForms } from '../../lexicon/lexicon-row';

const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';
const SHADDA = '\u0651';
const SUKUN = '\u0652';
const VOWELS = /[\u064E-\u0650]/;

/** Endings that begin with a consonant: the stem before them has no vowel at its end. */
const PERFECT_CONSONANTAL: readonly (readonly [ending: string, rare: boolean])[] = [
  ['ْتُ', false],
  ['ْتَ', true],
  ['ْتِ', true],
  ['ْنَا', false],
  ['ْتُمْ', true],
  ['ْتُمَا', true],
  ['ْتُنَّ', true],
  ['ْنَ', true],
];

/** The three stems of a tense: before a vowel, before a consonant, and how the end of a defective one sounds. */
interface Stems {
  vocalic: string;
  consonantal: string;
  /** The weak end of a defective stem, taken off `vocalic`. */
  weak: '' | 'ا' | 'ى' | 'و' | 'ي';
}

function isBare(unit: Unit | undefined, letters: string): boolean {
  return unit !== undefined && letters.includes(unit.letter) && !unit.marks.replace(SUKUN, '');
}

/** A long vowel before the last consonant: قَال, يَسْتَعِيد. */
function isHollow(units: readonly Unit[], longVowels: string): boolean {
  const long = units.at(-2);
  return units.length >= 3 && isBare(long, longVowels) && long?.marks === '';
}

/** أَعَدّ → أَعْدَد: the doubled consonant parts, and its first half takes back the vowel given to the letter before it. */
function unfolded(units: readonly Unit[], vowel: string): string {
  const last = units.at(-1);
  const previous = units.at(-2);
  if (!last || !previous) return textOfUnits(units);
  const head = units.slice(0, -2);
  // اِسْتَمَرّ, أَعَدّ, يُعِدّ: the letter before the pair had none of its own; in رَدّ, اِحْتَلّ, اِنْضَمّ it keeps its vowel.
  const beforeIt = head.at(-1);
  const lent =
    head.length > 0 &&
    beforeIt !== undefined &&
    (beforeIt.letter === 'أ' ||
      textOfUnits(head).endsWith('سْتَ') ||
      ('يتن'.includes(beforeIt.letter) && head.length === 1));
  const middle = { letter: previous.letter, marks: lent ? SUKUN : previous.marks };
  return textOfUnits([
    ...head,
    middle,
    { letter: last.letter, marks: vowel },
    { letter: last.letter, marks: '' },
  ]);
}

function perfectStems(lemma: string, verb: VerbForms): Stems {
  const text = lemma.replace(/\u064E$/, '');
  const units = unitsOf(text);
  const last = units.at(-1);
  if (isBare(last, 'اى')) {
    const weak = last?.letter === 'ا' ? 'ا' : 'ى';
    const vocalic = textOfUnits(units.slice(0, -1)).replace(/\u064E$/, '');
    return { vocalic, consonantal: vocalic + (weak === 'ا' ? 'َو' : 'َي'), weak };
  }
  if (last?.letter === 'ي' && units.at(-2)?.marks.endsWith(KASRA)) {
    const vocalic = textOfUnits(units.slice(0, -1)).replace(/\u0650$/, '');
    return { vocalic, consonantal: vocalic + 'ِي', weak: 'ي' };
  }
  if (last?.marks.startsWith(SHADDA)) return { vocalic: text, consonantal: unfolded(units, FATHA), weak: '' };
  if (isHollow(units, 'ا')) {
    const isFirst = verb.form === 1;
    const vowel = !isFirst ? FATHA : verb.imperfect.includes('ُو') ? DAMMA : KASRA;
    const head = units
      .slice(0, -2)
      .map((unit, i, all) =>
        i === all.length - 1 ? { ...unit, marks: unit.marks.replace(FATHA, vowel) } : unit,
      );
    return {
      vocalic: text,
      consonantal: textOfUnits([...head, { letter: last?.letter ?? '', marks: '' }]),
      weak: '',
    };
  }
  return { vocalic: text, consonantal: text, weak: '' };
}

/** «نَّا», «تُّ»: a stem that ends in the letter of its ending writes it once, with shadda. */
function merged(stem: string, ending: string): string {
  const letter = ending.charAt(1);
  if (ending.startsWith(SUKUN) && stem.endsWith(letter)) return stem + SHADDA + ending.slice(2);
  return joined(stem, ending);
}

function push(forms: InflectedForm[], text: string, kind: FormKind, rare = false): void {
  forms.push(rare ? { text, kind, rare } : { text, kind });
  const other = otherSpelling(text);
  if (other) forms.push({ text: other, kind, rare: true });
}

function pushPerfect(
  forms: InflectedForm[],
  { vocalic, consonantal, weak }: Stems,
  rare: boolean,
  persons: 'all' | 'third',
): void {
  const third =
    weak === 'ا'
      ? ['َا', 'َتْ', 'َوْا', 'َوَا', 'َتَا']
      : weak === 'ى'
        ? ['َى', 'َتْ', 'َوْا', 'َيَا', 'َتَا']
        : weak === 'ي'
          ? ['ِيَ', 'ِيَتْ', 'ُوا', 'ِيَا', 'ِيَتَا']
          : ['َ', 'َتْ', 'ُوا', 'َا', 'َتَا'];
  for (const ending of third) push(forms, joined(vocalic, ending), 'perfect', rare);
  // The hamza of رَأَى meets the long vowel before a pronoun: رَآهُ.
  if (weak === 'ى' && vocalic.endsWith('أ')) push(forms, vocalic.slice(0, -1) + 'آ', 'perfect', rare);
  if (persons === 'third') return;
  for (const [ending, isRare] of PERFECT_CONSONANTAL) {
    const end = weak ? ending.replace(SUKUN, weak === 'ي' ? '' : SUKUN) : ending;
    push(forms, weak ? consonantal + end : merged(consonantal, end), 'perfect', isRare);
  }
}

function imperfectStems(imperfect: string): Stems {
  const text = imperfect.replace(/\u064F$/, '');
  const units = unitsOf(text);
  const last = units.at(-1);
  if (isBare(last, 'ويى') && /[\u064E-\u0650][ويى]$/.test(text)) {
    const weak = last?.letter === 'و' ? 'و' : last?.letter === 'ي' ? 'ي' : 'ى';
    const vocalic = textOfUnits(units.slice(0, -1)).replace(/[\u064E-\u0650]$/, '');
    const kept = weak === 'و' ? 'ُو' : weak === 'ي' ? 'ِي' : 'َي';
    return { vocalic, consonantal: vocalic + kept, weak };
  }
  if (last?.marks.startsWith(SHADDA)) {
    const vowel = units.at(-2)?.marks.match(VOWELS)?.[0] ?? FATHA;
    return { vocalic: text, consonantal: unfolded(units, vowel), weak: '' };
  }
  if (isHollow(units, 'اوي')) {
    return {
      vocalic: text,
      consonantal: textOfUnits([...units.slice(0, -2), { letter: last?.letter ?? '', marks: '' }]),
      weak: '',
    };
  }
  return { vocalic: text, consonantal: text, weak: '' };
}

/** Another person's prefix: يُؤَكِّد → أُؤَكِّد; two hamzas meet in آ: يَأْخُذ → آخُذ. */
function withPrefix(stem: string, prefix: string): string {
  if (prefix === 'أ' && stem.startsWith('يَأْ')) return 'آ' + stem.slice(4);
  return prefix + stem.slice(1);
}

const IMPERFECT_ENDINGS: Record<Stems['weak'], { bare: string; dual: string; plural: string; you: string }> =
  {
    '': { bare: 'ُ', dual: 'َا', plural: 'ُو', you: 'ِي' },
    و: { bare: 'ُو', dual: 'ُوَا', plural: 'ُو', you: 'ِي' },
    ي: { bare: 'ِي', dual: 'ِيَا', plural: 'ُو', you: 'ِي' },
    ى: { bare: 'َى', dual: 'َيَا', plural: 'َوْ', you: 'َيْ' },
    ا: { bare: 'َا', dual: 'َيَا', plural: 'َوْ', you: 'َيْ' },
  };
const SHORT_VOWEL: Record<Stems['weak'], string> = { '': SUKUN, و: DAMMA, ي: KASRA, ى: FATHA, ا: FATHA };

function pushImperfect(forms: InflectedForm[], stems: Stems, rare: boolean): void {
  const { vocalic, consonantal, weak } = stems;
  const ending = IMPERFECT_ENDINGS[weak];
  const shortened = weak ? vocalic + SHORT_VOWEL[weak] : consonantal === vocalic ? null : consonantal + SUKUN;
  for (const prefix of ['ي', 'ت', 'ن', 'أ']) {
    const isFirstPerson = prefix === 'أ' || prefix === 'ن';
    const add = (stem: string, end: string, kind: FormKind, isRare = rare) =>
      push(forms, joined(withPrefix(stem, prefix), end), kind, isRare);
    add(vocalic, ending.bare, 'imperfect');
    if (weak === 'ى') push(forms, withPrefix(vocalic, prefix) + 'َا', 'imperfect', true);
    if (shortened) push(forms, withPrefix(shortened, prefix), 'mood', rare);
    if (isFirstPerson) continue;
    add(vocalic, ending.dual + 'نِ', 'imperfect');
    add(vocalic, ending.dual, 'mood');
    const isSecond = prefix === 'ت';
    add(vocalic, ending.plural + 'نَ', 'imperfect', rare || isSecond);
    add(vocalic, ending.plural + 'ا', 'mood', rare || isSecond);
    if (isSecond) {
      add(vocalic, ending.you + 'نَ', 'imperfect', true);
      add(vocalic, ending.you, 'mood', true);
    } else {
      push(
        forms,
        weak
          ? withPrefix(consonantal, prefix) + (weak === 'ى' ? 'ْنَ' : 'نَ')
          : merged(withPrefix(consonantal, prefix), 'ْنَ'),
        'imperfect',
        true,
      );
    }
  }
}

/** يَكْتُب → اُكْتُب, يُعْلِن → أَعْلِن, يَقُل → قُل: the imperfect without its prefix, and a vowel to begin with where none is left. */
function withoutPrefix(stem: string, form: VerbForms['form']): string {
  const [, first, second, ...rest] = unitsOf(stem);
  if (!first) return stem;
  const text = textOfUnits([first, ...(second ? [second] : []), ...rest]);
  if (form === 4) return `أَ${text}`;
  // خُذ, كُل, مُر.
  if (first.letter === 'أ' && first.marks === SUKUN)
    return textOfUnits([...(second ? [second] : []), ...rest]);
  // At the beginning of a word a hamza sits on alif.
  if (first.marks !== SUKUN) return text.replace(/^[ؤئ]/, 'أ');
  return (form === 1 && second?.marks.includes(DAMMA) ? 'اُ' : 'اِ') + text;
}

function pushImperative(
  forms: InflectedForm[],
  { vocalic, consonantal, weak }: Stems,
  form: VerbForms['form'],
): void {
  const ending = IMPERFECT_ENDINGS[weak];
  const add = (stem: string, end: string) =>
    push(forms, joined(withoutPrefix(stem, form), end), 'imperative', true);
  add(weak ? vocalic : consonantal, weak ? SHORT_VOWEL[weak] : SUKUN);
  add(vocalic, `${ending.plural}ا`);
  add(vocalic, ending.you);
}

/** قَاتَل → قُوتِل, اِسْتَقْبَل → اُسْتُقْبِل, قَال → قِيل, أَعْطَى → أُعْطِي. */
function passivePerfect(stems: Stems): Stems {
  const units = unitsOf(stems.vocalic);
  const last = units.length - 1;
  const hollow = isHollow(units, 'ا') && !stems.weak;
  const isDoubled = units[last]?.marks.startsWith(SHADDA) ?? false;
  const changed = units.map((unit, i) => {
    const own = unit.marks.replace(VOWELS, (vowel) => (vowel ? DAMMA : ''));
    if (hollow && i === last - 1) return { letter: 'ي', marks: '' };
    if (hollow && i === last - 2) return { letter: unit.letter, marks: unit.marks.replace(VOWELS, KASRA) };
    if (isBare(unit, 'ا') && i > 0 && i < last) return { letter: 'و', marks: '' };
    if (!hollow && !isDoubled && !stems.weak && i === last - 1)
      return { letter: unit.letter, marks: unit.marks.replace(VOWELS, KASRA) };
    return { letter: unit.letter, marks: own };
  });
  const vocalic = textOfUnits(changed).replace(/^إ/, 'أ');
  return { vocalic, consonantal: vocalic, weak: stems.weak ? 'ي' : '' };
}

/** يَكْتُب → يُكْتَب, يَقُول → يُقَال, يَدْعُو → يُدْعَى, يَضَع → يُوضَع. */
function passiveImperfect(stems: Stems, root: string | null): Stems {
  const units = unitsOf(stems.vocalic);
  const last = units.length - 1;
  const hollow = isHollow(units, 'اوي') && !stems.weak;
  const isAssimilated = root?.startsWith('و') === true && units[1]?.letter !== 'و' && units.length === 3;
  const changed = units.flatMap((unit, i): Unit[] => {
    if (i === 0)
      return isAssimilated
        ? [
            { letter: 'ي', marks: DAMMA },
            { letter: 'و', marks: '' },
          ]
        : [{ letter: 'ي', marks: DAMMA }];
    if (hollow && i === last - 1) return [{ letter: 'ا', marks: '' }];
    return [{ letter: unit.letter, marks: unit.marks.replace(VOWELS, FATHA) }];
  });
  const vocalic = textOfUnits(changed);
  return { vocalic, consonantal: vocalic, weak: stems.weak ? 'ى' : '' };
}

/**
 * The forms of a verb: perfect and imperfect (with its moods) in all persons and the imperative, active; the third persons of
 * the perfect and the imperfect passive. Strong, hollow, defective, doubled and hamzated verbs by rule from perfect and imperfect.
 */
export function verbForms(lemma: string, verb: VerbForms, root: string | null): InflectedForm[] {
  const forms: InflectedForm[] = [];
  const perfect = perfectStems(lemma, verb);
  const imperfect = imperfectStems(verb.imperfect);
  pushPerfect(forms, perfect, false, 'all');
  pushImperfect(forms, imperfect, false);
  pushImperative(forms, imperfect, verb.form);
  pushPerfect(forms, passivePerfect(perfect), true, 'third');
  pushImperfect(forms, passiveImperfect(imperfect, root), true);
  return forms;
}
