import type { NameWord } from './name-word';
import { isLinked, quotedEnd } from './quoted-name';
import { headOf, type Head, type RoleSpan, type WordSpan } from './role-head';
import { roleEnd } from './role-phrase';

const PREDICATE_CUES =
  /^(وهو|وهي|والاخير|والاخيره|لانتخابه|لانتخابها|انتخابه|انتخابها|بانتخابه|بانتخابها|تعيينه|تعيينها|بصفته|بصفتها|باعتباره|باعتبارها|بتعيينه|لتعيينه|بوصفه|بوصفها)$/;
/** Verbs and nouns that make somebody something, before the name: only then is a lone accusative its role. */
const APPOINTING =
  /(عين|تعيين|انتخب|انتخاب|اختار|اختير|اختيار|تنصيب|نصب|تكليف|كلف|اصبح|صار|رشح|ترشيح|ظل|بقي|يعد|تعد|يعتبر|سمي|كان|يعمل|عمل|بصفه|جدد)/;
/** In a clause after a name: what somebody holds («الذي يشغل منصب …»), or as what somebody works («التي تعمل …»). */
const HOLDING = /^(يشغل|تشغل|شغل|شغلت|يتولي|تتولي|تولي|تولت|سيتولي|ستتولي)$/;
const POST = /^(منصب|مهام|مهمه|حقيبه|وظيفه)$/;
const WORKING = /^(يعمل|تعمل|عمل|عملت|كان|كانت|اصبح|اصبحت|بات|باتت|عين|عينت|انتخب|انتخبت)$/;
/** What opens a clause. */
const CLAUSE =
  /^(الذي|التي|الذين|اللذان|اللتان|اللواتي|قد|لم|لن|لا|ان|كان|كانت|انذاك|حيث|بعد|قبل|منذ|حتي|خلال|رغم|وقد|وهو|وهي|باغلبيه|بفارق)$/;
const LONGEST_REST = 8;
/** «X (42 عاما)، مهندس»: brackets after a name that tell no role. */
const LONGEST_BRACKET = 6;

type Named = (index: number) => boolean;

/** The role phrase that follows a name ending before word `i`: apposition or predicate. */
export function roleAfter(
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
  const held = heldAfter(words, name, i);
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
      // «أرملة من ريف درعا تعيل …»: to the clause that describes.
      else if (reached > to && isVerbHere(words[reached])) to = reached;
    }
  }
  if ((relation || (apart && !head.definite && !head.complete)) && to === at + 1) {
    // «صديق بوشنل», «محامية فادي»: a person is the complement.
    while (to < words.length && isNamed(to) && words[to]?.joined) to++;
  }
  if (!relation && to > at + 1) to = afterSecondOffice(words, to, isNamed);
  if (head.form.accusative) {
    if (to === at + 1 && held === null && !isAppointed(words, name)) return null;
    predicate = true;
  }
  if (to === at + 1 && !predicate) return null;
  // «علي رئيس البلدية حسن»: the phrase introduces the next name.
  if (!predicate && to < words.length && isNamed(to) && words[to]?.joined) return null;
  if (head.definite && !apart && !predicate && to - at < 2) return null;
  return { from: at, to, head, predicate };
}

/** Says how somebody is called, or where he was born or is, and not what he is. */
const CALLED_OR_BORN = /^ال(معروف|ملقب|مكني|مسمي|مولود|موجود)ه?$/;

const ONE_OF = /^(احد|احدي|اول|اقدم|اكبر|اصغر|ابرز|اشهر)$/;

/** «أحد مؤسسي الشركة», «أول امرأة …»: the head of what somebody is, right after a comma or «وهو». */
const oneOf = ({ form }: NameWord, isApart: boolean): Head | null =>
  isApart && ONE_OF.test(form.folded) ? { skip: 0, form, definite: false, complete: false } : null;

/** «X، المصنفة ثانية في الدورة، …»: a definite participle that describes, in a phrase of its own. */
function described(words: readonly NameWord[], at: number): Head | null {
  const form = words[at]?.form;
  const isParticiple =
    form?.definite === true && /^ال(م...?.?|استاذ)ه?$/.test(form.folded) && !CALLED_OR_BORN.test(form.folded);
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
    // «لتداول العملات»: under its particle and over a noun it is one itself.
    const isUnderLam = words[k]?.text.startsWith('ل') && words[k + 1]?.joined && words[k + 1]?.form.definite;
    if (!isUnderLam && isVerbHere(words[k])) return false;
  }
  return true;
}

/** What nothing explains and begins as verbs do («تعيل») is one, in a phrase of what somebody is. */
function isVerbHere(word: NameWord | undefined): boolean {
  if (!word) return false;
  const { form } = word;
  if (form.definite || form.given || form.family) return false;
  return form.verb !== null || form.ordinary === 'verb' || (form.unknown && /^[يت]/.test(form.folded));
}

/** «وهي أم لخمسة أطفال»: after «وهو» any noun says what somebody is. */
const someone = ({ form }: NameWord, next: NameWord | undefined): Head | null =>
  (/^(ام|اب)$/.test(form.folded) && next?.text.startsWith('ل')) ||
  (!form.definite &&
    !form.verb &&
    (form.ordinary === 'noun' || (form.unknown && !/^[يتن]/.test(form.folded))))
    ? { skip: 0, form, definite: false, complete: false }
    : null;

/** Words between what somebody became and as what: «انتخب قبل شهرين أمينا», «عين في آذار نائبا». */
const LONGEST_ASIDE = 3;
/** Words of a clause in which the post may still come: «الذي يتزعم الاحتجاج ويشغل منصب …». */
const LONGEST_CLAUSE = 8;

/**
 * Where the role begins in a clause after a name («الذي يشغل منصب مدير …», «التي تعمل مفتشة …»), or after the verb before
 * it («سيتولى X منصب …»), or null.
 */
function heldAfter(words: readonly NameWord[], name: WordSpan, i: number): number | null {
  const isHeldByName = words[name.from]?.joined && HOLDING.test(withoutWaw(words[name.from - 1]));
  if (i === name.to && isHeldByName && POST.test(words[i]?.form.folded ?? '')) return i + 1;
  if (!/^(الذي|التي)$/.test(words[i]?.form.folded ?? '')) return null;
  for (let k = i + 1; k < i + LONGEST_CLAUSE && words[k]?.joined; k++)
    if (
      HOLDING.test(withoutWaw(words[k])) &&
      words[k + 1]?.joined &&
      POST.test(words[k + 1]?.form.folded ?? '')
    )
      return k + 2;
  if (!words[i + 1]?.joined || !WORKING.test(words[i + 1]?.form.folded ?? '')) return null;
  for (let k = i + 2; k <= i + 2 + LONGEST_ASIDE && words[k]?.joined; k++) {
    const post = words[k];
    if (!post || post.form.definite) continue;
    if (post.form.accusative || (k === i + 2 && post.form.title === 'office' && post.text.endsWith('ة')))
      return k;
    if (post.form.verb || post.form.title) return null;
  }
  return null;
}

const withoutWaw = (word: NameWord | undefined): string =>
  (word?.form.folded ?? '').replace(/^و(?=.{3})/, '');

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
