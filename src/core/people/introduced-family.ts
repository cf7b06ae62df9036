import { CROWNED, type Extension, isLoneGiven } from './name-extension';
import type { NameWord } from './name-word';

/** «وزيرة الثقافة حياة قطاط»: after a role a lone given name is hardly the whole name. */
export function isIntroducedFamily(
  words: readonly NameWord[],
  k: number,
  found: Extension,
  isIntroduced: () => boolean,
): boolean {
  const word = words[k];
  const given = words[k - 1]?.form;
  if (!word || !given || !isLoneGiven(found)) return false;
  const { form } = word;
  if (found.parts.length === 1 && !given.given) return false;
  if (found.parts.length === 1 && !given.arab) return form.unknown && isBeforeOffice(words, k + 1);
  const next = words[k + 1]?.joined ? words[k + 1]?.form : undefined;
  if (form.verb || form.place || form.listed === 'particle' || form.listed === 'time') return false;
  // «رياض المؤخر، وزير البيئة»: a comma and an office tell where the name ends.
  const isExplained = isBeforeOffice(words, k + 1);
  if (isExplained && form.definite && !form.title && !/(ه|ات|ين|ون)$/.test(form.folded)) return true;
  if (isExplained && (form.unknown || form.listed === 'noun') && !form.thing) return true;
  // «أيمن سلامة»: a noun serves as the name, one in the accusative or with a pronoun does not.
  if (form.listed && ((form.title && !form.definite) || form.thing || /(ا|ين|ان|ون|ات)$/.test(form.folded)))
    return false;
  if (!form.definite)
    return (
      !(next ? /^(و|بال|لل|كال|فال|ال|ست|سي)/ : /^(و|لل|كال|فال|ست|سي)/).test(form.folded) &&
      !/(ها|هم|وا)$/.test(form.folded) &&
      !word.text.endsWith('ه') &&
      (form.listed !== null ||
        form.folded.startsWith('ف') ||
        !word.readings.slice(1).some(({ form: part }) => !part.unknown)) &&
      !CROWNED.test(words[k - 2]?.form.folded ?? '') &&
      isIntroduced()
    );
  if (/(ه|ات|ين|ون)$/.test(form.folded)) return false;
  // «كامل الوزير»: nothing follows that the word could stand for.
  const isLast = next === undefined || next.listed === 'particle' || next.verb !== null || next.accusative;
  return isLast && (form.folded.endsWith('ي') || form.title === 'office') && isIntroduced();
}

function isBeforeOffice(words: readonly NameWord[], k: number): boolean {
  const word = words[k];
  if (word?.form.title !== 'office') return false;
  // «… مديرا», «…، مدير»
  return word.joined ? word.form.accusative : /^\s*[،,]\s*$/.test(word.gap);
}
