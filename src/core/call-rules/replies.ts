import type { Article } from '../article/article';
import { anArticle } from '../article/article-shape';
import { NOT_ARTICLE_REASONS } from '../article/not-article-reason';
import type { ContentCalls, ExtractedPage } from '../calls';
import { ERROR_CODES } from '../errors';
import type { SentenceAround, WordContext } from '../lexicon/definition';
import { isPlainWithin } from '../plain-size';
import { aCount, aFlag, aText, either, oneOf, orAbsent, orNull, withFields, type Shape } from '../shape';
import { LITTLE, MUCH, SOME } from './rule';

const aContext = withFields<WordContext>({
  before: orNull(aText),
  after: orNull(aText),
  sentence: orAbsent(withFields<SentenceAround>({ text: aText, start: aCount, end: aCount })),
});

interface ReplyRule<T> {
  shape: Shape<T>;
  most: number;
}

const aReason = orNull(oneOf(...NOT_ARTICLE_REASONS));
const anExtraction: Shape<ExtractedPage> = either(
  withFields<Extract<ExtractedPage, { article: Article }>>({ article: anArticle, notArticle: aReason }),
  withFields<Exclude<ExtractedPage, { article: Article }>>({ error: oneOf(...ERROR_CODES), reason: aReason }),
);

/** What content scripts answer with more than nothing. */
const REPLIES: { [K in keyof ContentCalls]?: ReplyRule<Awaited<ReturnType<ContentCalls[K]>>> } = {
  extract: { shape: anExtraction, most: MUCH },
  hasReader: { shape: aFlag, most: LITTLE },
  selection: { shape: aText, most: MUCH },
  selectionContext: { shape: aContext, most: SOME },
};

/** Whether a content script's answer to a call is one: it shares a process with a page that may be hostile. */
export function isReply(call: string, value: unknown): boolean {
  const rule = Object.hasOwn(REPLIES, call) ? REPLIES[call as keyof ContentCalls] : undefined;
  return !rule || (isPlainWithin(value, rule.most) && rule.shape(value));
}
