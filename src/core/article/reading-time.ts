import { textsFromArticle, type Article } from './article';

/**
 * Characters a minute of silent reading. Arabic 612 ± 88, English 987 ± 118 (International Reading Speed Texts,
 * IOVS 2012, the figures that Firefox's reader uses); other languages take the English figure.
 */
const READING_PACE: Record<string, number> = { ar: 612, fa: 612, ur: 612, he: 833 };
const DEFAULT_READING_PACE = 987;

/** Characters a minute of an Arabic voice at rate 1: 3,450 characters in 392 s, measured with espeak-ng. */
export const SPEAKING_PACE = 530;

function lengthOf(article: Article): number {
  return textsFromArticle(article).reduce((sum, { text }) => sum + text.length, 0);
}

/** Whole minutes, at least 1. */
export const minutesToRead = (article: Article): number => minutesLeft(article, 0);

/** Whole minutes for what is left when a share (0–1) has been read: 0 at the end, at least 1 before it. */
export function minutesLeft(article: Article, share: number): number {
  if (share >= 1) return 0;
  const language = article.lang.split('-')[0] ?? '';
  const pace = READING_PACE[language] ?? DEFAULT_READING_PACE;
  return Math.max(1, Math.round(((1 - share) * lengthOf(article)) / pace));
}

/**
 * Whole minutes at a rate, at least 1.
 *
 * @param pace of the voice, where it is known: characters a second at rate 1
 */
export function minutesToListen(article: Article, rate = 1, pace: number | null = null): number {
  const perMinute = pace === null ? SPEAKING_PACE : 60 * pace;
  return Math.max(1, Math.round(lengthOf(article) / (perMinute * rate)));
}
