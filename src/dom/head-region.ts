import type { ExtractionWords } from '../core/article/extraction-words';
import { endsSentence, personInLine } from '../core/article/head-lines';
import { isDateLine, junkPhraseOf } from '../core/article/junk';
import { printedTimeFromText } from '../core/article/published-time';
import { classHints } from './class-hints';
import { isOfOther, type PagePlace } from './other-article';
import type { PageLine } from './page-lines';

/** The lines among which a page prints who wrote its article and when. None of another article is among them. */
export interface HeadRegion {
  /** Before the headline, the nearest first. */
  above: PageLine[];
  /** Between the headline and the first paragraph. */
  below: PageLine[];
  /** After the first paragraph, before the comments. */
  after: PageLine[];
  /** The first paragraph. */
  body: PageLine | null;
}

const LINES_BELOW = 40;
const LINES_ABOVE = 4;
/** Lines before the first paragraph of a page without a headline. */
const LINES_LEAD = 6;
/** A date is printed so few lines after a standfirst. */
const LINES_AFTER_DECK = 4;
/** Shortest paragraph that is a sentence, and that is none. UTF-16 units, as all lengths here. */
const SENTENCE = 70;
const PROSE = 160;
const MAX_LINE = 160;
/** A box with more text than this holds the article itself. */
const MAX_HEAD = 600;
const AUTHOR = '[rel~="author"],[itemprop~="author"]';
/** Links that make a bar of a box above the headline. */
const MIN_BAR_LINKS = 2;

const isLong = ({ text }: PageLine) => text.length > PROSE || (text.length >= SENTENCE && endsSentence(text));

/** The child of `ancestor` that holds `element`. */
function branchOf(element: Element, ancestor: Element): Element {
  let branch = element;
  while (branch.parentElement && branch.parentElement !== ancestor) branch = branch.parentElement;
  return branch;
}

/** Above the headline the site prints its own day: what belongs to the article stands in a box with the headline alone. */
function isAboveOwn(line: PageLine, headline: Element): boolean {
  let ancestor = line.element.parentElement;
  while (ancestor && !ancestor.contains(headline)) ancestor = ancestor.parentElement;
  if (!ancestor) return false;
  const [own, other] = [branchOf(headline, ancestor), branchOf(line.element, ancestor)];
  return own.textContent.trim().length <= MAX_HEAD && other.querySelectorAll('a').length < MIN_BAR_LINKS;
}

/** A line that tells a day for the article and not for an event: with its hour, its label, or a mark of its own. */
function isSureDate({ text, element }: PageLine, words: ExtractionWords): boolean {
  if (text.length > MAX_LINE) return false;
  const printed = printedTimeFromText(text, words);
  if (!printed) return false;
  if (!isDateLine(text, words))
    return (
      !endsSentence(text) &&
      (personInLine(text, [], words) !== null || element.parentElement?.querySelector(AUTHOR) != null)
    );
  return (
    printed.kind !== 'plain' ||
    printed.time.includes('T') ||
    element.closest('time') !== null ||
    classHints(element, words).has('date')
  );
}

export function headRegionOf(
  { lines, headlineAt, ...place }: PagePlace & { lines: PageLine[]; headlineAt: number },
  words: ExtractionWords,
): HeadRegion {
  const isOwn = (line: PageLine) => !isOfOther(line.element, place);
  const isProse = (line: PageLine) =>
    isLong(line) && !classHints(line.element, words).has('deck') && isOwn(line);
  const first = headlineAt + 1;
  let bodyAt = lines.findIndex((line, i) => i >= first && isProse(line));
  const bodyEnd = bodyAt < 0 ? lines.length : bodyAt;
  let end = Math.min(bodyEnd, first + LINES_BELOW);
  if (bodyAt >= 0 && headlineAt >= 0) {
    // What seemed to be the first paragraph is a standfirst where the line of the date follows it.
    const next = lines.slice(bodyAt + 1, bodyAt + 1 + LINES_AFTER_DECK);
    const stop = next.findIndex((line) => isLong(line));
    const dateAt = next
      .slice(0, stop < 0 ? next.length : stop)
      .findIndex((line) => isSureDate(line, words) && isOwn(line));
    if (dateAt >= 0) {
      const after = bodyAt + 1 + dateAt + 1;
      const found = lines.findIndex((line, i) => i >= after && isProse(line));
      if (found >= 0) {
        bodyAt = found;
        end = after;
      }
    }
  }
  const { headline } = place;
  const below = lines.slice(headlineAt < 0 ? Math.max(0, bodyEnd - LINES_LEAD) : first, end);
  const rest = lines.slice(bodyAt < 0 ? end : bodyAt + 1);
  const commentsAt = rest.findIndex(
    ({ text }) => text.length <= MAX_LINE && junkPhraseOf({ text, linkShare: 0 }, words)?.kind === 'comments',
  );
  return {
    above: headline
      ? lines
          .slice(Math.max(0, headlineAt - LINES_ABOVE), Math.max(0, headlineAt))
          .reverse()
          .filter((line) => isAboveOwn(line, headline) && isOwn(line))
      : [],
    below: below.filter((line) => line.text.length <= 3 * MAX_LINE && isOwn(line)),
    after: commentsAt < 0 ? rest : rest.slice(0, commentsAt),
    body: lines[bodyAt] ?? null,
  };
}
