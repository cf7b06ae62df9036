import type { Block } from './article';
import { normalText } from './text-likeness';

/** What is shown and said of a picture besides its caption: its alternative text, '' where the caption says it already. */
export function ownAltOf({
  picture,
  text,
}: Pick<Extract<Block, { kind: 'picture' }>, 'picture' | 'text'>): string {
  const alt = picture.alt.trim();
  const words = normalText(alt);
  return words === '' || words === normalText(text) ? '' : alt;
}
