import type { ClassWord, ExtractionWords } from '../core/article/extraction-words';
import { isDateLine, junkPhraseOf } from '../core/article/junk';
import type { OmissionRule } from '../core/article/omission';
import { normalText } from '../core/article/text-likeness';
import { classHints, hintsOfName } from './class-hints';
import { elementText } from './element-text';
import { FORM_MARK } from './page-elements';
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
/** A box of byline or date is no longer. UTF-16 units. */
const MAX_BYLINE = 120;
const MAX_DATE = 120;
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

/** Whether a text is a label of furniture and nothing more. */
function isFurnitureLabel(text: string, words: ExtractionWords): boolean {
  const phrase = text && junkPhraseOf({ text, linkShare: 0 }, words);
  return phrase ? phrase.match === 'whole' || normalText(phrase.phrase) === normalText(text) : false;
}

/** A region whose name is a furniture label: simorgh-like pages name every promotion so. */
function isLabelledByFurniture(element: Element, { words }: Page): boolean {
  const id = element.getAttribute('aria-labelledby');
  const holder = id ? element.ownerDocument.getElementById(id) : null;
  const label = element.getAttribute('aria-label') ?? (holder ? elementText(holder) : '');
  if (label.length > 80) return false;
  return isFurnitureLabel(label, words) || (id !== null && hintsOfName(id, words).has('strong'));
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

/** What surrounds a form of its own: newsletter, poll, comment. */
function isFormBox(element: Element, { text, forms }: Weight): boolean {
  return forms > 0 && text <= MAX_FORM_BOX && ['div', 'section', 'li'].includes(element.localName);
}

/** An element with what the rules ask of it. */
interface Candidate {
  element: Element;
  weight: Weight;
  hints: ReadonlySet<ClassWord['weight']>;
  page: Page;
}

const isMostlyLink = ({ text, link }: Weight) => text > 0 && link / text >= MOSTLY_LINK;

interface ElementRule {
  rule: OmissionRule;
  takes: (candidate: Candidate) => boolean;
}

/** Tags, a share line, a breadcrumb in a `<p>`: of its class and short, and link or label. */
const PARAGRAPH_RULES: ElementRule[] = [
  {
    rule: 'furnitureClass',
    takes: ({ hints, weight }) => hints.has('strong') && (isMostlyLink(weight) || weight.prose === 0),
  },
  { rule: 'linkClass', takes: ({ hints, weight }) => hints.has('weak') && isMostlyLink(weight) },
];

/** Rules about a box, in the order in which they are tried. */
const BOX_RULES: ElementRule[] = [
  {
    rule: 'form',
    takes: ({ element, weight }) => isFormBox(element, weight) || element.hasAttribute(FORM_MARK),
  },
  { rule: 'navigation', takes: ({ element }) => isFurnitureByNature(element) },
  {
    rule: 'siteHeader',
    takes: ({ element, weight }) => element.localName === 'header' && weight.prose === 0,
  },
  { rule: 'labelledRegion', takes: ({ element, page }) => isLabelledByFurniture(element, page) },
  {
    rule: 'bylineBox',
    takes: ({ element, weight: { prose, text }, hints }) =>
      prose === 0 && text > 0 && text <= MAX_BYLINE && isBylineBox(element, hints),
  },
  { rule: 'furnitureClass', takes: ({ hints }) => hints.has('strong') },
  { rule: 'linkClass', takes: ({ hints, weight }) => hints.has('weak') && isMostlyLink(weight) },
  {
    rule: 'dateBox',
    takes: ({ element, weight: { text }, hints, page }) =>
      hints.has('date') && text > 0 && text < MAX_DATE && isDateLine(elementText(element), page.words),
  },
  { rule: 'labelledBox', takes: ({ element, page }) => isLabelledBox(element, page) },
];

/** The rule that makes an element furniture, or null. */
function ruleFor(element: Element, page: Page): OmissionRule | null {
  if (NEVER.has(element.localName) || (page.headline && element.contains(page.headline))) return null;
  const weight = page.weigh(element);
  if (weight.prose > page.prose * MAX_PROSE_SHARE) return null;
  const isParagraph = element.localName === 'p';
  if (isParagraph && (weight.text === 0 || weight.text > MAX_PARAGRAPH)) return null;
  const candidate = { element, weight, hints: classHints(element, page.words), page };
  return (isParagraph ? PARAGRAPH_RULES : BOX_RULES).find(({ takes }) => takes(candidate))?.rule ?? null;
}

/**
 * Takes the furniture out of a page's copy before the article is looked for: menus, related boxes, share bars, forms,
 * date lines. What holds the headline or much of the page's prose always stays. Tells what went, and by which rule.
 */
export function prunePage(
  body: Element,
  { headline, weigh }: { headline: Element | null; weigh: PageWeights },
  words: ExtractionWords,
): Map<Element, OmissionRule> {
  const page: Page = { body, weigh, prose: weigh(body).prose, words, headline };
  const removed = new Map<Element, OmissionRule>();
  let element: Element | null = body.firstElementChild;
  while (element) {
    const rule = ruleFor(element, page);
    let next: Element | null = rule ? null : element.firstElementChild;
    for (let at: Element | null = element; !next && at && at !== body; at = at.parentElement)
      next = at.nextElementSibling;
    if (rule) removed.set(element, rule);
    element = next;
  }
  removeAll(removed);
  return removed;
}

/** Many children go at once: one by one is quadratic in some engines. */
function removeAll(elements: ReadonlyMap<Element, OmissionRule>): void {
  const byParent = new Map<Element, number>();
  for (const { parentElement } of elements.keys())
    if (parentElement) byParent.set(parentElement, (byParent.get(parentElement) ?? 0) + 1);
  for (const [parent, count] of byParent) {
    const children = Array.from(parent.childNodes);
    if (count < MANY) for (const child of children) if (elements.has(child as Element)) child.remove();
    if (count < MANY) continue;
    parent.replaceChildren();
    for (const child of children) if (!elements.has(child as Element)) parent.appendChild(child);
  }
}
