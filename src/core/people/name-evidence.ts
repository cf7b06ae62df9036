import { isFamilyOfPlace, isNameLike } from './begins-name';
import { roleBefore } from './role-before';
import { CONNECTORS, DESCENT } from './name-connectors';
import type { Extension } from './name-extension';
import type { NameSpan } from './name-span';
import type { Form, NameWord } from './name-word';
import { isLinked } from './quoted-name';
import { TEAMS } from './role-head';

/** Whether a folded word is part of a name already found in the article. */
export type IsPart = (folded: string) => boolean;

const TEMPORAL = /^(بعد|قبل|منذ|عند|رغم|اثر|عقب|بسبب|خلال|منتظر)$/;

/** The look (see `ForeignLook`) that lets unknown words stand as a name after a verb alone. */
export const TELLING_LOOK = 0.3;

interface Candidate {
  words: readonly NameWord[];
  i: number;
  skip: number;
  form: Form;
  found: Extension;
  isNamed: (index: number) => boolean;
  isPart: IsPart;
}

export function evidenceFor(candidate: Candidate): NameSpan['evidence'] | null {
  const { words, i, skip, form, found, isNamed, isPart } = candidate;
  const previous = words[i]?.joined ? words[i - 1] : undefined;
  const length = found.to - i;
  const isAfterRole = (): boolean => roleBefore(words, i, isNamed) !== null;
  if (previous && !isNamed(i - 1) && (skip === 0 || !/^[وف]/.test(words[i]?.text ?? ''))) {
    // «رئيس النادي المنصف …»: the thing has its article, the phrase goes on to the name.
    const owned = isOwnedBy(words, i, 'thing');
    if (owned && !(isDefiniteThing(words, i) && isAfterRole())) return null;
    const isOfBody = previous.form.place === 'org' && !isAfterRole();
    if (found.strong === 0 && (isOwnedBy(words, i, 'owner') || isOfBody)) return null;
  }
  // A definite word is a family name only where the list says so or a title stands right before it.
  if (form.definite && form.unknown && !isPart(form.folded)) {
    const titled = previous?.readings.some(
      (reading) => reading.form.title === 'title' || reading.form.title === 'honorific',
    );
    const isTeam = TEAMS.test(previous?.form.folded ?? '');
    return titled && !isTeam && form.folded.endsWith('ي') ? 'sure' : null;
  }
  if (words[i + 1]?.form.folded === 'بن' && found.strong > 0 && length >= 3 && isAfterRole()) return 'sure';
  // «الطالب المسلم ضياء»: the adjective is the student's.
  const second = words[i + 1]?.form;
  const isAdjective = form.definite && form.ordinary === 'adjective' && previous?.form.definite === true;
  if (isAdjective && length >= 2 && second?.strongName && second.given && !second.definite) return null;
  const last = words[found.to - 1];
  if (last?.form.tail && !form.eastAsian && !hasHonorificBefore(previous)) return null;
  if (form.definite && (form.place === 'nationality' || form.title)) {
    return isPart(form.folded) && length === 1 && previous?.form.verb === 'speech' ? 'weak' : null;
  }
  if (form.place && words[i + 1]?.joined && words[i + 1]?.form.place) return null;
  if (form.place && previous?.form.place && !(form.given && previous.form.definite)) return null;
  if (form.title === 'relation' && !CONNECTORS.test(form.folded) && !hasHonorificBefore(previous))
    return null;
  if (hasTitleBefore(candidate)) return 'sure';
  // «التشيكي يان فاتشيك», «للبرازيلي روبنز باريكيلو»: a nationality stands for the sportsman or the artist.
  const national =
    skip === 0 &&
    previous?.readings.some((reading) => reading.form.definite && reading.form.place === 'nationality');
  if (
    national &&
    !form.listed &&
    !form.place &&
    !form.definite &&
    length >= 2 &&
    (found.strong > 0 || form.look > TELLING_LOOK)
  )
    return 'sure';
  const verb = previous && skip === 0 && !isNamed(i - 1) ? previous.form.verb : null;
  const cued = previous?.readings.some((reading) => reading.form.cue) ?? false;
  const listStarts =
    words[found.to]?.joined === true &&
    (words[found.to]?.readings.some(
      (reading) => reading.skip === 1 && reading.form.strongName && reading.form.given,
    ) ??
      false);
  const coordinated = isNamed(i - 1) && skip > 0 && words[i]?.text.startsWith('و') === true;
  if (form.listed || form.place || form.title || form.verb || form.folded === 'علي') {
    // «بعد عودة محمود بن صالح»: the return, and who returned.
    const isOccurrence = form.listed === 'noun' && length >= 3 && words[i + 1]?.form.strongName === true;
    if (isOccurrence && words[i + 1]?.form.given && TEMPORAL.test(previous?.form.folded ?? '')) return null;
    // «أدى محمد …»: the verb, whatever name abroad it sounds like.
    if (form.verb && !form.arab && words[i + 1]?.form.arab) return null;
    // Words that are names among other things need a sure name beside them, or speech before them.
    if (length >= 2 && found.strong >= 2) return 'sure';
    if (length >= 2 && form.given && (found.parts.includes('بن') || isIntroduced(words, i, isNamed)))
      return 'sure';
    if (length >= 2 && form.given && form.arab && second && isArabFamily(second)) return 'sure';
    if (
      length >= 2 &&
      found.strong >= 1 &&
      form.given &&
      (verb !== null || cued || coordinated || listStarts || (!previous && !form.verb))
    )
      return 'sure';
    if (
      length >= 2 &&
      form.given &&
      found.known === length &&
      (cued || coordinated || listStarts || verb === 'speech')
    )
      return 'sure';
    if (isPart(form.folded)) return verb === 'speech' || length >= 2 ? 'weak' : null;
    return null;
  }
  if (form.strongName && form.given && length >= 2) return 'sure';
  if (form.folded === 'عبد' && length >= 3 && found.strong > 0) return 'sure';
  if (found.strong >= 2) return 'sure';
  if (
    found.strong >= 1 &&
    length >= 2 &&
    (verb !== null || cued || coordinated || form.given || form.look > TELLING_LOOK)
  )
    return 'sure';
  if (length >= 2 && form.unknown && found.unknown === length && form.look > TELLING_LOOK) {
    if (verb === 'speech' || isIntroduced(words, i, isNamed)) return 'sure';
  }
  // «بين ولايتي القيروان وتوزر»
  const beforePlace =
    length === 1 && words[found.to]?.joined === true && words[found.to]?.form.place === 'city';
  if (verb === 'speech' && form.strongName && !form.eastAsian && !beforePlace) return 'sure';
  if (verb && form.strongName && isExplainedAfter(words, found.to)) return 'sure';
  // «أعلن بلير»: a listed foreign surname of some length is a person where a verb stands beside it.
  if (form.strongName && form.family && !form.arab && !form.eastAsian && form.folded.length >= 4) {
    if (beforePlace) return 'weak';
    const after = words[found.to]?.joined ? words[found.to]?.form.verb : null;
    if (verb !== null || cued || after) return 'sure';
  }
  return isPart(form.folded) || form.strongName ? 'weak' : null;
}

