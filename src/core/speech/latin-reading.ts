import type { SpokenLexicon } from './spoken-lexicon';

/** A longer word is no name that a rule can read. */
const LONGEST_READ = 14;
/** Acronyms of so few letters are spelled. */
const SHORTEST_READ_ACRONYM = 4;
const VOWEL = /[aeiouy]/;
/** More consonants in a row than a reader would say: «rhythms» yes, «bcdfg» no. */
const CROWDED = /[bcdfghjklmnpqrstvwxz]{5}/;
const LATIN = /[A-Za-zÀ-ÖØ-öø-ɏ]/;

/** «straße» → «strasse»: the plain letters of a Latin word. */
function plainLatin(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐðÐ]/g, 'd')
    .replace(/[þÞ]/g, 'th')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z]/g, '');
}

/** The letters by their names: «إف بي آي». */
export function spelledLatin(lexicon: SpokenLexicon, word: string): string {
  return Array.from(plainLatin(word), (letter) => lexicon.latinLetters.get(letter.toUpperCase()) ?? '').join(
    ' ',
  );
}

/** The reading in the table, under the word's own spelling, or under any for words that are no acronym of two or three letters. */
export function knownLatin(lexicon: SpokenLexicon, word: string): string | undefined {
  return (
    lexicon.latinReadings.get(word) ??
    (word.length > 3 ? lexicon.latinFolded.get(word.toLowerCase()) : undefined)
  );
}

/** A table's spelling that is an acronym, not a name: NATO, mRNA, G20. */
export function isAcronym(word: string): boolean {
  return !/[a-z]{2}/.test(word) && (/[A-Z].*[A-Z\d]/.test(word) || /\d[A-Z]/.test(word));
}

/** «Trends» → «ترندز»: by the sounds of the table, the longest first. */
function transliterated({ latinSounds }: SpokenLexicon, word: string): string {
  let said = '';
  for (let at = 0; at < word.length;) {
    const atStart = at === 0;
    const isLast = (end: number): boolean => end === word.length;
    let taken = '';
    for (let length = Math.min(4, word.length - at); length >= 1 && taken === ''; length--) {
      const piece = word.slice(at, at + length);
      const sound =
        (atStart ? latinSounds.get(`^${piece}`) : undefined) ??
        (isLast(at + length) ? latinSounds.get(`${piece}$`) : undefined) ??
        latinSounds.get(piece);
      if (sound === undefined) continue;
      taken = piece;
      said += sound;
    }
    at += Math.max(1, taken.length);
  }
  return said;
}

/** One word of Latin letters without signs, in Arabic: by the table, by its sounds where it can be said, else spelled. */
function wordReading(lexicon: SpokenLexicon, word: string): string {
  const known = knownLatin(lexicon, word);
  if (known !== undefined) return known;
  const plain = plainLatin(word);
  const isCapitals = plain === plain.toUpperCase();
  const lower = plain.toLowerCase();
  const canBeSaid =
    VOWEL.test(lower) && !CROWDED.test(lower) && lower.length >= 2 && lower.length <= LONGEST_READ;
  if (canBeSaid && (!isCapitals || plain.length >= SHORTEST_READ_ACRONYM)) {
    // A doubled consonant is said once.
    const said = transliterated(lexicon, lower.replace(/([b-df-hj-np-tv-xz])\1+/g, '$1'));
    if (said !== '') return said;
  }
  return spelledLatin(lexicon, word);
}

/** How an Arabic voice says a stretch of Latin letters and signs: each part of «AJArabic», «Al-Ahram», «Jean-Pierre». */
export function arabicReading(lexicon: SpokenLexicon, written: string): string {
  const known = knownLatin(lexicon, written);
  if (known !== undefined) return known;
  const articled = /^(?:[Aa]l|[Ee]l)-(.+)$/.exec(written)?.[1];
  if (articled !== undefined) return `ال${arabicReading(lexicon, articled).replace(/^ال/, '')}`;
  const parts = written.split(/[^A-Za-zÀ-ÖØ-öø-ɏ'’]+/).filter((part) => LATIN.test(part));
  return parts
    .flatMap((part) => {
      if (knownLatin(lexicon, part) !== undefined) return [part];
      // «AJArabic», «NewsRoom»: a capital inside begins a word.
      return part.match(/[A-ZÀ-ÖØ-Þ]+(?![a-zß-öø-ɏ])|[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ɏ'’]+|[A-ZÀ-ÖØ-Þ]/g) ?? [part];
    })
    .map((part) => wordReading(lexicon, part.replace(/['’]/g, '')))
    .filter((words) => words !== '')
    .join(' ');
}
