import type { Article, Block, Mark } from '../../src/core/article/article';
import { OMISSION_RULES, type Omission } from '../../src/core/article/omission';

type Check<T> = (value: T) => boolean;
/** A check for each field: a new field does not compile until it has one. */
type Checks<T> = { [K in keyof Required<T>]: Check<T[K]> };

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isWhole = (value: unknown, least: number, most = Infinity) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isOneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value);
const isWebAddress = (value: unknown) =>
  isText(value) && /^https?:\/\/[^/?#]/.test(value) && URL.canParse(value);
const isSizeOrNone = (value: unknown) =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value) && value > 0);

/** White space collapsed, none at the edges. */
const isCollapsed = (text: string) => !/^\s|\s$|\s\s|[^\S ]/.test(text);

const ISO_TIME = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

const ARTICLE: Checks<Article> = {
  url: isText,
  title: isText,
  deck: isTextOrNull,
  byline: isTextOrNull,
  publishedTime: (value) => value === null || (ISO_TIME.test(value) && !Number.isNaN(Date.parse(value))),
  publishedText: isTextOrNull,
  siteName: isTextOrNull,
  lang: (value) => isText(value) && isLanguage(value),
  dir: isOneOf(['rtl', 'ltr']),
  excerpt: isTextOrNull,
  blocks: Array.isArray,
  omitted: Array.isArray,
};

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
type Own<K extends Block['kind']> = Omit<BlockOf<K>, 'id' | 'kind' | 'text' | 'marks'>;

const BLOCKS: { [K in Block['kind']]: Checks<Own<K>> } = {
  paragraph: {},
  caption: {},
  quote: {
    post: (value) =>
      value === undefined ||
      (hasOnly(value, ['network', 'author']) && isText(value.network) && isTextOrNull(value.author)),
  },
  heading: { level: (value) => isWhole(value, 2, 6) },
  'list-item': {
    list: (value) => isWhole(value, 1),
    ordered: (value) => typeof value === 'boolean',
    depth: (value) => isWhole(value, 0, 8),
  },
  picture: {
    picture: (value) =>
      hasOnly(value, ['src', 'alt', 'width', 'height']) &&
      isWebAddress(value.src) &&
      isText(value.alt) &&
      isSizeOrNone(value.width) &&
      isSizeOrNone(value.height),
  },
  table: {
    rows: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((row) => Array.isArray(row) && row.every(isText)),
    hasHeader: (value) => typeof value === 'boolean',
    hasRowHeaders: (value) => typeof value === 'boolean',
  },
};

const MARKS: { [K in Mark['kind']]: Checks<Omit<Extract<Mark, { kind: K }>, 'kind' | 'start' | 'end'>> } = {
  link: { href: isWebAddress },
  strong: {},
  emphasis: {},
  language: { lang: isLanguage },
};

const OMISSION: Checks<Omission> = {
  id: isText,
  rule: isOneOf(OMISSION_RULES),
  after: isTextOrNull,
  blocks: Array.isArray,
  lines: (value) => isWhole(value, 1),
  isBack: (value) => (value as unknown) === false,
};

/** A tag that `Intl` takes: what it throws on, a reader cannot show a date in. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function faultsOfFields(
  value: object,
  checks: Record<string, Check<never>>,
  others: readonly string[],
  at: string,
): string[] {
  const record = value as Record<string, never>;
  return [
    ...Object.entries(checks).flatMap(([name, isRight]) =>
      isRight(record[name] as never) ? [] : [`${at}.${name}: ${shown(record[name])}`],
    ),
    ...Object.keys(record)
      .filter((name) => !Object.hasOwn(checks, name) && !others.includes(name))
      .map((name) => `${at}: a field ${name}`),
  ];
}

const shown = (value: unknown) =>
  ((JSON.stringify(value) as string | undefined) ?? 'undefined').slice(0, 120);

/** Whether an offset of a text parts the two halves of one character. */
export const isInsidePair = (text: string, offset: number): boolean =>
  offset > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));

