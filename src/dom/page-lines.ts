import { collapsed } from '../core/article/text-likeness';
import { isInline } from './element-text';

/** One printed line: a run of text between block boundaries or line breaks. */
export interface PageLine {
  text: string;
  /** The element that holds the line's first text. */
  element: Element;
}

/** All lines of a page in reading order. */
export function linesOfPage(body: Element): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let holder: Element | null = null;
  const end = () => {
    const line = collapsed(text);
    if (line && holder) lines.push({ text: line, element: holder });
    text = '';
    holder = null;
  };
  const pending: (Node | 'end')[] = [body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === 'end') end();
    else if (node.nodeType === 3) {
      const data = node.nodeValue ?? '';
      if (data.trim()) holder ??= node.parentElement;
      text += data;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'script') continue;
      if (element.localName === 'br') end();
      else if (!isInline(element)) {
        end();
        pending.push('end');
      }
      for (let child = element.lastChild; child; child = child.previousSibling) pending.push(child);
    }
  }
  end();
  return lines;
}
