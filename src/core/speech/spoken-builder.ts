import type { SpokenForm, SpokenSpan } from './spoken-form';

const STRONG = /[.؟!:؛]/;

/** White space and punctuation that are not said yet: they may still be joined, strengthened or dropped. */
interface Pending {
  start: number;
  end: number;
  mark: string;
  /** Whether the mark stands in the text, and not for a bracket, dash or line break. */
  isWritten: boolean;
  hasSpace: boolean;
}

/**
 * Collects what is said, left to right, with its offsets. Every call takes the next stretch of the text, without
 * gap. Spaces come out single, never at an edge, and marks of pause never doubled.
 */
export class SpokenBuilder {
  private readonly parts: string[] = [];
  private readonly map: SpokenSpan[] = [];
  private readonly own: [number, number][] = [];
  private length = 0;
  private pending: Pending | null = null;
  /** Whether the next word is written onto the last one without a space («ب» + «ثلاث»). */
  private glued = true;
  /** Whether the last word was put by a rule, so that a letter right after it needs a space. */
  private wasSaid = false;

  /** What stands in the text is said as it stands. */
  keep(start: number, end: number, word: string): void {
    if (this.flush()) this.glued = true;
    if (this.wasSaid && !this.glued) this.extend(' ');
    this.push(start, end, word);
    this.glued = true;
    this.wasSaid = false;
  }

  /** `words` are said for a stretch of the text; `glued` joins them to the letters before. */
  say(start: number, end: number, words: string, glued = false): void {
    if (words === '') {
      this.drop(start, end);
      return;
    }
    const afterSpace = this.flush();
    const needsSpace = !afterSpace && !glued && this.length > 0;
    if (needsSpace) this.extend(' ');
    this.push(start, end, words);
    this.glued = false;
    this.wasSaid = true;
  }

  /** As `say`, in the listener's own words. */
  sayOwn(start: number, end: number, words: string, glued: boolean): void {
    this.say(start, end, words, glued);
    this.own.push([this.length - words.length, this.length]);
  }

  space(start: number, end: number): void {
    this.wait(start, end).hasSpace = true;
  }

  /** A mark of pause. `isWritten`: it stands in the text itself, and stays at the end of the text too. */
  pause(start: number, end: number, mark: string, isWritten: boolean): void {
    const pending = this.wait(start, end);
    const isStrong = STRONG.test(mark);
    if (pending.mark === '' || (isStrong && !STRONG.test(pending.mark))) {
      pending.mark = mark;
      pending.isWritten = isWritten;
    } else if (isStrong && isWritten && pending.isWritten && /[؟!]/.test(mark) && /[؟!]/.test(pending.mark)) {
      if (!pending.mark.endsWith(mark)) pending.mark += mark;
    } else if (isWritten && pending.mark === mark) pending.isWritten = true;
    if (!isWritten) pending.hasSpace = true;
  }

  /** A stretch that is not said. */
  drop(start: number, end: number): void {
    if (this.pending) this.pending.end = end;
    else this.map.push([start, end, this.length, this.length]);
  }

  /** Whether nothing is waiting: the last thing said ends right here. */
  get isTight(): boolean {
    return this.pending === null;
  }

  /** Whether the last thing said in this sentence is `words`, whole words. */
  endsWith(words: string): boolean {
    if (this.pending?.isWritten) return false;
    let tail = '';
    for (let at = this.parts.length - 1; at >= 0 && tail.length <= words.length; at--)
      tail = (this.parts[at] ?? '') + tail;
    return tail === words || tail.endsWith(` ${words}`);
  }

  finish(): SpokenForm {
    const pending = this.pending;
    if (pending) {
      const mark = pending.isWritten && this.length > 0 ? pending.mark : '';
      this.push(pending.start, pending.end, mark);
    }
    const form = { spoken: this.parts.join(''), map: this.map };
    return this.own.length > 0 ? { ...form, own: this.own } : form;
  }

  private wait(start: number, end: number): Pending {
    this.pending ??= { start, end, mark: '', isWritten: false, hasSpace: false };
    this.pending.end = end;
    return this.pending;
  }

  /** Puts out what waits. Returns whether the next word starts after a space (or at the very start). */
  private flush(): boolean {
    const pending = this.pending;
    if (!pending) return this.length === 0;
    this.pending = null;
    const isStart = this.length === 0;
    const hasSpace = !isStart && (pending.hasSpace || pending.mark !== '');
    this.push(pending.start, pending.end, isStart ? '' : pending.mark + (hasSpace ? ' ' : ''));
    return isStart || hasSpace;
  }

  private push(start: number, end: number, words: string): void {
    this.map.push([start, end, this.length, this.length + words.length]);
    this.parts.push(words);
    this.length += words.length;
  }

  /** Adds to what was said last, without a character of its own in the text. */
  private extend(words: string): void {
    const last = this.map.at(-1);
    if (!last) return;
    this.parts.push(words);
    this.length += words.length;
    last[3] = this.length;
  }
}
