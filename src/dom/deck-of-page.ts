import { nameOfByline } from '../core/article/byline';
import type { ExtractionWords } from '../core/article/extraction-words';
import { endsSentence, isInfoLine, personInLine, type LineContext } from '../core/article/head-lines';
import { isDateLine } from '../core/article/junk';
import { normalText } from '../core/article/text-likeness';
import { classHints } from './class-hints';
import { isInline } from './element-text';
import { FORM_MARK } from './page-elements';
import type { PageLine } from './page-lines';

export interface PageDeck {
  text: string;
  /** Its class or its place says so; else it only repeats the page's summary, and may be the body's first paragraph. */
  isMarked: boolean;
  /** Its class, or a site's rule, names it. */
  isNamed: boolean;
}

/** UTF-16 units, as all lengths here. */
const MIN_DECK = 25;
const MAX_DECK = 500;
/** A line that only its place makes a deck is no longer. */
const MAX_PLACED = 320;
/** The first line of this length after the deck begins the body. */
const PROSE_LINE = 80;
/** And so does a shorter one that is a sentence. */
const SENTENCE = 40;
/** A box with its question, answers and buttons; one with more holds an article too. */
const MAX_POLL = 400;
/** Lines after the headline among which the deck stands. */
const LINES_AFTER = 12;

function blockOf(line: PageLine): Element {
  let element = line.element;
  while (isInline(element) && element.parentElement) element = element.parentElement;
  return element;
}

/** Whether an element stands in a box that holds the headline of no article: a poll, a menu, a list at the side. */
function isInFurniture(element: Element, headline: Element): boolean {
  const box = element.closest(`nav,aside,footer,[${FORM_MARK}]`);
  return box !== null && !box.contains(headline);
}

/** Whether a line asks what the form beside it wants answered. */
function isOfPoll({ element, text }: PageLine, headline: Element): boolean {
  if (!/[؟?]$/u.test(text)) return false;
  let box = element.parentElement;
  while (box && !box.querySelector(`[${FORM_MARK}]`)) box = box.parentElement;
  return box !== null && !box.contains(headline) && box.textContent.trim().length <= MAX_POLL;
}

/** What the line's own class says, or that of a box that holds it alone. */
function hintsOf(line: PageLine, words: ExtractionWords): Set<string> {
  const block = blockOf(line);
  const parent = block.parentElement;
  const hints = new Set<string>(classHints(line.element, words));
  for (const hint of classHints(block, words)) hints.add(hint);
  if (parent && parent.firstElementChild === parent.lastElementChild)
    for (const hint of classHints(parent, words)) hints.add(hint);
  return hints;
}

/**
 * The standfirst: a line near the headline that its class names so, or that stands between the headline and the line of
 * byline and date (or outside the box of the paragraphs), or that repeats the page's own summary.
 */
export function deckOfPage(
  page: {
    lines: PageLine[];
    headlineAt: number;
    summaries: string[];
    context: LineContext;
    ruled?: Element[];
  },
  words: ExtractionWords,
): PageDeck | null {
  const { lines, headlineAt, summaries, context, ruled = [] } = page;
  const headline = lines[headlineAt];
  if (!headline) return null;
  const known = new Set(summaries.map(normalText).filter((summary) => summary.length >= MIN_DECK));
  const isPlainAbout = (line: PageLine): boolean =>
    isDateLine(line.text, words, context.siteNames) ||
    (context.byline !== null &&
      line.text.includes(context.byline) &&
      isInfoLine(line.text, context, words)) ||
    (line.text.length < PROSE_LINE &&
      (nameOfByline(line.text, words) !== null ||
        ['byline', 'date'].some((hint) => hintsOf(line, words).has(hint))));

  const isAbout = (line: PageLine): boolean => isPlainAbout(line) || isInfoLine(line.text, context, words);

  /** Place of the body's first line after the line at `at`. */
  const bodyAfter = (at: number): number =>
    lines.findIndex(({ text, element }, i) => {
      const isProse = text.length >= PROSE_LINE || (text.length >= SENTENCE && /\.\s*$/u.test(text));
      return i > at && isProse && !element.closest('figcaption');
    });

  /** The paragraphs' box: of several lines parted by `<br>` their block itself, else what holds the block. */
  const boxOf = (at: number): Element | null => {
    const [first, second] = [lines[at], lines[at + 1]];
    if (!first || !second) return null;
    const block = blockOf(first);
    const box = block.contains(second.element) ? block : block.parentElement;
    return box?.contains(second.element) ? box : null;
  };

  const isPlaced = (at: number, isNamed: boolean): boolean => {
    const line = lines[at];
    const body = bodyAfter(at);
    if (!line || body < 0) return false;
    const between = lines.slice(at + 1, body);
    if (isNamed && between.some(isAbout)) return true;
    // A box of other articles among the paragraphs prints dates too: what only seems to be a line of byline and date
    // must name a person, and follow at once.
    const [next] = between;
    if (next && isAbout(next) && (personInLine(next.text, context.siteNames, words) ?? isPlainAbout(next)))
      return true;
    const box = boxOf(body);
    if (!box || box.contains(line.element)) return false;
    if (between.some(isAbout)) return true;
    return isNamed || blockOf(line).parentElement?.contains(headline.element) === true;
  };

  const end = Math.min(lines.length, headlineAt + 1 + LINES_AFTER);
  let isFirst = true;
  for (let at = headlineAt + 1; at < end; at++) {
    const line = lines[at];
    const text = line?.text ?? '';
    if (!line || line.element.closest('figcaption') || isInFurniture(line.element, headline.element))
      continue;
    if (isOfPoll(line, headline.element)) continue;
    if (text.length < MIN_DECK || text.length > MAX_DECK || isAbout(line)) continue;
    const hints = hintsOf(line, words);
    const next = lines[bodyAfter(at)];
    const isAlone = !next || !hintsOf(next, words).has('deck');
    if (ruled.some((element) => element.contains(line.element)) || (hints.has('deck') && isAlone))
      return { text, isMarked: true, isNamed: true };
    if (hints.has('lead') && isPlaced(at, true)) return { text, isMarked: true, isNamed: false };
    const after = lines[at + 1];
    const isWhole = text.length >= PROSE_LINE || endsSentence(text);
    const isBeforeInfo = text.length >= SENTENCE && after !== undefined && isAbout(after);
    const isLine = isFirst && text.length <= MAX_PLACED && (isWhole || isBeforeInfo);
    if (isLine && isPlaced(at, false)) return { text, isMarked: true, isNamed: false };
    if (known.has(normalText(text))) return { text, isMarked: false, isNamed: false };
    if (text.length >= PROSE_LINE) isFirst = false;
  }
  return null;
}
