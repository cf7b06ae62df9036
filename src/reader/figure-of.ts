import type { TextRange } from '../core/article/text-range';
import { blockOfPictureText } from '../core/speech/spoken-texts';
import { textElementId } from './sentence-text';

/** The figure whose picture is spoken of; null for any other place. */
export function figureOf({ block }: TextRange): HTMLElement | null {
  const picture = blockOfPictureText(block);
  const words = picture === null ? null : document.getElementById(textElementId(picture));
  return words?.closest('figure') ?? null;
}
