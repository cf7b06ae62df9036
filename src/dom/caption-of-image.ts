import { endsSentence } from '../core/article/head-lines';
import { collapsed } from '../core/article/text-likeness';
import { elementText } from './element-text';

/** Class names under which sites print what a picture shows. They count only beside a picture. */
export const CAPTION_CLASS =
  /caption|(?:img|image|photo|pic|ph)[-_]?(?:cap\b|title|text|txt|intro|desc|info)|(?:txt|title|text|cap|desc)[-_]?(?:img|image|photo|pic)|media[-_]*(?:title|footer|text|desc|legend)/i;
/** Class names of the part of a caption that tells whose the picture is. */
const CREDIT_CLASS = /copyright|credit|photographer|(?:^|[-_\s])source(?:$|[-_\s])/i;

/** Whether an element within a caption only tells whose the picture is. */
export const isCredit = (element: Element): boolean => CREDIT_CLASS.test(element.getAttribute('class') ?? '');

/** A caption's text without the part that its class calls a credit. */
function captionText(element: Element): string {
  const parts = Array.from(element.children);
  if (!parts.some(isCredit)) return elementText(element);
  return collapsed(
    Array.from(element.childNodes)
      .filter((node) => node.nodeType !== 1 || !isCredit(node as Element))
      .map(elementText)
      .join(' '),
  );
}

/** Images looked at. */
const MAX_IMAGES = 200;
/** Longest caption looked for outside a figure. UTF-16 units. */
const MAX_CAPTION = 300;

/** Boxes around an image that are looked beside. */
const MAX_BOXES = 4;
/** A box of more elements is no image's own: each of a thousand images would read all of it. */
const MAX_CHILDREN = 20;
/** Longest centred line that is taken for a caption. UTF-16 units. */
const MAX_CENTRED = 160;

function isCentred(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return /text-align\s*:\s*center/i.test(style) || element.getAttribute('align') === 'center';
}

/** The image and the boxes that hold nothing else: `<a><picture><img>`. */
function besidesOf(image: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = image; at && found.length < MAX_BOXES; at = at.parentElement) {
    if (at !== image && (at.childElementCount > MAX_CHILDREN || elementText(at))) break;
    found.push(at);
  }
  return found;
}

/**
 * The printed caption of an image: that of its figure, or what follows it in a box of a caption's class, or a centred
 * line after a centred image; else ''.
 */
export function captionOfImage(image: Element): string {
  const caption = image.closest('figure')?.querySelector('figcaption');
  if (caption) return captionText(caption);
  for (const beside of besidesOf(image)) {
    const next = beside.nextElementSibling;
    if (
      next &&
      isCentred(beside) &&
      isCentred(next) &&
      next.localName === 'p' &&
      !next.querySelector('img')
    ) {
      const text = elementText(next);
      if (text.length <= MAX_CENTRED && !endsSentence(text)) return text;
    }
    if (!next || !CAPTION_CLASS.test(next.getAttribute('class') ?? '')) continue;
    const text = captionText(next);
    if (text.length <= MAX_CAPTION) return text;
  }
  return '';
}

/** The captions of a page's images, by whatever class; to be read before an extraction makes all boxes alike. */
export function captionsOfPage(copy: Document): Set<string> {
  const images = Array.from(copy.querySelectorAll('img')).slice(0, MAX_IMAGES);
  return new Set(images.map(captionOfImage).filter(Boolean));
}
