import type { NodeAccess } from './node-access';

const IMAGE_TAG = /<img\b([^>]*)>/gi;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const KEPT = new Set(['src', 'srcset', 'alt', 'width', 'height']);
const MAX_MARKUP = 20_000;

/**
 * The images in a `<noscript>`, as elements of `copy`: all that lazy-loading sites keep there for us. Where scripts
 * run, the parser leaves the content as text; where they do not, as elements.
 */
export function imagesOfNoscript(access: NodeAccess, noscript: Element, copy: Document): Element[] {
  const images: Element[] = [];
  const add = (attributes: Iterable<[string, string]>) => {
    const image = copy.createElement('img');
    for (const [name, value] of attributes)
      if (KEPT.has(name)) image.setAttribute(name, value.replaceAll('&amp;', '&'));
    // A counting pixel shows nothing.
    if (image.getAttribute('width') !== '1' && image.getAttribute('height') !== '1') images.push(image);
  };
  const pending: Node[] = [noscript];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (access.nodeType(node) === 3) {
      const markup = (access.nodeValue(node) ?? '').slice(0, MAX_MARKUP);
      for (const tag of markup.matchAll(IMAGE_TAG)) {
        add(
          Array.from((tag[1] ?? '').matchAll(ATTRIBUTE), (found): [string, string] => [
            (found[1] ?? '').toLowerCase(),
            found[2] ?? found[3] ?? found[4] ?? '',
          ]),
        );
      }
      continue;
    }
    if (access.nodeType(node) !== 1) continue;
    if (access.name(node as Element) === 'img') add(access.attributes(node as Element));
    const children: Node[] = [];
    for (let child = access.firstChild(node); child; child = access.nextSibling(child)) children.push(child);
    for (const child of children.reverse()) pending.push(child);
  }
  return images;
}
