import type { NodeAccess } from './node-access';

/** Elements whose content is no text of the page, or that only a running page needs. */
export const DROPPED = new Set(
  (
    'style template link object embed applet audio video canvas svg math map area button input select ' +
    'option optgroup textarea datalist output progress meter dialog frame param source track portal iframe'
  ).split(' '),
);
export const DROPPED_CUSTOM =
  /^amp-(?!img$)(?:ad|social|analytics|iframe|embed|auto-ads|sticky|consent|sidebar|user|video|audio)/;
/** What stands in for an element that would clobber names in the copy, or is unknown to Readability. */
export const RENAMED: Record<string, string> = {
  form: 'div',
  center: 'div',
  font: 'span',
  nobr: 'span',
  'amp-img': 'img',
  image: 'img',
};
/** Characters of text copied at most (a long book has about a million). */
export const MAX_TEXT = 4_000_000;
/** From so many elements on a page is read for its prose alone: the rest is menus, and costs every later step. */
export const LARGE_PAGE = 15_000;
/**
 * Deeper elements are laid flat: later steps, Readability's above all, cost depth × size (5 s at 200 levels around 300 kB). Saved news
 * pages are 25 deep at most.
 */
export const MAX_DEPTH = 60;

/** Elements that count without any content of their own. */
export const CONTENT = new Set('img br hr td th meta base title script figcaption body head'.split(' '));

/** Attribute that marks a former `<form>` in the copy. */
export const FORM_MARK = 'data-form';
/** Attribute of the copy's root where the page asks for a password. */
export const PASSWORD_MARK = 'data-password';

export function isHidden(name: string, read: (attribute: string) => string | null): boolean {
  // Pages hide their body until their scripts have run.
  if (name === 'body') return false;
  if (read('hidden') !== null && read('hidden') !== 'until-found') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(read('style') ?? '');
}

/** Names of the boxes in which a site keeps the pages of one article: `page-2`, `article-page`, `part3`. */
const PAGE_NAME = /(?:^|[\s_-])(?:page|pg|part)[\s_-]?\d*(?:$|[\s_-])/i;

const namesOf = (element: Element, access: NodeAccess): string =>
  `${access.attribute(element, 'id') ?? ''} ${access.attribute(element, 'class') ?? ''}`;

/** Names but for their number, and for what says which page is shown. */
const shapeOf = (names: string): string =>
  names
    .replace(/\d+|\b(?:active|current|show|hide|hidden)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

function shownShapes(above: Node, access: NodeAccess): Set<string> {
  const shapes = new Set<string>();
  for (let at = access.firstChild(above); at; at = access.nextSibling(at)) {
    if (access.nodeType(at) !== 1) continue;
    const element = at as Element;
    if (!isHidden(access.name(element), (name) => access.attribute(element, name)))
      shapes.add(shapeOf(namesOf(element, access)));
  }
  return shapes;
}

/**
 * What tells of a hidden element whether it is a further page of the article that waits in the document: a sibling that is
 * shown bears the same name, but for its number. One for each reading of a page, which goes through siblings once: a list of
 * 8,000 that wait for each other took 50 s.
 */
export function waitingPages(access: NodeAccess): (hidden: Element) => boolean {
  const shown = new Map<Node, Set<string>>();
  return (hidden) => {
    const names = namesOf(hidden, access);
    const above = PAGE_NAME.test(names) ? access.parent(hidden) : null;
    if (!above) return false;
    const shapes = shown.get(above) ?? shownShapes(above, access);
    shown.set(above, shapes);
    return shapes.has(shapeOf(names));
  };
}
