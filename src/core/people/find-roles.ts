import type { NameWord } from './name-word';
import { headOf, PHRASE_WORDS, roleEnd, type Head, type WordSpan } from './role-phrase';

/** A role as it stands in one text, in UTF-16 offsets. */
export interface FoundRole {
  start: number;
  end: number;
  text: string;
  /** How much it says: a bare title 0, a predicate 1, a phrase 2. */
  weight: number;
}

const LONGEST_ROLE = 14;
const PREDICATE_CUES =
  /^(وهو|وهي|لانتخابه|لانتخابها|انتخابه|انتخابها|بانتخابه|بانتخابها|تعيينه|تعيينها|بصفته|بصفتها|باعتباره|باعتبارها|بتعيينه|لتعيينه|بوصفه|بوصفها)$/;

type Named = (index: number) => boolean;

/**
 * The role phrase that ends just before word `i`, with its head, or null. Honorifics between the two are passed over,
 * and so is a bare title after a fuller phrase («العاهل الأردني الملك …»).
 */
export function roleBefore(
  words: readonly NameWord[],
  i: number,
  isNamed: Named,
): (WordSpan & { head: Head }) | null {
  const whole = phraseBefore(words, i, isNamed);
  const title = words[i - 1];
  if (whole && whole.to - whole.from > 1 && title?.joined && title.form.title === 'title') {
    const fuller = phraseBefore(words, i - 1, isNamed);
    if (fuller && fuller.to - fuller.from > 1) return fuller;
  }
  return whole;
}

function phraseBefore(
  words: readonly NameWord[],
  i: number,
  isNamed: Named,
): (WordSpan & { head: Head }) | null {
  let to = i;
  const gap = words[i]?.gap ?? '';
  // «الرئيس «فلان»», «وزير الفلاحة، فلان»
  const apart = /^\s*["«“”]\s*$|^\s*[،,]\s*$/.test(gap);
  while (
    to > 0 &&
    words[to]?.joined &&
    !isNamed(to - 1) &&
    words[to - 1]?.readings.some(({ form }) => form.title === 'honorific')
  )
    to--;
  if (!apart && !words[to]?.joined) return null;
  if (to < i && to === 0) return null;
  let best: (WordSpan & { head: Head }) | null = null;
  for (let k = to - 1; k >= 0 && k >= to - LONGEST_ROLE; k--) {
    const word = words[k];
    if (!word || isNamed(k) || !(words[k + 1]?.joined === true || (apart && k + 1 === i))) break;
    if (
      word.form.listed === 'particle' &&
      !PHRASE_WORDS.has(word.form.folded) &&
      !/^(في|الي|لدي)$/.test(word.form.folded)
    )
      break;
    if (word.form.verb && !word.form.title && !word.form.definite && word.form.ordinary === 'verb') break;
    const head = headOf(word);
    if (!head || head.form.title === 'relation') continue;
    if (apart && /^\s*[،,]\s*$/.test(gap) && to - k < 2) continue;
    if (roleEnd(words, k, head, isNamed, to) === to) best = { from: k, to, head };
    // «… ووزيرة الخارجية X»: what stands before the و is someone else, but «الكاتب والمحلل X» is one.
    if (best?.from === k && head.skip > 0 && !(head.form.definite && words[k - 1]?.form.definite)) break;
  }
  return best;
}

/** The role phrase that follows a name ending before word `i`: apposition or predicate. */
function roleAfter(
  words: readonly NameWord[],
  i: number,
  isNamed: Named,
): (WordSpan & { head: Head; predicate: boolean }) | null {
  const word = words[i];
  if (!word || isNamed(i)) return null;
  const apart = /^\s*[،,(\-–—]\s*$/.test(word.gap);
  if (!word.joined && !apart) return null;
  let at = i;
  let predicate = false;
  if (PREDICATE_CUES.test(word.form.folded)) {
    at = i + 1;
    predicate = true;
    if (!words[at]?.joined || isNamed(at)) return null;
  }
  const candidate = words[at];
  const head = candidate ? headOf(candidate) : null;
  if (!head || (head.skip > 0 && !predicate)) return null;
  if (head.form.title === 'title') return null;
  const relation = head.form.title === 'relation';
  // «التقى X نظيره»: what is someone's is another person, unless a comma makes it an apposition.
  if ((relation || head.complete) && !apart && !predicate) return null;
  let to = roleEnd(words, at, head, relation ? () => false : isNamed);
  if (relation && to === at + 1) {
    // «صديق بوشنل»: a person is the complement.
    while (to < words.length && isNamed(to) && words[to]?.joined) to++;
  }
  if (head.form.accusative) predicate = true;
  if (to === at + 1 && !(head.form.accusative && predicate)) return null;
  // «علي رئيس البلدية حسن»: the phrase introduces the next name.
  if (!apart && !predicate && to < words.length && isNamed(to) && words[to]?.joined) return null;
  if (head.definite && !apart && !predicate && to - at < 2) return null;
  return { from: at, to, head, predicate };
}

function roleFrom(
  words: readonly NameWord[],
  text: string,
  span: WordSpan & { head: Head },
  weight: number,
): FoundRole | null {
  const first = words[span.from];
  const last = words[span.to - 1];
  if (!first || !last) return null;
  const start = first.start + span.head.skip;
  const written = text.slice(start, last.end);
  // «للرئيس المصري» holds the role «الرئيس المصري», its alif unwritten.
  const contracted =
    first.text.slice(0, span.head.skip).endsWith('ل') && first.text.startsWith('ل', span.head.skip);
  return { start, end: last.end, text: contracted ? `ا${written}` : written, weight };
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
      const weight = before.to - before.from === 1 ? 0 : 2;
      const role = roleFrom(words, text, before, weight);
      if (role) roles.push(role);
    }
  }
  const after = roleAfter(words, name.to, isNamed);
  // After «الرئيس X» an accusative is what X makes of someone else («عين الرئيس X محافظا»).
  if (after && !(roles.length > 0 && after.head.form.accusative)) {
    const role = roleFrom(words, text, after, after.predicate ? 1 : 2);
    if (role) roles.push(role);
  }
  return roles;
}
