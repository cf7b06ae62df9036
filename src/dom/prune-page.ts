import type { ExtractionWords } from '../core/article/extraction-words';
import { isDateLine, junkPhraseOf } from '../core/article/junk';
import { classHints, hintsOfName } from './class-hints';
import { elementText } from './element-text';
import { FORM_MARK } from './page-clone';
import type { PageWeights, Weight } from './page-weights';

/** Furniture holding more than this share of the page's prose is the article after all. */
const MAX_PROSE_SHARE = 0.25;
/** And more prose than this is no label, whatever its class says: a body of one paragraph in `class="post-block"`. */
const MOSTLY_LINK = 0.5;
const MANY = 30;
/** A box around a form holds no more than what to fill in and why. UTF-16 units. */
const MAX_FORM_BOX = 500;
/** A paragraph that its class calls furniture is no longer. UTF-16 units. */
const MAX_PARAGRAPH = 150;
/** A byline's box is no longer. UTF-16 units. */
const MAX_BYLINE = 120;
const FURNITURE_ROLES = new Set([
  'navigation',
  'search',
  'complementary',
  'contentinfo',
  'banner',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'tablist',
  'toolbar',
  'alert',
]);
const HEADING = 'h1,h2,h3,h4,h5,h6,strong,b,[role="heading"],[class*="title" i],[class*="head" i]';
const NEVER = new Set([
  'html',
  'body',
  'main',
  'article',
  'head',
  'h1',
  'tr',
  'td',
  'tbody',
  'table',
  'blockquote',
  'figure',
  'img',
  'figcaption',
  'br',
  'a',
  'strong',
  'b',
  'em',
  'i',
]);

interface Page {
  body: Element;
  weigh: PageWeights;
  prose: number;
  words: ExtractionWords;
  headline: Element | null;
}

function isFurnitureByNature(element: Element): boolean {
  const name = element.localName;
  if (name === 'nav' || name === 'aside' || name === 'footer') return true;
  if (FURNITURE_ROLES.has((element.getAttribute('role') ?? '').toLowerCase())) return true;
  return element.getAttribute('aria-modal') === 'true';
}

/** A region whose name is a furniture label: simorgh-like pages name every promotion so. */
function isLabelledByFurniture(element: Element, { words }: Page): boolean {
  const id = element.getAttribute('aria-labelledby');
  const holder = id ? element.ownerDocument.getElementById(id) : null;
  const label = element.getAttribute('aria-label') ?? (holder ? elementText(holder) : '');
  if (label.length > 80) return false;
  return (
    (label !== '' && junkPhraseOf({ text: label, linkShare: 0 }, words)?.match === 'whole') ||
    (id !== null && hintsOfName(id, words).has('strong'))
  );
}

function isBylineBox(element: Element, hints: ReadonlySet<string>): boolean {
  if (!['div', 'section', 'ul', 'address'].includes(element.localName)) return false;
  return hints.has('byline') || /byline/i.test(element.getAttribute('aria-labelledby') ?? '');
}

/** A box whose first words are a furniture label («اقرأ أيضا») and whose rest is mostly link. */
function isLabelledBox(element: Element, page: Page): boolean {
  if (!['div', 'section', 'ul', 'ol', 'aside', 'dl', 'table'].includes(element.localName)) return false;
  const { text, link, prose } = page.weigh(element);
  if (!text || text > 4000) return false;
  const label = element.querySelector(HEADING);
  if (!label) return false;
  const first = elementText(label);
  if (
    !first ||
    first.length > 60 ||
    !elementText(element)
      .slice(0, first.length + 40)
      .includes(first)
  )
    return false;
  const phrase = junkPhraseOf({ text: first, linkShare: 0 }, page.words);
  if (phrase?.match === 'linked' || !phrase) return false;
  return (link + first.length) / text >= MOSTLY_LINK || prose === 0;
}

/** Tags, a share line, a breadcrumb in a `<p>`: of its class and short, and link or label. */
function isFurnitureParagraph(
  element: Element,
  { text, link, prose }: Weight,
  words: ExtractionWords,
): boolean {
  if (text === 0 || text > MAX_PARAGRAPH) return false;
  const hints = classHints(element, words);
  const isLink = link / text >= MOSTLY_LINK;
  return (hints.has('strong') && (isLink || prose === 0)) || (hints.has('weak') && isLink);
}

/** What surrounds a form of its own: newsletter, poll, comment. */
function isFormBox(element: Element, { text, forms }: Weight): boolean {
  return forms > 0 && text <= MAX_FORM_BOX && ['div', 'section', 'li'].includes(element.localName);
}

function isFurniture(element: Element, page: Page): boolean {
  if (NEVER.has(element.localName) || (page.headline && element.contains(page.headline))) return false;
  const weight = page.weigh(element);
  const { text, link, prose } = weight;
  if (prose > page.prose * MAX_PROSE_SHARE) return false;
  if (element.localName === 'p') return isFurnitureParagraph(element, weight, page.words);
  if (isFormBox(element, weight)) return true;
  if (element.hasAttribute(FORM_MARK)) return true;
  if (isFurnitureByNature(element)) return true;
  if (element.localName === 'header') return prose === 0;
  if (isLabelledByFurniture(element, page)) return true;
  const hints = classHints(element, page.words);
  if (prose === 0 && text > 0 && text <= MAX_BYLINE && isBylineBox(element, hints)) return true;
  if (hints.has('strong')) return true;
  if (hints.has('weak') && text > 0 && link / text >= MOSTLY_LINK) return true;
  if (hints.has('date') && text > 0 && text < 120 && isDateLine(elementText(element), page.words))
    return true;
  return isLabelledBox(element, page);
}

/**
 * Takes the furniture out of a page's copy before the article is looked for: menus, related boxes, share bars, forms,
 * date lines. What holds the headline or much of the page's prose always stays.
 */
export function prunePage(
  body: Element,
  { headline, weigh }: { headline: Element | null; weigh: PageWeights },
  words: ExtractionWords,
): void {
  const page: Page = { body, weigh, prose: weigh(body).prose, words, headline };
  const removed = new Set<Element>();
  let element: Element | null = body.firstElementChild;
  while (element) {
    const furniture = isFurniture(element, page);
    let next: Element | null = furniture ? null : element.firstElementChild;
    for (let at: Element | null = element; !next && at && at !== body; at = at.parentElement)
      next = at.nextElementSibling;
    if (furniture) removed.add(element);
    element = next;
  }
  removeAll(removed);
}

/** Many children go at once: one by one is quadratic in some engines. */
function removeAll(elements: Set<Element>): void {
  const byParent = new Map<Element, number>();
  for (const { parentElement } of elements)
    if (parentElement) byParent.set(parentElement, (byParent.get(parentElement) ?? 0) + 1);
  for (const [parent, count] of byParent) {
    const children = Array.from(parent.childNodes);
    if (count < MANY) for (const child of children) if (elements.has(child as Element)) child.remove();
    if (count < MANY) continue;
    parent.replaceChildren();
    for (const child of children) if (!elements.has(child as Element)) parent.appendChild(child);
  }
}
