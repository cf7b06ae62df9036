import { CLASS_NAMES, ODD_WORDS } from './odd-values';
import type { Random } from './random';

/** Changes a parsed page, also into trees that no parser makes; another document where it stands for the page. */
export type TreeMutation = (page: Document, random: Random) => Document | undefined;

const NAMES = 'p div span section article li ul td a h1 h2 strong blockquote figure form center x-card'.split(
  ' ',
);

const elementsOf = (page: Document): Element[] => Array.from(page.querySelectorAll('body *'));

/** Some elements of the body, one time small ones, one time any. */
function chosen(page: Document, random: Random, count: number): Element[] {
  const all = elementsOf(page);
  return random.several(all, count).filter((element) => element.isConnected);
}

/** Does something to some elements, past what the tree forbids. */
const onSome =
  (count: number, change: (element: Element, random: Random, page: Document) => void): TreeMutation =>
  (page, random) => {
    for (const element of chosen(page, random, 1 + random.below(count))) {
      try {
        change(element, random, page);
      } catch (error) {
        // Of the frame's own class.
        if (!Object.prototype.toString.call(error).includes('DOMException')) throw error;
      }
    }
    return undefined;
  };

function renamed(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of Array.from(element.attributes)) {
    try {
      made.setAttribute(attribute, value);
    } catch {
      // A name that only the parser may give.
    }
  }
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** By name; each is seen to change a page in the tests. */
export const TREE_MUTATIONS = {
  dropSubtrees: onSome(6, (element) => element.remove()),
  duplicateSubtrees: onSome(4, (element) => {
    if (element.getElementsByTagName('*').length < 2_000) element.after(element.cloneNode(true));
  }),
  moveSubtrees: onSome(8, (element, random, page) => random.pick(elementsOf(page)).append(element)),
  nestSubtrees: onSome(4, (element, random, page) => {
    let inner: Element = element;
    for (let i = 0; i < 60; i++) {
      const wrapper = page.createElement(random.pick(NAMES));
      inner.replaceWith(wrapper);
      wrapper.append(inner);
      inner = wrapper;
    }
  }),
  unwrap: onSome(12, (element) => element.replaceWith(...element.childNodes)),
  renameElements: onSome(30, (element, random) => void renamed(element, random.pick(NAMES))),
  paragraphsInParagraphs: onSome(10, (element, _random, page) => {
    const paragraph = page.createElement('p');
    element.before(paragraph);
    paragraph.append(element, page.createTextNode('نص'), page.createElement('p'));
  }),
  splitTexts: onSome(40, (element, random) => {
    for (const node of Array.from(element.childNodes)) {
      if (node.nodeType !== 3) continue;
      for (let text = node as Text; text.length > 1;)
        text = text.splitText(1 + random.below(text.length - 1));
    }
  }),
  oddTexts: onSome(20, (element, random, page) => {
    const words = random.several(ODD_WORDS, 1 + random.below(6));
    element.append(page.createTextNode(words.join(random.pick([' ', '']))));
  }),
  openShadowTrees: onSome(3, (element, random) => {
    if (element.shadowRoot) return;
    const root = element.attachShadow({ mode: random.pick(['open', 'closed']) });
    root.append(
      ...Array.from(element.childNodes).slice(0, random.below(4)),
      element.ownerDocument.createElement('slot'),
    );
  }),
  clobber: onSome(3, (element, random, page) => {
    const form = page.createElement('form');
    for (const name of [
      'parentNode',
      'attributes',
      'children',
      'localName',
      'textContent',
      'firstChild',
      'body',
    ]) {
      if (!random.happens(0.6)) continue;
      const input = page.createElement(random.pick(['input', 'img']));
      input.setAttribute('name', name);
      form.append(input);
    }
    element.before(form);
    form.append(element);
  }),
  foreignNames: onSome(6, (element, random, page) => {
    const space = random.pick([
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1998/Math/MathML',
      'urn:x',
      '',
    ]);
    const made = page.createElementNS(space, random.pick(['p', 'div', 'A', 'x:y', 'img', 'svg']));
    made.append(...element.childNodes);
    element.replaceWith(made);
  }),
  oddNodes: onSome(10, (element, random, page) => {
    element.append(
      random.pick<() => Node>([
        () => page.createComment('نص'),
        () => page.createProcessingInstruction('x', 'y'),
        () => page.createTextNode(''),
        () => page.createDocumentFragment(),
        () => page.createElement('br'),
      ])(),
    );
  }),
  scatterClasses: onSome(60, (element, random) => element.setAttribute('class', random.pick(CLASS_NAMES))),
  scatterRoles: onSome(20, (element, random) =>
    element.setAttribute(
      random.pick(['role', 'itemprop', 'itemtype', 'rel', 'aria-label', 'property']),
      random.pick([
        'main',
        'article',
        'navigation',
        'articleBody',
        'author',
        'datePublished',
        'headline',
        'presentation',
        'dialog',
        '',
      ]),
    ),
  ),
  dropHead: (page) => {
    page.querySelector('head')?.remove();
    return undefined;
  },
  dropBody: (page, random) => {
    const body = page.querySelector('body');
    if (body && random.happens(0.3)) renamed(body, 'frameset');
    else if (random.happens(0.3)) page.documentElement.replaceChildren();
    else body?.before(...body.childNodes);
    return undefined;
  },
  secondBody: (page) => {
    page.querySelector('body')?.after(page.createElement('body'), 'نص بعد الجسم.');
    return undefined;
  },
  dropRoot: (page) => {
    page.documentElement.remove();
    return undefined;
  },
  foreignRoot: (page) => {
    const root = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
    root.append(...page.documentElement.childNodes);
    page.documentElement.replaceWith(root);
    return undefined;
  },
  asXhtml: (page) =>
    new DOMParser().parseFromString(new XMLSerializer().serializeToString(page), 'application/xhtml+xml'),
} satisfies Record<string, TreeMutation>;

export type TreeMutationName = keyof typeof TREE_MUTATIONS;
