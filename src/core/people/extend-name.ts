import { isBeforeFamily, isBeforeFather, isNameLike, isSurnameOnly, isTitled } from './begins-name';
import { continuesName } from './continues-name';
import { extendEastAsian } from './east-asian-name';
import { isIntroducedFamily } from './introduced-family';
import { CONNECTORS, FOREIGN_PARTICLES, bindsForeign, isConnector, isKunya } from './name-connectors';
import { CROWNED, type Extension, type NameContext, SECOND_HALVES } from './name-extension';
import type { Form, NameWord } from './name-word';

/** Words that stand before «الله» in blessings and epithets, not in names. */
const DIVINE = /^(رسول|نبي|حبيب|كتاب|باذن|بحمد|شاء|سبحان|حزب|انصار|رحم|حفظ|رضي|ايد|اعز|بيت|سبيل|عون|فضل)/;

const MOST_WORDS = 8;

/** «الملك عبد الله الثاني» */
const ORDINALS = /^ال(اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$/;

const nothingYet = (i: number): Extension => ({
  to: i,
  parts: [],
  known: 0,
  strong: 0,
  unknown: 0,
  arab: false,
  isFamilyFirst: false,
});

/** Whether a word may begin a name: most do not, and the rest is not asked of them. */
function mayBegin(words: readonly NameWord[], i: number, first: Form, context: NameContext): boolean {
  const { isIntroduced, isPart } = context;
  const word = words[i];
  const next = words[i + 1]?.joined ? words[i + 1] : undefined;
  return (
    isNameLike(first) ||
    (word !== undefined && isConnector(word, first, next, true)) ||
    (next !== undefined && isKunya(first, next.form, isPart)) ||
    // «ترك آل الشيخ»: what stands before «آل» is a name, whatever else it means.
    next?.text === 'آل' ||
    isTitled(words, i, first) ||
    (isSurnameOnly(first) && isPart(first.folded)) ||
    (next !== undefined &&
      (isBeforeFamily(first, next.form) || isBeforeFather(first, next.form)) &&
      isIntroduced())
  );
}

export function extendName(
  words: readonly NameWord[],
  i: number,
  first: Form,
  context: NameContext,
): Extension | null {
  const { isIntroduced, isPart } = context;
  let found: Extension | null = null;
  if (first.eastAsian && extendEastAsian(words, i, first, (found = nothingYet(i)))) return found;
  if (first.listed === 'particle' && !CONNECTORS.test(first.folded)) return null;
  // «يشار إلى …»
  if (first.verb && first.folded.startsWith('ي') && /^(الي|ان)$/.test(words[i + 1]?.form.folded ?? ''))
    return null;
  if (!mayBegin(words, i, first, context)) return null;
  found ??= nothingYet(i);
  let k = i;
  while (k < words.length && k - i < MOST_WORDS) {
    const word = words[k];
    if (!word || word.isOther || (k > i && !word.joined)) break;
    const form = k === i ? first : word.form;
    const next = words[k + 1]?.joined ? words[k + 1] : undefined;
    if (isConnector(word, form, next, k === i) || (next && isKunya(form, next.form, isPart))) {
      found.arab = true;
      found.parts.push(form.folded);
      // «بن عبد العزيز»: the second connector is taken in its own turn.
      if (next && !CONNECTORS.test(next.form.folded)) {
        const afterwards = words[k + 2];
        found.parts.push(next.form.folded);
        if (form.folded === 'عبد' || next.form.given || next.form.family) found.known++;
        if (form.folded === 'عبد' || next.form.strongName) found.strong++;
        if (!next.form.given && !next.form.family && form.folded !== 'عبد') found.unknown++;
        k++;
        if (afterwards?.joined && SECOND_HALVES.test(afterwards.form.folded)) {
          found.parts.push(afterwards.form.folded);
          k++;
        }
      }
      k++;
      continue;
    }
    if (k === i) {
      if (next?.text === 'آل') found.strong++;
    } else if (
      next?.form.folded === 'الله' &&
      !word.readings.slice(1).some(({ form: part }) => CONNECTORS.test(part.folded)) &&
      !form.verb &&
      !DIVINE.test(form.folded) &&
      form.listed !== 'particle'
    ) {
      // «حسب الله», «نصر الله»
      found.parts.push(form.folded, next.form.folded);
      k += 2;
      continue;
    } else if (SECOND_HALVES.test(form.folded)) {
      found.parts.push(form.folded);
      k++;
      continue;
    } else if (
      ORDINALS.test(form.folded) &&
      [1, 2, 3].some((back) => CROWNED.test(words[i - back]?.form.folded ?? ''))
    ) {
      found.parts.push(form.folded);
      k++;
      // «الرابع عشر»
      if (next?.form.folded === 'عشر') {
        found.parts.push(next.form.folded);
        k++;
      }
      break;
    } else if (FOREIGN_PARTICLES.test(form.folded) && next && bindsForeign(words, k)) {
      found.parts.push(form.folded);
      k++;
      continue;
    } else if (!continuesName(words, k, found) && !isIntroducedFamily(words, k, found, isIntroduced)) break;
    found.parts.push(form.folded);
    if (form.arab) found.arab = true;
    if (form.strongName) found.strong++;
    if (form.given || form.family) found.known++;
    else found.unknown++;
    k++;
  }
  found.to = k;
  const isBare = k === i + 1 && CONNECTORS.test(first.folded) && !first.strongName;
  return k > i && !isBare ? found : null;
}
