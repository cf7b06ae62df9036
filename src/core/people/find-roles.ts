import type { NameWord } from './name-word';
import { isPhraseParticle } from './phrase-steps';
import { headOf, isRelative, type Head, type WordSpan } from './role-head';
import { roleEnd } from './role-phrase';
import { isDescribing } from './phrase-words';
import { isLinked, quotedEnd } from './quoted-name';

/** A role as it stands in one text, in UTF-16 offsets. */
export interface FoundRole {
  start: number;
  end: number;
  text: string;
  /** How much it says: a bare title 0, a predicate 1, a phrase 2. */
  weight: number;
}

export type RoleSpan = WordSpan & { head: Head };

const LONGEST_ROLE = 16;
const PREDICATE_CUES =
  /^(وهو|وهي|والاخير|والاخيره|لانتخابه|لانتخابها|انتخابه|انتخابها|بانتخابه|بانتخابها|تعيينه|تعيينها|بصفته|بصفتها|باعتباره|باعتبارها|بتعيينه|لتعيينه|بوصفه|بوصفها)$/;
/** Verbs and nouns that make somebody something, before the name: only then is a lone accusative its role. */
const APPOINTING =
  /(عين|تعيين|انتخب|انتخاب|اختار|اختير|اختيار|تنصيب|نصب|تكليف|كلف|اصبح|صار|رشح|ترشيح|ظل|بقي|يعد|تعد|يعتبر|سمي|كان|يعمل|عمل|بصفه|جدد)/;
/** «يدعى X», «اسمها X» */
const CALLED = /^و?(يدعي|تدعي|يسمي|تسمي|اسمه|اسمها)$/;
/** In a clause after a name: what somebody holds («الذي يشغل منصب …»), or as what somebody works («التي تعمل …»). */
const HOLDING = /^(يشغل|تشغل|شغل|شغلت|يتولي|تتولي|تولي|تولت|سيتولي|ستتولي)$/;
const POST = /^(منصب|مهام|مهمه|حقيبه|وظيفه)$/;
const WORKING = /^(يعمل|تعمل|عمل|عملت|كان|كانت|اصبح|اصبحت|بات|باتت|عين|عينت|انتخب|انتخبت)$/;
const COMPATRIOT = /^مواطن(?:ت?ه|ت?ها|ت?هم|ت?هما)$/;
const LATE = /^الراحله?$/;
const RANK_TAILS = /^(اول|ثان|ركن|متقاعد|طيار)$/;
/** What opens a clause. */
const CLAUSE =
  /^(الذي|التي|الذين|اللذان|اللتان|اللواتي|قد|لم|لن|لا|ان|كان|كانت|انذاك|حيث|بعد|قبل|منذ|حتي|خلال|رغم|وقد|وهو|وهي)$/;
