import type { WordContext } from '../core/lexicon/definition';
import { contextBetween } from '../core/lexicon/word-context';

/** As far as a neighbouring word is looked for; characters. */
const REACH = 80;
/** Elements that a sentence does not reach out of. */
const BOXES =
  '[data-block], p, li, dd, dt, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, article, main, body';

/** The words or numbers just before and after a range, with nothing but white space between, in the box of text that holds it. */
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
  return contextBetween(before.toString().slice(-REACH), after.toString().slice(0, REACH));
}
