import { collapsed } from '../core/article/text-likeness';

/** Elements that stand in a line of text; every other one begins and ends a line. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rt rp s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** A node's text with white space collapsed; blocks and `<br>` part words. For short texts: it walks the subtree. */
export function elementText(root: Node): string {
  const parts: string[] = [];
  const pending: (Node | string)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'script') continue;
      const space = element.localName === 'br' || !isInline(element) ? ' ' : '';
      parts.push(space);
      pending.push(space);
      for (let child = element.lastChild; child; child = child.previousSibling) pending.push(child);
    }
  }
  return collapsed(parts.join(''));
}
