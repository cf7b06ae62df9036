/** Marks above and below letters: tanwin, short vowels, shadda, sukun, madda and hamza signs, dagger alif. */
const DIACRITICS = /[\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const TATWEEL = /\u0640/g;
/** Zero-width and direction controls: U+200B–200F, 202A–202E, 2060, 2066–2069, FEFF, 061C (Arabic letter mark). */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/g;

const ARABIC_LETTER =
  /[\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06FA-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Letters that are one for the reader: seats of hamza, alif forms, final ya and ta marbuta, Persian shapes. */
const FOLDED: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

export function isArabicLetter(character: string): boolean {
  return ARABIC_LETTER.test(character);
}

/** Drops vowel marks, tatweel and invisible controls; every letter stays. */
export function stripDiacritics(text: string): string {
  return text.replace(DIACRITICS, '').replace(TATWEEL, '').replace(INVISIBLE, '');
}

/** What folds letter by letter, the codes of ASCII and of plain Arabic: each to its own code or another's, marks to none. */
const PLAIN_END = 0x653;
const DROPPED = 0;
const OTHER = 0xffff;
const PLAIN = new Uint16Array(PLAIN_END).fill(OTHER);
for (let code = 0x20; code < 0x7f; code++) PLAIN[code] = code;
for (let code = 0x621; code <= 0x64a; code++)
  if (code <= 0x63a || code > 0x640)
    PLAIN[code] = (FOLDED[String.fromCharCode(code)] ?? '').charCodeAt(0) || code;
for (let code = 0x64b; code < PLAIN_END; code++) PLAIN[code] = DROPPED;

/** Folds what has plain letters alone, as nearly every word has; null of other texts. */
function foldedPlainly(text: string): string | null {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const own = code < PLAIN_END ? PLAIN[code] : OTHER;
    if (own === code) continue;
    if (own === undefined || own === OTHER) return null;
    folded += text.slice(from, i);
    if (own !== DROPPED) folded += String.fromCharCode(own);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/**
 * The form under which two spellings of one word are equal: presentation forms resolved (NFKC), marks dropped,
 * أ إ آ ٱ → ا, ى ی → ي, ة → ه, ک → ك. The length may differ from the input's: compare with it, never index by it.
 */
export function foldLetters(text: string): string {
  return (
    foldedPlainly(text) ??
    stripDiacritics(text.normalize('NFKC')).replace(/[أإآٱىیةک]/g, (letter) => FOLDED[letter] ?? letter)
  );
}
