import type { ActVerb, ActWords } from './act-words';
import type { NamedText, TextName } from './named-text';
import type { NameWord } from './name-word';
import { isDescribing } from './phrase-words';

/** A verb (or «بحسب») whose subject (or whose object) a person is. */
export interface SubjectVerb {
  name: TextName;
  kind: 'said' | 'did';
  /** Index of the verb's word. */
  word: number;
  /** UTF-16 units of the word before the verb: «و». */
  skip: number;
  gender: ActVerb['gender'];
  /** «بحسب X»: whoever goes on after it may be someone else. */
  isSource: boolean;
}

/** Words after which a verb with its subject begins, though they stand inside the sentence. */
const OPENERS =
  /^(?:و|ف)?(?:كما|فيما|بينما|حيث|قد|لقد|كان|كانت|بعدما|عندما|حين|حينما|مثلما|اذ|ثم|لكن|حسبما|وفقما|حتي)$/;
/** After these a verb tells what is not, or is not yet; «أن» before the past is another matter. */
const DENYING = /^(?:و|ف)?(?:لم|لن|لا|ما|هل|لو|اذا|لئلا|الا|ليت|لعل|كي|لكي|غير|دون|ان|بان|ربما)$/;
/** What tells of somebody: its verb has that somebody for its subject. */
const RELATIVE = /^(?:و|ف)?(?:الذي|التي|الذين|اللذان|اللتان|اللذين|من|ممن)$/;
const PREPOSITION =
  /^(?:و|ف)?(?:في|من|الي|علي|عن|مع|بعد|قبل|بدون|بين|ضد|لدي|عند|منذ|خلال|عبر|حول|مثل|كل|اي)$/;
