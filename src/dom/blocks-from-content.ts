import { hasLetter, LETTER } from '../core/arabic/letter-class';
import type { Block } from '../core/article/article';
import { CAPTION_CLASS, isCredit } from './caption-of-image';
import { elementText, isInline } from './element-text';
import { postFromQuote } from './post-from-quote';
import { pictureFromImage } from './picture-from-image';
import { tableFromElement } from './table-from-element';
import { TextRun, type OpenMark } from './text-run';
import { webUrl } from './web-url';

/** Kind and properties that the text found at a place gets. */
type Frame =
  | { kind: 'paragraph' | 'quote' | 'caption' }
  | { kind: 'heading'; level: number }
  | { kind: 'list-item'; list: number; ordered: boolean; depth: number };

/** A block before it has its id. */
export type Draft = Block extends infer B ? (B extends Block ? Omit<B, 'id'> : never) : never;

const MARKS: Record<string, 'strong' | 'emphasis'> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
};
const SKIPPED = new Set(['script', 'style', 'head', 'meta', 'link', 'title', 'wbr']);
/** A line of this length before a single `<br>` was a paragraph of its own. UTF-16 units. */
const LONG_LINE = 90;
/** A line after a `<br>` that begins like an item of a list. */
const OPENS_ITEM = new RegExp(String.raw`^\s*[•●▪◦*\-–—]\s*[${LETTER}]`, 'u');
const ENDS_SENTENCE = /[.!?؟…:؛][\s"'»”’)\]]*$/u;
/** Longest line under a picture that is taken for its caption. UTF-16 units. */
const MAX_CAPTION = 160;
/** Longest bold line that is taken for a subhead. */
const MAX_BOLD_HEADING = 90;

/** A picture, a line break and a short line: what the picture shows. */
function isPictureBox(element: Element): boolean {
  const first = element.firstElementChild;
  const image = first?.localName === 'a' ? first.firstElementChild : first;
  if (!first || image?.localName !== 'img' || element.querySelectorAll('img').length > 1) return false;
  const text = elementText(element);
  return text !== '' && text.length <= MAX_CAPTION && first.nextElementSibling?.localName === 'br';
}

class BlockWriter {
  readonly drafts: Draft[] = [];
  private readonly run = new TextRun();
  private readonly open: { mark: OpenMark; start: number }[] = [];
  private readonly pictures = new Set<string>();
  /** Boxes of which it is known whether they hold an image: each of a thousand captions would look through all of theirs. */
  private readonly imageBoxes = new Map<Element, boolean>();
  private lists = 0;
  private brokenLine = false;

  constructor(private readonly base: string) {}

  /** Ends the block in the making. Marks that are still open go on in the next one. */
  private flush(frame: Frame): void {
    for (const { mark, start } of this.open) this.run.mark(mark, start);
    const { text, marks } = this.run.take();
    for (const entry of this.open) entry.start = 0;
    this.brokenLine = false;
    if (!text) return;
    const withMarks = marks.length ? { text, marks } : { text };
    if (frame.kind === 'caption') this.addCaption(text);
    else this.drafts.push({ ...frame, ...withMarks });
  }

  private addCaption(text: string): void {
    const last = this.drafts.at(-1);
    if (last?.kind === 'picture' && last.text === '') last.text = text;
    else if (last?.kind !== 'picture' || last.text !== text) this.drafts.push({ kind: 'caption', text });
  }

  private addPicture(image: Element): void {
    const picture = pictureFromImage(image, this.base);
    if (!picture || this.pictures.has(picture.src)) return;
    this.pictures.add(picture.src);
    const before = this.drafts.at(-1);
    // A caption may stand before its picture, inside the same figure.
    const text = before?.kind === 'caption' ? before.text : '';
    if (text) this.drafts.pop();
    this.drafts.push({ kind: 'picture', text, picture });
  }

  private lineBreak(frame: Frame): void {
    if (frame.kind === 'heading') this.run.append(' ');
    else if (
      this.brokenLine ||
      this.run.length > LONG_LINE ||
      this.run.isAllStrong ||
      ENDS_SENTENCE.test(this.run.written)
    )
      this.flush(frame);
    else {
      this.run.append(' ');
      this.brokenLine = true;
    }
  }

  private children(node: Node, frame: Frame): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.node(child, frame);
  }

  private block(element: Element, inside: Frame, outside: Frame): void {
    this.flush(outside);
    this.children(element, inside);
    this.flush(inside);
  }

  private inline(element: Element, frame: Frame): void {
    const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
    const url = href && !href.startsWith('#') ? webUrl(href, this.base) : null;
    const kind = MARKS[element.localName];
    const mark: OpenMark | null = url !== null ? { kind: 'link', href: url } : kind ? { kind } : null;
    if (!mark) {
      this.children(element, frame);
      return;
    }
    const entry = { mark, start: this.run.length };
    this.open.push(entry);
    this.children(element, frame);
    this.open.pop();
    this.run.mark(mark, entry.start);
  }

  private list(element: Element, frame: Frame): void {
    this.flush(frame);
    const ordered = element.localName === 'ol';
    const depth = frame.kind === 'list-item' ? Math.min(frame.depth + 1, 8) : 0;
    const item: Frame = { kind: 'list-item', list: ++this.lists, ordered, depth };
    for (let child = element.firstChild; child; child = child.nextSibling) {
      this.node(child, item);
      this.flush(item);
    }
  }

  private table(element: Element, frame: Frame): void {
    this.flush(frame);
    const data = tableFromElement(element);
    if (!data) {
      this.block(element, frame, frame);
      return;
    }
    const caption = element.querySelector('caption');
    if (caption) this.addCaption(elementText(caption));
    this.drafts.push({ kind: 'table', text: data.rows.map((row) => row.join('\t')).join('\n'), ...data });
  }

  /** A quoted post of a social network is one block. */
  private post(element: Element, frame: Frame): boolean {
    const found = postFromQuote(element);
    if (!found) return false;
    this.flush(frame);
    this.drafts.push({ kind: 'quote', ...found });
    return true;
  }

  node(node: Node, frame: Frame): void {
    if (node.nodeType === 3) {
      const data = node.nodeValue ?? '';
      if (this.brokenLine && OPENS_ITEM.test(data)) this.flush(frame);
      if (data.trim()) this.brokenLine = false;
      this.run.append(data);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (SKIPPED.has(name) || (frame.kind === 'caption' && isCredit(element))) return;
    if (name === 'br') this.lineBreak(frame);
    else if (name === 'img') {
      this.flush(frame);
      this.addPicture(element);
    } else if (name === 'ul' || name === 'ol') this.list(element, frame);
    else if (name === 'table') this.table(element, frame);
    else if (name === 'blockquote' && this.post(element, frame)) return;
    else {
      const inside = this.frameOf(element, frame);
      if (inside === frame && isInline(element)) this.inline(element, frame);
      else this.block(element, inside, frame);
    }
  }

  /** What an element makes of the text in it. */
  private frameOf(element: Element, frame: Frame): Frame {
    const name = element.localName;
    if (name === 'figcaption' || (frame.kind === 'paragraph' && this.isCaption(element)))
      return { kind: 'caption' };
    if (frame.kind === 'paragraph' && isPictureBox(element)) return { kind: 'caption' };
    if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Math.min(6, Math.max(2, Number(name[1]))) };
    return name === 'blockquote' ? { kind: 'quote' } : frame;
  }

  /** A caption's class counts only beside a picture. */
  private isCaption(element: Element): boolean {
    if (!CAPTION_CLASS.test(element.getAttribute('class') ?? '') || element.querySelector('img'))
      return false;
    return this.drafts.at(-1)?.kind === 'picture' || this.isBesideImage(element);
  }

  private isBesideImage({ parentElement: box }: Element): boolean {
    if (!box) return true;
    const known = this.imageBoxes.get(box) ?? box.querySelector('img') !== null;
    this.imageBoxes.set(box, known);
    return known;
  }
}

