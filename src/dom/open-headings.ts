import { elementText } from './element-text';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const BLOCKS = 'p,div,ul,ol,table,section,article,figure,blockquote';

/**
 * Closes headings that the page forgot to close, so that they hold the article too: what begins with the first block
 * moves out behind the heading. One that only wraps its words in a block stays as it is.
 */
export function closeOpenHeadings(copy: Document): void {
  for (const heading of Array.from(copy.querySelectorAll(HEADINGS))) {
    const block = heading.querySelector(BLOCKS);
    if (!block) continue;
    const children = Array.from(heading.childNodes);
    const first = children.findIndex((node) => node.contains(block));
    const before = copy.createElement('span');
    for (const node of children.slice(0, first)) before.append(node.cloneNode(true));
    if (!elementText(before)) continue;
    const rest = copy.createDocumentFragment();
    for (const node of children.slice(first)) rest.append(node);
    heading.after(rest);
  }
}
