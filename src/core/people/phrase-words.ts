import type { Form, NameWord } from './name-word';

/** Definite words that describe rather than name: nisba («الخارجي»), participles and listed adjectives. */
export function isDescribing(form: Form): boolean {
  if (form.place === 'nationality' || form.describes || form.folded === 'العرب') return true;
  if (form.ordinary === 'adjective' && form.title !== 'office') return true;
  if (form.ordinary === 'time')
    return /^(ال)?(عام|اول|ثاني|ثالث|حالي|سابق|اسبق|ماضي|مقبل|قادم|دقيق)(ه|ا)?$/.test(form.folded);
  if (form.title === 'plural' || form.title === 'honorific')
    return form.folded === 'الراحل' || form.folded === 'الراحله';
  if (form.title === 'office') return form.definite && /(ي|يه)$/.test(form.folded);
  return /(ي|يه|يين|يون|يا)$/.test(form.folded) && form.listed !== 'noun' && !form.verb;
}

/** An office or title that names its holder, not one that describes another («المساعد», «الصحفي»). */
export function isOffice(form: Form): boolean {
  return (
    (form.title === 'office' || form.title === 'title' || form.title === 'relation') && !isDescribing(form)
  );
}

export function isNominal(form: Form): boolean {
  if (form.ordinary === 'particle' || form.ordinary === 'time' || form.title === 'honorific') return false;
  if (form.thing || form.title === 'plural' || form.title === 'office') return true;
  return form.ordinary === 'institution' || form.ordinary === 'noun' || form.ordinary === 'adjective';
}

/** Whether a word may be the complement of a noun before it; `bounded`: a name is known to follow. */
export function isGenitive(word: NameWord, bounded: boolean): boolean {
  const { form } = word;
  // «أستاذ التاريخ»: a subject, too.
  const isTime = form.listed === 'time' && form.folded !== 'التاريخ';
  if (form.listed === 'particle' || isTime || form.title === 'honorific') return false;
  const verbal = (form.verb !== null || form.ordinary === 'verb') && !form.definite;
  if (verbal && !form.title && !(form.listed && form.listed !== 'verb') && !form.thing && !form.place)
    return false;
  if (bounded) return true;
  return form.definite || form.place !== null || isNominal(form) || form.unknown || /^\d+$/.test(word.text);
}
