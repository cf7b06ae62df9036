import type { ExtractionWords } from './extraction-words';
import { junkPhraseOf } from './junk';

/** What parts a caption from its credit: «… | تصوير: فلان», «… (رويترز)», «… من المصدر». */
const PARTS = /^(.*?\S)\s*(?:[|/•–—-]\s+|\(|\[|(?<=[.!؟])\s+)([^|•()[\]]+?)[)\]]?\s*$/u;

/** A caption without the credit of its picture at its end; a caption that is a credit and nothing else is ''. */
export function captionWithoutCredit(caption: string, words: ExtractionWords): string {
  const isCredit = (text: string) => junkPhraseOf({ text, linkShare: 0 }, words)?.kind === 'credit';
  if (isCredit(caption)) return '';
  const [, before = '', after = ''] = PARTS.exec(caption) ?? [];
  return after && isCredit(after) ? before : caption;
}