const LONGEST_REST = 8;
const COMMA = /^\s*[،,]\s*$/;
const OPENS_NAME = /^\s*["«“”(]\s*$/;
/** «X (42 عاما)، مهندس»: brackets after a name that tell no role. */
const LONGEST_BRACKET = 6;

type Named = (index: number) => boolean;

/**
 * The role phrase that ends just before word `i`, with its head, or null. Honorifics between the two are passed over,
 * and so is a bare title after a fuller phrase («العاهل الأردني الملك …», «مدير المتحف، الشيخ …»).
 */
export function roleBefore(words: readonly NameWord[], i: number, isNamed: Named): RoleSpan | null {
  const rank = words[i - 2];
  if (words[i]?.joined && words[i - 1]?.joined && rank && RANK_TAILS.test(words[i - 1]?.form.folded ?? '')) {
    // «رئيس الأركان الفريق أول …»
    const head = rank.form.title === 'title' ? headOf(rank) : null;
    if (head) {
      const fuller = phraseBefore(words, i - 2, isNamed);
      return fuller && fuller.to - fuller.from > 1 ? fuller : { from: i - 2, to: i, head };
    }
  }
  const whole = phraseBefore(words, i, isNamed);
  const title = words[i - 1];
  if (!whole || !title) return whole;
  const isTitle = title.form.title === 'title';
  const isApposition =
    COMMA.test(title.gap) && (isTitle || title.form.title === 'office') && whole.to - whole.from === 1;
  if ((isTitle && title.joined) || isApposition) {
    const fuller = phraseBefore(words, i - 1, isNamed);
    if (fuller && (fuller.to - fuller.from > 1 || isKin(fuller.head))) return fuller;
  }
  // «رئيس اللجنة العسكرية للحلف، الأميرال الهولندي X»
  const rankBefore = words[i - 2];
  if (
    title.joined &&
    title.form.definite &&
    title.form.place === 'nationality' &&
    whole.from === i - 2 &&
    rankBefore &&
    COMMA.test(rankBefore.gap)
  ) {
    const fuller = phraseBefore(words, i - 2, isNamed);
    if (fuller && fuller.to - fuller.from > 1) return fuller;
  }
  // «رئيس المحكمة المستشار X», but «استقبل وزير الصحة السفير X».
  if (title.form.title === 'office' && title.form.definite && title.joined && whole.to - whole.from === 1) {
    const fuller = phraseBefore(words, i - 1, isNamed);
    const doing = fuller ? words[fuller.from - 1]?.form.verb : null;
    if (fuller && fuller.to - fuller.from > 1 && doing !== 'act') return fuller;
  }
  return whole;
}

function phraseBefore(words: readonly NameWord[], i: number, isNamed: Named): RoleSpan | null {
  let to = i;
  while (
    to > 0 &&
    words[to]?.joined &&
    !isNamed(to - 1) &&
    words[to - 1]?.readings.some(({ form }) => form.title === 'honorific')
  )
    to--;
  // «حارس ليلي يدعى محبوب»
  if (to > 1 && words[to]?.joined && CALLED.test(words[to - 1]?.form.folded ?? '')) to--;
  if (to === 0) return null;
  // «الرئيس «فلان»», «وزير الفلاحة، الدكتور فلان»
  const gap = words[to]?.gap ?? '';
  const isAfterComma = COMMA.test(gap);
  if (!isLinked(words, to) && !isAfterComma && !OPENS_NAME.test(gap)) return null;
  let best: RoleSpan | null = null;
  for (let k = to - 1; k >= 0 && k >= to - LONGEST_ROLE; k--) {
    const word = words[k];
    // «مركز «رؤى»»: what is quoted inside a phrase names no person of its own.
    if (!word || (isNamed(k) && !isInQuote(words, k))) break;
    if (k + 1 < to && !isLinked(words, k + 1) && quotedEnd(words, k + 1, to) === null && !isInQuote(words, k))
      break;
    if (word.form.listed === 'particle' && !isPhraseParticle(word.form)) break;
    if (word.form.verb && !word.form.title && !word.form.definite && word.form.ordinary === 'verb') break;
    const head = headOf(word, words[k + 1]);
    if (!head) continue;
    // «صديق الطفولة، X», but «نجل الرئيس X»
    const isApposition = isAfterComma && to - k > 1;
    const isOwn = isKin(head) && isOneWithWhatFollows(words, k, to);
    if (head.form.title === 'relation' && !isOwn && !isApposition) continue;
    // «الساحة الرياضية الصحفي X»: the adjective belongs to what stands before it.
    const owner = word.joined ? words[k - 1]?.form : undefined;
    if (head.definite && isDescribing(head.form) && owner?.definite && !owner.title && owner.listed) continue;
    if (isAfterComma && (to - k < 2 || isNamed(k - 1))) continue;
    // «مواطنه X» says no more than where he is from.
    if (COMPATRIOT.test(head.form.folded) && to - k === 1) continue;
    if (roleEnd(words, k, head, isNamed, to) === to) best = { from: k, to, head };
    // «ابن عمه»
    if (
      best?.from === k &&
      isKin(head) &&
      /^(ابن|ابنه|بنت)$/.test(words[k - 1]?.form.folded ?? '') &&
      word.joined
    )
      best.from--;
    // «… ووزيرة الخارجية X»: what stands before the و is someone else, but «الكاتب والمحلل X» is one.
    if (best?.from === k && head.skip > 0 && !isCoordinated(words, k, head)) break;
  }
  return best;
}

/** Someone's: «زوجته», «ابنها». */
const isKin = ({ form, complete }: Head): boolean => form.title === 'relation' && complete;

/** «زوجته», «ابنته الكبرى»: nothing but adjectives after the relation. */
const isOneWithWhatFollows = (words: readonly NameWord[], k: number, to: number): boolean =>
  to - k === 1 || (to - k === 2 && words[k + 1]?.joined === true && words[k + 1]?.form.definite === true);

/** Whether word `k` stands in a quotation or bracket that begins at it or before. */
function isInQuote(words: readonly NameWord[], k: number): boolean {
  for (let m = k; m > 0 && m > k - 7; m--) {
    const end = quotedEnd(words, m, words.length);
    if (end !== null) return end > k;
  }
  return false;
}

/** «الكاتب والمحلل», «إمام وخطيب المسجد», «مؤسس الشركة ورئيسها» */
function isCoordinated(words: readonly NameWord[], k: number, head: Head): boolean {
  if (!/^[وف]/.test(words[k]?.text ?? '')) return false;
  const before = words[k - 1]?.form;
  if (head.form.definite) return before?.definite === true;
  return (head.complete && !isRelative(head.form)) || (before?.title === 'office' && !before.definite);
}

/** The role phrase that follows a name ending before word `i`: apposition or predicate. */
function roleAfter(
  words: readonly NameWord[],
  name: WordSpan,
  isNamed: Named,
): (RoleSpan & { predicate: boolean }) | null {
  const i = afterBracket(words, name.to);
  const word = words[i];
  if (!word || isNamed(i)) return null;
  const apart = /^\s*[)\]]?\s*[،,(\-–—]\s*$/.test(word.gap) || (i > name.to && /^\)\s+$/.test(word.gap));
  if (!word.joined && !apart) return null;
  let at = i;
  let predicate = false;
  const held = heldAfter(words, i);
  if (PREDICATE_CUES.test(word.form.folded) || held !== null) {
    at = held ?? i + 1;
    predicate = true;
    if (!words[at]?.joined || isNamed(at)) return null;
  }
  const candidate = words[at];
  const isNaming = /^(وهو|وهي|والاخيره?)$/.test(word.form.folded);
  const head = candidate
    ? (headOf(candidate, words[at + 1]) ??
      oneOf(candidate, isNaming || apart) ??
      (isNaming ? someone(candidate, words[at + 1]) : null) ??
      (apart && !predicate ? described(words, at) : null))
    : null;
  if (!head || (head.skip > 0 && !predicate)) return null;
  // «عميد الكلية», but «الشيخ»
  if (head.form.title === 'title' && !predicate && (head.definite || !apart)) return null;
  const relation = head.form.title === 'relation';
  // «التقى X نظيره»: what is someone's is another person, unless a comma makes it an apposition.
  if ((relation || head.complete) && !apart && !predicate) return null;
  let to = roleEnd(words, at, head, relation ? () => false : isNamed);
  if (apart || predicate || head.form.accusative) {
    // Between commas the whole phrase is the role, if it is a noun phrase at all.
    const bound = boundaryAfter(words, at);
    if (bound > to) {
      const reached = roleEnd(words, at, head, isNamed, bound, 'apart');
      if (reached === bound || (reached > at + 1 && isNominalUntil(words, reached, bound, isNamed)))
        to = bound;
    }
  }
  if ((relation || (apart && !head.definite && !head.complete)) && to === at + 1) {
    // «صديق بوشنل», «محامية فادي»: a person is the complement.
    while (to < words.length && isNamed(to) && words[to]?.joined) to++;
  }
  if (!relation && to > at + 1) to = afterSecondOffice(words, to, isNamed);
  if (head.form.accusative) {
    if (to === at + 1 && !isAppointed(words, name)) return null;
    predicate = true;
  }
  if (to === at + 1 && !predicate) return null;
  // «علي رئيس البلدية حسن»: the phrase introduces the next name.
  if (!predicate && to < words.length && isNamed(to) && words[to]?.joined) return null;
  if (head.definite && !apart && !predicate && to - at < 2) return null;
  return { from: at, to, head, predicate };
}

