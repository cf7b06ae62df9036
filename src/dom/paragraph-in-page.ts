import { countWhile } from '../core/count-while';
import { nodeAccessFor, type NodeAccess } from './node-access';
import { DROPPED, MAX_TEXT } from './page-elements';

/** What is enough of a paragraph to tell it from others, where not all of it is printed alike. Characters. */
const BEGINNING = 60;
/** Places looked at before it is given up: a page may print a word a million times. */
const MOST_PLACES = 50;

/** Besides what is dropped from articles: no text of these is seen. */
const UNSEEN = new Set(['script', 'noscript', 'title', 'head']);

/** What of a text every printing of it has: space is laid out by whoever prints. */
const compact = (text: string): string =>
  text.replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g, '');

interface PageText {
  compact: string;
  /** Text nodes in order, each with where its characters begin in `compact`. */
  nodes: { node: Node; start: number }[];
}

function isSeen(element: Element, access: NodeAccess): boolean {
  const name = access.name(element);
  return !DROPPED.has(name) && !UNSEEN.has(name) && access.attribute(element, 'hidden') === null;
}

function textOfPage(document: Document, access: NodeAccess): PageText {
  const root = access.documentElement(document);
  const parts: string[] = [];
  const nodes: PageText['nodes'] = [];
  let length = 0;
  // By hand: a tree may be deeper than the stack.
  const pending: Node[] = root ? [root] : [];
  for (let node = pending.pop(); node && length < MAX_TEXT; node = pending.pop()) {
    const next = node === root ? null : access.nextSibling(node);
    if (next) pending.push(next);
    const type = access.nodeType(node);
    if (type === 3) {
      const text = compact(access.nodeValue(node) ?? '');
      if (!text) continue;
      nodes.push({ node, start: length });
      parts.push(text);
      length += text.length;
    } else if (type === 1 && isSeen(node as Element, access)) {
      const shadow = access.shadowRoot(node as Element);
      const first = access.firstChild(shadow ?? node);
      if (first) pending.push(first);
    }
  }
  return { compact: parts.join(''), nodes };
}

/** The text node that holds a character. */
function nodeAt({ nodes }: PageText, offset: number): Node | null {
  return nodes[countWhile(nodes, ({ start }) => start <= offset) - 1]?.node ?? null;
}

/**
 * The text node of a live page in which a paragraph begins, by its text alone: where all of it is printed, else where its
 * beginning is. Null where the page has it nowhere that `isShown`.
 *
 * @param isShown whether a text node takes up room on the page
 */
export function paragraphInPage(
  document: Document,
  text: string,
  isShown: (node: Node) => boolean,
): Node | null {
  const wanted = compact(text);
  if (!wanted) return null;
  const page = textOfPage(document, nodeAccessFor(document));
  const beginning = wanted.slice(0, BEGINNING);
  for (const needle of beginning === wanted ? [wanted] : [wanted, beginning]) {
    let at = page.compact.indexOf(needle);
    for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
      const node = nodeAt(page, at);
      if (node && isShown(node)) return node;
      at = page.compact.indexOf(needle, at + needle.length);
    }
  }
  return null;
}
