import type { VerbForms } from '../../lexicon/lexicon-row';
import { textOfUnits, unitsOf, type Unit } from './diacritised';
import { seated } from './orthography';
import type { TenseStems } from './verb-stems';
import { isHollow } from './verb-stems';
import { DAMMA, FATHA, isLong, KASRA, SHADDA, SUKUN, withVowel } from './vowels';

const parted = (text: string) => unitsOf(text.replace(/آ/g, 'ءَا'));

/** Damma on each vowelled letter, و for a long vowel. */
const darkened = (units: readonly Unit[]): Unit[] =>
  units.map((unit, i) => (i > 0 && isLong(unit, 'ا') ? { letter: 'و', marks: '' } : withVowel(unit, DAMMA)));

/** أُعْدِد → أُعِدّ, رُدِد → رُدّ: two equal consonants fold, and lend their vowel to a letter that has none. */
function folded(units: readonly Unit[]): Unit[] {
  const [before, first, last] = [units.at(-3), units.at(-2), units.at(-1)];
  if (!before || !first || !last) return [...units];
  return [
    ...units.slice(0, -3),
    before.marks === SUKUN ? { letter: before.letter, marks: first.marks } : before,
    { letter: last.letter, marks: SHADDA },
  ];
}

/** كَتَب → كُتِب, قَاتَل → قُوتِل, اِسْتَقْبَل → اُسْتُقْبِل, قَال → قِيل, أَعَدّ → أُعِدّ, أَعْطَى → أُعْطِيَ. */
export function passivePerfectStems({ vocalic, consonantal, weak, isDoubled }: TenseStems): TenseStems {
  const made = (units: readonly Unit[]) => seated(textOfUnits(units));
  if (weak) {
    const units = parted(vocalic);
    const last = units.at(-1);
    const stem = made([...darkened(units.slice(0, -1)), ...(last ? [last] : [])]);
    return { vocalic: stem, consonantal: null, weak: 'ي', isDoubled: false };
  }
  const units = parted(isDoubled && consonantal !== null ? consonantal : vocalic);
  const last = units.at(-1);
  const before = units.at(-2);
  if (!last || !before) return { vocalic, consonantal, weak, isDoubled };
  if (!isDoubled && consonantal !== null && isHollow(units, 'ا')) {
    const third = units.at(-3);
    const head = darkened(units.slice(0, -3));
    const opened = third ? [withVowel(third, KASRA)] : [];
    // بِعْتُ is I sold, so that «I was sold» takes the other vowel.
    const isKasra = vocalic.length === 4 && consonantal.charAt(1) === KASRA;
    const short = third ? [withVowel(third, isKasra ? DAMMA : KASRA)] : [];
    return {
      vocalic: made([...head, ...opened, { letter: 'ي', marks: '' }, last]),
      consonantal: made([...head, ...short, last]),
      weak: '',
      isDoubled: false,
    };
  }
  const passive = [...darkened(units.slice(0, -2)), withVowel(before, KASRA), last];
  if (!isDoubled) return { vocalic: made(passive), consonantal: null, weak: '', isDoubled: false };
  return { vocalic: made(folded(passive)), consonantal: made(passive), weak: '', isDoubled };
}

/** يَكْتُب → يُكْتَب, يَقُول → يُقَال, يَدْعُو → يُدْعَى, يَضَع → يُوضَع, يُعِدّ → يُعَدّ. */
export function passiveImperfectStems(
  { vocalic, consonantal, weak, isDoubled }: TenseStems,
  form: VerbForms['form'],
  root: string | null,
): TenseStems {
  const opened = (text: string): Unit[] => {
    const [, ...rest] = unitsOf(text);
    const prefix: Unit = { letter: 'ي', marks: DAMMA };
    // يَضَع has lost the و of its root.
    const isAssimilated = form === 1 && root?.startsWith('و') === true && rest[0]?.letter !== 'و';
    const waw: Unit[] = isAssimilated ? [{ letter: 'و', marks: '' }] : [];
    return [prefix, ...waw, ...rest.map((unit) => withVowel(unit, FATHA))];
  };
  const made = (units: readonly Unit[]) => seated(textOfUnits(units));
  const units = opened(isDoubled && consonantal !== null ? consonantal : vocalic);
  if (weak) return { vocalic: made(units), consonantal: null, weak: 'ى', isDoubled: false };
  if (isDoubled) return { vocalic: made(folded(units)), consonantal: made(units), weak: '', isDoubled };
  if (consonantal !== null && isHollow(units, 'اوي'))
    return {
      vocalic: made([...units.slice(0, -2), { letter: 'ا', marks: '' }, ...units.slice(-1)]),
      consonantal: made(opened(consonantal)),
      weak: '',
      isDoubled: false,
    };
  return { vocalic: made(units), consonantal: null, weak: '', isDoubled: false };
}
