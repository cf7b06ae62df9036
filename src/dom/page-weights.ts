import { FORM_MARK } from './page-elements';

/** Lengths of text below an element, in UTF-16 units. */
export interface Weight {
  text: number;
  /** Part of `text` that stands in links. */
  link: number;
  /** Part of `text` that is running prose outside links. */
  prose: number;
  /** Forms of the page, whatever they ask for. */
  forms: number;
}

/** A shorter run is a label, not prose. */
const MIN_PROSE_RUN = 40;

export type PageWeights = (element: Element) => Weight;

/** Weighs every element below `root` in one walk. */
export function weighPage(root: Element): PageWeights {
  const weights = new Map<Element, Weight>();
  const none: Weight = { text: 0, link: 0, prose: 0, forms: 0 };
  const stack: { element: Element; next: Node | null; inLink: boolean }[] = [];
  const enter = (element: Element, inLink: boolean) => {
    weights.set(element, { text: 0, link: 0, prose: 0, forms: element.hasAttribute(FORM_MARK) ? 1 : 0 });
    stack.push({ element, next: element.firstChild, inLink: inLink || element.localName === 'a' });
  };
  enter(root, false);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const own = weights.get(top.element) ?? none;
    const node = top.next;
    if (!node) {
      stack.pop();
      const above = stack.at(-1);
      const sum = above && weights.get(above.element);
      if (sum) {
        sum.text += own.text;
        sum.link += own.link;
        sum.prose += own.prose;
        sum.forms += own.forms;
      }
      continue;
    }
    top.next = node.nextSibling;
    if (node.nodeType === 3) {
      const length = (node.nodeValue ?? '').trim().length;
      own.text += length;
      if (top.inLink) own.link += length;
      else if (length >= MIN_PROSE_RUN) own.prose += length;
    } else if (node.nodeType === 1 && (node as Element).localName !== 'script')
      enter(node as Element, top.inLink);
  }
  return (element) => weights.get(element) ?? none;
}
