import { countWhile } from '../count-while';
import type { Mark } from './article';
import { isLinkable } from './article-links';
import type { Mention } from '../people/glossary';

interface Span {
  start: number;
  end: number;
}

/** A mention with whose it is, and its place among that person's mentions. */
export interface MentionSpan extends Span {
  personId: string;
  index: number;
}

/** What a stretch of text is wrapped in, outermost first. */
export type Wrapper =
  | (Span & { kind: 'sentence' })
  | (Span & { kind: 'link'; href: string })
  | (MentionSpan & { kind: 'mention' })
  | (Span & { kind: 'strong' | 'emphasis' })
  | (Span & { kind: 'language'; lang: string })
  | (Span & { kind: 'phone' });

export type Inline = string | { wrapper: Wrapper; start: number; end: number; children: Inline[] };

/** What is known of a text besides its characters. */
export interface TextFacts {
  sentences: readonly Span[];
  marks: readonly Mark[];
  mentions: readonly MentionSpan[];
  /** Runs in Latin letters inside a text of another script. */
  latinRuns: readonly Span[];
  /** Telephone numbers inside a text from right to left. */
  phones: readonly Span[];
}

const NESTING = ['sentence', 'link', 'mention', 'strong', 'emphasis', 'language', 'phone'] as const;

/** Spans in order, none overlapping: of two that do, the later one loses what both have. */
function layerOf<T extends Span>(spans: readonly T[]): T[] {
  const layer: T[] = [];
  let free = 0;
  for (const wrapper of spans.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(wrapper.start, free);
    if (start >= wrapper.end) continue;
    layer.push({ ...wrapper, start });
    free = wrapper.end;
  }
  return layer;
}

/** How many spans of a layer end before a place: a text with as many links as sentences is not gone through for each. */
const countBefore = (layer: readonly Span[], at: number): number => countWhile(layer, ({ end }) => end <= at);

const overlaps = (layer: readonly Span[], { start, end }: Span): boolean =>
  (layer[countBefore(layer, start)]?.start ?? end) < end;

function nested(text: string, start: number, end: number, layers: readonly Wrapper[][]): Inline[] {
  const [layer, ...inner] = layers;
  if (!layer) return start < end ? [text.slice(start, end)] : [];
  const nodes: Inline[] = [];
  let at = start;
  for (let i = countBefore(layer, start); i < layer.length; i++) {
    const wrapper = layer[i];
    if (!wrapper || wrapper.start >= end) break;
    const from = Math.max(wrapper.start, at);
    const to = Math.min(wrapper.end, end);
    if (from >= to) continue;
    nodes.push(...nested(text, at, from, inner));
    nodes.push({ wrapper, start: from, end: to, children: nested(text, from, to, inner) });
    at = to;
  }
  nodes.push(...nested(text, at, end, inner));
  return nodes;
}

/**
 * A stretch of a block's text as a tree to be rendered. The strings in it, joined, are exactly that stretch; wrappers
 * that reach over a sentence's end are split there. Links that are not http, https or mailto are left out.
 */
export function inlineTree(text: string, facts: TextFacts, start = 0, end = text.length): Inline[] {
  const languages = layerOf(facts.marks.filter((mark) => mark.kind === 'language'));
  const wrappers: Wrapper[] = [
    ...facts.sentences.map((span) => ({ kind: 'sentence' as const, ...span })),
    ...facts.marks.filter((mark) => mark.kind !== 'link' || isLinkable(mark.href)),
    ...facts.mentions.map((span) => ({ kind: 'mention' as const, ...span })),
    ...facts.latinRuns
      .filter((run) => !overlaps(languages, run))
      .map((span) => ({ kind: 'language' as const, lang: 'en', ...span })),
    ...facts.phones.map((span) => ({ kind: 'phone' as const, ...span })),
  ];
  return nested(
    text,
    start,
    end,
    NESTING.map((kind) => layerOf(wrappers.filter((wrapper) => wrapper.kind === kind))),
  );
}

/** The mentions of every block, by the block's id. */
export function mentionsByBlock(
  people: readonly { id: string; mentions: readonly Mention[] }[],
): Map<string, MentionSpan[]> {
  const byBlock = new Map<string, MentionSpan[]>();
  for (const { id: personId, mentions } of people) {
    mentions.forEach(({ range: { block, start, end } }, index) => {
      const spans = byBlock.get(block) ?? [];
      spans.push({ personId, index, start, end });
      byBlock.set(block, spans);
    });
  }
  return byBlock;
}
