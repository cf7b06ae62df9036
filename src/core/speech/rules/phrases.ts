import { wordBefore, type Reading, type SpokenContext } from '../number-context';

const DIGIT_OR_SIGN_AFTER = /^[\d/]|^[.,:-]\d/;

/** «24/7», «(ص)» after the Prophet's name, «س:» at the start of a line: what the table of fixed signs says. */
export function phraseAt({ text, lexicon }: SpokenContext, index: number): Reading | null {
  for (const { written, spoken, after, isAtStart } of lexicon.phrases.get(text.charAt(index)) ?? []) {
    if (!text.startsWith(written, index)) continue;
    const end = index + written.length;
    if (/\d$/.test(written) && DIGIT_OR_SIGN_AFTER.test(text.slice(end, end + 2))) continue;
    if (/^\d/.test(written) && /[\d/.,]/.test(text.charAt(index - 1))) continue;
    if (isAtStart === true && !/(?:^|[\n.؟!]) ?$/.test(text.slice(Math.max(0, index - 2), index))) continue;
    const { word } = wordBefore(text, index);
    // «النبي محمد (ص)» is praise; «(ص)» alone may number a list.
    if (after ? !after.includes(word) : written.startsWith('(') && word === '') continue;
    return { end, say: spoken };
  }
  return null;
}
