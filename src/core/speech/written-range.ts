import type { SpokenForm } from './spoken-form';

/**
 * The written stretch that a stretch of the spoken form stands for, as UTF-16 offsets of the written text, or null
 * where the stretch lies outside. A word inside a phrase that stands for digits («خمسة» in «خمسة عشر في المئة» for
 * «15%») gives the whole of what is written.
 */
export function writtenRange(
  { map }: SpokenForm,
  spoken: { start: number; length: number },
): { start: number; end: number } | null {
  const spokenEnd = spoken.start + Math.max(1, spoken.length);
  let start = -1;
  let end = -1;
  for (const [writtenStart, writtenEnd, from, to] of map) {
    if (to <= spoken.start || from >= spokenEnd || from === to) continue;
    // Spans of one length on both sides stand letter for letter.
    const isLiteral = writtenEnd - writtenStart === to - from;
    const first = isLiteral ? writtenStart + Math.max(0, spoken.start - from) : writtenStart;
    const last = isLiteral ? writtenEnd - Math.max(0, to - spokenEnd) : writtenEnd;
    if (start < 0) start = first;
    end = last;
  }
  return start < 0 ? null : { start, end };
}