/** What is wrong with a stretch of a text; null where it lies inside and parts no character. */
export function stretchFault(text: string, { start, end }: { start: number; end: number }): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) return 'outside';
  if (start >= end) return 'empty';
  return isInsidePair(text, start) || isInsidePair(text, end) ? 'parts a character' : null;
}

function faultsOfMarks(text: string, marks: readonly Mark[], at: string): string[] {
  return marks.flatMap((mark, i) => {
    const where = `${at}.marks[${i}]`;
    if (!Object.hasOwn(MARKS, mark.kind)) return [`${where}.kind: ${shown(mark.kind)}`];
    const before = marks[i - 1];
    const fault = stretchFault(text, mark);
    return [
      ...(fault === null ? [] : [`${where}: ${fault}`]),
      ...(before && before.start > mark.start ? [`${where}: not in order`] : []),
      ...faultsOfFields(mark, MARKS[mark.kind], ['kind', 'start', 'end'], where),
    ];
  });
}

function faultsOfBlock(block: Block, id: string, at: string): string[] {
  if (!Object.hasOwn(BLOCKS, block.kind)) return [`${at}.kind: ${shown(block.kind)}`];
  if (!isText(block.text)) return [`${at}.text: ${shown(block.text)}`];
  const { kind, text, marks } = block;
  const lines = kind === 'table' ? text.split(/[\t\n]/) : [text];
  return [
    ...(block.id === id ? [] : [`${at}.id: ${shown(block.id)}, not ${id}`]),
    ...(lines.every(isCollapsed) ? [] : [`${at}.text has white space: ${shown(text)}`]),
    ...(text === '' && kind !== 'picture' ? [`${at}.text is empty`] : []),
    ...(kind === 'table' && block.rows.map((row) => row.join('\t')).join('\n') !== text
      ? [`${at}.text: not its rows`]
      : []),
    ...(marks === undefined
      ? []
      : marks.length > 0
        ? faultsOfMarks(text, marks, at)
        : [`${at}.marks is empty`]),
    ...faultsOfFields(block, BLOCKS[kind], ['id', 'kind', 'text', 'marks'], at),
  ];
}

function faultsOfOmission(omission: Omission, index: number, ids: ReadonlySet<string>): string[] {
  const id = `x${index + 1}`;
  return [
    ...faultsOfFields(omission, OMISSION, [], id),
    ...(omission.id === id ? [] : [`${id}.id: ${shown(omission.id)}`]),
    ...(omission.after === null || ids.has(omission.after)
      ? []
      : [`${id}.after: no block ${shown(omission.after)}`]),
    ...omission.blocks.flatMap((block, i) => faultsOfBlock(block, `${id}.${i + 1}`, `${id}.${i + 1}`)),
  ];
}

/** Everything in which an article, as extraction makes it, is not what the type and its words promise. */
export function articleFaults(article: Article): string[] {
  const faults = faultsOfFields(article, ARTICLE, [], 'article');
  if (faults.length > 0) return faults;
  const ids = new Set(article.blocks.map(({ id }) => id));
  const heads = (['title', 'deck', 'byline', 'siteName', 'publishedText'] as const).filter(
    (name) => !isCollapsed(article[name] ?? ''),
  );
  return [
    ...heads.map((name) => `article.${name} has white space: ${shown(article[name])}`),
    ...(article.blocks.some(({ text }) => text) ? [] : ['article.blocks: no text']),
    ...article.blocks.flatMap((block, i) => faultsOfBlock(block, `b${i + 1}`, `b${i + 1}`)),
    ...article.omitted.flatMap((omission, i) => faultsOfOmission(omission, i, ids)),
    // It goes from one room of the extension to the next as JSON.
    ...(JSON.stringify(JSON.parse(JSON.stringify(article))) === JSON.stringify(article)
      ? []
      : ['article: no JSON']),
  ];
}
