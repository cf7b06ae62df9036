/** A text as espeak-ng is given it. */
export interface EspeakSpelling {
  text: string;
  /** Of every UTF-16 unit of `text` and of its end, where it stands in the text that was spelled. */
  origin: readonly number[];
}

const BEGIN = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';
/** A word stands before, in the same breath. */
const JOINED = '(?<=[\\p{L}\\p{M}][ «»"()]+)';
const PROCLITIC = '[وفبك][\\u064E\\u0650]';
const SUN = '[تثدذرزسشصضطظلن]';
const SHADDA = '\\u0651';
const SUKUN = '\\u0652';
const VOWELLESS = `\\p{L}[${SUKUN}${SHADDA}]`;

const rule = (pattern: string, said: string): readonly [RegExp, string] => [new RegExp(pattern, 'gu'), said];

/**
 * What espeak-ng reads wrongly in vowelled Arabic, and how it reads it rightly; in this order. `node bench/voice-phonemes.mjs --rules`
 * measures what each is worth.
 */
export const ESPEAK_RULES: readonly (readonly [RegExp, string])[] = [
  // A long a that is not written: «هَذَا», «ذَلِكَ», «لَكِنْ», «اللَّهُ».
  rule(`(ه\\u064E)(?=ذ[\\u064E\\u0650]|ؤُلَاء)`, '$1ا'),
  rule(`(ذ\\u064E)(?=لِك)`, '$1ا'),
  rule(`${BEGIN}((?:[وف]\\u064E)?ل\\u064E)(?=كِن)`, '$1ا'),
  rule(`(ل${SHADDA}\\u064E)(?=ه[\\u064E-\\u0650]?${END})`, '$1ا'),
  // «وَالسَّلَامُ», «كَتَبَ الدَّرْسَ»: neither alif nor lam is said.
  rule(`${BEGIN}(${PROCLITIC})ال(?=${SUN}${SHADDA})`, '$1'),
  rule(`${JOINED}ال(?=${SUN}${SHADDA})`, ''),
  // «وَالْبَيْتُ», «وَاسْتَمَرَّ», «كَتَبَ الْوَلَدُ», «الِاثْنَيْنِ»
  rule(`${BEGIN}(${PROCLITIC})ا(?=${VOWELLESS}|لِا)`, '$1'),
  rule(`${JOINED}ا(?=${VOWELLESS}|لِا)`, ''),
  rule(`(ل\\u0650)ا(?=${VOWELLESS})`, '$1'),
  // «اِنْتِخَابُ» at the beginning
  rule(`${BEGIN}ا(?=ل${SUKUN})`, 'أَ'),
  rule(`${BEGIN}ا(?=[^ل\\P{L}][${SUKUN}${SHADDA}])`, 'إِ'),
  // «كَتَبُوا»
  rule(`(\\u064Fو|\\u064Eو${SUKUN}?)ا${END}`, '$1'),
  // «مَدْرَسَة» at a pause
  rule(`([\\u064Eا])ة${SUKUN}?${END}`, '$1'),
  // «مُدَرِّسَة»: a shadda may cost the vowel on it.
  rule(`(\\p{L})${SHADDA}`, '$1$1'),
  // «ذَلِكْ» at a pause: a bare end may be given a vowel.
  rule(`(?<=[\\u064E-\\u0652]\\p{L}*)([^اآىةويء\\P{L}])${END}`, '$1\u0652'),
];

/** A text with a rule's words put in; the first unit of what is put in stands where the pattern begins, the others count from its end. */
function applied(
  { text, origin }: EspeakSpelling,
  [pattern, said]: readonly [RegExp, string],
): EspeakSpelling {
  let spelled = '';
  const from: number[] = [];
  let at = 0;
  const keepTo = (end: number): void => {
    spelled += text.slice(at, end);
    for (; at < end; at++) from.push(origin[at] ?? 0);
  };
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    keepTo(start);
    const put = said.replace('$1$1', `${match[1] ?? ''}${match[1] ?? ''}`).replace('$1', match[1] ?? '');
    for (let k = 0; k < put.length; k++)
      from.push(origin[k === 0 ? start : Math.max(start, end - put.length + k)] ?? 0);
    spelled += put;
    at = end;
  }
  keepTo(text.length);
  from.push(origin[text.length] ?? 0);
  return { text: spelled, origin: from };
}

export const asItIs = (text: string): EspeakSpelling => ({
  text,
  origin: Array.from({ length: text.length + 1 }, (_, at) => at),
});

/** Vowelled Arabic as espeak-ng reads it best. */
export const espeakSpelling = (text: string, rules = ESPEAK_RULES): EspeakSpelling =>
  rules.reduce(applied, asItIs(text));

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where a word of the spelling stands in the text that was spelled, with the letters at its front that are not said. */
export function placeIn(
  text: string,
  { origin }: EspeakSpelling,
  word: { start: number; length: number },
): { start: number; length: number } {
  let start = origin[word.start] ?? 0;
  const end = origin[word.start + word.length] ?? text.length;
  while (start > 0 && IN_WORD.test(text.charAt(start)) && IN_WORD.test(text.charAt(start - 1))) start--;
  return { start, length: end - start };
}
