import { countWhile } from '../count-while';
import { clauseCuts, type Cut } from './clause-cuts';
import type { ClauseTable } from './clause-table';
import type { Passage, Stretch } from './narrator/passage';
import type { SpokenForm } from './spoken-form';
import { writtenRange } from './written-range';

const SPEAKABLE = /[\p{L}\p{N}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A piece is no shorter than this share of an even one, or one word would be spoken by itself. */
const SHORTEST_SHARE = 0.5;

/**
 * A sentence with its spoken form, made when it is first asked for. The form is that of the whole sentence: a piece of
 * it alone might be read otherwise.
 */
export class SpokenPassage implements Passage {
  readonly end: number;
  #form: SpokenForm | null = null;
  #cuts: Cut[] | null = null;

  constructor(
    readonly block: string,
    readonly written: string,
    private readonly formOf: (written: string) => SpokenForm,
    private readonly clauses: ClauseTable,
  ) {
    this.end = written.length;
  }

  isSilent(stretch: Stretch): boolean {
    return !SPEAKABLE.test(this.textOf(stretch));
  }

  /** What an utterance says. */
  textOf(utterance: Stretch): string {
    return this.#spokenForm().spoken.slice(
      this.#spokenOffset(utterance.from),
      this.#spokenOffset(utterance.to),
    );
  }

  /** What of an utterance's text the listener's own pronunciations say. */
  ownIn({ from, to }: Stretch): [number, number][] {
    const [first, limit] = [this.#spokenOffset(from), this.#spokenOffset(to)];
    return (this.#spokenForm().own ?? [])
      .filter(([start, end]) => start < limit && end > first)
      .map(([start, end]) => [start - first, end - first]);
  }

  spokenLength({ from, to }: Stretch): number {
    return Math.max(0, this.#spokenOffset(to) - this.#spokenOffset(from));
  }

  /** Even pieces, each cut at the best place that is near. */
  pieceEnd(from: number, longest: number): number {
    const { end } = this;
    const rest = this.spokenLength({ from, to: end });
    if (rest <= longest) return end;
    const even = rest / Math.ceil(rest / longest);
    const lengthTo = (offset: number): number => this.spokenLength({ from, to: offset });
    // A text without any stop has as many cuts as words: those beyond the longest piece are not looked at.
    const cuts = (this.#cuts ??= clauseCuts(this.written, this.clauses));
    const fitting: Cut[] = [];
    for (let i = countWhile(cuts, ({ offset }) => offset <= from); i < cuts.length; i++) {
      const cut = cuts[i];
      const length = cut ? lengthTo(cut.offset) : 0;
      if (length > longest) break;
      if (cut && length > 0) fitting.push(cut);
    }
    const long = fitting.filter(({ offset }) => lengthTo(offset) >= even * SHORTEST_SHARE);
    const distance = ({ offset }: Cut): number => Math.abs(lengthTo(offset) - even);
    const best = (long.length > 0 ? long : fitting).toSorted(
      (a, b) => a.rank - b.rank || distance(a) - distance(b),
    )[0];
    return best?.offset ?? this.#endInsideWord(from, longest);
  }

  wordAt(utterance: Stretch, { start, length }: { start: number; length: number }): Stretch | null {
    const form = this.#spokenForm();
    const first = this.#spokenOffset(utterance.from);
    const limit = this.#spokenOffset(utterance.to);
    const at = first + start;
    if (start < 0 || at >= limit) return null;
    // Firefox and some voices tell no length.
    const word = length > 0 ? { start: at, length } : wordFrom(form.spoken, at, first);
    const range = word && writtenRange(form, word);
    return range && { from: range.start, to: Math.min(this.end, range.end) };
  }

  /** A word longer than an utterance: what fits of it, or all of it where a phrase stands for it. */
  #endInsideWord(from: number, longest: number): number {
    let to = from + 1;
    while (to < this.end && this.spokenLength({ from, to: to + 1 }) <= longest) to++;
    while (to < this.end && this.spokenLength({ from, to }) === 0) to++;
    const isInsideSign = /[\uD800-\uDBFF]/.test(this.written.charAt(to - 1));
    return isInsideSign ? Math.min(this.end, to + 1) : to;
  }

  /** Where a written offset stands in the spoken form; inside a phrase that stands for digits, its start. */
  #spokenOffset(written: number): number {
    const { map, spoken } = this.#spokenForm();
    const span = map[countWhile(map, ([, writtenEnd]) => writtenEnd <= written)];
    if (!span) return spoken.length;
    const [writtenStart, writtenEnd, start, end] = span;
    const isLiteral = writtenEnd - writtenStart === end - start;
    return isLiteral ? start + Math.max(0, written - writtenStart) : start;
  }

  #spokenForm(): SpokenForm {
    return (this.#form ??= this.formOf(this.written));
  }
}

/** The first word that ends after an offset; it begins at `first` or later. */
function wordFrom(text: string, offset: number, first: number): { start: number; length: number } | null {
  let start = offset;
  while (start > first && LETTER.test(text.charAt(start)) && LETTER.test(text.charAt(start - 1))) start--;
  WORD.lastIndex = start;
  const [word] = WORD.exec(text) ?? [];
  return word === undefined ? null : { start: WORD.lastIndex - word.length, length: word.length };
}
