import type { Form, NameWord } from './name-word';

/** A stretch of words: `from` inclusive, `to` exclusive. */
export interface WordSpan {
  from: number;
  to: number;
}

export interface Head {
  /** UTF-16 units of the word that belong to an attached particle. */
  skip: number;
  form: Form;
  definite: boolean;
  /** The complement is attached as a pronoun («منافستها»). */
  complete: boolean;
}

/** Nouns of occasion: «في بيان» tells when or where something was said, not what the speaker is. */
const OCCASION =
  /^(ال)?(بيان|تصريح|تصريحات|موتمر|مؤتمر|مقابله|كلمه|اجتماع|لقاء|حوار|حديث|خطاب|رساله|تغريده|قمه|اتصال|وقت|اطار|ظل|حال|حين|يوم|شهر|عام|موقع|حساب)/;
/** What one speaks to or for: «رئيس الوزراء للصحفيين». */
const AUDIENCE =
  /^(ال)?(صحفيين|صحافيين|صحافه|صحفي|وكاله|وكالات|قناه|اذاعه|تلفزيون|جزيره|عربيه|رويترز|مره|المره|بي|وسائل|صحيفه|اعلاميين)/;
export const PHRASE_WORDS = new Set(['باسم', 'باعمال', 'لشوون', 'لشؤون', 'للشوون', 'للشؤون']);
const HEAD_LIMIT = 14;

/** The reading of a word as the head of a role («وزير», «الرئيس», «ووزيرة», «رئيسا»), or null. */
export function headOf(word: NameWord): Head | null {
  for (const { skip, form } of word.readings) {
    if (form.listed === 'particle') continue;
    if (form.title === 'office' || form.title === 'title' || form.title === 'relation') {
      return {
        skip,
        form,
        definite: form.definite || form.title === 'title',
        // The feminine ends in ة, the pronoun in ه: folded they are one.
        complete: /.(ها|هم|هما|نا)$/.test(form.folded) || (word.text.endsWith('ه') && form.title !== 'title'),
      };
    }
  }
  return null;
}

/** Definite words that describe rather than name: nisba («الخارجي»), participles and listed adjectives. */
export function isDescribing(form: Form): boolean {
  if (form.place === 'nationality') return true;
  if (form.ordinary === 'adjective') return true;
  if (form.ordinary === 'time') return /^ال(عام|اول|ثاني|ثالث|حالي|سابق|ماضي|مقبل|قادم)ه?$/.test(form.folded);
  if (form.title === 'plural' || form.title === 'honorific')
    return form.folded === 'الراحل' || form.folded === 'الراحله';
  if (form.title === 'office') return /(ي|يه)$/.test(form.folded);
  return /(ي|يه|يين|يون)$/.test(form.folded) && form.listed !== 'noun' && !form.verb;
}

function isNominal(form: Form): boolean {
  if (form.ordinary === 'particle' || form.ordinary === 'time' || form.title === 'honorific') return false;
  if (form.thing || form.title === 'plural' || form.title === 'office') return true;
  return form.ordinary === 'institution' || form.ordinary === 'noun' || form.ordinary === 'adjective';
}

function isGenitive(word: NameWord): boolean {
  const { form } = word;
  if (form.listed === 'particle' || form.listed === 'time') return false;
  return form.definite || form.place !== null || isNominal(form) || form.unknown || /^\d+$/.test(word.text);
}

/**
 * The role phrase that begins with a head: idafa with its adjectives, then «باسم …», «لشؤون …», «للأمم المتحدة»,
 * «في لبنان», coordinated complements, and no more. Stops at punctuation, verbs, names (`isNamed`) and `limit`.
 * @returns the index after the phrase's last word.
 */
export function roleEnd(
  words: readonly NameWord[],
  at: number,
  head: Head,
  isNamed: (index: number) => boolean,
  limit = words.length,
): number {
  // In construct the next word is the complement; afterwards only describing words and prepositional parts follow.
  let construct = !head.definite && !head.complete && !head.form.accusative;
  let complement = false;
  let k = at + 1;
  const end = Math.min(limit, at + HEAD_LIMIT);
  while (k < end) {
    const word = words[k];
    if (!word?.joined || isNamed(k)) break;
    const { form } = word;
    const [next] = [words[k + 1]];
    const nextJoined = next?.joined === true && k + 1 < end && !isNamed(k + 1) ? next : null;
    if (construct) {
      if (PHRASE_WORDS.has(form.folded)) {
        k++;
        continue;
      }
      if ((form.definite || form.folded === 'الله') && form.listed !== 'time') {
        construct = false;
        complement = true;
        k++;
        continue;
      }
      if (form.place === 'nationality' && !form.definite) {
        // «مسؤول أمريكي»: an indefinite head with its adjective.
        construct = false;
        k++;
        continue;
      }
      if (!isGenitive(word) || (form.verb && !isNominal(form) && !form.unknown)) break;
      construct = !(form.place !== null || form.unknown);
      complement = true;
      k++;
      continue;
    }
    // Where the phrase must reach a name, any definite word may describe: the name itself is the check.
    if (
      form.definite &&
      (isDescribing(form) || (limit < words.length && form.listed !== 'time' && !form.verb))
    ) {
      k++;
      continue;
    }
    if (
      !form.definite &&
      head.form.accusative &&
      (isDescribing(form) || form.folded.endsWith('ا')) &&
      form.ordinary !== 'particle'
    ) {
      k++;
      continue;
    }
    if (!form.definite && !head.definite && form.place === 'nationality') {
      k++;
      continue;
    }
    if (/^وال...|^وا[أإ]/.test(form.folded) && (complement || head.definite)) {
      k++;
      continue;
    }
    if (PHRASE_WORDS.has(form.folded) && nextJoined) {
      construct = true;
      k++;
      continue;
    }
    const coordinated = word.readings.find(
      ({ skip, form: part }) => skip === 1 && part.ordinary === 'institution' && !part.title,
    );
    if (
      form.folded.startsWith('و') &&
      complement &&
      coordinated &&
      !form.place &&
      nextJoined &&
      (nextJoined.form.definite || nextJoined.form.place)
    ) {
      construct = !coordinated.form.definite;
      k++;
      continue;
    }
    if (/^(في|الي|لدي)$/.test(form.folded) && nextJoined && isPlaceOrBody(nextJoined.form)) {
      construct = !nextJoined.form.definite && nextJoined.form.place === null;
      k += 2;
      continue;
    }
    if (/^(لدي)$/.test(form.folded) && nextJoined?.form.definite) {
      k += 2;
      continue;
    }
    const attached = word.readings.find(
      ({ skip, form: part }) =>
        skip === 1 && /^[بل]/.test(form.folded) && part.listed !== 'particle' && isPlaceOrBody(part),
    );
    if (attached && !AUDIENCE.test(attached.form.folded)) {
      construct = !attached.form.definite && attached.form.place === null;
      k++;
      continue;
    }
    break;
  }
  // A complement that never came («وزير» at a full stop) leaves the bare head.
  return construct && k > at + 1 && PHRASE_WORDS.has(words[k - 1]?.form.folded ?? '') ? k - 1 : k;
}

function isPlaceOrBody(form: Form): boolean {
  if (OCCASION.test(form.folded)) return false;
  return (
    (form.place !== null && form.place !== 'nationality') ||
    form.ordinary === 'institution' ||
    form.thing !== null
  );
}
