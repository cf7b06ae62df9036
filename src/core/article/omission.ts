import type { Article, Block } from './article';

/**
 * Every reason for which a printed line of a page is not in the article. The interface has words for each
 * (`omitted_NAME`), and a test has a line that each takes and a like one that it leaves.
 */
export const OMISSION_RULES = [
  // Boxes of the page, before its article is looked for.
  'navigation',
  'siteHeader',
  'form',
  'furnitureClass',
  'linkClass',
  'labelledRegion',
  'labelledBox',
  'bylineBox',
  'dateBox',
  'siteRule',
  'outside',
  // Lines among the article's own.
  'related',
  'share',
  'comments',
  'ending',
  'subscribe',
  'skip',
  'tags',
  'credit',
  'advert',
  'rights',
  'time',
  'repeated',
  'dateLine',
  'wordless',
  'signOff',
  'linksOnly',
  'infoLine',
  'trail',
  'authorCard',
  'edge',
  // What a list of omissions has no room for.
  'more',
] as const;
export type OmissionRule = (typeof OMISSION_RULES)[number];

/** Neighbouring lines of the page that one rule left out. */
export interface Omission {
  /** Stable inside one article: `x1`, `x2`, … in page order. */
  id: string;
  rule: OmissionRule;
  /** Id of the article's block after which they were printed; null before the first. */
  after: string | null;
  /** Their lines as blocks (ids `x1.1`, `x1.2`, …); of a long list only the first. */
  blocks: Block[];
  /** How many lines were left out, shown in `blocks` or not. */
  lines: number;
  /** The reader wants them in the article: then the article's blocks hold them too. */
  isBack: boolean;
}

/** An article with one of its omissions put back at its place, or taken out again. Unknown ids change nothing. */
export function withOmission(article: Article, id: string, isBack: boolean): Article {
  const omission = article.omitted.find((candidate) => candidate.id === id);
  if (!omission || omission.isBack === isBack) return article;
  const omitted = article.omitted.map((other) => (other === omission ? { ...other, isBack } : other));
  const ids = new Set(omission.blocks.map((block) => block.id));
  const blocks = article.blocks.filter((block) => !ids.has(block.id));
  if (!isBack) return { ...article, blocks, omitted };
  let at = omission.after === null ? 0 : blocks.findIndex(({ id: own }) => own === omission.after) + 1;
  // Omissions of the same place keep the page's order among themselves.
  const before = new Set(
    article.omitted
      .slice(0, article.omitted.indexOf(omission))
      .filter(({ after }) => after === omission.after)
      .flatMap((other) => other.blocks.map((block) => block.id)),
  );
  while (before.has(blocks[at]?.id ?? '')) at++;
  return { ...article, omitted, blocks: [...blocks.slice(0, at), ...omission.blocks, ...blocks.slice(at)] };
}
