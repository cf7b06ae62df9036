import type { Mark } from '../article/article';
import { inlineTree, type Inline } from '../article/inline-tree';
import { followableAddress } from './followable-address';
import { writableText } from './writable-text';

/** Signs that begin something inside a line: CommonMark 0.31, the tables and strikings of GitHub, formulae in `$`. */
const INLINE = /[\\`*_[\]<~$|]|&(?=#?\w{1,31};)/g;
/** What would begin a heading, an item, a quotation or an underline, at the start of a line. */
const AT_START = /^(?:[#+\-=>]|\d{1,9}(?=[.)]))/;
/** A heading loses such an ending. */
const AT_END = /(?<=\s)#(?=#*$)/;

const escaped = (text: string): string =>
  writableText(text)
    .replace(/[\t\n\u2028\u2029]/g, ' ')
    .replace(INLINE, String.raw`\$&`);

/** A line, with what begins and ends it escaped. */
const guarded = (line: string): string =>
  line
    .trim()
    .replace(AT_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
    .replace(AT_END, String.raw`\#`);

interface Span {
  start: number;
  end: number;
}

/** A span cut at places, in order. */
function cutAt({ start, end }: Span, places: readonly number[]): Span[] {
  const edges = [start, ...places.filter((place) => start < place && place < end), end].toSorted(
    (a, b) => a - b,
  );
  return edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }));
}

const NO_WORD = /[\s\p{P}\p{S}\p{C}]/u;

/** Stars open and close only beside a letter on their inner side: «و**«نعم»**» would show them. */
function withoutEdges(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && NO_WORD.test(text.charAt(from))) from++;
  while (from < to && NO_WORD.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Spans that touch or overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else all.push({ ...span });
  }
  return all;
}

/** The links that can be followed; of two that overlap the later one begins where the other ends. */
function linksApart(marks: readonly Mark[]): Mark[] {
  const links: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.kind !== 'link' || followableAddress(mark.href) === null) continue;
    const start = Math.max(mark.start, links.at(-1)?.end ?? 0);
    if (start < mark.end) links.push({ ...mark, start });
  }
  return links;
}

/**
 * The marks of a text as Markdown can write them: strong and emphasised stretches cut at links, without the white space and
 * punctuation at their edges. Of two that touch the strong one stays: a run of stars is read in more than one way.
 */
function writableMarks(text: string, marks: readonly Mark[]): Mark[] {
  const links = linksApart(marks.filter(({ start, end }) => /\S/.test(text.slice(start, end))));
  const places = links.flatMap(({ start, end }) => [start, end]);
  const of = (kind: Mark['kind']) => joined(marks.filter((mark) => mark.kind === kind));
  const strong = of('strong');
  const emphasis = of('emphasis').filter(
    ({ start, end }) => !strong.some((span) => span.start <= end && start <= span.end),
  );
  const piecesOf = (kind: 'strong' | 'emphasis', spans: readonly Span[]) =>
    spans
      .flatMap((span) => cutAt(span, places))
      .map((span) => ({ kind, ...withoutEdges(text, span) }))
      .filter(({ start, end }) => start < end);
  return [...links, ...piecesOf('strong', strong), ...piecesOf('emphasis', emphasis)];
}

function written(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      const { wrapper } = node;
      const inner = written(node.children);
      switch (wrapper.kind) {
        case 'link':
          return markdownLink(inner, wrapper.href);
        case 'strong':
          return `**${inner}**`;
        case 'emphasis':
          return `*${inner}*`;
        case 'sentence':
        case 'mention':
        case 'language':
        case 'phone':
          return inner;
      }
    })
    .join('');
}

/** A link whose words are written already; the words alone where the address is none to follow. */
export function markdownLink(words: string, href: string): string {
  const address = followableAddress(href);
  return address === null || words.trim() === ''
    ? words
    : `[${words}](${address.replace(/&(?=#?\w{1,31};)/g, '&amp;')})`;
}

/** A text, or a stretch of it, as one line of Markdown in which nothing acts but its marks. */
export function markdownText(
  text: string,
  marks: readonly Mark[] = [],
  start = 0,
  end = text.length,
): string {
  const facts = { sentences: [], marks: writableMarks(text, marks), mentions: [], latinRuns: [], phones: [] };
  // A link behind an exclamation mark would be a picture; in texts the bracket is escaped.
  return guarded(written(inlineTree(text, facts, start, end)).replaceAll('![', String.raw`\![`));
}