const ONE_OF = /^(احد|احدي|اول|اقدم|اكبر|اصغر|ابرز|اشهر)$/;

/** «أحد مؤسسي الشركة», «أول امرأة …»: the head of what somebody is, right after a comma or «وهو». */
const oneOf = ({ form }: NameWord, isApart: boolean): Head | null =>
  isApart && ONE_OF.test(form.folded) ? { skip: 0, form, definite: false, complete: false } : null;

/** «X، المصنفة ثانية في الدورة، …»: a definite participle that describes, in a phrase of its own. */
function described(words: readonly NameWord[], at: number): Head | null {
  const form = words[at]?.form;
  const isParticiple = form?.definite === true && /^ال(م...?.?|استاذ)ه?$/.test(form.folded);
  if (
    !form ||
    !isParticiple ||
    form.verb ||
    form.place ||
    form.listed === 'particle' ||
    form.given ||
    form.family
  )
    return null;
  return boundaryAfter(words, at) > at + 1 ? { skip: 0, form, definite: true, complete: false } : null;
}

/** Whether the words up to a comma go on with a noun phrase: no verb, no clause, no name. */
function isNominalUntil(words: readonly NameWord[], from: number, to: number, isNamed: Named): boolean {
  if (to - from > LONGEST_REST) return false;
  for (let k = from; k < to; k++) {
    const form = words[k]?.form;
    if (!form || isNamed(k) || CLAUSE.test(form.folded) || form.ordinary === 'time' || form.listed === 'time')
      return false;
    if ((form.verb !== null || form.ordinary === 'verb') && !form.definite && !form.given && !form.family)
      return false;
  }
  return true;
}

