import { extendName } from './extend-name';
import { roleBefore } from './role-before';
import { figureAt } from './known-figures';
import { evidenceFor, isOwnedBy, isTailOfThing, type IsPart } from './name-evidence';
import type { Extension } from './name-extension';
import { isFused, readingsAsName } from './name-readings';
import { CONNECTORS, DESCENT } from './name-connectors';
import type { NameSpan } from './name-span';
import type { NameWord } from './name-word';
import { isLinked } from './quoted-name';

/**
 * The name spans of a text, in order, none overlapping. Evidence is gathered left to right: the first reading of a word
 * that extends to a name and has evidence wins.
 */
export function recogniseNames(words: readonly NameWord[], isPart: IsPart = () => false): NameSpan[] {
  const spans: NameSpan[] = [];
  const named = new Set<number>();
  for (let i = 0; i < words.length;) {
    const span = spanAt(words, i, (index) => named.has(index), isPart);
    if (!span) {
      i += lengthOfThing(words, i);
      continue;
    }
    spans.push(span);
    for (let k = span.from; k < span.to; k++) named.add(k);
    i = span.to;
  }
  return spans;
}

/** How many words to pass over where no name begins: those of a well-known person after whom a thing is called, else one. */
function lengthOfThing(words: readonly NameWord[], i: number): number {
  const form = words[i]?.form;
  const figure = form?.figures && isOwnedBy(words, i, 'thing') ? figureAt(words, i, form) : null;
  return figure?.length ?? 1;
}

function spanAt(
  words: readonly NameWord[],
  i: number,
  isNamed: (index: number) => boolean,
  isPart: IsPart,
): NameSpan | null {
  const word = words[i];
  if (!word) return null;
  let weak: NameSpan | null = null;
  for (const { skip, form } of readingsAsName(words, i, isPart)) {
    const isIntroduced = (): boolean =>
      skip === 0 && isLinked(words, i) && !isNamed(i - 1) && roleBefore(words, i, isNamed) !== null;
    const extended = extendName(words, i, form, { isIntroduced, isPart });
    const figure = figureAt(words, i, form);
    const found = figure ? withFigure(extended, i, figure) : extended;
    if (!found || isTailOfThing(words, i, found.to)) continue;
    const isOfThing = figure !== null && isOwnedBy(words, i, 'thing');
    const evidence =
      figure && !isOfThing ? 'sure' : evidenceFor({ words, i, skip, form, found, isNamed, isPart });
    if (!evidence || (evidence === 'weak' && weak)) continue;
    // «لهولمستروم رأي»: a known surname, and a word that is no part of the name.
    const isShort = evidence === 'weak' && isPart(form.folded) && !isPart(found.parts[1] ?? form.folded);
    if (isShort && !CONNECTORS.test(form.folded)) {
      found.to = i + 1;
      found.parts = [form.folded];
    }
    const span: NameSpan = {
      from: i,
      to: found.to,
      start: word.start + (isFused(word, skip) ? skip - 1 : skip),
      end: words[found.to - 1]?.end ?? word.end,
      isFused: isFused(word, skip),
      parts: found.parts,
      evidence,
      isBacked: isBacked(words, i),
      isFigure: figure !== null && !isOfThing,
      isFamilyFirst: found.isFamilyFirst,
      certainty: 1,
    };
    // «لبومبيو», «وبارك»: a name that is known ends the search; «لياو» may be more than ل with «ياو».
    if (evidence === 'sure' || isPart(form.folded) || !form.eastAsian || /^[وف]/.test(word.text)) return span;
    weak = span;
  }
  return weak;
}

/** «محمد بن سلمان بن عبد العزيز» goes on after the listed name; «سلفان شالوم النقاب» ends with it. */
function withFigure(extended: Extension | null, i: number, figure: readonly string[]): Extension {
  const { length } = figure;
  const goesOn = extended !== null && extended.to > i + length && DESCENT.test(extended.parts[length] ?? '');
  if (goesOn || extended?.to === i + length) return extended;
  return {
    to: i + length,
    parts: [...figure],
    known: length,
    strong: length,
    unknown: 0,
    arab: extended?.arab ?? false,
    isFamilyFirst: extended?.isFamilyFirst ?? false,
  };
}

export function isBacked(words: readonly NameWord[], i: number): boolean {
  const previous = words[i]?.joined ? words[i - 1] : undefined;
  return (
    previous?.readings.some(({ form }) => form.verb !== null || form.title !== null || form.cue) ?? false
  );
}
