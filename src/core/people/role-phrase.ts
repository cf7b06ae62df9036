import type { NameWord } from './name-word';
import { type Expectation, OPENERS, stepOver } from './phrase-steps';
import { isLinked, quotedEnd } from './quoted-name';
import type { Head } from './role-head';

const LONGEST_PHRASE = 16;

/**
 * The end of the noun phrase that a head begins: its chain of complements («نائب رئيس مجلس إدارة الشركة»), adjectives,
 * prepositional complements («لدى الأمم المتحدة», «للأغذية»), quoted and bracketed names, and coordinated nouns.
 * Ends before punctuation, verbs, times, occasions, and names (`isNamed`). Where a name is known to begin at `limit`
 * (or a comma stands there: `bounds`, `apart` where the phrase stands between commas after a name) any noun will do; otherwise only those that hardly ever continue the sentence.
 * @returns the index after the phrase's last word.
 */
export function roleEnd(
  words: readonly NameWord[],
  at: number,
  head: Head,
  isNamed: (index: number) => boolean,
  limit = words.length,
  bounds: boolean | 'apart' = limit < words.length,
): number {
  const bounded = bounds !== false;
  const end = Math.min(limit, at + LONGEST_PHRASE);
  const expect: Expectation = {
    open: !head.definite && !head.complete && !head.form.accusative,
    indefinite: !head.definite && !head.complete,
    loose: false,
    complement: false,
  };
  let k = at + 1;
  // Where the phrase is not bounded, an opened complement that never comes is left out.
  let whole = k;
  while (k < end) {
    const quoted = quotedEnd(words, k, end);
    if (quoted !== null && (expect.open || expect.complement || head.definite)) {
      expect.open = false;
      expect.complement = true;
      whole = k = quoted;
      continue;
    }
    const word = words[k];
    if (!word || !isLinked(words, k) || isNamed(k)) break;
    const step = stepOver({ words, at, k, end, head, bounded, isApart: bounds === 'apart', expect, isNamed });
    if (step === 0) break;
    k += step;
    const last = words[k - 1]?.form.folded ?? '';
    if (!(expect.open && OPENERS.has(last))) whole = k;
  }
  // «قضية اغتيال X», «مدير X»: the name itself would be the complement.
  if (bounded && whole === limit && expect.open) return limit - 1;
  return whole;
}
