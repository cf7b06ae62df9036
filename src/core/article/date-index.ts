import { LETTER, MARK } from '../arabic/letter-class';
import { foldLetters } from '../arabic/letters';
import type { DateWord, ExtractionWords, MonthName } from './extraction-words';

/** What reading a date takes of the tables. */
export type DateKnowledge = Pick<ExtractionWords, 'months' | 'dateWords'>;

export interface DateIndex {
  /** By their folded names in lower case. */
  months: ReadonlyMap<string, MonthName>;
  /**
   * Source of a pattern that matches the months that a text may name, by the words in it; one group. Null where there are
   * none. A pattern of all names would cost more to make than all else that a page's date takes.
   */
  monthIn: (text: string) => string | null;
  /** A pattern source that matches one of the words of these roles; no group. Matches nothing where there are none. */
  oneOf: (...roles: (DateWord['role'] | null)[]) => string;
  /** The same as a pattern of its own (`gu`), made once. */
  wordsOf: (...roles: (DateWord['role'] | null)[]) => RegExp;
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

/** Whether a text (`dateText`) is written by a machine: digits and signs, without a word. */
export const isMachineText = (text: string): boolean => /^[\d\s:.,+/|tz-]*$/.test(text);

const A_WORD = new RegExp(`[${LETTER}]+`, 'u');
const WORDS = new RegExp(`[${LETTER}]+`, 'gu');
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
    const patterns = new Map<string, RegExp>();
    const byOpening = new Map<string, string[]>();
    for (const name of months.keys()) {
      const opening = A_WORD.exec(name)?.[0] ?? name;
      byOpening.set(opening, [...(byOpening.get(opening) ?? []), name]);
    }
    // Kurdish adds ی to the name.
    const namesOf = (word: string) => [
      ...(byOpening.get(word) ?? []),
      ...(byOpening.get(word.replace(/ي$/u, '')) ?? []),
    ];
    const oneOf: DateIndex['oneOf'] = (...roles) => {
      const key = roles.join();
      let source = sources.get(key);
      if (source === undefined) {
        const chosen = words.dateWords.filter(({ role }) => roles.includes(role ?? null));
        const names = alternatives(chosen.map(({ word }) => dateText(word)));
        source = names ? String.raw`(?<![${LETTER}${MARK}])(?:${names})(?![${LETTER}${MARK}])` : '(?!)';
        sources.set(key, source);
      }
      return source;
    };
    index = {
      months,
      oneOf,
      wordsOf: (...roles) => {
        const key = roles.join();
        const pattern = patterns.get(key) ?? new RegExp(oneOf(...roles), 'gu');
        patterns.set(key, pattern);
        return pattern;
      },
      monthIn: (text) => {
        const names = alternatives((text.match(WORDS) ?? []).flatMap(namesOf));
        return names ? `(${names})` : null;
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
