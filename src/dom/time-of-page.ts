import { DIGIT, hasDigit } from '../core/arabic/letter-class';
import type { ExtractionWords } from '../core/article/extraction-words';
import { isInfoLine } from '../core/article/head-lines';
import { isDateLine, isDateWord } from '../core/article/junk';
import { printedTimeFromText, publishedTimeFromText, type PrintedTime } from '../core/article/published-time';
import { relativeTimeText } from '../core/article/relative-time';
import { classHints } from './class-hints';
import { elementText } from './element-text';
import { headRegionOf, type HeadRegion } from './head-region';
import { isOfOther, type PagePlace } from './other-article';
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

/** How many of the last keys tell an update. */
const UPDATE_KEYS = 2;
/** UTF-16 units. */
const MAX_LINE = 160;
/** Words of a label on a line of its own: «تاريخ النشر». */
const MAX_LABEL_WORDS = 4;
/** Marked elements that are looked at. */
const MAX_MARKED = 60;
const CLOCK = new RegExp(`[${DIGIT}]:[${DIGIT}]`, 'u');
const HOUR_LINE = new RegExp(String.raw`^\D{0,12}[${DIGIT}]{1,2}:[${DIGIT}]{2}\D{0,12}$`, 'u');

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
function timeOfAddress(url: string, words: ExtractionWords): string | null {
  const found = /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(url);
  return found ? publishedTimeFromText(`${found[1] ?? ''}-${found[2] ?? ''}-${found[3] ?? ''}`, words) : null;
}

export interface TimePage {
  copy: Document;
  lines: PageLine[];
  headlineAt: number;
  headline: Element | null;
  metadata: PageMetadata;
  siteNames: string[];
  url: string;
  /** Where a site's rule says that the date is printed. */
  ruled?: Element[];
}

const isBefore = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0;

/** The line with the label of the line before, and the hour of the line after, where they stand on lines of their own. */
function wholeLine(region: PageLine[], at: number, words: ExtractionWords): string {
  const text = region[at]?.text ?? '';
  const before = region[at - 1]?.text ?? '';
  const isLabel =
    !hasDigit(before) &&
    before.split(' ').length <= MAX_LABEL_WORDS &&
    before.split(' ').every((word) => isDateWord(word, words));
  const labelled = before && isLabel ? `${before} ${text}` : text;
  const next = region[at + 1]?.text ?? '';
  const isHour = !CLOCK.test(text) && HOUR_LINE.test(next) && isDateLine(`${next} 2000`, words);
  return isHour ? `${labelled} ${next}` : labelled;
}

/** What the page's own words say of a `<time>`: the label before it in its line, or its class. */
function timeOfElement(element: Element, lines: PageLine[], words: ExtractionWords): PrintedTime | null {
  const names = (element.getAttribute('class') ?? '').toLowerCase();
  const text = elementText(element);
  const line = text
    ? lines.find((own) => own.text.includes(text) && own.element.contains(element))
    : undefined;
  const before = line?.text.slice(0, line.text.indexOf(text)).slice(-60) ?? '';
  const printed =
    printedTimeFromText(`${before} ${stamped(element)}`, words) ??
    printedTimeFromText(stamped(element), words);
  if (printed?.kind !== 'plain' || names.includes('publish')) return printed;
  return /updat|modif/.test(names) ? { ...printed, kind: 'updated' } : printed;
}

/** The first of the times that the page calls a publication, else that it calls nothing, else an update. */
function bestOf(times: (PrintedTime | null)[]): string | null {
  const of = (kind: PrintedTime['kind']) => times.find((printed) => printed?.kind === kind)?.time;
  return of('published') ?? of('plain') ?? of('updated') ?? null;
}

