import type { NodeAccess } from './node-access';

/** A shorter run of text is a label of the page's furniture, not prose. */
const MIN_PROSE_RUN = 40;
/** What the title, the date and the metadata are read from, however short it is. */
const FACTS = new Set('h1 h2 h3 h4 h5 h6 title meta time address figure'.split(' '));
const SILENT = new Set('script style template noscript textarea select option'.split(' '));

/**
 * The elements of a page that bear prose outside links, a heading or a date, at or below them; or null where the page
 * has no more than `limit` elements and every one may be looked at. In a page of a hundred thousand elements the rest is
 * menus, and the article may stand behind all of them.
 */
export function proseBearers(access: NodeAccess, root: Element, limit: number): ReadonlySet<Node> | null {
  const bearers = new Set<Node>();
  const path: Node[] = [];
  let links = 0;
  let elements = 0;
  const bear = (): void => {
    for (let i = path.length - 1; i >= 0; i--) {
      const node = path[i];
      if (node === undefined || bearers.has(node)) return;
      bearers.add(node);
    }
  };
  const firstBelow = (node: Node): Node | null => {
    const shadow = access.nodeType(node) === 1 ? access.shadowRoot(node as Element) : null;
    return (shadow && access.firstChild(shadow)) ?? access.firstChild(node);
  };
  const isLink = (node: Node): boolean => access.nodeType(node) === 1 && access.name(node as Element) === 'a';

  for (let node: Node | null = root; node;) {
    const type = access.nodeType(node);
    let below: Node | null = null;
    if (type === 1) {
      elements += 1;
      const name = access.name(node as Element);
      path.push(node);
      if (name === 'a') links += 1;
      if (FACTS.has(name)) bear();
      below = SILENT.has(name) ? null : firstBelow(node);
      if (!below) {
        path.pop();
        if (name === 'a') links -= 1;
      }
    } else if (type === 3 && links === 0 && (access.nodeValue(node) ?? '').trim().length >= MIN_PROSE_RUN)
      bear();
    if (below) {
      node = below;
      continue;
    }
    while (node) {
      const next: Node | null = node === root ? null : access.nextSibling(node);
      if (next) {
        node = next;
        break;
      }
      const above: Node | undefined = path.pop();
      if (above && isLink(above)) links -= 1;
      node = above ?? null;
    }
  }
  return elements > limit ? bearers : null;
}
