import type { ExtractionWords, PageWord } from './extraction-words';
import type { NotArticleReason } from './not-article-reason';
import { normalWords } from '../arabic/normal-words';
import { normalText } from './text-likeness';

/** One thing that a page says of itself, and where. */
export interface PageClaim {
  says: NotArticleReason;
  from: PageWord['where'];
}

/** What a page calls itself by, as read from it. */
export interface PageNames {
  /** Parts of its title, and its headings. */
  titles: readonly string[];
  /** Printed lines outside menus, headers and footers. */
  lines: readonly string[];
  /** Parts of its address, in lower case. */
  path: readonly string[];
  host: readonly string[];
  parameters: readonly string[];
  /** Classes of its body and root. */
  classes: readonly string[];
  /** Types that its metadata give it. */
  types: readonly string[];
}

/** A longer line is no message, and says nothing about its page. UTF-16 units. */
const MAX_MESSAGE = 300;
/** A longer title is a headline that happens to begin so. UTF-16 units. */
const MAX_TITLE = 120;

/** No first word is longer. UTF-16 units. */
const FIRST_WORD = 40;

interface Opening {
  from: 'title' | 'line';
  normal: string;
  says: NotArticleReason;
}

interface Index {
  exact: Map<string, NotArticleReason[]>;
  /** By their first word. */
  openings: Map<string, Opening[]>;
  within: { normal: string; says: NotArticleReason }[];
}

const indexes = new WeakMap<ExtractionWords, Index>();
const firstWord = (normal: string) => normal.split(' ', 1)[0] ?? '';
const keyOf = (from: PageWord['where'], word: string) => `${from} ${word}`;

function indexFor(words: ExtractionWords): Index {
  let index = indexes.get(words);
  if (index) return index;
  index = { exact: new Map(), openings: new Map(), within: [] };
  for (const { word, where, match, says } of words.pages) {
    const isText = where === 'title' || where === 'line';
    const normal = isText ? normalText(word) : word.toLowerCase();
    if (isText && match === 'start') {
      const first = firstWord(normal);
      index.openings.set(first, [...(index.openings.get(first) ?? []), { from: where, normal, says }]);
    } else if (match === 'within') index.within.push({ normal, says });
    else {
      const key = keyOf(match === 'label' ? 'title' : where, normal);
      index.exact.set(key, [...(index.exact.get(key) ?? []), says]);
      if (match === 'label') index.exact.set(`label ${normal}`, [says]);
    }
  }
  indexes.set(words, index);
  return index;
}

/** What the phrases say with which a folded text begins. */
const openingsOf = (where: 'title' | 'line', normal: string, { openings }: Index): NotArticleReason[] =>
  (openings.get(firstWord(normal)) ?? [])
    .filter(({ from }) => from === where)
    .filter(({ normal: opening }) => normal === opening || normal.startsWith(`${opening} `))
    .map(({ says }) => says);

/** Whether a line tells, at its beginning, what its page is: «لم يتم العثور على نتائج». */
export function messageOfLine(line: string, words: ExtractionWords): NotArticleReason | null {
  if (line.length > MAX_MESSAGE) return null;
  const index = indexFor(words);
  // Most lines begin with another word: they need not be folded whole.
  if (!index.openings.has(firstWord(normalWords(line.slice(0, FIRST_WORD))))) return null;
  return openingsOf('line', normalText(line), index)[0] ?? null;
}

/** Whether a line speaks of consent to being followed. */
export function isConsentLine(line: string, words: ExtractionWords): boolean {
  const normal = ` ${normalText(line)} `;
  return indexFor(words).within.some((entry) => entry.says === 'consent' && normal.includes(entry.normal));
}

function claimsOfTitle(title: string, index: Index): NotArticleReason[] {
  if (title.length > MAX_TITLE) return [];
  const normal = normalText(title);
  const colon = title.search(/[:：]/u);
  const label = colon > 0 ? normalText(title.slice(0, colon)) : '';
  return [
    ...(index.exact.get(keyOf('title', normal)) ?? []),
    ...(label ? (index.exact.get(`label ${label}`) ?? []) : []),
    ...openingsOf('title', normal, index),
  ];
}

/** Everything that a page says of itself, by its title, lines, address, classes and metadata. */
export function claimsOfPage(names: PageNames, words: ExtractionWords): PageClaim[] {
  const index = indexFor(words);
  const exact = (from: PageWord['where'], parts: readonly string[]): PageClaim[] =>
    parts.flatMap((part) =>
      (index.exact.get(keyOf(from, part.toLowerCase())) ?? []).map((says) => ({ says, from })),
    );
  const claims: PageClaim[] = [
    ...exact('type', names.types),
    ...exact('class', names.classes),
    ...names.titles
      .flatMap((title) => claimsOfTitle(title, index))
      .map((says) => ({ says, from: 'title' as const })),
    ...names.lines.flatMap((line) => {
      const says = messageOfLine(line, words);
      return says === null ? [] : [{ says, from: 'line' as const }];
    }),
    ...exact('path', names.path),
    ...exact('host', names.host),
    ...exact('parameter', names.parameters),
  ];
  const seen = new Set<string>();
  return claims.filter(({ says, from }) => {
    const key = keyOf(from, says);
    return seen.has(key) ? false : seen.add(key);
  });
}
