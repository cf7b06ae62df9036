import type { Form, NameWord } from './name-word';
import { CONNECTORS } from './name-connectors';
import { isDescribing, isGenitive, isNominal, isOffice } from './phrase-words';
import { isLinked, quotedEnd } from './quoted-name';
import { type Head, TEAMS, isRelative } from './role-head';

/** Words that open a complement of their own («المتحدث باسم …», «مستشار لشؤون …»). */
export const OPENERS = new Set(['باسم', 'باعمال', 'لشوون', 'لشؤون', 'للشوون', 'للشؤون', 'بشوون', 'بشؤون']);

const PREPOSITIONS = /^(في|الي|لدي|عن|من|علي|بين|ضد|مع|داخل|عبر)$/;

/** Adjectives of someone who acts for another: «المبعوث الخاص للأمين العام» */
export const DELEGATED = /^ال(خاص|شخصي)ه?$/;

/** Nouns of occasion: «في بيان» tells when or where something was said, not what the speaker is. */
const OCCASION =
  /^(ال)?(بيان|تصريح|موتمر|مؤتمر|مقابله|كلمه|كلمات|اجتماع|لقاء|حوار|حديث|خطاب|رساله|تغريده|تدوينه|قمه|اتصال|وقت|اطار|ظل|حال|حين|يوم|شهر|عام|موقع|حساب|ختام|نهايه|بدايه|مستهل|ضوء|سياق|مواجهه|اعقاب|انتظار|اشاره|مباراه|جلسه|ندوه|حفل|زياره|جوله|اقرب|اول|اخر|نفس|ذات|جميع|كل|بعض|قبل|بعد|خلال|حضور|مناسبه|مشاركه|طريق|شان|جهه|طرف|سبيل|غرار|خلفيه|هامش|راس|رغم)(ه|ها|هم|ات|اته|اتها|ي|ين)?$/;

/** «في إسطبلات الشيخ X»: no name of a body, whatever the tables do not know. */
const PLURAL = /..ات$/;

const WHOSE_NAME = /^باسم(ه|ها|هم|هما)$/;

/** By how much somebody won: «محافظا بأغلبية تسعة أصوات» */
const MARGIN = /^(اغلبيه|فارق)$/;

/** What one speaks to or for: «رئيس الوزراء للصحفيين». */
const AUDIENCE =
  /^(ال)?(صحفيين|صحافيين|صحافه|صحفي|وكاله|وكالات|قناه|اذاعه|تلفزيون|جزيره|عربيه|رويترز|مره|المره|بي|وسائل|صحيفه|اعلاميين)/;

/** Rulers and ministers are where they are, they hold no office of a town: «التقى الوزير في باريس …». */
const RULERS = /^(ال)?(رئيس|وزير|ملك|امير|عاهل|سلطان|زعيم|بابا)ه?$/;

/** Whether a word may stand inside a role phrase though it is a particle. */
export function isPhraseParticle(form: Form): boolean {
  return (
    OPENERS.has(form.folded) ||
    PREPOSITIONS.test(form.folded) ||
    /^(و|وسط)$/.test(form.folded) ||
    WHOSE_NAME.test(form.folded)
  );
}

/** What the phrase may take next. */
export interface Expectation {
  /** In construct: the next noun is the complement. */
  open: boolean;
  /** The noun that adjectives describe bears no article. */
  indefinite: boolean;
  /** A word that nothing explains may be a name («شركة أماديوس») or a noun that waits for its own complement. */
  loose: boolean;
  /** There is a noun besides the head. */
  complement: boolean;
}

interface Step {
  words: readonly NameWord[];
  at: number;
  k: number;
  end: number;
  head: Head;
  bounded: boolean;
  /** Between commas after a name: what is coordinated there is the same person. */
  isApart: boolean;
  expect: Expectation;
  isNamed: (index: number) => boolean;
}

