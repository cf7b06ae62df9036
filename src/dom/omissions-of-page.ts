import type { Block } from '../core/article/article';
import type { JudgedBlock } from '../core/article/judged-blocks';
import type { Omission, OmissionRule } from '../core/article/omission';
import { normalText } from '../core/article/text-likeness';
import { countWhile } from '../core/count-while';
import type { Draft } from './blocks-from-content';
import type { PageLine } from './page-lines';

/** Lines of one omission that are kept to be put back: prose as good as all, labels only to show what it was. */
const MAX_PROSE_LINES = 200;
const MAX_LABELS = 12;
/** A shorter line is a label. UTF-16 units. */
const PROSE_LINE = 60;
/** Lines kept in all. */
const MAX_LINES = 1500;

const HEADING = /^h[1-6]$/;

/** Text without white space: a line and the block that holds it may part their words differently. */
const tight = (text: string) => text.replace(/\s+/g, '');

/** A line as part of the page: shown in the article, or left out by a rule. */
interface PlacedLine {
  rule: OmissionRule;
  after: string | null;
  /** What was left out as a whole: an element or a block. Lines of one whole are one omission. */
  whole: unknown;
  block: Draft | null;
  line: PageLine;
}

/** Finds for each line, in page order, the block that holds it. */
class BlockCursor {
  private readonly texts: string[];
  private readonly places = new Map<string, number[]>();
  private at = -1;

  constructor(judged: readonly JudgedBlock<Draft>[]) {
    this.texts = judged.map(({ block }) => tight(block.text));
    for (const [i, text] of this.texts.entries()) {
      const list = this.places.get(text);
      if (list) list.push(i);
      else this.places.set(text, [i]);
    }
  }

  /** Place of the block that is this line, or holds it; -1 where none does. */
  next(line: string): number {
    const text = tight(line);
    const places = this.places.get(text);
    // The same text twice in the page: the one that follows, else the one that has passed.
    // One line may stand in a page ten thousand times.
    const passed = places ? countWhile(places, (candidate) => candidate <= this.at) : 0;
    const place = places?.[passed] ?? places?.at(-1);
    if (place !== undefined) return (this.at = place);
    // Several lines of one block: cells of a table, verses parted by single breaks.
    for (const candidate of [this.at, this.at + 1, this.at + 2])
      if (this.texts[candidate]?.includes(text)) return (this.at = candidate);
    return -1;
  }
}

/** The removed element that holds an element, if any. */
function removedAbove(
  element: Element,
  removed: ReadonlyMap<Element, OmissionRule>,
  known: Map<Element, Element | null>,
): Element | null {
  const path: Element[] = [];
  let found: Element | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const answer = removed.has(at) ? at : known.get(at);
    if (answer !== undefined) {
      found = answer;
      break;
    }
    path.push(at);
  }
  for (const at of path) known.set(at, found);
  return found;
}

function blockFrom({ text, element }: PageLine): Draft {
  const heading = element.closest('h1,h2,h3,h4,h5,h6');
  return heading && HEADING.test(heading.localName)
    ? { kind: 'heading', level: Math.max(2, Number(heading.localName[1])), text }
    : { kind: 'paragraph', text };
}

function omissionFrom(lines: readonly PlacedLine[], id: string): Omission {
  const drafts: Draft[] = [];
  let labels = 0;
  let last: unknown = null;
  for (const { block, line } of lines) {
    if (block !== null && block === last) continue;
    last = block;
    if (line.text.length < PROSE_LINE && ++labels > MAX_LABELS) continue;
    if (drafts.length >= MAX_PROSE_LINES) break;
    drafts.push(block ?? blockFrom(line));
  }
  return {
    id,
    rule: lines[0]?.rule ?? 'outside',
    after: lines[0]?.after ?? null,
    blocks: drafts.map((draft, i): Block => ({ id: `${id}.${i + 1}`, ...draft })),
    lines: lines.length,
    isBack: false,
  };
}

/**
 * Every line of a page that its article does not hold, with the rule that left it out: nothing is lost silently. What
 * the reader shows elsewhere (headline, deck, byline) is not left out.
 *
 * @param article the blocks that stayed, and the lines that the reader shows elsewhere
 * @param lines all lines of the page, read before anything was removed
 * @param removed boxes that were taken out of the page, by rule
 * @param judged what was found in the page's content, in order, with the rules that took it out
 */
export function omissionsOfPage(
  article: { blocks: readonly Block[]; shown: readonly string[] },
  lines: readonly PageLine[],
  removed: ReadonlyMap<Element, OmissionRule>,
  judged: readonly JudgedBlock<Draft>[],
): Omission[] {
  const shown = new Set(article.shown.map(normalText).filter(Boolean));
  // Marks and punctuation may double a text; what is longer repeats nothing.
  const longest = 2 * Math.max(0, ...article.shown.map(({ length }) => length));
  const isShown = (text: string) => text.length <= longest && shown.has(normalText(text));
  const idOf = new Map(article.blocks.map(({ id, text }) => [text, id]));
  const cursor = new BlockCursor(judged);
  const known = new Map<Element, Element | null>();
  const placed: PlacedLine[] = [];
  let after: string | null = null;
  let beyond = 0;
  for (const line of lines) {
    const box = removedAbove(line.element, removed, known);
    const place = box ? -1 : cursor.next(line.text);
    const entry = place < 0 ? undefined : judged[place];
    if (entry?.rule === null) {
      after = idOf.get(entry.block.text) ?? after;
      continue;
    }
    if (entry?.rule === 'repeated' || isShown(line.text)) continue;
    if (idOf.has(line.text) && !box) continue;
    if (placed.length >= MAX_LINES) {
      beyond += 1;
      continue;
    }
    const rule = box ? (removed.get(box) ?? 'outside') : (entry?.rule ?? 'outside');
    // Neighbours that one rule left out by itself belong together.
    placed.push({ rule, after, whole: box ?? rule, block: entry?.block ?? null, line });
  }
  const omissions: Omission[] = [];
  for (let start = 0, end: number; start < placed.length; start = end) {
    const { whole, after: place } = placed[start] ?? { whole: null, after: null };
    for (end = start + 1; end < placed.length; end++)
      if (placed[end]?.whole !== whole || placed[end]?.after !== place) break;
    omissions.push(omissionFrom(placed.slice(start, end), `x${omissions.length + 1}`));
  }
  if (beyond > 0)
    omissions.push({
      id: `x${omissions.length + 1}`,
      rule: 'more',
      after,
      blocks: [],
      lines: beyond,
      isBack: false,
    });
  return omissions;
}
