import type { ExtractionWords } from './extraction-words';
import { junkPhraseOf } from './junk';
import { normalText } from './text-likeness';

/** What parts a caption from its credit: «… | تصوير: فلان», «… (رويترز)», «… من المصدر». */
const PARTS = /^(.*?\S)\s*(?:[|/•–—-]\s+|\(|\[|(?<=[.!؟])\s+)([^|•()[\]]+?)[)\]]?\s*$/u;

/** A caption without the credit of its picture at its end; a caption that is a credit and nothing else is ''. */
export function captionWithoutCredit(
  caption: string,
  words: ExtractionWords,
  siteNames: readonly string[] = [],
): string {
  const kindOf = (text: string) => junkPhraseOf({ text, linkShare: 0 }, words)?.kind;
  const isCredit = (text: string) => kindOf(text) === 'credit';
  if (isCredit(caption)) return '';
  const [, before = '', after = ''] = PARTS.exec(caption) ?? [];
  // A network's name, which alone is a label for sharing, is a source here.
  const isSource =
    isCredit(after) ||
    kindOf(after) === 'share' ||
    siteNames.some((name) => normalText(name) === normalText(after));
  return after && isSource ? before : caption;
}