/** How many words the phrase goes on from word `k` (0: none); renews what it expects. */
export function stepOver(step: Step): number {
  const { words, at, k, expect } = step;
  const word = words[k];
  if (!word) return 0;
  const { form } = word;
  // «الناطقة باسمها»
  if (WHOSE_NAME.test(form.folded) && k === at + 1) {
    expect.complement = true;
    expect.open = false;
    return 1;
  }
  if (OPENERS.has(form.folded)) {
    expect.open = true;
    return 1;
  }
  // «السائق البالغ 19 عاما»
  if (/^البالغه?$/.test(form.folded) && /^\p{N}/u.test(words[k + 1]?.text ?? '')) return 0;
  // «الرئيس المنتهية ولايته»
  if (form.folded === 'المنتهيه' && /^ولايته[اه]?م?ا?$/.test(words[k + 1]?.form.folded ?? '')) return 2;
  // «فرع أحد المصارف», «قائد أحد ألوية الجيش»
  if (expect.open && /^(احد|احدي)$/.test(form.folded)) return 1;
  const owned = overOwnedName(step);
  if (owned > 0) return owned;
  if (PREPOSITIONS.test(form.folded)) return overPreposition(step);
  const attached = attachedNoun(word);
  if (attached && (k === at + 1 || !expect.open)) return overAttached(step, attached);
  if (expect.open) return overComplement(step, word);
  const { loose } = expect;
  expect.loose = false;
  if (loose && step.bounded && form.definite && form.listed !== 'time' && !form.verb) return 1;
  // «شركة أماديوس تونس», «ريال مدريد»
  const isTown = form.place === 'city' || form.place === 'country';
  if (isTown && (loose || (words[k - 1]?.form.place === 'org' && !words[k - 1]?.form.definite))) return 1;
  if (isAdjectiveHere(step, form)) return 1;
  if (form.folded === 'و') {
    const following = words[k + 1];
    return following ? Math.min(1, overCoordinated(step, following, 0)) * 2 : 0;
  }
  if (form.folded.startsWith('و')) return overCoordinated(step, word, 1);
  // «سبيس إكس»: a proper noun of two words, and no verb («دكان يقابل المبنى»).
  const before = words[k - 1]?.form;
  if (
    step.bounded &&
    form.unknown &&
    !form.folded.startsWith('ي') &&
    !form.definite &&
    before?.unknown &&
    !before.definite
  )
    return 1;
  return attached ? overAttached(step, attached) : 0;
}

const MOST_OWNED = 4;

/** «مدير مستشفى كمال عدوان X»: the name that a thing bears is one whole. */
function overOwnedName({ words, k, end, bounded, expect, isNamed }: Step): number {
  const isThing = words[k - 1]?.readings.some(({ form }) => form.thing === 'thing' && !form.definite);
  if (!bounded || !isThing) return 0;
  let to = k;
  while (to < end && to - k < MOST_OWNED && words[to]?.joined && !isNamed(to) && isPartOfName(words[to]))
    to++;
  if (to === k) return 0;
  expect.open = false;
  expect.indefinite = false;
  expect.complement = true;
  return to - k;
}

function isPartOfName(word: NameWord | undefined): boolean {
  if (!word) return false;
  const { form } = word;
  return CONNECTORS.test(form.folded) || ((form.given || form.family) && form.listed !== 'particle');
}

function overComplement({ words, at, k, bounded, expect }: Step, word: NameWord): number {
  const { form } = word;
  if (form.folded.startsWith('و') && !form.listed) {
    // «إمام وخطيب المسجد», «مدير وحدة»
    const joined = word.readings.find(({ skip, form: part }) => skip === 1 && part.title === 'office');
    if (joined && !joined.form.definite && k === at + 1) return 1;
  }
  // «أمين عام الحزب»
  if (/^عامه?$/.test(form.folded) && words[k - 1]?.form.title === 'office') return 1;
  // «لاعب وسط الفريق»
  if (form.folded === 'وسط' && k === at + 1) return 1;
  if (!isGenitive(word, bounded) && !(bounded && hasPronoun(word))) return 0;
  // «نائب الرئيس», but «حفل الفنانة»: the name is hers.
  const possessor = words[k - 1]?.form;
  const isHolder = isOffice(form) && form.definite && !TEAMS.test(form.folded);
  if (isHolder && !possessor?.title && !OPENERS.has(possessor?.folded ?? '')) return 0;
  // «مدير حملتها», «رئيس مجلس إدارتها»
  const isOwned = hasPronoun(word) && !form.title && !form.unknown;
  if (form.definite || form.folded === 'الله' || isOwned) {
    expect.open = false;
    expect.indefinite = false;
    expect.complement = true;
    return 1;
  }
  if (form.place === 'nationality') {
    // «مسؤول أمريكي»: an indefinite head with its adjective.
    expect.open = false;
    return 1;
  }
  // «معهد كارنيغي»: a name that is no person's here stands for itself too.
  const isProper = (form.unknown && !PLURAL.test(form.folded)) || form.strongName;
  expect.open = !(form.place !== null || isProper);
  expect.loose = isProper;
  if (!expect.open) expect.indefinite = false;
  expect.complement ||= !(words[k - 1]?.form.title === 'office' && isDescribing(form));
  return 1;
}

