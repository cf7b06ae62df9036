import type { ExtractionWords } from '../core/article/extraction-words';
import { isInfoLine } from '../core/article/head-lines';
import { isDateLine } from '../core/article/junk';
import { publishedTimeFromText } from '../core/article/published-time';
import { classHints } from './class-hints';
import { elementText } from './element-text';
import type { PageLine } from './page-lines';
import type { PageMetadata } from './page-metadata';

const META_KEYS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_at',
  'pubdate',
  'publicationdate',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'article:modified_time',
  'og:updated_time',
];

/** Lines after and before the headline among which its date is printed. */
const LINES_AFTER = 40;
const LINES_BEFORE = 12;
const LINES_ABOVE = 3;
const MAX_LINE = 160;

/** An exact time that only the tooltip of a printed hour states. */
const titled = (element: Element) => {
  const title = element.getAttribute('title') ?? '';
  return /^\d{4}-\d{2}-\d{2}T/.test(title) ? title : null;
};
const stamped = (element: Element) =>
  element.getAttribute('datetime') ??
  element.getAttribute('content') ??
  titled(element) ??
  elementText(element);

/** A date in the address: `/2020/8/24/`, `2020-06-03`. */
function timeOfAddress(url: string): string | null {
  const found = /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(url);
  return found ? publishedTimeFromText(`${found[1] ?? ''}-${found[2] ?? ''}-${found[3] ?? ''}`, []) : null;
}

/**
 * When the article was published, from the sources in order of trust: JSON-LD, `itemprop`, meta, `<time>` and
 * printed dates beside the headline, the address. Null where nothing states it.
 */
export function timeOfPage(
  page: {
    copy: Document;
    lines: PageLine[];
    headlineAt: number;
    headline: Element | null;
    metadata: PageMetadata;
    siteNames: string[];
    url: string;
    /** Where a site's rule says that the date is printed. */
    ruled?: Element[];
  },
  words: ExtractionWords,
): string | null {
  const { copy, lines, headlineAt, headline, metadata, siteNames, url, ruled = [] } = page;
  const read = (text: string | null) => (text ? publishedTimeFromText(text, words.months) : null);
  const first = (texts: Iterable<string | null>) => {
    for (const text of texts) {
      const time = read(text);
      if (time !== null) return time;
    }
    return null;
  };
  const marked = Array.from(copy.querySelectorAll('[itemprop~="datePublished"]'));
  const near = (list: Element[]) =>
    headline
      ? list.filter((element) => headline.compareDocumentPosition(element) & 4).slice(0, 3)
      : list.slice(0, 3);
  const after = headlineAt < 0 ? [] : lines.slice(headlineAt + 1, headlineAt + 1 + LINES_AFTER);
  const before = lines.slice(Math.max(0, headlineAt - LINES_BEFORE), Math.max(0, headlineAt)).reverse();
  const isPrinted = ({ text, element }: PageLine) =>
    text.length <= MAX_LINE && (isDateLine(text, words) || classHints(element, words).has('date'));
  const bodyAt = after.findIndex(({ text }) => text.length > MAX_LINE);
  const isAboutArticle = ({ text }: PageLine) => isInfoLine(text, { byline: null, siteNames }, words);
  const hinted = Array.from(
    copy.querySelectorAll('[class*="date" i],[class*="time" i],[id*="date" i]'),
  ).filter((e) => {
    const text = e.textContent;
    return text.length < 400 && elementText(e).length <= MAX_LINE && classHints(e, words).has('date');
  });
  // The date above a headline may share its line with the section.
  const above = before.slice(0, LINES_ABOVE).map(({ text }) => text);
  const hintedAbove = hinted
    .filter((element) => above.some((text) => text.includes(elementText(element))))
    .slice(-1);
  return (
    read(metadata.linked.published) ??
    first(META_KEYS.slice(0, -2).flatMap((key) => metadata.meta(key))) ??
    first(marked.slice(0, 3).map(stamped)) ??
    first(ruled.map(stamped)) ??
    first(near(Array.from(copy.querySelectorAll('time'))).map(stamped)) ??
    first(after.filter(isPrinted).map(({ text }) => text)) ??
    first(
      after
        .slice(0, bodyAt < 0 ? after.length : bodyAt)
        .filter(isAboutArticle)
        .map(({ text }) => text),
    ) ??
    first(hintedAbove.map(elementText)) ??
    first(near(hinted).map(elementText)) ??
    first(before.filter(isPrinted).map(({ text }) => text)) ??
    timeOfAddress(url) ??
    first(META_KEYS.slice(-2).flatMap((key) => metadata.meta(key)))
  );
}
