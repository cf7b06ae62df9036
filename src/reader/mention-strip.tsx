import type { VNode } from 'preact';
import type { ArticleText } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { Mention } from '../core/people/glossary';

/** A tick is so wide, the article 100. */
const TICK = 1.5;

/** How far into an article's text a place lies, from 0 to 1. */
export function progressIn(texts: readonly ArticleText[]): (range: TextRange) => number {
  const starts = new Map<string, number>();
  let length = 0;
  for (const { id, text } of texts) {
    starts.set(id, length);
    length += text.length;
  }
  return ({ block, start }) => (length > 0 ? ((starts.get(block) ?? 0) + start) / length : 0);
}

/** Where in the article a person is named. Decoration: the count beside it says how often. */
export function MentionStrip(props: {
  mentions: readonly Mention[];
  progress: (range: TextRange) => number;
}): VNode {
  return (
    <svg class="mention-strip" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" y1="2" x2="100" y2="2" />
      {props.mentions.map(({ range }) => (
        <rect x={(props.progress(range) * (100 - TICK)).toFixed(1)} y="0" width={TICK} height="4" />
      ))}
    </svg>
  );
}
