import { hasDigit } from '../core/arabic/letter-class';
import type { PageSigns } from '../core/article/article-page';
import type { ExtractionWords } from '../core/article/extraction-words';
import { claimsOfPage, isConsentLine, messageOfLine } from '../core/article/page-claims';
import { collapsed } from '../core/article/text-likeness';
import { elementText, isInline } from './element-text';
import { controlCount } from './page-controls';
import { FORM_MARK } from './page-elements';
import type { PageLine } from './page-lines';
import type { PageMetadata } from './page-metadata';
import { partsOfAddress } from './parts-of-address';
import type { PageWeights } from './page-weights';
import { teasersOfPage } from './teaser-share';

const FURNITURE =
  'nav,aside,footer,[role="navigation"],[role="complementary"],[role="contentinfo"],[role="banner"],[role="dialog"],[role="search"],[aria-modal="true"]';
/** A page says what it is in its first headings; later ones are those of its parts. */
const MAX_HEADINGS = 2;
/** Lines of a page that may hold its message, and blocks of prose that may ask for consent: it stands first. */
const MAX_LINES = 5000;
const MAX_CONSENT = 200;
/** A link so long is a headline. UTF-16 units. */
const MIN_HEADLINE = 20;
/** A block so long is prose where a run of it is, or a link parts it; and one of the second length always. UTF-16 units. */
const MIN_PROSE = 40;
const MIN_LINE = 80;
/** A line so short is a label or a figure. UTF-16 units. */
const MAX_LABEL = 25;
/** A narrower picture is an icon or a teaser's. CSS pixels. */
const MIN_WIDTH = 400;
const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i;

/** A picture that is shown for its own sake: large or of no stated size, and in no link to another page. */
function isShown(image: Element): boolean {
  const width = Number(image.getAttribute('width') ?? MIN_WIDTH);
  if (Number.isFinite(width) && width < MIN_WIDTH) return false;
  const href = image.closest('a')?.getAttribute('href');
  return href === undefined || href === null || href.startsWith('#') || PICTURE_FILE.test(href);
}

/** The running text among lines: by block, since a poem and an address break theirs. */
function proseOf(lines: readonly PageLine[], weigh: PageWeights): string[] {
  const byBlock = new Map<Element, string[]>();
  for (const { text, element } of lines) {
    let block = element;
    while (isInline(block) && block.parentElement) block = block.parentElement;
    const others = byBlock.get(block);
    if (others) others.push(text);
    else byBlock.set(block, [text]);
  }
  return [...byBlock].flatMap(([block, texts]) => {
    const text = texts.join(' ');
    if (text.length < MIN_PROSE) return [];
    const { link, prose, text: whole } = weigh(block);
    if (link * 2 >= whole && whole > 0) return [];
    return text.length >= MIN_LINE || prose > 0 || link > 0 ? [text] : [];
  });
}

/** Whether an element stands in none of a set. Remembers what it learned on the way: pages have thousands of lines. */
function outsideOf(elements: ReadonlySet<Element>): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at) && !elements.has(at); at = at.parentElement) path.push(at);
    const answer = at === null || (!elements.has(at) && known.get(at) === true);
    for (const step of path) known.set(step, answer);
    return answer;
  };
}

interface Place {
  metadata: PageMetadata;
  weigh: PageWeights;
  lines: readonly PageLine[];
  url: string;
}

const classesOf = (element: Element) => (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);

/** What tells of a page's copy, before its furniture is taken out, whether it is an article. The copy is only read. */
export function signsOfPage(
  copy: Document,
  { metadata, weigh, lines, url }: Place,
  words: ExtractionWords,
): PageSigns {
  const { body, documentElement: root } = copy;
  const teasers = teasersOfPage(body, weigh, url);
  const half = weigh(body).prose / 2;
  const forms = Array.from(body.querySelectorAll(`[${FORM_MARK}]`));
  const furniture = [
    ...Array.from(body.querySelectorAll(FURNITURE)),
    ...forms,
    ...Array.from(body.querySelectorAll('header')).filter((header) => !header.querySelector('h1')),
  ].filter((element) => weigh(element).prose < half);
  const isBeside = new Set<Element>([...furniture, ...teasers.elements]);
  const isOwn = outsideOf(isBeside);
  const own = lines.filter(({ element }) => isOwn(element));
  const prose = proseOf(own, weigh);
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const early = prose.slice(0, MAX_CONSENT);
  const labels = own.filter(({ text, element }) => text.length <= MAX_LABEL && !element.closest('a'));
  const headingsOf = (names: string) =>
    Array.from(body.querySelectorAll(names))
      .filter(isOwn)
      .slice(0, MAX_HEADINGS)
      .map(elementText)
      .filter(Boolean);
  const first = headingsOf('h1');
  // Later parts of a title name its section and site.
  const titlePart = collapsed(metadata.documentTitle.split(/\s+[-–—|»«]+\s+|\s*[|]\s*/u)[0] ?? '');
  const anchors = Array.from(body.querySelectorAll('a[href]')).filter(
    outsideOf(new Set(Array.from(body.querySelectorAll('nav,header,footer')))),
  );

  return {
    claims: claimsOfPage(
      {
        titles: [titlePart, ...(first.length > 0 ? first : headingsOf('h2,h3,h4'))].filter(Boolean),
        lines: own.slice(0, MAX_LINES).map(({ text }) => text),
        ...partsOfAddress(url),
        classes: [...classesOf(body), ...classesOf(root)],
        types: [
          ...metadata.linked.types,
          ...metadata.meta('og:type').map((type) => type.toLowerCase()),
          ...(metadata.meta('product:price:amount').length > 0 ? ['product'] : []),
        ],
      },
      words,
    ),
    isLinkedArticle: metadata.linked.isArticle,
    teaserShare: teasers.share,
    ownProse: lengthOf(prose),
    messageProse: lengthOf(prose.filter((text) => messageOfLine(text, words) !== null)),
    consentShare: early.length
      ? lengthOf(early.filter((text) => isConsentLine(text, words))) / lengthOf(early)
      : 0,
    forms: forms.length,
    fields: controlCount(root, 'field') + controlCount(root, 'area'),
    videos: controlCount(root, 'video'),
    audios: controlCount(root, 'audio'),
    pictures: Array.from(body.querySelectorAll('img')).filter(isShown).length,
    headlines: anchors.filter((anchor) => weigh(anchor).text >= MIN_HEADLINE).length,
    links: anchors.length,
    labels: labels.length,
    figures: labels.filter(({ text }) => hasDigit(text)).length,
  };
}
