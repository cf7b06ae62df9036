/** A letter of a guessed word, with what is before it. */
export interface Place {
  letters: readonly string[];
  i: number;
  /** What stands on the letter before it; '' at the beginning. */
  before: string;
}

const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';
const SHADDA = '\u0651';

const SUN = 'تثدذرزسشصضطظلن';
const ALIFS = 'اىآ';
/** «الغرندوقي», but «الي» is too short to have an article. */
const SHORTEST_WITH_ARTICLE = 5;
/** What may come before a waw or a ya that has nothing: its own vowel, or the other one that it closes («لَوْ»). */
const BEFORE_BARE: Record<string, RegExp> = { و: /[\u064E\u064F]$/, ي: /[\u064E\u0650]$/ };

const hasArticle = ({ letters }: Place): boolean =>
  letters[0] === 'ا' && letters[1] === 'ل' && letters.length >= SHORTEST_WITH_ARTICLE;

const letterAt = ({ letters }: Place, i: number): string => letters[i] ?? '';

/** How Arabic is spelled whatever the word: each rule whether a mark may stand there. */
const RULES: readonly ((place: Place, mark: string) => boolean)[] = [
  // Alif is long after fatha alone; «ـُوا» at the end is the plural of a verb, whose alif says nothing.
  (place, mark) => {
    const [own, next] = [letterAt(place, place.i), letterAt(place, place.i + 1)];
    if (next === '' || !ALIFS.includes(next) || ALIFS.includes(own)) return true;
    const isPlural =
      own === 'و' && next === 'ا' && place.i === place.letters.length - 2 && place.before.endsWith(DAMMA);
    return isPlural ? mark === '' : mark.endsWith(FATHA);
  },
  // «ـَة».
  (place, mark) =>
    letterAt(place, place.i + 1) !== 'ة' || letterAt(place, place.i) === 'ا' || mark.endsWith(FATHA),
  // A hamza under alif says kasra; one on the alif that begins a word another vowel.
  (place, mark) => letterAt(place, place.i) !== 'إ' || mark === KASRA,
  (place, mark) => place.i > 0 || letterAt(place, 0) !== 'أ' || mark === FATHA || mark === DAMMA,
  // A doubled letter stands after a vowel, or after the lam of the article before a letter of the sun.
  (place, mark) => {
    if (!mark.includes(SHADDA)) return true;
    if (place.i === 0) return false;
    const isAfterVowel = place.before !== '' || 'اويىآ'.includes(letterAt(place, place.i - 1));
    return isAfterVowel || (hasArticle(place) && place.i === 2);
  },
  (place, mark) => !hasArticle(place) || place.i !== 1 || mark === '',
  (place, mark) =>
    !hasArticle(place) || place.i !== 2 || mark.includes(SHADDA) === SUN.includes(letterAt(place, place.i)),
  // Bare waw and ya lengthen a vowel or close it.
  (place, mark) => {
    const pattern = BEFORE_BARE[letterAt(place, place.i)];
    if (!pattern || mark !== '') return true;
    return place.i > 0 && (ALIFS.includes(letterAt(place, place.i - 1)) || pattern.test(place.before));
  },
];

/** Whether a mark may stand on a letter of a word that nothing is known of. */
export const mayStandOn = (place: Place, mark: string): boolean => RULES.every((rule) => rule(place, mark));
