import { unitsOf, type Unit } from '../arabic/morphology/diacritised';

const SHADDA = '\u0651';
const SUKUN = '\u0652';
const DAGGER_ALIF = '\u0670';

/**
 * The marks of a vocalised word on the letters of the same word as written, whose spelling may differ in hamzas and dots, not in number;
 * null where it does. A dagger alif is said as fatha, and an alif of wasl stands bare: within a sentence it is silent.
 */
export function marksOnto(letters: readonly string[], vocalised: string): string[] | null {
  const units = unitsOf(vocalised);
  if (units.length !== letters.length) return null;
  return units.map(({ letter, marks }, i) =>
    i === 0 && letter === 'ا' ? '' : marks.replace(DAGGER_ALIF, marks.includes('\u064E') ? '' : '\u064E'),
  );
}

const sounded = (marks: string): string => marks.replace(SUKUN, '').replace(DAGGER_ALIF, '\u064E');

const LONG = 'اى';

/**
 * The marks of a word by what they say, for holding one writer's habits against another's: no sukun, tanwin on the letter before its
 * alif, none on alif, fatha before a long alif.
 */
export function plainMarks(units: readonly Unit[]): string[] {
  const marks = units.map((unit) => sounded(unit.marks));
  units.forEach(({ letter }, i) => {
    const before = marks[i - 1];
    if (before === undefined || !LONG.includes(letter)) return;
    if (marks[i] === '\u064B' && !/[\u064B-\u064D\u064F\u0650]/.test(before))
      marks[i - 1] = `${before.replace('\u064E', '')}\u064B`;
  });
  units.forEach(({ letter }, i) => {
    if (letter === 'ا' || letter === 'آ' || (letter === 'ى' && !marks[i]?.includes(SHADDA))) marks[i] = '';
  });
  units.forEach(({ letter }, i) => {
    const next = units[i + 1]?.letter ?? '';
    if (next !== '' && LONG.includes(next) && /^\u0651?$/.test(marks[i] ?? '') && !'اآ'.includes(letter))
      marks[i] = `${marks[i] ?? ''}\u064E`;
  });
  return marks;
}
