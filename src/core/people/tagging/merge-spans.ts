import { isOwnedBy, type IsPart } from '../name-evidence';
import { isFused, readingsAsName } from '../name-readings';
import type { NameSpan } from '../name-span';
import type { Form, NameWord } from '../name-word';
import { isBacked } from '../recognise-names';
import { BEGINS, OUTSIDE } from './tag-model';
import type { Tag } from './tag-tokens';

/** Chosen on articles of our own that were kept aside from training. */
const LEVEL = {
  /** A name that no rule found is taken for one from here on; below, where it repeats another. */
  own: 0.4,
  weak: 0.3,
  sure: 0.7,
  /** A name found by rules alone is dropped where the tagger thinks so little of its words. */
  ruled: 0.3,
};

interface TaggedSpan {
  from: number;
  to: number;
  /** The least probability of its words. */
  probability: number;
}

function taggedSpans(tags: readonly Tag[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  tags.forEach(({ label, probability }, i) => {
    const last = spans.at(-1);
    if (label === OUTSIDE) return;
    if (label === BEGINS || last?.to !== i) spans.push({ from: i, to: i + 1, probability });
    else {
      last.to = i + 1;
      last.probability = Math.min(last.probability, probability);
    }
  });
  return spans;
}

/** How the first word of a name is read: with what particles taken off. */
function firstReading(
  words: readonly NameWord[],
  i: number,
  isPart: IsPart,
): { skip: number; form: Form } | null {
  const whole = words[i]?.readings[0];
  const candidates = readingsAsName(words, i, isPart);
  const isKnown = ({ form }: { form: Form }) =>
    isPart(form.folded) || form.strongName || form.given || form.family;
  return candidates.find(isKnown) ?? candidates[0] ?? whole ?? null;
}

/** Titles that training data count as part of a name, and that are none: «الملك عبد الله», «البابا ليو … البابا فرنسيس». */
const isTitle = ({ form }: NameWord): boolean =>
  (form.title === 'honorific' || form.title === 'title') && (form.definite || form.folded.length > 3);
const isPlaceAt = (words: readonly NameWord[], i: number): boolean => {
  const form = words[i]?.form;
  return (
    form !== undefined &&
    (form.place === 'country' || form.place === 'city' || form.place === 'org') &&
    !form.given &&
    !form.family
  );
};

/** A tagged span without titles and without a place at its end: as many spans as names are left. */
function namesIn(words: readonly NameWord[], span: TaggedSpan): TaggedSpan[] {
  const names: TaggedSpan[] = [];
  let from = span.from;
  for (let i = span.from; i <= span.to; i++) {
    const word = words[i];
    // «حازم النقيب»: at the end it is a family.
    if (i < span.to && word && (!isTitle(word) || (i > from && i === span.to - 1))) continue;
    let to = i;
    while (to - 1 > from && isPlaceAt(words, to - 1)) to--;
    if (to > from) names.push({ from, to, probability: span.probability });
    from = i + 1;
  }
  return names;
}

function spanFrom(
  words: readonly NameWord[],
  { from, to, probability }: TaggedSpan,
  isPart: IsPart,
): NameSpan | null {
  const word = words[from];
  const first = firstReading(words, from, isPart);
  const last = words[to - 1];
  if (!word || !first || !last) return null;
  // «مدرسة عمر بن الخطاب», «جائزة نوبل»
  if (isOwnedBy(words, from, 'thing') || (to - from === 1 && isOwnedBy(words, from, 'owner'))) return null;
  const { skip, form } = first;
  const fused = isFused(word, skip);
  return {
    from,
    to,
    start: word.start + (fused ? skip - 1 : skip),
    end: last.end,
    parts: [form.folded, ...words.slice(from + 1, to).map((other) => other.form.folded)],
    evidence: probability >= LEVEL.own ? 'sure' : 'weak',
    isBacked: isBacked(words, from),
    isFused: fused,
    isFigure: false,
    isFamilyFirst: form.eastAsian && form.family,
    certainty: probability,
  };
}

const meets = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from < b.to && b.from < a.to;

/** The names that rules and tagger find together, in order, none overlapping: the rules' own where both have the same words. */
export function mergedSpans(
  words: readonly NameWord[],
  ruled: readonly NameSpan[],
  tags: readonly Tag[],
  isPart: IsPart,
): NameSpan[] {
  if (tags.length === 0) return [...ruled];
  const tagged = taggedSpans(tags)
    .filter(({ probability }) => probability >= LEVEL.weak)
    .flatMap((span) => namesIn(words, span));
  const person = (i: number) => {
    const tag = tags[i];
    return tag === undefined ? 0 : tag.label === OUTSIDE ? 1 - tag.probability : tag.probability;
  };
  const kept = ruled.filter((span) => {
    if (span.isFigure) return true;
    const beside = tagged.filter((other) => meets(span, other));
    if (beside.length === 0)
      return span.evidence === 'weak' || Math.max(person(span.from), person(span.to - 1)) >= LEVEL.ruled;
    const isOutdone = beside.some(
      ({ from, to, probability }) => probability >= LEVEL.sure && (from !== span.from || to !== span.to),
    );
    if (isOutdone) return false;
    return (
      (span.evidence === 'sure' && beside.every(({ from, to }) => from >= span.from && to <= span.to)) ||
      beside.some(({ from, to }) => from === span.from && to === span.to) ||
      // What repeats a name is surer than what the tagger doubts.
      beside.every(({ probability }) => probability < LEVEL.own)
    );
  });
  const added = tagged
    .filter((span) => !kept.some((other) => meets(span, other)))
    .flatMap((span) => spanFrom(words, span, isPart) ?? []);
  /** The tagger's own view of what the rules found: that of the word it is surest of. */
  const both = kept.map((span) => {
    const certainties = Array.from({ length: span.to - span.from }, (_, k) => person(span.from + k));
    const isTagged = tagged.some(
      ({ from, to, probability }) => from === span.from && to === span.to && probability >= LEVEL.own,
    );
    return { ...span, certainty: Math.max(...certainties), ...(isTagged && { evidence: 'sure' as const }) };
  });
  return [...both, ...added].sort((a, b) => a.from - b.from);
}
