import type { ArticleKey } from '../core/calls';
import type { TextRange } from '../core/article/text-range';

/** Of so many articles that another one interrupted the place is kept. */
const MOST = 20;

/** Where articles were that another one interrupted. */
export class LeftPlaces {
  /** The one left last at the end. */
  readonly #places = new Map<ArticleKey, TextRange>();

  leave(key: ArticleKey, sentence: TextRange | null): void {
    this.#places.delete(key);
    if (sentence) this.#places.set(key, sentence);
    for (const [oldest] of [...this.#places].slice(0, -MOST)) this.#places.delete(oldest);
  }

  /** The place of an article, which is not left any more. */
  take(key: ArticleKey): TextRange | null {
    const place = this.#places.get(key) ?? null;
    this.#places.delete(key);
    return place;
  }
}
