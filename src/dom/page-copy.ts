import { nodeAccessFor, type NodeAccess } from './node-access';
import { imagesOfNoscript } from './noscript-images';
import { cloneOfPage } from './page-clone';
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

function hasOpenShadow(elements: readonly Element[], access: NodeAccess): boolean {
  return elements.some((element) => access.shadowRoot(element) !== null);
}

/** Children of an option from which on it is not imported. */
const MANY_CHILDREN = 200;

/** Chromium 156 reads an option's label anew at each node that is put into it, parsing and importing alike (2026-11; tests/dom/page-copy). */
function hasHeavyOption(elements: readonly Element[], access: NodeAccess): boolean {
  return elements.some((element) => {
    let child = access.name(element) === 'option' ? access.firstChild(element) : null;
    for (let count = 0; child && count < MANY_CHILDREN; count++) child = access.nextSibling(child);
    return child !== null;
  });
}

/**
 * Whether elements are nested more deeply than a copy may be. Asked first: each that is renamed has all that it holds moved, and
 * 10,000 elements within 60 of the kind took 5 s.
 */
function isTooDeep(elements: readonly Element[], access: NodeAccess): boolean {
  const path: Element[] = [];
  return elements.some((element) => {
    const above = access.parent(element);
    while (path.length && path.at(-1) !== above) path.pop();
    return path.push(element) > MAX_DEPTH;
  });
}

/** A page of the article that waited hidden is shown: Readability passes over what is not. */
function unhide(element: Element): void {
  if (element.hasAttribute('hidden')) element.removeAttribute('hidden');
  if (/display|visibility/i.test(element.getAttribute('style') ?? '')) element.removeAttribute('style');
}

/** An element of another name in the place of one that would clobber names or is unknown to Readability. */
function renamed(element: Element, name: string, copy: Document, access: NodeAccess): Element {
  const made = copy.createElement(name);
  for (const [attribute, value] of access.attributes(element)) {
    try {
      made.setAttribute(attribute, value);
    } catch {
      // A name that only the parser may give.
    }
  }
  // Empty: what it holds need be put in once only.
  access.replace(element, made);
  // Past the names that a form's controls and images lay over its own.
  for (let child = access.firstChild(element); child; child = access.firstChild(element))
    made.appendChild(child);
  return made;
}

/** Cleans an imported root in document order: what runs, hides or clobbers goes. */
function cleaned(html: Element, copy: Document, access: NodeAccess): Element[] {
  const kept: Element[] = [];
  const gone = new Set<Node>();
  const isWaitingPage = waitingPages(access);
  for (const element of Array.from(html.querySelectorAll('*'))) {
    const above = access.parent(element);
    if (above !== null && gone.has(above)) {
      gone.add(element);
      continue;
    }
    const name = access.name(element);
    const read = (attribute: string) => access.attribute(element, attribute);
    if (name === 'noscript') {
      gone.add(element);
      const images = copy.createDocumentFragment();
      for (const image of imagesOfNoscript(access, element, copy)) images.append(image);
      access.replace(element, images);
      continue;
    }
    noteControl(html, name, read);
    const isData = name === 'script' && /ld\+json/i.test(read('type') ?? '');
    const isDropped = (name === 'script' && !isData) || DROPPED.has(name) || DROPPED_CUSTOM.test(name);
    if (isDropped || (isHidden(name, read) && !isWaitingPage(element))) {
      gone.add(element);
      access.replace(element);
      continue;
    }
    const other = RENAMED[name] ?? (name.includes('-') ? 'div' : null);
    const made = other === null ? element : renamed(element, other, copy, access);
    unhide(made);
    if (name === 'form') made.setAttribute(FORM_MARK, '');
    if (name !== 'meta') made.removeAttribute('name');
    kept.push(made);
  }
  return kept;
}

/** Takes out elements that hold nothing: pages have thousands, and each would cost every later step. */
function removeEmpty(elements: readonly Element[]): void {
  for (let i = elements.length - 1; i >= 0; i--) {
    const element = elements[i];
    if (
      !element ||
      element.firstElementChild ||
      CONTENT.has(element.localName) ||
      element.hasAttribute(FORM_MARK)
    )
      continue;
    const text = element.textContent;
    if (text.trim()) continue;
    // White space alone parts words.
    element.replaceWith(...(text ? [text] : []));
  }
}

/** The copy by the browser's own import of the whole tree, or null for a page that needs the slower walk. */
function importedCopy(page: Document, access: NodeAccess): Document | null {
  const root = access.documentElement(page);
  if (!root || access.contentType(page) !== 'text/html') return null;
  const elements = access.elements(page);
  if (
    elements.length > LARGE_PAGE ||
    hasOpenShadow(elements, access) ||
    hasHeavyOption(elements, access) ||
    isTooDeep(elements, access)
  )
    return null;
  const copy = access.createDocument(page);
  // In a document without a window nothing of it runs, loads or is upgraded.
  const html = copy.importNode(root, true);
  const kept = cleaned(html, copy, access);
  copy.documentElement.replaceWith(html);
  if (copy.documentElement.textContent.length > MAX_TEXT) return null;
  removeEmpty(kept);
  return copy;
}

/** Scripts put boxes beside the body, and a broken XHTML page has all that follows there: Readability knows the body alone. */
function gatherIntoBody({ documentElement: root, head, body }: Document): void {
  // A page of frames has none, whatever the types say.
  if ((body as Element | null)?.localName !== 'body') return;
  for (const node of Array.from(root.childNodes)) if (node !== body && node !== head) body.appendChild(node);
}

/**
 * A plain HTML copy of a page, without what scripts and forms need: nothing in it can clobber a property. The page itself
 * is only read. Null where it has no root.
 *
 * @throws TypeError where the object is no document.
 */
export function copyOfPage(page: Document): Document | null {
  const copy = importedCopy(page, nodeAccessFor(page)) ?? cloneOfPage(page);
  if (copy) gatherIntoBody(copy);
  return copy;
}
