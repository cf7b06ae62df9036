import type { Block, Mark } from './article';
import { linkShareOf } from './link-share';
import type { NotArticleReason } from './not-article-reason';
import type { PageClaim } from './page-claims';
import { claimedReason, explainedReason } from './page-reason';

export { NOT_ARTICLE_REASONS, type NotArticleReason } from './not-article-reason';

type Piece = { kind: Block['kind']; text: string; marks?: Mark[] };

/** What a page shows of its nature beside its text. Lengths are UTF-16 units. */
export interface PageSigns {
  claims: PageClaim[];
  /** JSON-LD calls the page an article. */
  isLinkedArticle: boolean;
  /** Share of the page's prose in lists of teasers, 0–1. */
  teaserShare: number;
  /** Prose in no teaser, menu, aside, footer or form. */
  ownProse: number;
  /** Lines of prose that are the page's messages to its visitor («هذا المحتوى للمشتركين»). */
  messageProse: number;
  /** Share of its own prose that asks for consent to being followed, 0–1. */
  consentShare: number;
  forms: number;
  /** What its forms ask for, searches and passwords left out. */
  fields: number;
  videos: number;
  audios: number;
  /** Pictures shown for their own sake. */
  pictures: number;
  /** Links outside menu, header and footer, and those among them as long as a headline. */
  links: number;
  headlines: number;
  /** Short lines, and those among them with a number. */
  labels: number;
  figures: number;
}

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
  signs?: PageSigns;
}

/** Shorter blocks are labels. UTF-16 units, as all lengths here. */
const MIN_BLOCK = 40;
/** Least running text of a page that declares itself an article (a flash of one sentence), and of any other. */
const MIN_DECLARED = 90;
const MIN_PROSE = 220;
/** A page at the site's root is its front, unless it holds a long text. */
const MIN_AT_ROOT = 1500;
/** A log-in page explains itself in fewer words, and in fewer paragraphs. */
const MIN_BESIDE_PASSWORD = 500;
const MIN_PARAGRAPHS = 3;
/** From so many headlines of other articles on, without a run of paragraphs, a page is a list. */
const MIN_LIST = 5;
const MIN_RUN = 3;
/** A page with so much of its prose in teasers is a section, a search or an author's list. */
const MAX_TEASERS = 0.6;
/** Captions tell a story where there are so many of them. */
const MIN_CAPTIONS = 3;

const isProse = (piece: Piece) =>
  !['picture', 'caption', 'heading'].includes(piece.kind) &&
  piece.text.length >= MIN_BLOCK &&
  linkShareOf(piece) < 0.5;

const isCaption = (piece: Piece) =>
  ['picture', 'caption'].includes(piece.kind) && piece.text.length >= MIN_BLOCK && linkShareOf(piece) < 0.5;

const isHeadline = (piece: Piece) =>
  piece.text.length >= 20 && linkShareOf(piece) >= 0.8 && piece.kind !== 'picture' && piece.kind !== 'table';

/** Of a table only the cells that hold prose count. */
const proseOf = ({ kind, text }: Piece) =>
  kind === 'table'
    ? text.split(/[\t\n]/).reduce((sum, cell) => sum + (cell.length >= MIN_BLOCK ? cell.length : 0), 0)
    : text.length;

const lengthOf = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + proseOf(piece), 0);

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

/** How much text a page has to read. */
interface Reading {
  /** Prose and captions among what was kept. */
  prose: number;
  /** What of it stands in no teaser and is no message of the page. */
  own: number;
}

function readingOf({ kept, signs }: PageEvidence): Reading {
  const captions = kept.filter(isCaption);
  const prose = lengthOf(kept.filter(isProse)) + (captions.length >= MIN_CAPTIONS ? lengthOf(captions) : 0);
  if (!signs) return { prose, own: prose };
  const messages = signs.isLinkedArticle && prose > MIN_PROSE * 3 ? 0 : signs.messageProse;
  return { prose, own: Math.max(0, Math.min(prose, signs.ownProse) - messages) };
}

/** Whether the blocks found are headlines of other articles, without a text among them. */
function isListOfHeadlines(
  { found, url, isDeclared, signs }: PageEvidence,
  { prose, own }: Reading,
): boolean {
  const headlines = found.filter(isHeadline).length;
  const run = longestRun(found);
  if (headlines < MIN_LIST || run >= MIN_RUN) return false;
  // A short article beside a list that was not recognised as furniture still has its prose in one piece.
  if (isDeclared && !isRoot(url) && run >= headlines / 10 && prose > MIN_PROSE && run > 1) return false;
  return !signs || own < (isDeclared ? MIN_DECLARED : MIN_PROSE);
}

/** Why a page seems to be no article but a front page, a list of headlines, a log-in form…; null where it is one. */
export function whyNotArticle(page: PageEvidence): NotArticleReason | null {
  const { kept, url, isDeclared, isStated, teaserShare, asksPassword, signs } = page;
  const reading = readingOf(page);
  const { prose, own } = reading;
  const place = { ...page, own, isRoot: isRoot(url) };
  const claimed = signs ? claimedReason(signs, place) : null;
  if (claimed !== null) return claimed;
  if (teaserShare >= MAX_TEASERS) {
    // The dates of a list's entries are no article's: only its metadata make a page of few words one.
    const isText = signs ? own >= (isStated ? MIN_DECLARED : MIN_PROSE) : isStated;
    if (!isText) return isRoot(url) ? 'frontPage' : 'list';
  }
  if (own < (isDeclared ? MIN_DECLARED : MIN_PROSE)) {
    const explained = signs ? explainedReason(signs, place) : null;
    if (explained !== null) return explained;
    if (asksPassword) return 'logIn';
    return prose === 0 ? 'noText' : 'tooShort';
  }
  if (isRoot(url) && own < MIN_AT_ROOT) return 'frontPage';
  const isAsked = asksPassword && !isDeclared && own < MIN_BESIDE_PASSWORD;
  if (isAsked && (!signs || kept.filter(isProse).length < MIN_PARAGRAPHS)) return 'logIn';
  return isListOfHeadlines(page, reading) ? 'list' : null;
}
