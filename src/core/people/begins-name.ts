import { ARAB_FLOOR, FOREIGN_FLOOR } from './name-extension';
import type { Form, NameWord } from './name-word';

/** Words that may begin a name by themselves. */
export function isNameLike(form: Form): boolean {
  if (form.listed === 'particle' || form.listed === 'time') return false;
  if (form.given || form.family) return true;
  if (!form.unknown || /^(بال|لل|كال|فال|وال|ول)/.test(form.folded)) return false;
  return form.folded.includes('-') || form.definite || form.look > FOREIGN_FLOOR;
}

/** Right after «البابا», «الملك» a word needs to look less like a name. */
export function isTitled(words: readonly NameWord[], i: number, form: Form): boolean {
  const previous = words[i - 1];
  if (
    !form.unknown ||
    form.definite ||
    !words[i]?.joined ||
    previous?.form.title !== 'title' ||
    previous.form.listed
  )
    return false;
  return form.look > ARAB_FLOOR && !/^(بال|لل|كال|فال|وال|ي)/.test(form.folded);
}

/** «الشرقاوي»: a definite word that nothing explains is a family's. */
export function isFamilyOfPlace(form: Form): boolean {
  return form.definite && form.unknown && form.folded.endsWith('ي');
}

/** «والي تونس فاخر القفصي»: an adjective without article that agrees with nothing, and a family. */
export function isBeforeFamily(form: Form, next: Form): boolean {
  if (form.definite || form.place || form.title || form.verb) return false;
  if (form.listed && form.listed !== 'adjective') return false;
  return (isFamilyOfPlace(next) || (next.definite && next.strongName)) && !/^(ب|ل|ك|و|ف)/.test(form.folded);
}

/** «المدافع صيام بن يوسف»: before «بن» any noun is a name. */
export function isBeforeFather(form: Form, next: Form): boolean {
  return next.folded === 'بن' && !form.definite && !form.verb && !form.title && !form.thing && !form.place;
}

/** «الجريدي»: no word of the tables, though affixes explain it. */
export function isSurnameOnly(form: Form): boolean {
  return form.definite && !form.listed && !form.place && !form.title && form.folded.endsWith('ي');
}
