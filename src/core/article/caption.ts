import type { ExtractionWords } from './extraction-words';
import { junkPhraseOf } from './junk';
import { normalText } from './text-likeness';

/** What parts a caption from its credit: «… | تصوير: فلان», «… (رويترز)», «… من المصدر». */
const PARTS = /^(.*?\S)\s*(?:[|/•–—-]\s+|\(|\[|(?<=[.!؟])\s+)([^|•()[\]]+?)[)\]]?\s*$/u;

/** UTF-16 units. Each sign in a longer one that may part them would be tried with all that follows it. */
const MAX_CAPTION = 1_000;

/** A caption without the credit of its picture at its end; a caption that is a credit and nothing else is ''. */
export function captionWithoutCredit(
  caption: string,
  words: ExtractionWords,
  siteNames: readonly string[] = [],
): string {
  const kindOf = (text: string) => junkPhraseOf({ text, linkShare: 0 }, words)?.kind;
  const isCredit = (text: string) => kindOf(text) === 'credit';
  if (isCredit(caption)) return '';
  if (caption.length > MAX_CAPTION) return caption;
  const [, before = '', after = ''] = PARTS.exec(caption) ?? [];
  // A network's name, which alone is a label for sharing, is a source here.
  const isSource =
    isCredit(after) ||
    kindOf(after) === 'share' ||
    siteNames.some((name) => normalText(name) === normalText(after));
  return after && isSource ? before : caption;
}