function isAdjectiveHere({ words, k, bounded, head, expect }: Step, form: Form): boolean {
  if (form.definite) {
    if (expect.indefinite) return false;
    if (isDescribing(form)) return true;
    // «للنوايا الحسنة»: no noun of the tables, and it agrees.
    if (
      !form.listed &&
      !form.verb &&
      !form.title &&
      !form.place &&
      !form.unknown &&
      form.folded.endsWith('ه')
    )
      return true;
    // Where the phrase must reach a name any definite word may describe: the name itself is the check.
    return bounded && form.listed !== 'time' && !form.verb && !isOffice(form) && form.title !== 'honorific';
  }
  if (!expect.indefinite) return false;
  if (head.form.accusative && form.folded.endsWith('ا') && form.ordinary !== 'particle')
    return form.ordinary === 'time' ? isDescribing(form) : !form.verb;
  if (form.ordinary === 'particle' || form.ordinary === 'time') return false;
  if (form.place === 'nationality') return true;
  return isDescribing(form) && (words[k - 1]?.form.title === 'office' || head.form.accusative);
}

function overPreposition({ words, at, k, end, head, bounded, isApart, expect, isNamed }: Step): number {
  const next = words[k + 1];
  const preposition = words[k]?.form.folded ?? '';
  if (k + 1 >= end || !next || isNamed(k + 1)) return 0;
  const opening = quotedEnd(words, k + 1, end);
  if (opening !== null) {
    expect.open = false;
    expect.complement = true;
    return opening - k;
  }
  if (!next.joined) return 0;
  const { form } = next;
  if (!isGenitive(next, bounded)) return 0;
  // «باحث في الشأن الخليجي» is one between commas.
  if (!isApart && (OCCASION.test(form.folded) || form.folded === 'جانب' || hasPronoun(next))) return 0;
  // «تحدث الوزير مع …» tells what he did.
  if (preposition === 'مع' && !(bounded && expect.complement)) return 0;
  // «طلب الوزير من الرئيس …» names two.
  if (form.title && preposition !== 'لدي' && form.title !== 'plural') return 0;
  const isTown = form.place === 'country' || form.place === 'city';
  if (isTown && RULERS.test(head.form.folded)) {
    if (head.definite ? !expect.complement : head.form.folded.includes('وزير')) return 0;
  }
  if (!bounded) {
    if (preposition === 'من' && !isTown && form.folded !== 'اجل') return 0;
    const isBare = k === at + 1;
    if (!/^(في|لدي|الي|عن|من)$/.test(preposition)) return 0;
    if (/^(في|الي)$/.test(preposition) && !isBare && !isPlaceOrBody(form)) return 0;
    if (preposition === 'عن' && !isBare && !isPlaceOrBody(form)) return 0;
  }
  expect.complement = true;
  expect.indefinite = false;
  const isProper = form.unknown && !PLURAL.test(form.folded);
  expect.open = !form.definite && form.place === null && !isProper;
  // «من ريف درعا»
  expect.loose = isProper;
  return 2;
}

/** The noun under an attached ل or ب («للشبكة», «بجامعة»), where the word is no noun of its own. */
function attachedNoun(word: NameWord): Form | null {
  const { form, readings } = word;
  if (!/^[بل]/.test(form.folded) || form.place || (form.listed && !form.folded.startsWith('لل'))) return null;
  const parts = readings.filter(({ skip }) => skip === 1).map((reading) => reading.form);
  return (
    parts.find((part) => part.listed !== 'particle' && (part.listed ?? part.place ?? part.thing) !== null) ??
    parts.find((part) => part.listed !== 'particle') ??
    null
  );
}

