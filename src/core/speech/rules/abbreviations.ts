import { stripDiacritics } from '../../arabic/letters';
import { ordinalWords } from '../../arabic/numerals-ordinal';
import { matchAt } from '../match-at';
import { wordAfter, wordBefore, type Reading, type SpokenContext } from '../number-context';

const LETTER = '[\\u0621-\\u064A]';
/** One letter after the other with dots between: أ.ف.ب، ق. م. */
const INITIALS = new RegExp(`${LETTER}(?:[ ]?\\.[ ]?${LETTER}(?!${LETTER}))+`, 'y');
/** No abbreviation and no plate has more: a row of thousands would be read anew from each of its letters. */
const MOST_SPACED = 12;
const SPACED = new RegExp(`${LETTER}(?: ${LETTER}(?!${LETTER})){1,${MOST_SPACED}}`, 'y');
const TITLE_END = /[ ]?(?:\.[ ]?(?=[\u0621-\u064A«"])|\/[ ]?(?=[\u0621-\u064A]{2}|[«"]))/y;
const NUMBER_END = /[ ]?[.:]?[ ]?(?=\d)/y;
/** «(د 34)», «(د90+2)»: the minute of a match. */
const MINUTE = /[. ]?(\d{1,3})(?![\d.])/y;
const PREFIX = /^([وف]?[لبك]?)(.+)$/;

/** The dot that closes an abbreviation is no stop, unless nothing follows in the line. */
function afterDot(text: string, index: number): number {
  return text.charAt(index) === '.' && /^\.[ ]*[^\s.»")\]]/.test(text.slice(index, index + 4))
    ? index + 1
    : index;
}

/** «د. خالد», «أ.د. منى», «ص 25», «الخ», «أ.ف.ب»: what is said for the abbreviation at the word `word`. */
export function abbreviationAt(context: SpokenContext, index: number, word: string): Reading | null {
  return initialsAt(context, index) ?? wordAbbreviationAt(context, index, stripDiacritics(word), word.length);
}

/** A title before a name, in the name's gender: «الدكتورة منى». */
function titleWords(context: SpokenContext, title: string, end: number): string {
  const name = wordAfter(context.text, end).word;
  if (!context.lexicon.feminineNames.has(name)) return title;
  return title
    .split(' ')
    .map((part) => `${part}ة`)
    .join(' ');
}

function initialsAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon } = context;
  INITIALS.lastIndex = index;
  const written = INITIALS.exec(text)?.[0];
  if (written === undefined) return spacedInitialsAt(context, index);
  const end = index + written.length;
  const key = written.replace(/ /g, '');
  const row = lexicon.abbreviations.get(key);
  if (row?.kind === 'title') {
    TITLE_END.lastIndex = end;
    if (TITLE_END.test(text))
      return { end: TITLE_END.lastIndex, say: `${titleWords(context, row.spoken, TITLE_END.lastIndex)} ` };
  }
  if (row && row.kind !== 'title') return { end: afterDot(text, end), say: row.spoken };
  // «م. أ. خالد»: a title before an initial.
  return { end: afterDot(text, end), say: letterNames(lexicon, key.replace(/\./g, '')) };
}

function letterNames(lexicon: SpokenContext['lexicon'], letters: string): string {
  return Array.from(letters, (letter) => lexicon.letterNames.get(letter) ?? letter).join(' ');
}

/** «أ ف ب» without dots, where the table knows it. */
function spacedInitialsAt({ text, lexicon }: SpokenContext, index: number): Reading | null {
  SPACED.lastIndex = index;
  const written = SPACED.exec(text)?.[0];
  const row = written === undefined ? undefined : lexicon.abbreviations.get(written.replace(/ /g, '.'));
  // «أ ب ج 1234»: a plate.
  if (written !== undefined && written.length >= 5 && /^ \d/.test(text.slice(index + written.length)))
    return { end: index + written.length, say: letterNames(lexicon, written.replace(/ /g, '')) };
  return written !== undefined && row?.kind === 'plain'
    ? { end: index + written.length, say: row.spoken }
    : null;
}

function wordAbbreviationAt(
  context: SpokenContext,
  index: number,
  word: string,
  length: number,
): Reading | null {
  const { text, lexicon } = context;
  const end = index + length;
  const whole = lexicon.abbreviations.get(word);
  if (whole?.kind === 'plain') return { end: afterDot(text, end), say: whole.spoken };
  if (whole?.kind === 'number') {
    NUMBER_END.lastIndex = end;
    if (NUMBER_END.test(text)) return { end: NUMBER_END.lastIndex, say: `${whole.spoken} ` };
  }
  const [, prefix = '', rest = ''] = PREFIX.exec(word) ?? [];
  const [row, lead] = whole?.kind === 'title' ? [whole, ''] : [lexicon.abbreviations.get(rest), prefix];
  if (row?.kind !== 'title' || lexicon.notTitles.has(word)) return null;
  TITLE_END.lastIndex = end;
  // «د خالد» without a dot is usual; other letters alone are words or list letters.
  const minute = row.written === 'د' && text.charAt(index - 1) === '(' ? matchAt(MINUTE, text, end) : null;
  if (minute)
    return { end: end + minute[0].length, say: `الدقيقة ${ordinalWords(Number(minute[1]), 'f', false)}` };
  const isBare =
    row.written === 'د' &&
    lead === '' &&
    !/\d ?$/.test(text.slice(Math.max(0, index - 2), index)) &&
    /^ [\u0621-\u064A]{2}/.test(text.slice(end, end + 3)) &&
    wordBefore(text, index).word !== 'فيتامين' &&
    !lexicon.functionWords.has(wordAfter(text, end).word);
  if (!TITLE_END.test(text) && !isBare) {
    // Left as it is, «د» before digits or Latin letters would pass for a title once these are words: «فيتامين د 3», «أ.3».
    const name = lexicon.letterNames.get(word);
    const isLabel = lead === '' && /^\.[^\s]/.test(text.slice(end, end + 2));
    if (name === undefined || !(row.written === 'د' || isLabel)) return null;
    return isLabel ? { end: end + 1, say: `${name} ` } : { end, say: name };
  }
  const nameStart = isBare ? end + 1 : TITLE_END.lastIndex;
  const title = titleWords(context, row.spoken, nameStart);
  const joined = lead.endsWith('ل') ? lead + title.replace(/^ال/, 'ل') : lead + title;
  return { end: nameStart, say: `${joined} ` };
}
