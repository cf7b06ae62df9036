import { ordinalWords } from '../../arabic/numerals-ordinal';
import { genderOfSingular } from '../counted-noun';
import { matchAt } from '../match-at';
import { isObliqueAfterWord } from '../number-case';
import { wordBefore, type Reading, type SpokenContext } from '../number-context';

/** Up to 89; short words of L (XL, LI) are left to other rules. */
const ROMAN =
  /(?=(?:[IVX]{2,6}|[IVXL]{3,8}|[IVX])(?![A-Za-z]))(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![A-Za-z])/y;
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(written: string): number {
  return Array.from(written).reduce((sum, letter, at, all) => {
    const value = VALUES[letter] ?? 0;
    return sum + (value < (VALUES[all[at + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** «لويس XIV» → «الرابع عشر»: a Roman numeral after an Arabic word is an ordinal. */
export function romanAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon } = context;
  const written = matchAt(ROMAN, text, index)?.[0] ?? '';
  const from = text.startsWith('ال', index - 2) ? index - 2 : index;
  const { word, start, end } = wordBefore(text, from);
  if (end === from || written === '' || word === '' || lexicon.functionWords.has(word)) return null;
  const noun = word.replace(/^[وفبك]?ال|^لل/, '');
  const gender = genderOfSingular(lexicon, lexicon.feminineNames.has(word) ? 'ة' : noun);
  return {
    end: index + written.length,
    say: ordinalWords(romanValue(written), gender, isObliqueAfterWord(context, start)),
  };
}
