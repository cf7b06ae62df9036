import type { Article, Block } from '../article/article';
import { displayedText, type DisplayedText } from '../article/displayed-text';
import { vowelChanges, vowelStyleOf, type VowelChoice } from './shown-vowels';
import type { VocalisedWord } from './vocaliser';

/**
 * An article that is written with vowels.
 *
 * @param found the words of its texts, by text
 */
export function vowelledArticle(
  article: Article,
  found: ReadonlyMap<string, readonly VocalisedWord[]>,
  choice: VowelChoice,
): Article {
  const style = vowelStyleOf(choice);
  const seen = (text: string): DisplayedText =>
    displayedText(
      text,
      { digits: 'written', diacritics: 'written' },
      article.lang,
      style ? vowelChanges(text, found.get(text) ?? [], style) : [],
    );
  const orNull = (text: string | null) => text && seen(text).text;
  const vowelled = (block: Block): Block => {
    const { text, toDisplayed } = seen(block.text);
    const marks = block.marks?.map((mark) => ({
      ...mark,
      start: toDisplayed(mark.start),
      end: toDisplayed(mark.end),
    }));
    const whole = { ...block, text, ...(marks ? { marks } : {}) };
    return whole.kind === 'table'
      ? { ...whole, rows: text.split('\n').map((row) => row.split('\t')) }
      : whole;
  };
  return {
    ...article,
    title: seen(article.title).text,
    deck: orNull(article.deck),
    byline: orNull(article.byline),
    blocks: article.blocks.map(vowelled),
  };
}
