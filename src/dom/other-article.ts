import { normalText } from '../core/article/text-likeness';
import { elementText } from './element-text';

/** What a page's lines belong to is told against these. */
export interface PagePlace {
  headline: Element | null;
  /** The headline as printed. */
  title: string;
  /** Address of the page; without it the page's own statement of it counts. */
  url?: string;
}

const ASIDE = new Set(['aside', 'nav', 'figure', 'figcaption', 'blockquote', 'form', 'dialog']);
/** Boxes of others, named by their classes; names of one theme or another that no table of furniture may hold, since
 * their prose stays in the article's text. */
const BOX_OF_OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus|related\w*|sidebar|side-bar|most-?(?:read|viewed|popular)|popular\w*|trending|recommend\w*|ticker|breaking|also|more-?news|latest\w*|writers|columnists|top-?(?:bar|nav)|clock|today)(?=$|[\s_-])/i;
/** More text than a card of another article has. UTF-16 units. */
const MAX_CARD = 400;
/** Words of a headline at least. */
const MIN_HEADLINE_WORDS = 4;
const MAX_LINKS = 12;

const countWords = (text: string) => (text === '' ? 0 : text.split(' ').length);

const hosts = new WeakMap<Document, string>();

/** The page's host by its address, or as its head states it: a copy has no address of its own. '' where nothing tells it. */
function hostOf(copy: Document, url: string | undefined): string {
  let host = hosts.get(copy);
  if (host === undefined) {
    const stated = copy.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const tried = [url, stated, copy.querySelector('meta[property="og:url"]')?.getAttribute('content')];
    host = tried.map((address) => hostOfAddress(address ?? '')).find(Boolean) ?? '';
    hosts.set(copy, host);
  }
  return host;
}

function hostOfAddress(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return ''; // Relative, or no address at all.
  }
}

/** Whether a link leads to another page of the site: shares lead elsewhere, or nowhere. */
function leadsWithin(anchor: Element, url: string | undefined): boolean {
  const href = (anchor.getAttribute('href') ?? '').trim();
  if (!href || /^(?:#|javascript:|mailto:|tel:)/i.test(href)) return false;
  if (!/^(?:https?:)?\/\//i.test(href)) return true;
  const host = hostOf(anchor.ownerDocument, url);
  return host === '' || hostOfAddress(href.replace(/^\/\//, 'https://')) === host;
}

/** A small box with a link of a headline's length: it speaks of another article, and so does all in it. */
function isCard(box: Element, element: Element, { title, url }: PagePlace): boolean {
  if (box.textContent.length > 3 * MAX_CARD || elementText(box).length > MAX_CARD) return false;
  const own = normalText(title);
  const isOther = (text: string) => {
    const normal = normalText(text);
    return countWords(normal) >= MIN_HEADLINE_WORDS && !own.includes(normal) && !normal.includes(own || '\n');
  };
  if (box.localName === 'a')
    return leadsWithin(box, url) && isOther(elementText(box).replace(elementText(element), ' '));
  return Array.from(box.querySelectorAll('a'))
    .slice(0, MAX_LINKS)
    .some(
      (anchor) =>
        anchor !== element &&
        !element.contains(anchor) &&
        leadsWithin(anchor, url) &&
        isOther(elementText(anchor)),
    );
}

const isBefore = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0;

/**
 * Whether an element speaks of another article, a comment, a picture or the site: it stands in a box at the side, in one
 * that its class names so, or in a card with another headline. A box that holds the page's headline is its article's.
 */
export function isOfOther(element: Element, place: PagePlace): boolean {
  const { headline } = place;
  const { body } = element.ownerDocument;
  for (let box: Element | null = element; box && box !== body; box = box.parentElement) {
    if (headline && box.contains(headline)) return false;
    if (ASIDE.has(box.localName)) return true;
    // An article may have a head and a foot of its own.
    const isOfSite = box.closest('article,main') === null;
    if (box.localName === 'footer' && isOfSite) return true;
    if (box.localName === 'header' && isOfSite && (!headline || isBefore(box, headline))) return true;
    const names = `${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`;
    if (BOX_OF_OTHERS.test(names.slice(0, 500))) return true;
    if (isCard(box, element, place)) return true;
  }
  return false;
}
