import { sentencesOf } from '../core/arabic/sentences';
import type { ArticleText } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';

/** What of a longer sentence is shown; UTF-16 units. */
const LONGEST = 120;

/** Words cut out of a sentence, with the place that was asked for in the middle. */
export interface Excerpt {
  before: string;
  at: string;
  after: string;
}

const whole = (text: string, id: string, texts: readonly ArticleText[]): string =>
  texts.find((candidate) => candidate.id === id)?.text ?? text;

/** The sentence around a place, shortened at spaces on both sides where it is long. */
export function excerptAround({ block, start, end }: TextRange, texts: readonly ArticleText[]): Excerpt {
  const text = whole('', block, texts);
  const sentence = sentencesOf(text).find((one) => one.start <= start && start < one.end) ?? { start, end };
  const room = Math.max(0, LONGEST - (end - start));
  // What one side leaves unused the other may have.
  const afterAll = Math.max(0, sentence.end - end);
  const beforeRoom = Math.max(room / 2, room - afterAll);
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, Math.max(end, sentence.end));
  return {
    before: before.length <= beforeRoom ? before : `…${before.slice(-beforeRoom).replace(/^\S*/, '')}`,
    at: text.slice(start, end),
    after: shortened(after, Math.max(room / 2, room - before.length)),
  };
}

/** A text cut at a space where it is longer than it may be. */
export function shortened(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\S*$/, '').trimEnd()}…`;
}
