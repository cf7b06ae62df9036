import type { ExtractionWords } from '../core/article/extraction-words';
import { normalText } from '../core/article/text-likeness';
import { classHints } from './class-hints';
import type { PageLine } from './page-lines';

const MIN_DECK = 25;
const MAX_DECK = 500;
/** Lines after the headline among which the deck stands. */
const LINES_AFTER = 12;

/** The standfirst: a line near the headline that its class names so, or that repeats the page's own summary. */
export function deckOfPage(
  lines: PageLine[],
  headlineAt: number,
  summaries: string[],
  words: ExtractionWords,
): string | null {
  if (headlineAt < 0) return null;
  const known = new Set(summaries.map(normalText).filter((summary) => summary.length >= MIN_DECK));
  for (const { text, element } of lines.slice(headlineAt + 1, headlineAt + 1 + LINES_AFTER)) {
    if (text.length < MIN_DECK || text.length > MAX_DECK) continue;
    const parent = element.parentElement;
    const named =
      classHints(element, words).has('deck') ||
      (parent !== null && parent.childElementCount === 1 && classHints(parent, words).has('deck'));
    if (named || known.has(normalText(text))) return text;
  }
  return null;
}
