import type { Form, NameWord } from './name-word';

/** How far a name reaches from its first word, and of what it is made. */
export interface Extension {
  /** Index after the name's last word. */
  to: number;
  /** Folded words. */
  parts: string[];
  /** Words that the tables list as names. */
  known: number;
  /** Words that they list as names and as nothing else. */
  strong: number;
  /** Words that no table explains. */
  unknown: number;
  /** Some part is Arab: what follows may be any Arab family's name. */
  arab: boolean;
  /** East Asian order. */
  isFamilyFirst: boolean;
}

/** Words that bind the next one into the name («عبد العزيز», «بن سلمان», «آل ثاني»). */
export const CONNECTORS = /^(عبد|ابو|ابا|ابي|ابن|بن|ال|ام|بنت|ولد|بو|ايت)$/;
const FOREIGN_PARTICLES = /^(دي|فون|فان|دير|دا|دو|ديل|ديلا|دوس|دن|لا|لو|لي|ماك|سان|سانت|تن|ابن|اف)$/;
const SECOND_HALVES = /^(الدين|العابدين|العرب|الله|الاسلام|الرحمن|الزمان|الحق)$/;
/** Words that stand before «الله» in blessings and epithets, not in names. */
const DIVINE = /^(رسول|نبي|حبيب|كتاب|باذن|بحمد|شاء|سبحان|حزب|انصار|رحم|حفظ|رضي|ايد|اعز|بيت|سبيل|عون|فضل)/;
const MOST_WORDS = 8;
/** «الملك عبد الله الثاني» */
const ORDINALS = /^ال(اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$/;
const CROWNED = /^(الملك|الملكه|البابا|السلطان|الامبراطور|القيصر|الانبا|البطريرك|العاهل|ملك|الخديوي)$/;
/** Least look (see `ForeignLook`) of an unknown word after a foreign, and after an Arab name: families vary most. */
const FOREIGN_FLOOR = 0;
const FOREIGN_SECOND_FLOOR = -0.35;
const ARAB_FLOOR = -0.65;
/** Right after the first, listed Arab name nearly any unknown word is the family's. */
const ARAB_SECOND_FLOOR = -1.4;

/** What stands around a word that may begin a name. */
export interface NameContext {
  /** Whether a title or a role phrase ends right before it. */
  isIntroduced: () => boolean;
  /** Whether it is part of a name found elsewhere in the article. */
  isPart: (folded: string) => boolean;
}

export function extendName(
  words: readonly NameWord[],
  i: number,
  first: Form,
  { isIntroduced, isPart }: NameContext,
): Extension | null {
  const found: Extension = {
    to: i,
    parts: [],
    known: 0,
    strong: 0,
    unknown: 0,
    arab: false,
    isFamilyFirst: false,
  };
  if (first.eastAsian && extendEastAsian(words, i, first, found)) return found;
  if (first.listed === 'particle' && !CONNECTORS.test(first.folded)) return null;
  // «يشار إلى …»
  if (first.verb && /^ي/.test(first.folded) && /^(الي|ان)$/.test(words[i + 1]?.form.folded ?? ''))
    return null;
  let k = i;
  while (k < words.length && k - i < MOST_WORDS) {
    const word = words[k];
    if (!word || (k > i && !word.joined)) break;
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
      // «ترك آل الشيخ»: what stands before «آل» is a name, whatever else it means.
      if (next?.text === 'آل') found.strong++;
      else if (
        !isNameLike(form) &&
        !isTitled(words, i, form) &&
        !(isPart(form.folded) && isSurnameOnly(form)) &&
        !(next && (isBeforeFamily(form, next.form) || isBeforeFather(form, next.form)) && isIntroduced())
      )
        return null;
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

/** Words that may begin a name by themselves. */
export function isNameLike(form: Form): boolean {
  if (form.listed === 'particle' || form.listed === 'time') return false;
  if (form.given || form.family) return true;
  if (!form.unknown || /^(بال|لل|كال|فال|وال|ول)/.test(form.folded)) return false;
  return form.folded.includes('-') || form.definite || form.look > FOREIGN_FLOOR;
}

/** «الشرقاوي»: a definite word that nothing explains is a family's. */
export function isFamilyOfPlace(form: Form): boolean {
  return form.definite && form.unknown && form.folded.endsWith('ي');
}

/** «والي تونس فاخر القفصي»: an adjective without article that agrees with nothing, and a family. */
function isBeforeFamily(form: Form, next: Form): boolean {
  if (form.definite || form.place || form.title || form.verb) return false;
  if (form.listed && form.listed !== 'adjective') return false;
  return (isFamilyOfPlace(next) || (next.definite && next.strongName)) && !/^(ب|ل|ك|و|ف)/.test(form.folded);
}

/** «المدافع صيام بن يوسف»: before «بن» any noun is a name. */
function isBeforeFather(form: Form, next: Form): boolean {
  return next.folded === 'بن' && !form.definite && !form.verb && !form.title && !form.thing && !form.place;
}

/** «الجريدي»: no word of the tables, though affixes explain it. */
function isSurnameOnly(form: Form): boolean {
  return form.definite && !form.listed && !form.place && !form.title && form.folded.endsWith('ي');
}

/** Right after «البابا», «الملك» a word needs to look less like a name. */
function isTitled(words: readonly NameWord[], i: number, form: Form): boolean {
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

function isConnector(word: NameWord, form: Form, next: NameWord | undefined, isFirst: boolean): boolean {
  if (!next || !CONNECTORS.test(form.folded)) return false;
  // «آل» is a family, «ال» a stray article.
  if (form.folded === 'ال' && !word.text.includes('آ')) return false;
  const { form: bound } = next;
  if (form.folded === 'عبد') return (bound.definite && bound.listed !== 'time') || bound.given;
  if (form.folded === 'ال') return !isFirst && bound.listed !== 'particle';
  // «مهدي بن غربية»: after a given name a family's, whatever word it is.
  if (form.folded === 'بن' && !isFirst && bound.listed !== 'particle') return true;
  if (
    bound.listed === 'particle' ||
    bound.verb ||
    bound.place === 'country' ||
    (bound.title && !bound.given && !bound.family)
  )
    return CONNECTORS.test(bound.folded);
  if (/^(ابن|بن)$/.test(form.folded))
    return (
      bound.given ||
      bound.family ||
      bound.unknown ||
      CONNECTORS.test(bound.folded) ||
      (!isFirst && bound.definite)
    );
  if (isFirst)
    return form.folded === 'ال'
      ? false
      : /^(ابو|ابي|ابا)$/.test(form.folded)
        ? bound.definite || bound.given || bound.family || (bound.unknown && bound.look > ARAB_FLOOR)
        : bound.strongName;
  if (/^(ابو|ابي|ابا)$/.test(form.folded)) return true;
  return bound.definite || bound.given || bound.family || bound.unknown || CONNECTORS.test(bound.folded);
}

/** «أبو خضير», known from elsewhere. */
function isKunya(form: Form, bound: Form, isPart: NameContext['isPart']): boolean {
  return /^اب[وي]$/.test(form.folded) && isPart(bound.folded);
}

function bindsForeign(words: readonly NameWord[], k: number): boolean {
  const previous = words[k - 1];
  if (previous?.form.arab && !previous.form.unknown) return false;
  let at = k + 1;
  while (words[at]?.joined && FOREIGN_PARTICLES.test(words[at]?.form.folded ?? '') && at < k + 3) at++;
  const bound = words[at];
  return (
    bound?.joined === true &&
    !bound.form.verb &&
    (bound.form.family || bound.form.given || (bound.form.unknown && bound.form.look > FOREIGN_FLOOR))
  );
}

/** Family name, then one or two syllables of the given name; a hyphenated word is a whole given name. */
function extendEastAsian(words: readonly NameWord[], i: number, first: Form, found: Extension): boolean {
  const second = words[i + 1];
  if (first.folded.includes('-') || !second?.joined) return false;
  const { form } = second;
  const hyphenated = form.folded.includes('-') && (form.unknown || form.given);
  if (!hyphenated && !form.eastAsian) return false;
  const isParticle = (syllable: Form): boolean => syllable.ordinary === 'particle' || syllable.verb !== null;
  if (isParticle(form) && !hyphenated) return false;
  found.parts.push(first.folded, form.folded);
  found.known = 2;
  found.to = i + 2;
  const third = words[i + 2];
  // «مون جاي إن»: a particle may be the second syllable of a Korean given name whose first one is listed.
  if (
    !hyphenated &&
    third?.joined &&
    third.form.eastAsian &&
    (!isParticle(third.form) || (first.korean && form.korean && form.folded.length <= 4))
  ) {
    found.parts.push(third.form.folded);
    found.known = 3;
    found.to = i + 3;
  }
  const surest = hyphenated || found.known === 3;
  if (isParticle(first) && !(surest && !isParticle(third?.form ?? form))) return false;
  found.strong = surest ? 2 : 1;
  found.isFamilyFirst = true;
  return true;
}

function continuesName(words: readonly NameWord[], k: number, found: Extension): boolean {
  const word = words[k];
  const previous = words[k - 1]?.form;
  if (!word || !previous) return false;
  const { form } = word;
  const next = words[k + 1]?.joined ? words[k + 1] : undefined;
  if (form.listed === 'particle' || form.listed === 'time') return false;
  const length = found.parts.length;
  // «أثنى عبدالعاطي علي الجهد»: the particle, its ya dotted.
  if (
    form.folded === 'علي' &&
    next &&
    !next.form.given &&
    !next.form.family &&
    !next.form.title &&
    (next.form.place === 'nationality' || /^(noun|adjective|institution)$/.test(next.form.ordinary ?? ''))
  )
    return false;
  // «ميركل إيمانويل ماكرون»: another person begins.
  if (
    form.strongName &&
    form.given &&
    !form.family &&
    !form.arab &&
    length >= 2 &&
    previous.family &&
    !previous.given &&
    !found.arab
  )
    return false;
  // «رونالدو آمال …»: a foreign surname, and an Arab name that is a word as well.
  if (
    form.arab &&
    form.given &&
    !form.family &&
    length === 1 &&
    previous.family &&
    !previous.given &&
    !previous.arab
  )
    return false;
  if (form.strongName) return length < 7 && !(form.definite && form.place !== null);
  if (form.given || form.family) {
    // «عبدالله أمير قطر»: an office with its complement.
    if (form.title && !form.definite) return !next || !isComplement(next.form);
    if (form.title) return length === 1 && found.strong > 0;
    if (form.verb && !form.definite && length >= 2) return false;
    if (form.place && !form.family) return false;
    // «بلعيد أكبر …»: what is a name abroad is a word here.
    if (form.listed && !form.arab && found.arab) return false;
    return length < 5;
  }
  if (form.unknown) {
    if (form.folded.includes('-')) return true;
    if (/^(و|بال|لل|كال|فال)/.test(form.folded) && (found.arab || form.look < 0.5)) return false;
    // «آل خليفة ضيوفه»: an attached pronoun.
    if (length >= 2 && found.arab && word.text.endsWith('ه')) return false;
    // «لمحمد», «بترامب»: a particle with another name.
    if (word.readings.slice(1).some(({ form: part }) => part.strongName)) return false;
    if (found.unknown >= 3 || length >= 6) return false;
    const afterArab = found.arab;
    if (form.definite)
      return (afterArab || found.known === 0) && !/(ه|ات|ين|ون)$/.test(form.folded) && length <= 4;
    if (/^(ي|ت|ست|سي)/.test(form.folded) && form.look < 0.4) return false;
    if (/(ته|هم|تها|ها|وا)$/.test(form.folded) && form.look < 0.4) return false;
    // «سهام بن سدرين أيقظا»
    if (length >= 2 && afterArab && form.folded.endsWith('ا') && form.look < 0.4) return false;
    if (form.folded.endsWith('ه') && form.look < 0.2 && !afterArab) return false;
    if (afterArab)
      return (
        form.look > (length === 1 && found.strong === 1 && previous.given ? ARAB_SECOND_FLOOR : ARAB_FLOOR)
      );
    return form.look > (length === 1 && found.strong === 1 ? FOREIGN_SECOND_FLOOR : FOREIGN_FLOOR);
  }
  const isLone = isLoneGiven(found);
  // «خالد سرحان»: listed in no form, only explained by affixes, and so as well a family name.
  if (
    !form.listed &&
    !form.definite &&
    isLone &&
    found.strong === 1 &&
    previous.arab &&
    !form.place &&
    !form.title
  ) {
    return !/^[يتوبلكف]/.test(form.folded) && /(ان|ات|ي|ين|اوي|ة)$/.test(word.text) && !next?.form.definite;
  }
  // «خوان بالاسيوس»: affixes explain it by chance, its look says otherwise.
  if (
    !form.listed &&
    !form.definite &&
    !found.arab &&
    found.known > 0 &&
    length <= 2 &&
    !form.place &&
    !form.title
  ) {
    return (
      form.look > (length === 1 && found.strong === 1 ? 0.15 : 0.45) &&
      !/^[يتسولف]|(ه|ها|هم)$/.test(form.folded)
    );
  }
  // «محمود الحسني», «سمير القنطار»: a definite word after a lone given name, where the sentence can go on without it.
  if (
    form.definite &&
    !form.place &&
    !form.title &&
    isLone &&
    found.known === 1 &&
    found.arab &&
    !form.verb
  ) {
    if (form.listed) {
      const isLast =
        !next || next.form.listed === 'particle' || next.form.verb !== null || next.form.accusative;
      return (
        isLast &&
        (form.listed === 'noun' || form.listed === 'adjective') &&
        /^[^تم].*[^هة]$/.test(word.text.slice(2)) &&
        !/(ات|ين|ون)$/.test(word.text)
      );
    }
    return word.text.endsWith('ي') && (!next?.form.definite || next.form.listed === 'particle');
  }
  // «سعيد صيام»: a noun that serves as the family name, where the sentence goes on without it.
  if (
    form.listed === 'noun' &&
    !form.definite &&
    length === 1 &&
    found.known === 1 &&
    previous.arab &&
    previous.given &&
    !form.place
  ) {
    const isLast = !next || next.form.listed === 'particle' || next.form.verb !== null;
    return isLast && !form.verb && !form.title && !/[اةهىت]$/.test(word.text);
  }
  // «علي المصري»: an adjective serves as the family name after a lone given name.
  if (form.definite && form.place === 'nationality' && length === 1 && found.strong === 1 && previous.arab) {
    return !form.folded.endsWith('ه') && !next?.form.given && !next?.form.definite;
  }
  return false;
}

/** One given name so far, written in one word or in two («عبد الرحيم», «عز الدين»). */
function isLoneGiven({ parts }: Extension): boolean {
  return (
    parts.length === 1 || (parts.length === 2 && (parts[0] === 'عبد' || SECOND_HALVES.test(parts[1] ?? '')))
  );
}

/** «وزيرة الثقافة حياة قطاط»: after a role a lone given name is hardly the whole name. */
function isIntroducedFamily(
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
  if (!form.definite || /(ه|ات|ين|ون)$/.test(form.folded)) return false;
  // «كامل الوزير»: nothing follows that the word could stand for.
  const isLast = !next || next.listed === 'particle' || next.verb !== null || next.accusative;
  return isLast && (form.folded.endsWith('ي') || form.title === 'office') && isIntroduced();
}

function isBeforeOffice(words: readonly NameWord[], k: number): boolean {
  const word = words[k];
  if (word?.form.title !== 'office') return false;
  // «… مديرا», «…، مدير»
  return word.joined ? word.form.accusative : /^\s*[،,]\s*$/.test(word.gap);
}

function isComplement(form: Form): boolean {
  if (form.definite || form.place !== null) return true;
  return form.listed === 'noun' || form.listed === 'institution' || form.thing !== null;
}
