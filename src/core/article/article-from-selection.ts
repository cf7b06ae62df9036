import { isArabicLetter } from '../arabic/letters';
import type { Article, Block } from './article';
import { withoutControls } from './without-controls';

/** Selected text as an article without a title: each line that has words is a paragraph. */
export function articleFromSelection(text: string, url: string): Article {
  const blocks = withoutControls(text)
    .split(/[\n\r]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line, index): Block => ({ id: `b${index + 1}`, kind: 'paragraph', text: line }));
  const letters = Array.from(text).filter((character) => /\p{L}/u.test(character));
  const isArabic = letters.filter(isArabicLetter).length * 2 >= letters.length;
  return {
    url,
    title: '',
    deck: null,
    byline: null,
    publishedTime: null,
    publishedText: null,
    siteName: null,
    lang: isArabic ? 'ar' : 'en',
    dir: isArabic ? 'rtl' : 'ltr',
    excerpt: null,
    blocks,
    omitted: [],
  };
}
