/** A sentence's stretch of a text: UTF-16 offsets, end exclusive, no white space at either edge. */
export interface SentenceRange {
  start: number;
  end: number;
}

/** A stop, whatever closes after it, and stops after that («هل جاء؟».). */
const STOP = /[.؟?!…۔]+[»”"'’›)\]}]*[.؟?!…۔]*[»”"'’›)\]}]*/y;
const STOP_OR_BREAK = /[.؟?!…۔\n\r\u2028\u2029]/g;
const SPACE = /\s/;
const ARABIC = /[\u0620-\u064A\u066E-\u06D3]/;
const DIGIT = /[0-9٠-٩۰-۹]/;
const SPEAKABLE = /[\p{L}\p{N}]/u;
const OPENER = /["'«“‘‹([{]/;

/** One letter with dots between and before: د. أ.د. أ.ف.ب ق.م., with a conjunction or preposition before it (ود.). */
const ARABIC_INITIALS = /^[وفبكل]?(?:[\u0620-\u064A]\.)*[\u0620-\u064A]$/;
/** Words of two letters that look like a letter after a particle: «لا» is no لـ with an initial. */
const SHORT_WORDS = new Set('لا لم لن لو له لك لي لها بل به بك بي بها كل كم كي في فم فن وا'.split(' '));
const LATIN_INITIALS = /^(?:[A-Za-z]\.)*[A-Za-z]$/;
/** Marks of an era or of a time of day: after a number their dot ends the sentence («سنة 1400 هـ. وقال»). */
const MARK_AFTER_NUMBER = /[0-9٠-٩۰-۹]\s*(?:هـ?|م|ص)$/;
const LIST_NUMBER = /(?:^|[\n\r\u2028\u2029])[^\S\n\r]*[([]?[0-9٠-٩۰-۹]{1,3}$/;
/** Latin words whose dot belongs to them. */
const LATIN_ABBREVIATIONS = new Set(
  'inc ltd co corp plc llc dr mr mrs ms prof st no vs jr sr gen col lt sgt capt sen rep gov rev hon dept univ etc fig vol ed al approx'.split(
    ' ',
  ),
);
const ARABIC_ABBREVIATIONS = new Set(['تلف', 'ت.ف', 'تلي']);

/** The written token that ends just before `end`: back to white space or something that opens. */
function tokenBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 24) {
    const character = text.charAt(start - 1);
    if (SPACE.test(character) || OPENER.test(character) || character === '/') break;
    start--;
  }
  return text.slice(start, end).replace(/[\u0640\u064B-\u0652\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** Whether the single dot at `dot` belongs to the word or number before it. */
function isInnerDot(text: string, dot: number): boolean {
  const before = text.charAt(dot - 1);
  const after = text.charAt(dot + 1);
  if (DIGIT.test(after)) return true;
  if (DIGIT.test(before)) return LIST_NUMBER.test(text.slice(Math.max(0, dot - 12), dot));
  const token = tokenBefore(text, dot);
  if (token === '') return false;
  if (LATIN_INITIALS.test(token) || LATIN_ABBREVIATIONS.has(token.toLowerCase())) return true;
  if ((ARABIC_INITIALS.test(token) && !SHORT_WORDS.has(token)) || ARABIC_ABBREVIATIONS.has(token)) {
    return !MARK_AFTER_NUMBER.test(text.slice(Math.max(0, dot - 12), dot));
  }
  // A dot inside «example.com» or «Node.js».
  return after !== '' && !SPACE.test(after) && !ARABIC.test(after) && SPEAKABLE.test(after);
}

/** Where the sentence ends that has a stop at `index`; null where the stop ends none. Also how far the stop reaches. */
function stopAt(text: string, index: number): { end: number; ends: boolean } {
  STOP.lastIndex = index;
  const mark = STOP.exec(text)?.[0] ?? '';
  const end = index + mark.length;
  const next = text.charAt(end);
  if (mark === '.' && isInnerDot(text, index)) return { end, ends: false };
  // Dots typed one by one inside a line are a hesitation («إن... نعم»); the sign «…» is an ending.
  if (/^\.{2,}$/.test(mark) && /^[^\S\n\r]+[^\s]/.test(text.slice(end, end + 4))) return { end, ends: false };
  return { end, ends: next === '' || SPACE.test(next) || ARABIC.test(next) || OPENER.test(next) };
}

/**
 * The sentences of an Arabic text in order. They never overlap, and every character that is not white space lies in
 * one. «.» «؟» «!» «…» and a line break end a sentence, «؛» «،» «:» do not; the dot of an abbreviation, an initial, a
 * decimal, a time, an address or a list number at the start of a line does not either. Closing quotes and brackets
 * stay with the sentence they close. Own scanner, so that every browser cuts alike (`Intl.Segmenter` differs by
 * version and cuts after «د.» and «ق.م.»).
 */
export function sentencesOf(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let lineStart = 0;
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && SPACE.test(text.charAt(start))) start++;
    while (end > start && SPACE.test(text.charAt(end - 1))) end--;
    if (start === end) return;
    const last = sentences.at(-1);
    // Left-over punctuation is no sentence of its own: it closes the one before it in the line.
    if (last && last.start >= lineStart && !SPEAKABLE.test(text.slice(start, end))) last.end = end;
    else sentences.push({ start, end });
  };
  let start = 0;
  STOP_OR_BREAK.lastIndex = 0;
  for (let match = STOP_OR_BREAK.exec(text); match; match = STOP_OR_BREAK.exec(text)) {
    const index = match.index;
    if (SPACE.test(match[0])) {
      add(start, index);
      start = lineStart = index + 1;
      continue;
    }
    const { end, ends } = stopAt(text, index);
    STOP_OR_BREAK.lastIndex = end;
    if (!ends) continue;
    add(start, end);
    start = end;
  }
  add(start, text.length);
  return sentences;
}
