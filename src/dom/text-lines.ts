/** What of a `DOMRect` is needed to find lines. CSS pixels. */
export interface Box {
  top: number;
  bottom: number;
  width: number;
}

/** From where to where a line of text reaches, down the page; CSS pixels. */
export interface Band {
  top: number;
  bottom: number;
}

const middleOf = ({ top, bottom }: Band): number => (top + bottom) / 2;
const holds = ({ top, bottom }: Band, y: number): boolean => top <= y && y <= bottom;

/**
 * The lines that pieces of a text stand in, from the top down. A piece is part of a line where the middle of one lies in
 * the other: raised letters and other sizes do, the next line does not, however close it is set. Cells beside each other
 * share their lines, and which way a line runs is all one.
 */
export function linesFromBoxes(boxes: Iterable<Box>): Band[] {
  // The highest box of a line stands for it: what it takes in must not make it reach for more.
  const lines: { stem: Band; whole: Band }[] = [];
  const pieces = Array.from(boxes, ({ top, bottom, width }) => ({ top, bottom, width }))
    .filter(({ top, bottom, width }) => width > 0 && bottom > top)
    .toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top));
  for (const { top, bottom } of pieces) {
    const piece = { top, bottom };
    const line = lines.find(({ stem }) => holds(stem, middleOf(piece)) || holds(piece, middleOf(stem)));
    if (!line) lines.push({ stem: piece, whole: { ...piece } });
    else {
      line.whole.top = Math.min(line.whole.top, top);
      line.whole.bottom = Math.max(line.whole.bottom, bottom);
    }
  }
  return lines.map(({ whole }) => whole).toSorted((a, b) => a.top - b.top);
}

/** Half of what stands between two lines where there is but one; times its height. */
const LONE_LEADING = 0.12;

/** Lines with the space around them: each reaches to the middle of what parts it from the next. */
export function spacedLines(lines: readonly Band[]): Band[] {
  return lines.map((line, at) => {
    const before = lines[at - 1];
    const after = lines[at + 1];
    const above = before && (line.top - before.bottom) / 2;
    const below = after && (after.top - line.bottom) / 2;
    const lone = (line.bottom - line.top) * LONE_LEADING;
    return {
      top: line.top - (above ?? below ?? lone),
      bottom: line.bottom + (below ?? above ?? lone),
    };
  });
}

/** Index of the line at a height, or of the nearest one; -1 of no lines. */
export function lineAt(lines: readonly Band[], y: number): number {
  const at = lines.findIndex(({ bottom }) => y < bottom);
  return at < 0 ? lines.length - 1 : at;
}
