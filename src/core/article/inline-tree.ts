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

/** Wrappers of one kind in order, none overlapping: of two that do, the later one loses what both have. */
function layerOf(kind: Wrapper['kind'], wrappers: readonly Wrapper[]): Wrapper[] {
  const layer: Wrapper[] = [];
  let free = 0;
  for (const wrapper of wrappers.filter((w) => w.kind === kind).toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(wrapper.start, free);
    if (start >= wrapper.end) continue;
    layer.push({ ...wrapper, start });
    free = wrapper.end;
  }
  return layer;
}

function nested(text: string, start: number, end: number, layers: readonly Wrapper[][]): Inline[] {
  const [layer, ...inner] = layers;
  if (!layer) return start < end ? [text.slice(start, end)] : [];
  const nodes: Inline[] = [];
  let at = start;
  for (const wrapper of layer) {
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
  const languages = facts.marks.filter((mark) => mark.kind === 'language');
  const wrappers: Wrapper[] = [
    ...facts.sentences.map((span) => ({ kind: 'sentence' as const, ...span })),
    ...facts.marks.filter((mark) => mark.kind !== 'link' || isLinkable(mark.href)),
    ...facts.mentions.map((span) => ({ kind: 'mention' as const, ...span })),
    ...facts.latinRuns
      .filter((run) => !languages.some((mark) => mark.start < run.end && run.start < mark.end))
      .map((span) => ({ kind: 'language' as const, lang: 'en', ...span })),
    ...facts.phones.map((span) => ({ kind: 'phone' as const, ...span })),
  ];
  return nested(
    text,
    start,
    end,
    NESTING.map((kind) => layerOf(kind, wrappers)),
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