/** «الشرقاوي»: listed, or made of a place. */
const isArabFamily = (form: Form): boolean =>
  isFamilyOfPlace(form) || (form.definite && form.family && form.strongName && form.arab);

/** «مون، وهو …» */
function isExplainedAfter(words: readonly NameWord[], at: number): boolean {
  return /^(وهو|وهي)$/.test(words[at]?.form.folded ?? '');
}

function hasHonorificBefore(previous: NameWord | undefined): boolean {
  return previous?.readings.some(({ form }) => form.title === 'honorific' || form.title === 'title') ?? false;
}

/** «منافستها النيجيرية، نجوزي …»: a role phrase and a comma right before. */
export function isIntroduced(
  words: readonly NameWord[],
  i: number,
  isNamed: (index: number) => boolean,
): boolean {
  return /^\s*،\s*$/.test(words[i]?.gap ?? '') && roleBefore(words, i, isNamed) !== null;
}

/** After a thing these honour («جادة الرئيس فؤاد شهاب»), though they are offices. */
const HONOURED = /^ال(رئيس|زعيم|قائد|شهيد)$/;

/** Whether the word before takes the name as its own («شارع», «جامعة»), a title between them or not. */
export function isOwnedBy(words: readonly NameWord[], i: number, kind: 'thing' | 'owner'): boolean {
  let at = i - 1;
  while (
    at > 0 &&
    words[at]?.joined &&
    words[at]?.readings.some(
      ({ form }) =>
        form.title === 'title' ||
        form.title === 'honorific' ||
        (kind === 'thing' && HONOURED.test(form.folded)),
    )
  )
    at--;
  const owner = words[at];
  if (!owner || (at < i - 1 && kind === 'owner')) return false;
  return owner.readings.some(({ form }) => form.thing === kind);
}

