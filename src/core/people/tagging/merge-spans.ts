import { isOwnedBy, isTailOfThing, type IsPart } from '../name-evidence';
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
  /** From here on the tagger's bounds are taken, where a rule has others. */
  sure: 0.5,
  /** A name found by rules alone is dropped where the tagger thinks so little of its words. */
  ruled: 0.15,
};

interface TaggedSpan {
  from: number;
  to: number;
  /** The least probability of its words. */
  probability: number;
}

/** Names in a list: «بلال العيفة - نادر الغندري». «جون-هو» is one word. */
const LISTED = /\s[-–—]|[-–—]\s|[،؛]/;

function taggedSpans(words: readonly NameWord[], tags: readonly Tag[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  tags.forEach(({ label, probability }, i) => {
    const last = spans.at(-1);
    if (label === OUTSIDE) return;
    if (label === BEGINS || last?.to !== i || LISTED.test(words[i]?.gap ?? ''))
      spans.push({ from: i, to: i + 1, probability });
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
  // «والصالحين الفاخري»: no name begins with «وال».
  const conjoined = words[i]?.readings.find(({ skip, form }) => skip === 1 && form.definite);
  const isConjoined = conjoined !== undefined && words[i]?.text.startsWith('وال') === true;
  return candidates.find(isKnown) ?? (isConjoined ? conjoined : candidates[0]) ?? whole ?? null;
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
    !form.family &&
    // «دفع الله», though «رام الله» is a town.
    form.folded !== 'الله'
  );
};

/** A tagged span without titles and without a place at its end: as many spans as names are left. */
function namesIn(words: readonly NameWord[], span: TaggedSpan, ruled: readonly NameSpan[]): TaggedSpan[] {
  const names: TaggedSpan[] = [];
  let from = span.from;
  // «حازم النقيب», «مهند الحاج علي»: at the end it is a family, and so it may be where a rule has it inside a name.
  const isFamily = (i: number) =>
    i > from &&
    (i === span.to - 1 ||
      ruled.some(({ from: first, to, evidence }) => evidence === 'sure' && first < i && i < to - 1));
  for (let i = span.from; i <= span.to; i++) {
    const word = words[i];
    if (i < span.to && word && (!isTitle(word) || isFamily(i))) continue;
    let to = i;
    while (to - 1 > from && isPlaceAt(words, to - 1)) to--;
    if (to > from) names.push({ from, to, probability: span.probability });
    from = i + 1;
  }
  return names;
}

/** Whether a word within a span is a noun with its article, and no family's name. */
function isNounAt(words: readonly NameWord[], i: number, to: number): boolean {
  const form = i < to ? words[i]?.form : undefined;
  const isNoun = form?.listed === 'noun' || form?.listed === 'institution';
  return form !== undefined && isNoun && form.definite && !form.title && !form.given && !form.family;
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
  const { skip, form } = first;
  // «مدرسة عمر بن الخطاب», «جائزة نوبل», but «تهانيها الحارة لبومبيو»
  const isOwned = isOwnedBy(words, from, 'thing') || (to - from === 1 && isOwnedBy(words, from, 'owner'));
  if (skip === 0 && (isOwned || isTailOfThing(words, from, to))) return null;
  // «خسارة صديق»: a noun of what people are, unless a name of several words has it, or a title stands before it; «صديق الطفولة».
  const isAlone = to - from === 1 && !isPart(form.folded) && !isBacked(words, from);
  if (form.title && (isAlone || isNounAt(words, from + 1, to))) return null;
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

/** Whether the bounds that the rules give a name hold against those of the tagger. */
function isBounded(
  words: readonly NameWord[],
  { from, to, isFamilyFirst }: NameSpan,
  other: TaggedSpan,
): boolean {
  if (from !== other.from) return false;
  // «مون جاي إن», «شدد عبد العاطي علي ضرورة»
  const isParticle = other.to === to + 1 && words[to]?.form.folded === 'علي';
  return to === other.to || (isFamilyFirst && to > other.to) || isParticle;
}

/** The names that rules and tagger find together, in order, none overlapping: the rules' own where both have the same words. */
export function mergedSpans(
  words: readonly NameWord[],
  ruled: readonly NameSpan[],
  tags: readonly Tag[],
  isPart: IsPart,
): NameSpan[] {
  if (tags.length === 0) return [...ruled];
  const tagged = taggedSpans(words, tags)
    .filter(({ probability }) => probability >= LEVEL.weak)
    .flatMap((span) => namesIn(words, span, ruled));
  const person = (i: number) => {
    const tag = tags[i];
    return tag === undefined ? 0 : tag.label === OUTSIDE ? 1 - tag.probability : tag.probability;
  };
  const kept = ruled.filter((span) => {
    if (span.isFigure) return true;
    const beside = tagged.filter((other) => meets(span, other));
    if (beside.length === 0)
      return span.evidence === 'weak' || Math.max(person(span.from), person(span.to - 1)) >= LEVEL.ruled;
    if (beside.every((other) => isBounded(words, span, other))) return true;
    // What a rule has as one name, or what repeats a name, is surer than what the tagger doubts.
    return beside.every(
      ({ from, to, probability }) =>
        probability < LEVEL.own ||
        (probability < LEVEL.sure && span.evidence === 'sure' && from >= span.from && to <= span.to),
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
