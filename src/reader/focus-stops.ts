import { countWhile } from '../core/count-while';
import type { ReadingFocus } from '../core/settings/appearance';
import { lineAt, linesFromBoxes, spacedLines, type Band } from '../dom/text-lines';

/** A line of the article. */
export interface FocusStop {
  /** Id of the text's element. */
  element: string;
  line: number;
  /** How many lines the text had then: with another size it has other ones. */
  of: number;
}

/** How much room a line may leave to the next one that is shown with it; times its height. */
const NEAR = 2;
/** Around a paragraph; CSS pixels. */
const AROUND = 6;

/**
 * The lines of an article as it is laid out, measured text by text when they are asked for and kept until something
 * moves. Heights are counted from the upper edge of the root.
 */
export class FocusStops {
  private readonly measured = new Map<string, Band[]>();
  private texts: HTMLElement[] | null = null;

  /** @param root holds the article */
  constructor(private readonly root: HTMLElement) {}

  /** Something moved. */
  forget(): void {
    this.measured.clear();
    this.texts = null;
  }

  /** The lower edge of the article. */
  end(): number {
    return this.bandOf(this.root.querySelector('#article') ?? this.root).bottom;
  }

  /** How far the root's upper edge lies below that of the window. */
  offset(): number {
    return this.root.getBoundingClientRect().top;
  }

  /** The line at a height of the window, or the nearest one. */
  at(clientY: number): FocusStop | null {
    const y = clientY - this.offset();
    const texts = this.elements();
    const text = texts[countWhile(texts, (one) => this.bandOf(one).bottom < y)] ?? texts.at(-1);
    return text ? this.stop(text, lineAt(this.lines(text), y)) : null;
  }

  /** The line in which a box of the window has its middle. */
  holding(element: Element, box: Band): FocusStop | null {
    const text = element.closest<HTMLElement>('[id^="text-"]');
    const y = (box.top + box.bottom) / 2 - this.offset();
    return text && this.elements().includes(text) ? this.stop(text, lineAt(this.lines(text), y)) : null;
  }

  /** The next line, or the next paragraph; null at the ends of the article. */
  next(stop: FocusStop, by: 1 | -1, focus: ReadingFocus): FocusStop | null {
    const here = this.now(stop);
    const line = here ? here.line + by : -1;
    if (here && focus !== 'paragraph' && line >= 0 && line < here.of) return { ...here, line };
    const texts = this.elements();
    const text = texts[texts.findIndex(({ id }) => id === stop.element) + by];
    if (!here || !text) return null;
    return this.stop(text, by > 0 || focus === 'paragraph' ? 0 : this.lines(text).length - 1);
  }

  /** What stays clear around a line. */
  window(stop: FocusStop, focus: ReadingFocus): Band | null {
    const here = this.now(stop);
    const text = here && document.getElementById(here.element);
    const band = here && this.band(here);
    if (!text || !band) return null;
    if (focus === 'paragraph') {
      const { top, bottom } = this.bandOf(text);
      return { top: top - AROUND, bottom: bottom + AROUND };
    }
    if (focus === 'line') return band;
    const room = (band.bottom - band.top) * NEAR;
    const beside = ([-1, 1] as const).flatMap((by) => {
      const neighbour = this.next(here, by, focus);
      const other = neighbour && this.band(neighbour);
      const gap = other && (by < 0 ? band.top - other.bottom : other.top - band.bottom);
      return other && gap !== null && gap < room ? [other] : [];
    });
    const shown = [band, ...beside];
    return {
      top: Math.min(...shown.map(({ top }) => top)),
      bottom: Math.max(...shown.map(({ bottom }) => bottom)),
    };
  }

  /** The sentence that a line begins with. */
  sentence(stop: FocusStop): HTMLElement | null {
    const here = this.now(stop);
    const band = here && this.band(here);
    const text = here && document.getElementById(here.element);
    if (!band || !text) return null;
    const offset = this.offset();
    const sentences = Array.from(text.querySelectorAll<HTMLElement>('.sentence'));
    return (
      sentences.find((sentence) =>
        Array.from(sentence.getClientRects()).some((box) => {
          const middle = (box.top + box.bottom) / 2 - offset;
          return band.top <= middle && middle < band.bottom;
        }),
      ) ?? null
    );
  }

  /** A line as the text has it now. */
  private now(stop: FocusStop): FocusStop | null {
    const text = document.getElementById(stop.element);
    if (!text || !this.elements().includes(text)) return null;
    const { length } = this.lines(text);
    return this.stop(text, length === stop.of ? stop.line : Math.floor((stop.line * length) / stop.of));
  }

  private stop(text: HTMLElement, line: number): FocusStop {
    return { element: text.id, line, of: this.lines(text).length };
  }

  private band({ element, line }: FocusStop): Band | null {
    return this.measured.get(element)?.[line] ?? null;
  }

  private bandOf(element: Element): Band {
    const { top, bottom } = element.getBoundingClientRect();
    const offset = this.offset();
    return { top: top - offset, bottom: bottom - offset };
  }

  /** The texts that have words, in reading order. */
  private elements(): HTMLElement[] {
    this.texts ??= Array.from(this.root.querySelectorAll<HTMLElement>('#article [id^="text-"]')).filter(
      (text) => text.querySelector('.sentence') !== null || text.localName === 'time',
    );
    return this.texts;
  }

  private lines(text: HTMLElement): Band[] {
    const known = this.measured.get(text.id);
    if (known) return known;
    const offset = this.offset();
    const sentences = Array.from(text.querySelectorAll('.sentence'));
    const boxes = (sentences.length > 0 ? sentences : [text]).flatMap((element) =>
      Array.from(element.getClientRects(), ({ top, bottom, width }) => ({
        top: top - offset,
        bottom: bottom - offset,
        width,
      })),
    );
    const lines = spacedLines(linesFromBoxes(boxes));
    this.measured.set(text.id, lines);
    return lines;
  }
}