/** After these a name may begin that the sentence tells of. */
const TOPICAL = /^(?:و|ف)?(?:ان|بان|لان|لكن|بينما|فيما|كان|كانت|حيث|اما|كما|لكون)$/;
const COMMA = /^\s*[،,–—-]\s*$/;
const AFTER_COLON = /[:|]\s*["«“]?\s*$/;

/** A verb at word `k`, the «و» or «ف» before it left out. */
export function verbAt(
  words: readonly NameWord[],
  k: number,
  verbs: ActWords,
): { verb: ActVerb; skip: number } | null {
  const word = words[k];
  if (!word) return null;
  const { folded } = word.form;
  const whole = verbs.verbOf(folded);
  if (whole) return { verb: whole, skip: 0 };
  const cut = /^[وف]...*/.test(folded) ? verbs.verbOf(folded.slice(1)) : null;
  if (cut) return { verb: cut, skip: 1 };
  // «قاله X»: with its object written onto it the verb has its subject after it. «رحلة» ends in ة.
  const carried =
    word.text.endsWith('ه') || word.text.endsWith('ها') ? /^(..+?)(?:ه|ها)$/.exec(folded)?.[1] : null;
  if (!carried) return null;
  const own = verbs.verbOf(carried) ?? verbs.verbOf(carried.replace(/ا$/, 'ي'));
  if (own?.kind !== 'said' || own.alsoNoun || own.ofPerson) return null;
  return { verb: own, skip: 0 };
}

/** Adverbs of time that may part a verb from its subject: «قال اليوم X». */
const TIME =
  /^(?:اليوم|امس|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد|مساء|صباح|ظهر|فجر|لاحقا|اخيرا|ايضا|مجددا|حينها|انذاك|يوم)$/;
const isTime = (word: NameWord | undefined): boolean => TIME.test(word?.form.folded ?? '');

/** Where the noun phrase of a name begins: at its role, at its honorific, or at the name itself. */
function phraseStart({ words }: NamedText, name: TextName): number {
  if (name.before) return name.before.from;
  let k = name.from;
  while (k > 0 && words[k]?.joined && words[k - 1]?.form.title === 'honorific') k--;
  return k;
}

/**
 * Whether an object follows at word `from`: a noun that no particle introduces. An indefinite one shows that it is no
 * subject by its ending («وفدا», but «يرافق X وفد») or goes on in construct («وفد الحكومة»).
 */
function isObject(text: NamedText, from: number): boolean {
  const { words } = text;
  let k = from;
  while (words[k]?.joined && isTime(words[k])) k++;
  const word = words[k];
  if (!word?.joined) return false;
  const name = text.nameAt(k);
  if (name) return name.particle === '';
  const { form } = word;
  if (
    form.listed === 'particle' ||
    form.verb ||
    (/^[وفبلك]/.test(form.folded) && !form.listed && !form.title)
  )
    return false;
  if (form.definite) return !isDescribing(form);
  const next = words[k + 1];
  const isConstruct = next?.joined === true && (next.form.definite || text.nameAt(k + 1)?.particle === '');
  return isConstruct || /(?:[ةاى]|ات|ين|ه|ها)$/.test(word.text);
}

/** Whether a name begins at word `k`, or an office or title that names its holder. */
const isIntroduced = (text: NamedText, k: number): boolean =>
  text.nameAt(k) !== null || text.names.some(({ before }) => before?.from === k);

/** Whether a verb at word `k` stands where a verb with a subject after it may. */
function isClauseVerb(
  { words, sentenceOf }: NamedText,
  k: number,
  { verb, skip }: { verb: ActVerb; skip: number },
): boolean {
  const before = words[k - 1];
  if (!before || sentenceOf[k - 1] !== sentenceOf[k]) return true;
  const { folded } = before.form;
  // «شركة «سنابل» تختار X», «الأسواق «تمنح X فرصة»»: a quotation mark parts no clauses.
  if (/^\s*["«»“”]?\s*$/.test(words[k]?.gap ?? '')) {
    if (RELATIVE.test(folded)) return false;
    if (DENYING.test(folded)) {
      // «بعد أن أعلن X», «بحسب ما ذكر X»
      const isPast = verb.isPast && /^(?:ان|ما)$/.test(folded);
      if (!isPast || (folded === 'ما' && verb.kind !== 'said')) return false;
      return true;
    }
    // «قد يزور X»
    if (folded.endsWith('قد')) return verb.isPast;
    if (OPENERS.test(folded)) return true;
    if (PREPOSITION.test(folded)) return false;
    // «رواية تمنح X جائزة» has its subject before it, and «في رد X» is a noun.
    if (skip === 0 && (verb.alsoNoun || verb.ofPerson || !verb.isPast)) return isTime(before);
  }
  return true;
}

/** Of whom a role's first word tells, as far as a verb before it must agree. */
function isOfWoman({ words }: NamedText, { before }: TextName): boolean {
  return (
    before !== null &&
    (words[before.from]?.text ?? '').endsWith('ة') &&
    before.head.form.title !== 'honorific'
  );
}

/** «قال وزير الصحة X», «بحسب X»: the verb or the source stands before the name. */
function verbBefore(
  text: NamedText,
  name: TextName,
  acts: ActWords,
  isBorne: (name: TextName) => boolean,
): SubjectVerb | null {
  const { words, sentenceOf } = text;
  const start = phraseStart(text, name);
  let k = start - 1;
  if (
    k < 0 ||
    (!words[start]?.joined && !/^\s*["«“]$/.test(words[start]?.gap ?? '')) ||
    sentenceOf[k] !== sentenceOf[start]
  )
    return null;
  const particle = name.before ? words[start]?.text.slice(0, name.before.head.skip) : name.particle;
  const source =
    acts.sourceOf(words[k]?.form.folded ?? '') ??
    acts.sourceOf((words[k]?.form.folded ?? '').replace(/^[وف]/, ''));
  if (source !== null && source === particle) {
    const skip = acts.sourceOf(words[k]?.form.folded ?? '') === null ? 1 : 0;
    return { name, kind: 'said', word: k, skip, gender: null, isSource: true };
  }
  if (particle !== '') return null;
  // «قال اليوم X»
  while (k > 0 && words[k]?.joined && isTime(words[k])) k--;
  const found = verbAt(words, k, acts);
  if (!found || sentenceOf[k] !== sentenceOf[start] || text.nameAt(k)) return null;
  const { verb, skip } = found;
  if (!isClauseVerb(text, k, found)) return null;
  if (verb.gender === 'man' && isOfWoman(text, name)) return null;
  if (verb.ofPerson && (!isObject(text, name.to) || (verb.gender === 'man' && isBorne(name)))) return null;
  return { name, kind: verb.kind, word: k, skip, gender: verb.gender, isSource: false };
}

/** The word after a name, what is bracketed or put between commas about the person left out. */
function afterApposition({ words }: NamedText, name: TextName): number {
  let k = name.to;
  if (/^\s*\($/.test(words[k]?.gap ?? '')) {
    let m = k + 1;
    while (m < words.length && m < k + 8 && !words[m]?.gap.includes(')')) m++;
    if (words[m]?.gap.includes(')')) k = m;
  }
  const role = name.roles.find(({ start }) => start >= name.end);
  if (!role) return k;
  while (k < words.length && (words[k]?.start ?? 0) < role.end) k++;
  return k;
}

/** «X أكدت», «X، وزير الصحة، يزور …»: the name opens its sentence or clause, and the verb follows. */
function verbAfter(text: NamedText, name: TextName, acts: ActWords): SubjectVerb | null {
  const { words, sentenceOf } = text;
  const start = phraseStart(text, name);
  const first = words[start];
  const before = words[start - 1];
  const opens = !before || sentenceOf[start - 1] !== sentenceOf[start] || AFTER_COLON.test(first?.gap ?? '');
  const isTopic = opens || (first?.joined === true && TOPICAL.test(before.form.folded));
  const particle = name.before ? first?.text.slice(0, name.before.head.skip) : name.particle;
  if (!isTopic || (particle !== '' && particle !== 'و')) return null;
  let k = afterApposition(text, name);
  const gap = words[k]?.gap ?? '';
  if (!words[k]?.joined && !COMMA.test(gap) && !/^\)\s+$/.test(gap)) return null;
  if (/^(?:قد|سوف|لقد)$/.test(words[k]?.form.folded ?? '') && words[k + 1]?.joined) k++;
  // «الذي يقود …»: of a name that no noun owns.
  if (/^(?:الذي|التي)$/.test(words[k]?.form.folded ?? '') && words[k + 1]?.joined) k++;
  if (sentenceOf[k] !== sentenceOf[start] || text.nameAt(k)) return null;
  const found = verbAt(words, k, acts);
  if (!found || found.skip > 0) return null;
  const { verb } = found;
  // «X، قال Y»; «X اتهم بـ…»
  if (
    !words[k]?.joined &&
    (k === name.to ? isObject(text, k + 1) : verb.alsoNoun || isIntroduced(text, k + 1))
  )
    return null;
  if (verb.ofPerson && verb.isPast && !isObject(text, k + 1)) return null;
  return { name, kind: verb.kind, word: k, skip: 0, gender: verb.gender, isSource: false };
}

/**
 * The verbs of a text whose subject is a person named beside them, in order of the verbs. Verbs that stand as well
 * before their object («استقبل X») count only where an object follows the name. `isBorne` tells of a name that only
 * women bear: a man's verb before it has it for its object.
 */
export function subjectVerbs(
  text: NamedText,
  acts: ActWords,
  isBorne: (name: TextName) => boolean,
): SubjectVerb[] {
  const taken = new Set<number>();
  const found: SubjectVerb[] = [];
  for (const find of [
    (name: TextName) => verbAfter(text, name, acts),
    (name: TextName) => verbBefore(text, name, acts, isBorne),
  ])
    for (const name of text.names) {
      const own = find(name);
      if (!own || taken.has(own.word)) continue;
      taken.add(own.word);
      found.push(own);
    }
  return found.sort((a, b) => a.word - b.word);
}
