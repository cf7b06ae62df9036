import type { TextRange } from '../core/article/text-range';
import { rangeInElement } from './element-range';

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
    private readonly highlightOf: (range: Range) => Highlight = (range) => new Highlight(range),
  ) {}

  /** Moves the highlight of a name to a stretch, or takes it away. */
  paint(name: string, range: TextRange | null): void {
    const painted = range && this.domRange(range);
    if (painted) this.table?.set(name, this.highlightOf(painted));
    else this.table?.delete(name);
  }

  /** Where a stretch lies in the document now, or null. */
  domRange({ block, start, end }: TextRange): Range | null {
    const element = this.elementOf(block);
    return element && rangeInElement(element, start, end);
  }
}
