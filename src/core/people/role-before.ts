import type { NameWord } from './name-word';
import { DELEGATED, isPhraseParticle } from './phrase-steps';
import { isDescribing } from './phrase-words';
import { isLinked, quotedEnd } from './quoted-name';
import { headOf, isRelative, type Head, type RoleSpan } from './role-head';
import { roleEnd } from './role-phrase';

const LONGEST_ROLE = 16;
/** «يدعى X», «اسمها X» */
const CALLED = /^و?(يدعي|تدعي|يسمي|تسمي|اسمه|اسمها)$/;
const COMPATRIOT = /^مواطن(?:ت?ه|ت?ها|ت?هم|ت?هما)$/;
/** When it was somebody's: «الرئيس الكوري آنذاك X» */
const THEN = /^(انذاك|وقتها|حينها|يومها|حينذاك|وقتذاك|يومذاك)$/;
const RANK_TAILS = /^(اول|ثان|ركن|متقاعد|طيار)$/;
const COMMA = /^\s*[،,]\s*$/;
const OPENS_NAME = /^\s*["«“”(]\s*$/;

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
  // «مندوب البرنامج في الولاية، الكيني X»
  if (
    title?.form.place === 'nationality' &&
    title.form.definite &&
    words[i]?.joined &&
    COMMA.test(title.gap)
  ) {
    const fuller = phraseBefore(words, i - 1, isNamed);
    if (fuller && fuller.to - fuller.from > 1) return fuller;
  }
  if (!whole || !title) return whole;
  const isTitle = title.form.title === 'title';
  const isApposition =
    COMMA.test(title.gap) && (isTitle || title.form.title === 'office') && whole.to - whole.from === 1;
  if ((isTitle && title.joined) || isApposition) {
    const fuller = phraseBefore(words, i - 1, isNamed);
    // «وخلف فلانا، الذي كان أستاذا للاقتصاد، المصرفية X»: what another was.
    const isAnothers = isApposition && fuller?.head.form.accusative === true;
    if (fuller && !isAnothers && (fuller.to - fuller.from > 1 || isKin(fuller.head))) return fuller;
  }
  // «زوجته الطبيبة X», «والدها ومدربها الأول X»
  const kin = words[whole.from]?.joined ? words[whole.from - 1] : undefined;
  const kinHead = kin && !isNamed(whole.from - 1) ? headOf(kin) : null;
  if (kinHead && isKin(kinHead)) {
    const isBeside =
      whole.head.skip === 0 ? whole.head.definite && whole.to - whole.from === 1 : whole.head.complete;
    if (isBeside) return { from: whole.from - 1, to: whole.to, head: kinHead };
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
  if (to > 1 && words[to]?.joined && THEN.test(words[to - 1]?.form.folded ?? '')) to--;
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
    const isQuoted = isInQuote(words, k);
    if (word.form.listed === 'particle' && !isPhraseParticle(word.form) && !isQuoted) break;
    if (
      !isQuoted &&
      word.form.verb &&
      !word.form.title &&
      !word.form.definite &&
      word.form.ordinary === 'verb'
    )
      break;
    const head = headOf(word, words[k + 1]);
    if (!head) continue;
    // «صديق الطفولة، X», but «نجل الرئيس X»
    const isApposition = isAfterComma && to - k > 1;
    const isOwn = isKin(head) && isOneWithWhatFollows(words, k, to);
    if (head.form.title === 'relation' && !isOwn && !isApposition) continue;
    // «الساحة الرياضية الصحفي X»: the adjective belongs to what stands before it.
    const owner = word.joined ? words[k - 1]?.form : undefined;
    // A feminine thing («الهيئة القاضي X») is described by a feminine word.
    const agrees = owner !== undefined && (!owner.folded.endsWith('ه') || head.form.folded.endsWith('ه'));
    if (head.definite && isDescribing(head.form) && agrees && owner.definite && !owner.title && owner.listed)
      continue;
    if (isAfterComma && (to - k < 2 || isNamed(k - 1))) continue;
    // «هدى وندى ابنتي X»: what those are who stand before.
    if (head.form.title === 'relation' && head.form.folded.endsWith('ي') && word.joined && isNamed(k - 1))
      continue;
    // «مواطنه X» says no more than where he is from.
    if (COMPATRIOT.test(head.form.folded) && to - k === 1) continue;
    if (roleEnd(words, k, head, isNamed, to) === to) best = { from: k, to, head };
    // «ابن عمه»
    if (
      best?.from === k &&
      isKin(head) &&
      /^[وف]?(ابن|ابنه|بنت)$/.test(words[k - 1]?.form.folded ?? '') &&
      word.joined
    )
      best = { from: k - 1, to, head: { ...head, skip: /^[وف]/.test(words[k - 1]?.text ?? '') ? 1 : 0 } };
    // «… ووزيرة الخارجية X»: what stands before the و is someone else, but «الكاتب والمحلل X» is one.
    // «المبعوث الخاص للأمين العام X» may be one.
    const isUnderLam = word.text.startsWith('لل') && DELEGATED.test(words[k - 1]?.form.folded ?? '');
    if (best?.from === k && head.skip > 0 && !isUnderLam && !isCoordinated(words, k, head)) break;
  }
  return best;
}

/** Someone's: «زوجته», «ابنها». */
export const isKin = ({ form, complete }: Head): boolean => form.title === 'relation' && complete;

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
