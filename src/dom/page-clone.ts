import { imagesOfNoscript } from './noscript-images';
import { nodeAccessFor, type NodeAccess } from './node-access';
import { noteControl } from './page-controls';
import {
  CONTENT,
  DROPPED,
  DROPPED_CUSTOM,
  FORM_MARK,
  isHidden,
  LARGE_PAGE,
  MAX_DEPTH,
  MAX_TEXT,
  RENAMED,
  waitingPages,
} from './page-elements';
import { proseBearers } from './prose-bearers';

/** Attributes that Readability, the metadata or the blocks read. `name` only on `meta`: elsewhere it clobbers. */
const KEPT = new Set(
  (
    'id class role rel itemprop itemtype itemscope lang dir hidden href src srcset alt title width height datetime content ' +
    'property align colspan rowspan start aria-hidden aria-modal aria-labelledby aria-label http-equiv type'
  ).split(' '),
);
const KEPT_DATA = /^data-(?:[a-z-]*(?:src|original|lazy|echo|image|url)|testid|component)/;

const MAX_ATTRIBUTE = 20_000;
/** Elements copied at most: a page of 5 MB whose cards all bear a sentence has 90,000, with its article in the middle. */
const MAX_ELEMENTS = 150_000;
/** Elements looked at at most, empty ones included. */
const MAX_VISITS = 500_000;
/** In such a page these are passed over where they bear no prose: menus, lists of links, grids of cards. */
const CONTAINERS = new Set(
  'div section nav aside ul ol dl table tbody tr td header footer menu details'.split(' '),
);
/** Below that depth these only wrap; a paragraph or link still holds its text. */
const WRAPPERS = new Set('div section article main span'.split(' '));
const MAX_LEAF_DEPTH = MAX_DEPTH + 20;

function childrenOf(access: NodeAccess, node: Node): Node[] {
  const children: Node[] = [];
  for (let child = access.firstChild(node); child; child = access.nextSibling(child)) children.push(child);
  return children;
}

interface Step {
  source: Node;
  target: Node;
  depth: number;
  /** Light children of the nearest shadow host, by slot name. */
  slots: Map<string, Node[]> | null;
  /** Slots that the light children themselves may fill. */
  outer: Map<string, Node[]> | null;
}

function slotsOf(access: NodeAccess, host: Element): Map<string, Node[]> {
  const slots = new Map<string, Node[]>();
  for (const child of childrenOf(access, host)) {
    const slot = access.nodeType(child) === 1 ? (access.attribute(child as Element, 'slot') ?? '') : '';
    const list = slots.get(slot);
    if (list) list.push(child);
    else slots.set(slot, [child]);
  }
  return slots;
}

/**
 * A plain HTML copy of any page, node by node, without what scripts and forms need: open shadow trees are flattened with their slots,
 * names are lower case, nothing in it can clobber a property. The page itself is only read. Null where it has no root.
 *
 * @param maxElements copied at most; of a larger page only what bears prose is looked at
 * @throws TypeError where the object is no document.
 */
export function cloneOfPage(page: Document, maxElements = MAX_ELEMENTS): Document | null {
  const access = nodeAccessFor(page);
  const root = access.documentElement(page);
  if (!root) return null;
  const copy = access.createDocument(page);
  const html = copy.documentElement;
  html.replaceChildren();
  let elements = 0;
  let visits = 0;
  let text = 0;
  const isWaitingPage = waitingPages(access);
  // Empty elements are never put into the copy: pages hold thousands, and each would cost every later step.
  const waiting = new Map<Node, Node>();
  const attach = (node: Node) => {
    for (let at = node, above = waiting.get(at); above; at = above, above = waiting.get(at)) {
      waiting.delete(at);
      above.appendChild(at);
      elements += 1;
    }
  };
  const attachedAbove = (node: Node): Node => {
    let at = node;
    for (let above = waiting.get(at); above; above = waiting.get(at)) at = above;
    return at;
  };

  const copyAttributes = (from: Element, to: Element, name: string) => {
    for (const [attribute, value] of access.attributes(from)) {
      const kept =
        KEPT.has(attribute) || (attribute === 'name' && name === 'meta') || KEPT_DATA.test(attribute);
      if (!kept || value.length > MAX_ATTRIBUTE) continue;
      try {
        to.setAttribute(attribute, value);
      } catch {
        // A name that only the parser may give.
      }
    }
  };

  const elementFrom = (element: Element): Element | null => {
    const name = access.name(element);
    if (DROPPED.has(name) || DROPPED_CUSTOM.test(name)) return null;
    if (name === 'script' && !/ld\+json/i.test(access.attribute(element, 'type') ?? '')) return null;
    if (isHidden(name, (attribute) => access.attribute(element, attribute)) && !isWaitingPage(element))
      return null;
    let made: Element;
    try {
      made = copy.createElement(RENAMED[name] ?? (/^[a-z][a-z0-9]*$/.test(name) ? name : 'div'));
    } catch {
      made = copy.createElement('div');
    }
    copyAttributes(element, made, name);
    if (name === 'form') made.setAttribute(FORM_MARK, '');
    return made;
  };

  copyAttributes(root, html, 'html');
  const bearers = proseBearers(access, root, Math.min(maxElements, LARGE_PAGE));
  const stack: Step[] = [];
  const push = (nodes: Node[], target: Node, depth: number, slots: Step['slots'], outer: Step['outer']) => {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const source = nodes[i];
      if (source) stack.push({ source, target, depth, slots, outer });
    }
  };
  push(childrenOf(access, root), html, 0, null, null);
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (elements >= maxElements || text >= MAX_TEXT || ++visits > MAX_VISITS) break;
    const { source, target, depth, slots, outer } = step;
    const type = access.nodeType(source);
    if (type === 3 || type === 4) {
      const value = access.nodeValue(source) ?? '';
      text += value.length;
      // White space alone parts words, but brings no element to life.
      if (value.trim()) attach(target);
      attachedAbove(target).appendChild(copy.createTextNode(value));
      continue;
    }
    if (type !== 1) continue;
    const element = source as Element;
    const name = access.name(element);
    if (bearers && CONTAINERS.has(name) && !bearers.has(element)) continue;
    if (name === 'slot') {
      const filled = slots?.get(access.attribute(element, 'name') ?? '');
      if (filled?.length) push(filled, target, depth, outer, null);
      else push(childrenOf(access, element), target, depth, slots, outer);
      continue;
    }
    if (name === 'noscript') {
      for (const image of imagesOfNoscript(access, element, copy)) {
        attach(target);
        target.appendChild(image);
      }
      continue;
    }
    noteControl(html, name, (attribute) => access.attribute(element, attribute));
    const made = elementFrom(element);
    if (!made) continue;
    waiting.set(made, target);
    if (CONTENT.has(made.localName) || name === 'form') attach(made);
    const isHolder = depth < MAX_DEPTH || (depth < MAX_LEAF_DEPTH && !WRAPPERS.has(made.localName));
    const inside = isHolder ? made : target;
    const below = isHolder ? depth + 1 : depth;
    const shadow = access.shadowRoot(element);
    if (shadow) push(childrenOf(access, shadow), inside, below, slotsOf(access, element), slots);
    else push(childrenOf(access, element), inside, below, slots, outer);
  }
  return copy;
}
