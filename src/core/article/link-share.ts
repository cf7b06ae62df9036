import type { Mark } from './article';

/** Share of a text's characters that stand in links, 0–1. */
export function linkShareOf({ text, marks }: { text: string; marks?: Mark[] }): number {
  if (!text) return 0;
  const linked = (marks ?? []).reduce(
    (sum, mark) => sum + (mark.kind === 'link' ? mark.end - mark.start : 0),
    0,
  );
  return Math.min(1, linked / text.length);
}
