import type { Block } from '../core/article/article';
import type { Omission } from '../core/article/omission';
import { words } from '../platform/interface-words';

/** What an omission is, for the reader. */
export function omissionWords({ rule }: Omission): string {
  return words(`omitted_${rule}`);
}

/** A block of an omission as a line of text. */
export function lineOfBlock(block: Block): string {
  if (block.kind === 'picture') return block.text || block.picture.alt || words('pictureWithoutText');
  return block.kind === 'table' ? block.text.replace(/\s*[\t\n]\s*/g, ' · ') : block.text;
}

/** What is shown of an omission before all of it is asked for: blocks, and UTF-16 units. */
const FOLDED = { lines: 3, length: 360 };

/** The first lines of an omission, the last of them cut between two words; null where all of it is short. */
export function foldedLines(lines: readonly string[]): string[] | null {
  const shown: string[] = [];
  let left = FOLDED.length;
  for (const line of lines.slice(0, FOLDED.lines)) {
    if (line.length > left) {
      const end = line.lastIndexOf(' ', left);
      shown.push(`${line.slice(0, end > 0 ? end : left).trimEnd()}…`);
      return shown;
    }
    shown.push(line);
    left -= line.length;
    if (left <= 0) break;
  }
  return shown.length < lines.length ? shown : null;
}
