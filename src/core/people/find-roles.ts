import type { NameWord } from './name-word';
import { roleAfter } from './role-after';
import { isKin, roleBefore } from './role-before';
import type { Head, RoleSpan, WordSpan } from './role-head';

/** A role as it stands in one text, in UTF-16 offsets. */
export interface FoundRole {
  start: number;
  end: number;
  text: string;
  /** How much it says: a bare title 0, a predicate 1, a phrase 2. */
  weight: number;
}

/** Between a role and a name, and part of the role: «الفنان الراحل X» */
const BELONGS = /^(الراحله?|انذاك|وقتها|حينها|يومها|حينذاك|وقتذاك|يومذاك)$/;

type Named = (index: number) => boolean;

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
  let held: Head['form']['title'] = null;
  if (!attached) {
    const before = roleBefore(words, name.from, isNamed);
    if (before) {
      // «الفنان الراحل X»
      while (before.to < name.from && BELONGS.test(words[before.to]?.form.folded ?? '')) before.to++;
      const isWord = before.to - before.from === 1 && !isKin(before.head);
      // «شريكه في الائتلاف»: what one is to another says less than an office.
      const weight = isWord ? 0 : before.head.complete ? 1 : 2;
      const role = roleFrom(words, text, before, weight);
      if (role) roles.push(role);
      held = before.head.form.title;
    }
  }
  const after = roleAfter(words, name, isNamed);
  // After «الرئيس X» an accusative is what X makes of someone else («عين الرئيس X محافظا»); after «النقابي X» a mere
  // participle («المولود في ألمانيا») says less.
  const saysLess =
    after !== null && (after.head.form.accusative || (after.head.form.title === null && held === 'office'));
  if (after && !(roles.length > 0 && saysLess)) {
    const role = roleFrom(words, text, after, after.predicate ? 1 : 2);
    if (role) roles.push(role);
  }
  return roles;
}
