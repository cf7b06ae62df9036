import type { TextRange } from '../core/article/text-range';
import { rangeInElement, rangesInElement } from './element-range';

/** The part of `CSS.highlights` that is used. */
export type HighlightTable = Pick<Map<string, Highlight>, 'set' | 'delete'>;

/**
 * Paints stretches of an article by the CSS Custom Highlight API: no element is touched, so a screen reader's copy
 * of the page stays as it is. Where the browser lacks the API nothing is painted.
 */
export class Highlighter {
  /**
   * @param elementOf the element that shows the text of a block
   * @param table test seam
   * @param highlightOf test seam
   */
  constructor(
    private readonly elementOf: (block: string) => Element | null,
    private readonly table: HighlightTable | undefined = typeof CSS === 'undefined'
      ? undefined
      : CSS.highlights,
    private readonly highlightOf: (...ranges: Range[]) => Highlight = (...ranges) => new Highlight(...ranges),
  ) {}

  /** Moves the highlight of a name to a stretch, or takes it away. */
  paint(name: string, range: TextRange | null, priority = 0): void {
    this.paintAll(name, range ? [range] : [], priority);
  }

  /**
   * Moves the highlight of a name to several stretches, or takes it away.
   *
   * @param ranges in reading order
   * @param priority where highlights overlap, the higher one is seen
   */
  paintAll(name: string, ranges: readonly TextRange[], priority = 0): void {
    if (!this.table) return;
    const painted = this.domRanges(ranges);
    if (painted.length === 0) {
      this.table.delete(name);
      return;
    }
    const highlight = this.highlightOf(...painted);
    highlight.priority = priority;
    this.table.set(name, highlight);
  }

  /** Where stretches lie in the document now; those that lie nowhere are left out. */
  private domRanges(ranges: readonly TextRange[]): Range[] {
    const byBlock = new Map<string, TextRange[]>();
    for (const range of ranges) {
      const others = byBlock.get(range.block);
      if (others) others.push(range);
      else byBlock.set(range.block, [range]);
    }
    return [...byBlock].flatMap(([block, stretches]) => {
      const element = this.elementOf(block);
      return element ? rangesInElement(element, stretches) : [];
    });
  }

  /** Where a stretch lies in the document now, or null. */
  domRange({ block, start, end }: TextRange): Range | null {
    const element = this.elementOf(block);
    return element && rangeInElement(element, start, end);
  }
}
