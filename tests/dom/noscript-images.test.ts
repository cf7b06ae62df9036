// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { NodeAccess } from '../../src/dom/node-access';
import { imagesOfNoscript } from '../../src/dom/noscript-images';

/** More than V8 takes as the arguments of one call, some 120,000. */
const MANY = 200_000;

it('reads a box with more children than a call takes arguments', () => {
  // No real nodes: jsdom takes a minute for so many.
  interface Link {
    name: string;
    first: Link | null;
    next: Link | null;
  }
  let first: Link = { name: 'img', first: null, next: null };
  for (let i = 0; i < MANY; i++) first = { name: 'b', first: null, next: first };
  const noscript: Link = { name: 'noscript', first, next: null };
  const link = (node: Node) => node as unknown as Link;
  const access: Partial<NodeAccess> = {
    nodeType: () => 1,
    name: (element) => link(element).name,
    firstChild: (node) => link(node).first as unknown as Node,
    nextSibling: (node) => link(node).next as unknown as Node,
    attributes: () => [['src', 'a.jpg']],
  };
  const images = imagesOfNoscript(access as NodeAccess, noscript as unknown as Element, document);
  expect(images.map((image) => image.getAttribute('src'))).toEqual(['a.jpg']);
});
