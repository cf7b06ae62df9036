import type { Mark } from '../core/article/article';
import { withoutControls } from '../core/article/without-controls';

export type OpenMark = { kind: 'link'; href: string } | { kind: 'strong' | 'emphasis' };

/** Gathers the text of one block, white space collapsed, with marks as offsets into what it has gathered. */
export class TextRun {
  private text = '';
  private readonly marks: Mark[] = [];

  append(data: string): void {
    const piece = withoutControls(data).replace(/[\s\u200B]+/g, ' ');
    this.text += this.text === '' || this.text.endsWith(' ') ? piece.replace(/^ /, '') : piece;
  }

  get length(): number {
    return this.text.length;
  }

  get written(): string {
    return this.text;
  }

  /** Whether all that is gathered is strong: a subhead before a line break. */
  get isAllStrong(): boolean {
    const { length } = this.text.trimEnd();
    return (
      length > 0 &&
      this.marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= length)
    );
  }

  mark(mark: OpenMark, start: number): void {
    this.marks.push({ ...mark, start, end: this.text.length });
  }

  /** The text without space at its end, and the marks that hold something of it; the run is empty afterwards. */
  take(): { text: string; marks: Mark[] } {
    const text = this.text.trimEnd();
    const marks: Mark[] = [];
    for (const mark of this.marks) {
      let { start, end } = mark;
      end = Math.min(end, text.length);
      while (start < end && text[start] === ' ') start++;
      while (end > start && text[end - 1] === ' ') end--;
      if (end > start) marks.push({ ...mark, start, end });
    }
    this.text = '';
    this.marks.length = 0;
    return { text, marks: joined(marks) };
  }
}

function isSameMark(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && (a.kind !== 'link' || b.kind !== 'link' || a.href === b.href);
}

/** Marks in order of their starts; equal ones that touch or overlap become one. */
function joined(marks: Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = result.findLast((candidate) => isSameMark(candidate, mark));
    if (before && mark.start <= before.end) before.end = Math.max(before.end, mark.end);
    else result.push({ ...mark });
  }
  return result;
}
