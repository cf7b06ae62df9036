import { textOfUnits, unitsOf, type Unit } from './diacritised';

const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';
const SHADDA = '\u0651';
const SUKUN = '\u0652';
const FATHATAN = '\u064B';
const HAMZAS = 'ءأإؤئ';
/** Letters that do not join the next one: a hamza after them has no seat to lean on. */
const UNJOINED = 'اأإآدذرزوؤء';

/** What precedes a hamza, as far as its seat depends on it. */
type Before = 'a' | 'u' | 'i' | 'long-a' | 'long-u' | 'none';

function soundBefore(last: Unit | undefined): Before {
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
function seat(last: Unit | undefined, own: string, isFinal: boolean): string {
  const before = soundBefore(last);
  // «شَيْء», «بَرِيء», but «شَيْئَانِ».
  if (isFinal && last?.letter === 'ي' && before === 'i' && !last.marks.includes(KASRA)) return 'ء';
  if (isFinal) return before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : before === 'a' ? 'أ' : 'ء';
  if (own.includes(KASRA) || before === 'i') return 'ئ';
  if (before === 'long-u') return 'ء';
  if (own.includes(DAMMA) || before === 'u') return 'ؤ';
  return before === 'long-a' ? 'ء' : 'أ';
}

/** Two hamzas that meet in a long vowel, and one before alif: أَأْ and أَا are آ. */
const withMadda = (text: string) => text.replace('ءَءْ', 'ءَا').replace('أَأْ', 'آ').replace('أَا', 'آ');

/** A word with each hamza on the seat that its vowels ask for: for words whose vowels a rule has changed. */
export function seated(text: string): string {
  const units = unitsOf(text.replace(/آ/g, 'ءَا').replace('ءَءْ', 'ءَا').replace('ءُءْ', 'ءُو'));
  if (!units.some(({ letter }) => HAMZAS.includes(letter))) return text;
  const last = units.length - 1;
  const placed = units.map(({ letter, marks }, i): Unit => {
    if (!HAMZAS.includes(letter)) return { letter, marks };
    if (i === 0) return { letter: marks.includes(KASRA) ? 'إ' : 'أ', marks };
    return { letter: seat(units[i - 1], marks, i === last), marks };
  });
  return withMadda(textOfUnits(placed));
}

export const endsInHamza = (stem: string): boolean => /[ءأؤئ][\u064B-\u0652]*$/.test(stem);

function joinedToHamza(stem: string, ending: string, isBound: boolean): string[] {
  const units = unitsOf(stem);
  const last = units.at(-1);
  if (!last) return [ending];
  const before = units.slice(0, -1);
  const head = textOfUnits(before);
  const doubled = last.marks.includes(SHADDA) ? SHADDA : '';
  const on = (letter: string) => withMadda(head + letter + doubled + ending);
  const neighbour = before.at(-1);
  const sound = soundBefore(neighbour);
  const own = ending.charAt(0);
  // The alif of «مِائَة» is old spelling, and silent.
  if (head.endsWith('مِا')) return [on('ئ')];
  if (own === FATHATAN && ending.length > 1) {
    // «جُزْءًا», but «عِبْئًا»: tanwin leans on the letter before it.
    if (sound === 'none' || sound === 'long-u')
      return [on(UNJOINED.includes(neighbour?.letter ?? '') ? 'ء' : 'ئ')];
    // «خَطَأً» and «لِقَاءً» add no alif.
    if (sound === 'a' || sound === 'long-a') return [head + seat(neighbour, '', true) + doubled + own];
  }
  const ways = [on(seat(neighbour, own, ending.length <= 1 && !isBound))];
  if (ending.length <= 1 && !isBound) return ways;
  // The hamza stays as it stands alone, or after a consonant as it may lean: «جُزْءَانِ», «عِبْئَانِ», «مَبْدَأُهُ».
  if (own !== KASRA) ways.push(on(seat(neighbour, '', true)));
  if (sound === 'none' && own === FATHA) ways.push(on('ئ'));
  // Where a hamza on waw meets waw: «قَرَأُوا», «جَاءُوا».
  if (own === DAMMA && ending.charAt(1) === 'و') ways.push(on(sound === 'a' ? 'أ' : 'ء'));
  return [...new Set(ways)];
}

/**
 * The spellings of a stem with an ending, which begins with the mark of the stem's last letter; the norm first. A hamza
 * where they meet takes the seat that the vowels there ask for (قَرَأ + ُوا is قَرَؤُوا), and two equal letters are one with
 * shadda (سَكَت + ْتُ is سَكَتُّ).
 *
 * @param isBound whether a pronoun follows
 */
export function joinedWays(stem: string, ending: string, isBound = false): string[] {
  if (ending === '') return [stem];
  if (endsInHamza(stem)) return joinedToHamza(stem, ending, isBound);
  const letter = ending.charAt(1);
  if (ending.startsWith(SUKUN) && letter !== '' && stem.endsWith(letter))
    return [stem + SHADDA + ending.slice(2)];
  return [stem + ending];
}

export const joined = (stem: string, ending: string, isBound = false): string =>
  joinedWays(stem, ending, isBound)[0] ?? stem + ending;
