import type { Block, Mark } from './article';
import { linkShareOf } from './link-share';

/** Why a page seems to be no article. The interface has words for each (`notArticle_NAME`). */
export const NOT_ARTICLE_REASONS = [
  'noText',
  'frontPage',
  'list',
  'search',
  'logIn',
  'video',
  'error',
  'tooShort',
] as const;
export type NotArticleReason = (typeof NOT_ARTICLE_REASONS)[number];

type Piece = { kind: Block['kind']; text: string; marks?: Mark[] };

export interface PageEvidence {
  /** All blocks found, furniture included: lists of headlines show only there. */
  found: Piece[];
  /** The article's blocks. */
  kept: Piece[];
  url: string;
  /** The page calls itself an article (JSON-LD, og:type) or states when it was published. */
  isDeclared: boolean;
  /** Its own metadata call it an article. */
  isStated: boolean;
  /** Share of the page's prose that stands in a list of teasers, 0–1. */
  teaserShare: number;
  /** The page asks for a password. */
  asksPassword: boolean;
}

/** Shorter blocks are labels. UTF-16 units, as all lengths here. */
const MIN_BLOCK = 40;
/** Least running text of a page that declares itself an article (a flash of one sentence), and of any other. */
const MIN_DECLARED = 90;
const MIN_PROSE = 220;
/** A page at the site's root is its front, unless it holds a long text. */
const MIN_AT_ROOT = 1500;
/** A log-in page explains itself in fewer words. */
const MIN_BESIDE_PASSWORD = 500;
/** From so many headlines of other articles on, without a run of paragraphs, a page is a list. */
const MIN_LIST = 5;
const MIN_RUN = 3;
/** A page with so much of its prose in teasers is a section, a search or an author's list. */
const MAX_TEASERS = 0.6;

const isProse = (piece: Piece) =>
  !['picture', 'caption', 'heading'].includes(piece.kind) &&
  piece.text.length >= MIN_BLOCK &&
  linkShareOf(piece) < 0.5;

const isHeadline = (piece: Piece) =>
  piece.text.length >= 20 && linkShareOf(piece) >= 0.8 && piece.kind !== 'picture' && piece.kind !== 'table';

/** Length of the longest run of prose blocks; pictures and subheads do not end one. */
function longestRun(pieces: Piece[]): number {
  let longest = 0;
  let run = 0;
  for (const piece of pieces) {
    if (isProse(piece)) longest = Math.max(longest, ++run);
    else if (isHeadline(piece)) run = 0;
  }
  return longest;
}

/** A site's front page: no path, or that of a language edition. */
const ROOT = /^https?:\/\/[^/?#]+\/?(?:(?:ar|fa|ur|en|arabic|home|index|default)(?:\.\w+)?\/?)?(?:#.*)?$/i;

const isRoot = (url: string) => ROOT.test(url);

/** Why a page seems to be no article but a front page, a list of headlines, a log-in form…; null where it is one. */
export function whyNotArticle(page: PageEvidence): NotArticleReason | null {
  const { found, kept, url, isDeclared, isStated, teaserShare, asksPassword } = page;
  if (teaserShare >= MAX_TEASERS && !isStated) return isRoot(url) ? 'frontPage' : 'list';
  const prose = kept.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
  if (prose < (isDeclared ? MIN_DECLARED : MIN_PROSE)) {
    if (asksPassword) return 'logIn';
    return prose === 0 ? 'noText' : 'tooShort';
  }
  if (isRoot(url) && prose < MIN_AT_ROOT) return 'frontPage';
  if (asksPassword && !isDeclared && prose < MIN_BESIDE_PASSWORD) return 'logIn';
  const headlines = found.filter(isHeadline).length;
  const run = longestRun(found);
  const isList = headlines >= MIN_LIST && run < MIN_RUN;
  if (!isList) return null;
  // A short article beside a list that was not recognised as furniture still has its prose in one piece.
  const isBeside = isDeclared && !isRoot(url) && run >= headlines / 10 && prose > MIN_PROSE && run > 1;
  return isBeside ? null : 'list';
}