/** What the page prints of its article's time in its head, or in a line with a label after its text. */
function printedTime(page: TimePage, region: HeadRegion, words: ExtractionWords): string | null {
  const { copy, lines, headline, siteNames } = page;
  const place = placeOf(page);
  const isAbout = ({ text, element }: PageLine) =>
    text.length <= MAX_LINE &&
    (isDateLine(text, words, siteNames) ||
      isInfoLine(text, { byline: null, siteNames }, words) ||
      classHints(element, words).has('date'));
  const inRegion = (list: PageLine[]) =>
    list.map((line, at) => (isAbout(line) ? printedTimeFromText(wholeLine(list, at, words), words) : null));
  const { body } = region;
  const isInHead = (element: Element) =>
    (!headline || isBefore(headline, element)) &&
    (!body || isBefore(element, body.element)) &&
    !isOfOther(element, place);
  const timed = Array.from(copy.querySelectorAll('time')).slice(0, MAX_MARKED);
  const isAbove = (element: Element) =>
    region.above.some(
      (line) => line.element === element || element.contains(line.element) || line.element.contains(element),
    );
  const ofElements = (list: Element[]) => list.map((element) => timeOfElement(element, lines, words));
  const hinted = Array.from(
    copy.querySelectorAll('[class*="date" i],[class*="time" i],[id*="date" i]'),
  ).filter(
    (element) =>
      element.textContent.length < 400 &&
      isInHead(element) &&
      elementText(element).length <= MAX_LINE &&
      classHints(element, words).has('date'),
  );
  const signed = region.after
    .filter(({ text }) => text.length <= MAX_LINE && isDateLine(text, words, siteNames))
    .map((line, at, list) => ({ line, printed: printedTimeFromText(wholeLine(list, at, words), words) }))
    .find(({ line, printed }) => printed?.kind === 'published' && !isOfOther(line.element, place));
  const sure = [...ofElements(timed.filter(isInHead)), ...inRegion(region.below)];
  const head = [
    ...sure,
    ...hinted.map((element) => printedTimeFromText(elementText(element), words)),
    ...ofElements(timed.filter(isAbove)),
    ...inRegion(region.above),
  ];
  const best = bestOf(head.filter((printed) => printed?.kind !== 'updated'));
  return best ?? signed?.printed?.time ?? bestOf(head);
}

const placeOf = ({ headline, lines, headlineAt, url }: TimePage): PagePlace => ({
  headline,
  url,
  title: headline ? elementText(headline) : (lines[headlineAt]?.text ?? ''),
});

function timeIn(page: TimePage, region: () => HeadRegion, words: ExtractionWords): string | null {
  const { copy, metadata, url, ruled = [] } = page;
  const read = (text: string | null) => (text ? publishedTimeFromText(text, words) : null);
  const first = (texts: Iterable<string | null>) => {
    for (const text of texts) {
      const time = read(text);
      if (time !== null) return time;
    }
    return null;
  };
  const place = placeOf(page);
  const marked = Array.from(copy.querySelectorAll('[itemprop~="datePublished"]'))
    .slice(0, MAX_MARKED)
    .filter((element) => !isOfOther(element, place));
  return (
    read(metadata.linked.published) ??
    first(META_KEYS.slice(0, -UPDATE_KEYS).flatMap((key) => metadata.meta(key))) ??
    first(marked.map(stamped)) ??
    first(ruled.map(stamped)) ??
    printedTime(page, region(), words) ??
    timeOfAddress(url, words) ??
    first(META_KEYS.slice(-UPDATE_KEYS).flatMap((key) => metadata.meta(key)))
  );
}

/**
 * When the article was published, from the sources in order of trust: JSON-LD, meta, `itemprop`, a site's rule, `<time>` and
 * dates printed beside the headline or with a label after the text, the address. Where the page states no day, the words
 * beside the headline that tell it without one («قبل ساعتين»), as printed.
 */
export function printedTimeOfPage(
  page: TimePage,
  words: ExtractionWords,
): { time: string | null; text: string | null } {
  let region: HeadRegion | undefined;
  const once = () => (region ??= headRegionOf({ ...page, ...placeOf(page) }, words));
  const time = timeIn(page, once, words);
  if (time !== null) return { time, text: null };
  const { below, above } = once();
  for (const { text } of [...below, ...above]) {
    const told = relativeTimeText(text, words);
    if (told !== null) return { time: null, text: told };
  }
  return { time: null, text: null };
}
