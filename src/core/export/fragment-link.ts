import { textsFromArticle, type Article } from '../article/article';
import type { TextRange } from '../article/text-range';
import { oneLine } from './writable-text';

/** Longer texts are named by how they begin and end; UTF-16 units, each of which an Arabic letter writes as six signs. */
const LONGEST_WHOLE = 80;
/** Words at each end of a longer one, at first. */
const END_WORDS = 4;
/** Words beside a text that stands more than once, at first. */
const SIDE_WORDS = 3;

/** How the text is found again (Scroll To Text Fragment, section 3): each part as it stands, not yet encoded. */
interface Quote {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** Signs that a directive gives a meaning of its own, and some that end a link where it is pasted. */
const RESERVED = /[-!'()*]/g;

function encoded(part: string): string {
  return encodeURIComponent(part).replace(
    RESERVED,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);
const firstWords = (text: string, count: number): string => wordsOf(text).slice(0, count).join(' ');
const lastWords = (text: string, count: number): string => wordsOf(text).slice(-count).join(' ');

const isLetter = (sign: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign);

/** Browsers find whole words alone: a range that begins or ends inside one is widened to hold it. */
function toWholeWords(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from > 0 && isLetter(text.charAt(from - 1)) && isLetter(text.charAt(from))) from--;
  while (to < text.length && isLetter(text.charAt(to - 1)) && isLetter(text.charAt(to))) to++;
  return { start: from, end: to };
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;

/** A text by its first and last words, as many as name it alone in `all`; null where nothing shorter does. */
function endsOf(text: string, all: string): Pick<Quote, 'start' | 'end'> | null {
  const { length } = wordsOf(text);
  for (let count = END_WORDS; 2 * count < length; count++) {
    const [start, end] = [firstWords(text, count), lastWords(text, count)];
    // The browser takes the first end behind the first start.
    const behind = text.slice(start.length);
    if (countOf(all, start) === 1 && behind.indexOf(end) === behind.length - end.length)
      return { start, end };
  }
  return null;
}

/** The words of the same text beside one that stands more than once, on the first side that has any. */
function sidesOf(before: string, after: string): Pick<Quote, 'prefix' | 'suffix'> {
  const prefix = lastWords(before, SIDE_WORDS);
  if (prefix) return { prefix };
  const suffix = firstWords(after, SIDE_WORDS);
  return suffix ? { suffix } : {};
}

function quoteOf(article: Article, range: TextRange): Quote | null {
  const texts = textsFromArticle(article);
  const text = texts.find(({ id }) => id === range.block)?.text;
  if (text === undefined) return null;
  const { start, end } = toWholeWords(text, range);
  const quoted = oneLine(text.slice(start, end));
  if (!/[\p{L}\p{N}]/u.test(quoted)) return null;
  const all = texts.map((one) => oneLine(one.text)).join('\n');
  const sides =
    countOf(all, quoted) > 1 ? sidesOf(oneLine(text.slice(0, start)), oneLine(text.slice(end))) : {};
  const ends = quoted.length > LONGEST_WHOLE ? endsOf(quoted, all) : null;
  return { ...sides, ...(ends ?? { start: quoted }) };
}

/**
 * The address of the page with the words to which a browser is to go (`#:~:text=`); its own fragment stays, and words that
 * it named before give way. Null where the page has no address on the web, or the range no words.
 *
 * @param range in a block or in the head of the article; beside it stand words of its own block alone, for what stands
 *   between two blocks on the page is not known
 */
export function fragmentLink(article: Article, range: TextRange): string | null {
  const quote = /^https?:\/\/[^/?#]/i.test(article.url) ? quoteOf(article, range) : null;
  if (!quote) return null;
  const parts = [
    ...(quote.prefix === undefined ? [] : [`${encoded(quote.prefix)}-`]),
    encoded(quote.start),
    ...(quote.end === undefined ? [] : [encoded(quote.end)]),
    ...(quote.suffix === undefined ? [] : [`-${encoded(quote.suffix)}`]),
  ];
  const [address = ''] = article.url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}