function overAttached({ words, at, k, bounded, isApart, head, expect }: Step, noun: Form): number {
  const word = words[k];
  // «مديرا لمكتبه»
  const isPredicate = head.form.accusative && k === at + 1;
  if (!word || MARGIN.test(noun.folded)) return 0;
  const isWhose = hasPronoun(word) && !noun.listed && !isPredicate;
  if (!isApart && (OCCASION.test(noun.folded) || isWhose)) return 0;
  // «نائبة لرئيس الشركة», but «قال الوزير للرئيس …»
  // and «المبعوث الخاص للأمين العام».
  const isDelegate = bounded && DELEGATED.test(words[k - 1]?.form.folded ?? '');
  const isDeputy = (isApart || isDelegate || (k === at + 1 && !head.definite)) && isOffice(noun);
  if (noun.listed === 'time' || (noun.title && noun.title !== 'plural' && !isDeputy)) return 0;
  if (!bounded && expect.complement && AUDIENCE.test(noun.folded)) return 0;
  const isKnown = noun.definite || noun.place !== null || isNominal(noun);
  if (!isKnown && !(bounded && noun.unknown)) return 0;
  if (noun.verb && !isNominal(noun) && !noun.definite) return 0;
  // «رئيسا للجنة» is what the phrase waits for; «… للحوار» after a whole phrase may be the sentence's.
  if (!bounded && !isPlaceOrBody(noun) && expect.complement && !head.form.accusative) return 0;
  if (!bounded && word.form.folded.startsWith('ب') && !isPlaceOrBody(noun)) return 0;
  expect.complement = true;
  expect.indefinite = false;
  expect.open = !noun.definite && noun.place === null && !noun.unknown;
  return 1;
}

/** «والبحث العلمي», « و البحث العلمي»: `cut` is the length of the particle in the word. */
function overCoordinated(
  { words, at, k, end, bounded, isApart, head, expect, isNamed }: Step,
  word: NameWord,
  cut: 0 | 1,
): number {
  const own = k + 1 - cut;
  if (own >= end || isNamed(own) || !isLinked(words, own)) return 0;
  const part = word.readings.find(({ skip }) => skip === cut)?.form;
  if (!part || word.form.listed === 'particle' || part.listed === 'particle') return 0;
  if (!expect.complement && !head.definite) return 0;
  if (part.title === 'office' && !isDescribing(part)) {
    // «الكاتبة والصحفية», «مؤسس الشركة ورئيسها»; «… ووزير الدفاع» is someone else.
    const isPronominal =
      /.(ها|ه|هم)$/.test(word.text) && !part.definite && expect.complement && !isRelative(part);
    // «الكاتبة والصحفية», «المخرج السينمائي والعضو المؤسس …»
    const isBeside = k === at + 1 || (k === at + 2 && words[at + 1]?.form.definite === true);
    const isPair = part.definite && head.definite && isBeside;
    // «مرشحة التحالف والرئيسة السابقة لبلدية …», «مؤسس الشركة ومدير أعمالها»
    if (isApart && !isPronominal) {
      expect.open = !part.definite;
      expect.complement = part.definite;
      return 1;
    }
    if (!isPronominal && !isPair) return 0;
    expect.indefinite = false;
    return 1;
  }
  if (part.title && part.title !== 'plural' && part.title !== 'office') return 0;
  if (part.definite) return !part.verb || isNominal(part) ? 1 : 0;
  if (part.place !== null && part.place !== 'nationality') return 1;
  const next = words[own + 1];
  if (own + 1 >= end || !next?.joined || isNamed(own + 1)) return 0;
  if (!(next.form.definite || next.form.place !== null)) return 0;
  if (!expect.complement || part.verb || !(bounded ? isNominal(part) : part.ordinary === 'institution'))
    return 0;
  expect.open = true;
  return 1;
}

/** «في مكتبه»: whose it is, is told already. The feminine ends in ة. */
function hasPronoun(word: NameWord): boolean {
  return (
    (word.text.endsWith('ه') && !word.form.listed) || (/...(ها|هم|هما)$/.test(word.text) && !word.form.listed)
  );
}

function isPlaceOrBody(form: Form): boolean {
  return (
    (form.place !== null && form.place !== 'nationality') ||
    form.ordinary === 'institution' ||
    form.thing !== null
  );
}
