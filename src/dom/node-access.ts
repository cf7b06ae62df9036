/**
 * Reads nodes past the names that a page lays over them. `<form><input name="parentNode">` hides the form's own
 * `parentNode`, `<img name="body">` hides the document's `body`; the getters of the prototypes cannot be hidden so.
 */
export interface NodeAccess {
  nodeType(node: Node): number;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  nodeValue(node: Node): string | null;
  /** Lower case, whatever the document's kind. */
  name(element: Element): string;
  attribute(element: Element, name: string): string | null;
  /** Every attribute as name (lower case) and value. */
  attributes(element: Element): [string, string][];
  /** Root of an open shadow tree. */
  shadowRoot(element: Element): Node | null;
  parent(node: Node): Node | null;
  /** Puts others, or nothing, in the place of an element. */
  replace(element: Element, ...others: Node[]): void;
  documentElement(document: Document): Element | null;
  contentType(document: Document): string;
  /** Every element of a document, in its order. */
  elements(document: Document): Element[];
  /** A fresh, empty HTML document that runs no script and loads nothing. */
  createDocument(document: Document): Document;
}

function descriptorOf(object: object, name: string): PropertyDescriptor | null {
  let prototype = Object.getPrototypeOf(object) as object | null;
  for (; prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) return descriptor;
  }
  return null;
}

function getterOf(object: object, name: string): (target: object) => unknown {
  const descriptor = descriptorOf(object, name);
  return (target) => (descriptor?.get ? (descriptor.get.call(target) as unknown) : null);
}

function methodOf(object: object, name: string): (target: object, ...given: unknown[]) => unknown {
  const method = descriptorOf(object, name)?.value as unknown;
  if (typeof method !== 'function') throw new TypeError(`no method ${name}`);
  return (target, ...given) => Reflect.apply(method, target, given) as unknown;
}

/** @throws TypeError where the object is no document. */
export function nodeAccessFor(document: Document): NodeAccess {
  const createElement = methodOf(document, 'createElement');
  const probe = createElement(document, 'div') as Element;
  const nodeType = getterOf(document, 'nodeType');
  const firstChild = getterOf(document, 'firstChild');
  const nextSibling = getterOf(document, 'nextSibling');
  const nodeValue = getterOf(document, 'nodeValue');
  const parentNode = getterOf(document, 'parentNode');
  const replaceWith = methodOf(probe, 'replaceWith');
  const querySelectorAll = methodOf(document, 'querySelectorAll');
  const contentType = getterOf(document, 'contentType');
  const localName = getterOf(probe, 'localName');
  const attributes = getterOf(probe, 'attributes');
  const getAttribute = methodOf(probe, 'getAttribute');
  const shadowRoot = getterOf(probe, 'shadowRoot');
  const documentElement = getterOf(document, 'documentElement');
  const implementation = getterOf(document, 'implementation');
  return {
    nodeType: (node) => nodeType(node) as number,
    firstChild: (node) => firstChild(node) as Node | null,
    nextSibling: (node) => nextSibling(node) as Node | null,
    nodeValue: (node) => nodeValue(node) as string | null,
    name: (element) => (localName(element) as string).toLowerCase(),
    attribute: (element, name) => getAttribute(element, name) as string | null,
    attributes: (element) =>
      Array.from(attributes(element) as NamedNodeMap, ({ name, value }) => [name.toLowerCase(), value]),
    shadowRoot: (element) => shadowRoot(element) as Node | null,
    parent: (node) => parentNode(node) as Node | null,
    replace: (element, ...others) => void replaceWith(element, ...others),
    contentType: (source) => contentType(source) as string,
    elements: (source) => Array.from(querySelectorAll(source, '*') as NodeListOf<Element>),
    documentElement: (source) => documentElement(source) as Element | null,
    createDocument: (source) => (implementation(source) as DOMImplementation).createHTMLDocument(''),
  };
}