/** «وهي أم لخمسة أطفال»: after «وهو» any noun says what somebody is. */
const someone = ({ form }: NameWord, next: NameWord | undefined): Head | null =>
  (/^(ام|اب)$/.test(form.folded) && next?.text.startsWith('ل')) ||
  (!form.definite &&
    !form.verb &&
    (form.ordinary === 'noun' || (form.unknown && !/^[يتن]/.test(form.folded))))
    ? { skip: 0, form, definite: false, complete: false }
    : null;

/** Where in «الذي يشغل منصب مدير …» or «التي تعمل مفتشة …» the role begins, or null. */
function heldAfter(words: readonly NameWord[], i: number): number | null {
  if (!/^(الذي|التي)$/.test(words[i]?.form.folded ?? '')) return null;
  const [verb, post] = [words[i + 1], words[i + 2]];
  if (!verb?.joined || !post?.joined) return null;
  if (HOLDING.test(verb.form.folded) && POST.test(post.form.folded)) return i + 3;
  const isPost = post.form.accusative || (post.form.title === 'office' && post.text.endsWith('ة'));
  return WORKING.test(verb.form.folded) && isPost && !post.form.definite ? i + 2 : null;
}

/** The index after a bracket that follows a name and holds a figure or foreign letters, or the same index. */
function afterBracket(words: readonly NameWord[], i: number): number {
  if (!/^\s*\($/.test(words[i]?.gap ?? '')) return i;
  let figures = false;
  for (let k = i; k < words.length && k - i < LONGEST_BRACKET; k++) {
    if (/[\p{N}A-Za-z]/u.test(words[k]?.text ?? '')) figures = true;
    const gap = words[k + 1]?.gap ?? '';
    if (gap.includes(')')) return figures ? k + 1 : i;
    if (!/^[\s\-–]+$/.test(gap)) return i;
  }
  return i;
}

/** «رئيس الاتحاد ونقيب السينمائيين»: a second office of the same person, unless a name follows. */
function afterSecondOffice(words: readonly NameWord[], to: number, isNamed: Named): number {
  const word = words[to];
  const head = word?.joined && word.text.startsWith('و') && !isNamed(to) ? headOf(word, words[to + 1]) : null;
  if (head?.skip !== 1 || head.definite || head.complete || head.form.title !== 'office') return to;
  const end = roleEnd(words, to, head, isNamed);
  return end > to + 1 && !(isNamed(end) && isLinked(words, end)) ? end : to;
}

/** The next word after `at` that punctuation other than quotation marks parts from the word before. */
function boundaryAfter(words: readonly NameWord[], at: number): number {
  let k = at + 1;
  while (k < words.length) {
    const quoted = quotedEnd(words, k, words.length);
    if (quoted !== null) k = quoted;
    else if (isLinked(words, k)) k++;
    else break;
  }
  return k;
}

function isAppointed(words: readonly NameWord[], name: WordSpan): boolean {
  for (let k = name.from; k >= 0 && k > name.from - 8; k--) {
    const word = words[k];
    if (k < name.from && word && APPOINTING.test(word.form.folded)) return true;
    if (/[.؛:!؟?]/.test(word?.gap ?? '')) return false;
  }
  return false;
}

/** The end of a phrase without the clause that it opens: «المدربة التي أسست …». */
function withoutClause(words: readonly NameWord[], { from, to }: WordSpan): number {
  for (let k = from + 1; k < to; k++)
    if (/^(الذي|التي|الذين|اللذان|اللتان|اللواتي)$/.test(words[k]?.form.folded ?? '')) return k;
  return to;
}

function roleFrom(
  words: readonly NameWord[],
  text: string,
  span: RoleSpan,
  weight: number,
): FoundRole | null {
  const first = words[span.from];
  const to = withoutClause(words, span);
  const last = words[to - 1];
  if (!first || !last) return null;
  const start = first.start + span.head.skip;
  // «شركة «سنابل»»: the quotation that the phrase opens is closed with it.
  const inside = text.slice(start, last.end);
  const opened = /["«“”(][^"»”“)]*$/.exec(inside) !== null && /^["»”“)]/.test(text.slice(last.end));
  const end = opened ? last.end + 1 : last.end;
  const written = text.slice(start, end);
  // «للرئيس المصري» holds the role «الرئيس المصري», its alif unwritten.
  const contracted =
    span.head.form.folded.startsWith('ال') &&
    first.text.slice(0, span.head.skip).endsWith('ل') &&
    first.text.startsWith('ل', span.head.skip);
  return { start, end, text: contracted ? `ا${written}` : written, weight };
}

/** What a text says about the person whose name covers words `from`–`to`. */
export function rolesAround(
  words: readonly NameWord[],
  text: string,
  name: WordSpan,
  isNamed: Named,
  attached: boolean,
): FoundRole[] {
  const roles: FoundRole[] = [];
  if (!attached) {
    const before = roleBefore(words, name.from, isNamed);
    if (before) {
      // «الفنان الراحل X»
      while (before.to < name.from && LATE.test(words[before.to]?.form.folded ?? '')) before.to++;
      const weight = isKin(before.head) ? 1 : before.to - before.from === 1 ? 0 : 2;
      const role = roleFrom(words, text, before, weight);
      if (role) roles.push(role);
    }
  }
  const after = roleAfter(words, name, isNamed);
  // After «الرئيس X» an accusative is what X makes of someone else («عين الرئيس X محافظا»).
  if (after && !(roles.length > 0 && after.head.form.accusative)) {
    const role = roleFrom(words, text, after, after.predicate ? 1 : 2);
    if (role) roles.push(role);
  }
  return roles;
}
