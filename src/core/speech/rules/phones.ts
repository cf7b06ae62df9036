import { digitWords } from '../../arabic/numerals-cardinal';
import { matchAt } from '../match-at';
import { wordBefore, type Reading, type SpokenContext } from '../number-context';

const INTERNATIONAL = /(?:\+[ ]?|00)[1-9]\d{0,3}(?:[ .-]?\(?\d{1,11}\)?){1,6}/y;
const NATIONAL = /\(?0\d{1,4}\)?(?:[ .-]?\d{2,9}){1,5}(?!\d)/y;
/** 1-800-555-0199 */
const IN_GROUPS = /\d{1,4}(?:-\d{2,4}){2,4}(?![-\d])/y;
const DATE = /^(?:\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{2,4})$/;
const AFTER_WORD = /\d{1,4}(?:[ -]?\d{2,11}){0,5}(?![\d%]|[.,:/]\d)/y;
/** 71.341.666 */
const DOTTED = /\d{2,3}(?:[. ]\d{2,3}){2,4}(?![\d%]|[.,:/]\d)/y;
/** What stands between two telephone numbers. */
const NEXT_NUMBER = /^ ?(?:[-/،,]|و|أو)? ?$/;
/** «على الرقم 19123» without any word of telephones near. */
const CALLED_NUMBER = /(?:على|عبر) (?:ال)?رقم[: ]+$/;
const SEVEN_DIGITS = 7;

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** A telephone number: by its form, or after a word that announces one. Said digit by digit. */
export function phoneAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon } = context;
  for (const pattern of [INTERNATIONAL, NATIONAL, IN_GROUPS]) {
    pattern.lastIndex = index;
    const written = pattern.exec(text)?.[0].replace(/[ (.-]+$/, '');
    if (written === undefined || digitsOf(written).length < SEVEN_DIGITS) continue;
    if (pattern === IN_GROUPS && DATE.test(written)) continue;
    if (/^00?\d{0,2}[./-]\d{1,2}[./-]\d/.test(written) || /^0\.\d+$/.test(written)) continue;
    return {
      end: index + written.length,
      say: `${written.startsWith('+') ? 'زائد ' : ''}${digitWords(digitsOf(written))}`,
    };
  }
  const { lastPhoneEnd = -1 } = context;
  const isNext = lastPhoneEnd > 0 && NEXT_NUMBER.test(text.slice(lastPhoneEnd, index));
  if (
    !isNext &&
    !isAfterPhoneWord(text, index, lexicon.phoneWords) &&
    !CALLED_NUMBER.test(text.slice(Math.max(0, index - 16), index))
  )
    return null;
  const written = (matchAt(DOTTED, text, index) ?? matchAt(AFTER_WORD, text, index))?.[0];
  if (written === undefined || digitsOf(written).length < (isNext ? SEVEN_DIGITS : 3)) return null;
  context.lastPhoneEnd = index + written.length;
  return { end: index + written.length, say: digitWords(digitsOf(written)) };
}

/** «هاتف: 123», «الاتصال على الرقم 123»: up to three words back, over a colon. */
function isAfterPhoneWord(text: string, index: number, phoneWords: ReadonlySet<string>): boolean {
  let at = index;
  for (let step = 0; step < 3; step++) {
    while (/[: ]/.test(text.charAt(at - 1))) at--;
    const { word, start } = wordBefore(text, at);
    if (word === '') return false;
    if (phoneWords.has(word) || phoneWords.has(word.replace(/^[وبل]?(?:ال|لل)/, ''))) return true;
    if (
      !/^(?:على|رقم|الرقم|أرقام|بالرقم|برقم|الساخن|هو|المجاني|الموحد|التالي|التالية|الآتي|الآتية|الأرقام|بالأرقام)$/.test(
        word,
      )
    )
      return false;
    at = start;
  }
  return false;
}
