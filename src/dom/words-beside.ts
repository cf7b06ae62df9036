import type { WordContext } from '../core/lexicon/definition';
import { contextBetween } from '../core/lexicon/word-context';

/** As far as a neighbouring word is looked for; characters. */
const REACH = 80;
/** As far as the sentence of a word is looked for on either side; characters. */
const SENTENCE_REACH = 800;
/** Elements that a sentence does not reach out of. */
const BOXES =
  '[data-block], p, li, dd, dt, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, article, main, body';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * The words or numbers just before and after a range, with nothing but white space between, and the text around it, in the
 * box of text that holds it.
 */
export function wordsBeside(range: Range): WordContext {
  const holder = range.commonAncestorContainer;
  const element = holder.nodeType === 1 ? (holder as Element) : holder.parentElement;
  const box = element?.closest(BOXES) ?? holder;
  const before = range.cloneRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const after = range.cloneRange();
  after.selectNodeContents(box);
  after.setStart(range.endContainer, range.endOffset);
  const [beside, then] = [before.toString(), after.toString()];
  const selected = onOneLine(range.toString());
  const word = selected.trim();
  const leading = onOneLine(beside.slice(-SENTENCE_REACH) + (selected.startsWith(' ') ? ' ' : ''));
  const trailing = onOneLine((selected.endsWith(' ') ? ' ' : '') + then.slice(0, SENTENCE_REACH));
  return {
    ...contextBetween(beside.slice(-REACH), then.slice(0, REACH)),
    sentence: {
      text: leading + word + trailing,
      start: leading.length,
      end: leading.length + word.length,
    },
  };
}