/** «رئيس النادي X»: the thing has its article. */
const isDefiniteThing = (words: readonly NameWord[], i: number): boolean =>
  words[i - 1]?.readings.some(({ form }) => form.definite && form.thing !== null) === true;

const MOST_BEFORE = 4;

/**
 * Whether words are the rest of a name that a thing bears: «بن عبد العزيز» of «طريق الملك فهد بن عبد العزيز», «النابلسي» of
 * «مسجد الحاج نمر النابلسي». Two words may as well be somebody beside it («مدير مستشفى ناصر عاطف الحوت»).
 */
export function isTailOfThing(words: readonly NameWord[], from: number, to: number): boolean {
  const goesOn = [words[from], words[from - 1]].some((word) => DESCENT.test(word?.form.folded ?? ''));
  if (to - from > 1 && !goesOn) return false;
  for (let at = from; at > from - MOST_BEFORE && words[at]?.joined; at--) {
    const before = words[at - 1];
    if (at < from && before && isOwnedBy(words, at, 'thing')) return !isDefiniteThing(words, at);
    if (!before || !(before.form.given || before.form.family || CONNECTORS.test(before.form.folded)))
      return false;
  }
  return false;
}

/** Whether a title or a whole role phrase ends just before the word. */
function hasTitleBefore({ words, i, skip, found, form, isNamed }: Candidate): boolean {
  const previous = words[i - 1];
  if (!previous || !isLinked(words, i) || skip > 0 || isNamed(i - 1)) return false;
  if (form.listed && !form.given && !form.family && form.listed !== 'adjective') return false;
  const adjacent = previous.readings.some(
    (reading) =>
      reading.form.title === 'honorific' ||
      reading.form.title === 'title' ||
      // «وشقيقه نادر …»
      (reading.form.title === 'relation' && /ه$|ها$/.test(previous.text)),
  );
  const isRelation = previous.readings.some((reading) => reading.form.title === 'relation');
  if (adjacent && isRelation) return form.given || found.strong > 0;
  if (adjacent) return !form.listed || form.given || found.strong > 0;
  if (!roleBefore(words, i, isNamed)) return false;
  // «مدير الموارد بفولكسفاغن»: rather a particle with the name of something.
  const attached = words[i]?.readings[1];
  // «… ويلوذوا»: rather «and» with a verb.
  if (form.unknown && /^و[يت]/.test(form.folded) && found.strong === 0) return false;
  if (form.unknown && /^[بلك]/.test(form.folded) && attached && attached.form.look >= form.look) return false;
  // «رئيس إنتل», «مدرب ليفربول»: after an indefinite noun an unknown word is its complement.
  const isClosed = previous.readings.some((reading) => reading.form.definite || reading.form.place !== null);
  if (isClosed || !words[i]?.joined) return !form.listed || form.given || found.strong > 0;
  const isTelling =
    form.unknown && form.look > TELLING_LOOK && (previous.form.unknown || previous.form.family);
  return (found.strong > 0 || isTelling) && found.to - i >= 2 && isNameLike(form);
}
