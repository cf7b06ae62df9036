import { foldLetters } from '../arabic/letters';
import type { DateWord, ExtractionWords, MonthName } from './extraction-words';

/** What reading a date takes of the tables. */
export type DateKnowledge = Pick<ExtractionWords, 'months' | 'dateWords'>;

export interface DateIndex {
  /** By their folded names in lower case. */
  months: ReadonlyMap<string, MonthName>;
  /** Source of a pattern that matches the name of a month; one group. */
  month: string;
  /** A pattern source that matches one of the words of these roles; no group. Matches nothing where there are none. */
  oneOf: (...roles: (DateWord['role'] | null)[]) => string;
  /** Offset of a zone by its folded name: «توقيت مكة» → `+03:00`. */
  offsets: ReadonlyMap<string, string>;
}

/** The text that dates are looked for in: folded, lower case, ASCII digits, white space as one space. */
export function dateText(source: string): string {
  return foldLetters(source)
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, ' ')
    .trim();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const alternatives = (names: Iterable<string>) =>
  Array.from(new Set(names))
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const indexes = new WeakMap<DateKnowledge, DateIndex>();

export function dateIndexFor(words: DateKnowledge): DateIndex {
  let index = indexes.get(words);
  if (!index) {
    const months = new Map(words.months.map((month) => [dateText(month.name), month]));
    const sources = new Map<string, string>();
    index = {
      months,
      month: `(${alternatives(months.keys())})`,
      oneOf: (...roles) => {
        const key = roles.join();
        let source = sources.get(key);
        if (source === undefined) {
          const chosen = words.dateWords.filter(({ role }) => roles.includes(role ?? null));
          const names = alternatives(chosen.map(({ word }) => dateText(word)));
          source = names ? String.raw`(?<![\p{L}\p{M}])(?:${names})(?![\p{L}\p{M}])` : '(?!)';
          sources.set(key, source);
        }
        return source;
      },
      offsets: new Map(
        words.dateWords.flatMap(({ word, offset }) =>
          offset === undefined ? [] : [[dateText(word), offset]],
        ),
      ),
    };
    indexes.set(words, index);
  }
  return index;
}
