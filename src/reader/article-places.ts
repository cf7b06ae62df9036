import type { TextRange } from '../core/article/text-range';
import { countWhile } from '../core/count-while';
import { makeTabStop } from '../dom/roving-focus';
import { scrollToReading } from './scroll-to-reading';

/**
 * The article as rendered, asked for places in it. One sentence at a time is a tab stop, and with it the names in it;
 * hundreds of stops would bury everything behind them.
 */
export class ArticlePlaces {
  constructor(private readonly root: HTMLElement) {}

  sentences(): HTMLElement[] {
    return Array.from(this.root.querySelectorAll<HTMLElement>('.sentence'));
  }

  /** The sentence element that an event or a focused element lies in. */
  sentenceOf(target: EventTarget | null): HTMLElement | null {
    const sentence = target instanceof Element ? target.closest<HTMLElement>('.sentence') : null;
    return sentence && this.root.contains(sentence) ? sentence : null;
  }

  /** The first sentence element that a range touches. */
  sentenceAt({ block, start, end }: TextRange): HTMLElement | null {
    const inBlock = this.sentences().filter((sentence) => sentence.dataset['block'] === block);
    return (
      inBlock.find((element) => {
        const range = rangeOfSentence(element);
        return range.start < end && start < range.end;
      }) ?? null
    );
  }

  /** The first sentence element behind another element. */
  sentenceAfter(element: Element): HTMLElement | null {
    const isBehind = (sentence: HTMLElement) =>
      (element.compareDocumentPosition(sentence) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return this.sentences().find(isBehind) ?? null;
  }

  mentionOf(personId: string, index: number): HTMLElement | null {
    const mentions = this.root.querySelectorAll<HTMLElement>('.mention');
    return (
      Array.from(mentions).find(
        ({ dataset }) => dataset['person'] === personId && dataset['mention'] === String(index),
      ) ?? null
    );
  }

  /** Makes a sentence the one that Tab reaches. */
  moveTabStop(to: HTMLElement): void {
    makeTabStop(this.sentences(), to);
    for (const mention of this.root.querySelectorAll<HTMLElement>('a.mention')) {
      mention.tabIndex = to.contains(mention) ? 0 : -1;
    }
  }

  /** Sees to it that Tab reaches a sentence and the names in it, after some have come or gone. */
  keepTabStop(): void {
    const sentences = this.sentences();
    const stop = sentences.find(({ tabIndex }) => tabIndex === 0) ?? sentences[0];
    if (stop) this.moveTabStop(stop);
  }

  focus(sentence: HTMLElement): void {
    this.moveTabStop(sentence);
    sentence.focus();
  }

  /** Moves focus to the sentence that a range touches, and brings it into view; null where there is none. */
  visit(range: TextRange): HTMLElement | null {
    const sentence = this.sentenceAt(range);
    if (!sentence) return null;
    this.moveTabStop(sentence);
    sentence.focus({ preventScroll: true });
    scrollToReading(sentence);
    return sentence;
  }

  /**
   * The sentence at which somebody reads who has a line of the window at the top of what they see: the first that begins
   * below it, or, where that is far down, the one that reaches over it. Null where no text is in the window.
   *
   * @param line pixels from the top of the window
   * @param far pixels from the top of the window
   */
  sentenceBelow(line: number, far: number): HTMLElement | null {
    const all = this.sentences();
    const topOf = (sentence: HTMLElement | undefined): number =>
      sentence?.getBoundingClientRect().top ?? Infinity;
    const above = countWhile(all, (sentence) => topOf(sentence) < line);
    return all[above > 0 && topOf(all[above]) > far ? above - 1 : above] ?? null;
  }

  /** The sentence `by` places away, within the article. */
  neighbour(sentence: HTMLElement, by: 1 | -1): HTMLElement | null {
    const all = this.sentences();
    return all[all.indexOf(sentence) + by] ?? null;
  }
}

export function rangeOfSentence({ dataset }: HTMLElement): TextRange {
  return {
    block: dataset['block'] ?? '',
    start: Number(dataset['start']),
    end: Number(dataset['end']),
  };
}
