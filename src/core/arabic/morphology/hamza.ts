import { textOfUnits, unitsOf, type Unit } from './diacritised';

const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';

/** What precedes a hamza, as far as its seat depends on it. */
type Before = 'a' | 'u' | 'i' | 'long-a' | 'long-u' | 'none';

function soundBefore(units: readonly Unit[]): Before {
  const last = units.at(-1);
  if (!last) return 'none';
  if (last.marks.includes(KASRA)) return 'i';
  if (last.marks.includes(DAMMA)) return 'u';
  if (last.marks.includes(FATHA)) return 'a';
  // A bare letter of prolongation; ya, long or with sukun, seats the hamza like kasra.
  if (last.letter === 'ا') return 'long-a';
  if (last.letter === 'ي') return 'i';
  if (last.letter === 'و') return 'long-u';
  return 'none';
}

/** The seat by the stronger of the two vowels about it: kasra, then damma, then fatha. */
function seat(before: Before, own: string, final: boolean): string {
  if (final) return before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : before === 'a' ? 'أ' : 'ء';
  if (own === KASRA || before === 'i') return 'ئ';
  if (own === DAMMA || before === 'u') return 'ؤ';
  if (before === 'long-a' || before === 'long-u') return 'ء';
  return 'أ';
}

/**
 * A stem with an ending; a hamza where they meet takes the seat that the vowels there ask for: قَرَأ + ُوا is قَرَؤُوا.
 * The ending begins with the mark of the stem's last letter.
 */
export function joined(stem: string, ending: string): string {
  if (!/[ءأؤئ][\u064B-\u0652]*$/.test(stem)) return stem + ending;
  const units = unitsOf(stem);
  const last = units.at(-1);
  if (!last) return ending;
  const own = ending.charAt(0);
  const before = units.slice(0, -1);
  const letter = seat(soundBefore(before), own, ending.length <= 1);
  const text = textOfUnits([...before, { letter, marks: '' }]) + ending;
  return text.replace('أَا', 'آ');
}

/** The second spelling in use where a hamza on waw meets waw: قَرَأُوا, جَاءُوا. */
export function otherSpelling(text: string): string | null {
  if (!text.includes('ؤ')) return null;
  if (text.includes('اؤُو')) return text.replace(/\u0627ؤ\u064Fو/, 'اءُو');
  if (text.includes('َؤُو')) return text.replace(/\u064Eؤ\u064Fو/, 'َأُو');
  return null;
}