/** A short paragraph that is bold from end to end and no sentence is a subhead. */
function withBoldHeadings(draft: Draft): Draft {
  if (draft.kind !== 'paragraph' || draft.text.length > MAX_BOLD_HEADING) return draft;
  // A quotation from end to end is a subhead too; a sentence that ends with one is none.
  if (/[.،؛…]$/u.test(draft.text) || (/[»"”]$/u.test(draft.text) && !/^[«"“]/u.test(draft.text)))
    return draft;
  const whole = draft.marks?.find(
    (mark) => mark.kind === 'strong' && mark.start === 0 && mark.end === draft.text.length,
  );
  if (!whole || !hasLetter(draft.text)) return draft;
  const marks = draft.marks?.filter((mark) => mark !== whole) ?? [];
  return { kind: 'heading', level: 3, text: draft.text, ...(marks.length ? { marks } : {}) };
}

/**
 * The article's blocks from the element that holds its text. Addresses are made absolute against `base`; links and
 * pictures that are not http(s) lose their mark or are left out.
 */
export function blocksFromContent(content: Element, base: string): Draft[] {
  const writer = new BlockWriter(base);
  const frame: Frame = { kind: 'paragraph' };
  writer.node(content, frame);
  return writer.drafts.map(withBoldHeadings);
}
