import type { Article } from '../core/article/article';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import type { TextRange } from '../core/article/text-range';
import { isSameArticle } from '../core/article/same-article';
import { minutesToListen, minutesToRead } from '../core/article/reading-time';
import type { ArticleKey, DefinitionAnswer, ExtractedPage, PageReport, ReaderContent } from '../core/calls';
import type { NotArticleReason } from '../core/article/article-page';
import { codeOfError, ExpectedError, type ErrorCode } from '../core/errors';
import type { Glossary } from '../core/people/glossary';
import type { GlossaryEdit } from '../core/people/glossary-edit';
import { personNamed } from '../core/people/person-named';
import { sentenceAround } from '../core/lexicon/sentence-around';
import type { WordContext } from '../core/lexicon/definition';
import type { WordKey, WordPlace } from '../core/lexicon/places-of-lemma';
import { definitionAsRead, wordAskedFor } from '../core/lexicon/as-read';
import { queryKindOf } from '../core/lexicon/query-kind';
import { defineSelection, placesInArticle } from '../knowledge/lexicon';
import { glossaryOf } from '../knowledge/people';
import { spokenForm } from '../knowledge/spoken';
import { vocalise } from '../knowledge/vocalise';
import {
  articleByKey,
  articleOfTab,
  forgetArticle,
  newArticleKey,
  storeArticle,
  type StoredArticle,
} from '../platform/article-store';
import { injectContentScript } from '../platform/page-injection';
import { contentOf } from '../platform/messaging';
import { peopleEdits } from '../platform/people-edit-store';
import { putBackMarks } from '../platform/put-back-store';
import { inTurnOfTab } from './in-turn-of-tab';
import { placeOf } from './places';
import { asExtracted, withRemembered } from './remembered-omissions';

export type TabArticle = StoredArticle & { key: ArticleKey };

/**
 * By our script in the page. Where it is there already it answers at once, also in a page that was left and come back
 * to, where the browser would let no new one in; put in again, the browser would have to read all of it again.
 */
async function extractedFrom(
  tabId: number,
  frame?: { key: ArticleKey; url: string },
): Promise<ExtractedPage> {
  const extract = () => (frame ? contentOf(tabId).extract(frame.key, frame.url) : contentOf(tabId).extract());
  const answered = await extract().catch(() => null);
  if (answered) return answered;
  await injectContentScript(tabId);
  return extract();
}

/** The people of an article, as the reader corrected them: our tables know the names of Arabic texts alone. */
export function peopleOf(article: Article, edits: readonly GlossaryEdit[]): Glossary {
  if (!isArabicLanguage(article.lang)) return { people: [] };
  try {
    return glossaryOf(article, edits);
  } catch (error) {
    // An article can be read without.
    if (codeOfError(error) === 'tablesDamaged') return { people: [], isDamaged: true };
    throw error;
  }
}

/** Without a memory that can be read, the article is as its page gives it. */
async function remembered(article: Article): Promise<Article> {
  const marks = await putBackMarks(article.url).catch(() => []);
  return withRemembered(article, marks);
}

/** Who waits for an article and has something to do meanwhile. */
export interface ArticleWaiter {
  /**
   * The article is about to be looked for, and gets this key unless it is another than the page had. Gives the address of
   * the frame that is to load beside; null for none.
   */
  expect(key: ArticleKey, isKept: boolean): Promise<string | null>;
  /** Its text is there, and its key is certain; its people are found once this resolves. */
  text(key: ArticleKey, text: StoredArticle): Promise<void>;
}

/**
 * The article in a tab, taken out of the page now. An unchanged page keeps its key, so that a player or a reader that
 * is open for it stays joined to it, and what was put back into it or corrected. A page that seems to be no article has one with
 * `isAnyText`, the largest text in it, and then for as long as that is kept.
 * @throws ExpectedError where there is none.
 */
export function articleInTab(
  tabId: number,
  isAnyText = false,
  waiter: ArticleWaiter | null = null,
): Promise<TabArticle> {
  return inTurnOfTab(tabId, () => takenFromTab(tabId, isAnyText, waiter));
}

async function takenFromTab(
  tabId: number,
  isAnyText: boolean,
  waiter: ArticleWaiter | null,
): Promise<TabArticle> {
  const known = waiter && (await articleOfTab(tabId))?.key;
  const expected = known ?? newArticleKey();
  const url = (await waiter?.expect(expected, !!known)) ?? null;
  const extracted = await extractedFrom(tabId, url === null ? undefined : { key: expected, url });
  if ('error' in extracted) throw new ExpectedError(extracted.error);
  const { article, notArticle } = extracted;
  const before = await articleOfTab(tabId);
  if (before && isSameArticle(asExtracted(before.article), article)) return before;
  if (notArticle !== null && !isAnyText) {
    // Front pages never stand still: what is open in the reader is meant.
    const isOpen = before !== null && before.notArticle !== null && before.article.url === article.url;
    if (isOpen) return before;
    throw new ExpectedError('notAnArticle');
  }
  const [whole, edits] = await Promise.all([remembered(article), peopleEdits(article.url).catch(() => [])]);
  const key = before ? newArticleKey() : expected;
  const text: StoredArticle = {
    tabId,
    source: 'page',
    article: whole,
    glossary: { people: [], isPending: true },
    peopleEdits: edits,
    notArticle,
  };
  await waiter?.text(key, text);
  const stored = { ...text, glossary: peopleOf(whole, edits) };
  return { ...stored, key: await storeArticle(stored, key) };
}

/**
 * The reader over a tab was closed: the text of a page that seems to be no article is kept only while it is open or
 * `isHeld` says of its key that somebody speaks it. An article stays.
 */
export async function leaveText(tabId: number, isHeld: (key: ArticleKey) => Promise<boolean>): Promise<void> {
  const stored = await articleOfTab(tabId);
  if (stored?.notArticle && !(await isHeld(stored.key))) await forgetArticle(stored.key);
}

/** What can be read of a page that seems to be no article. The content script has it already. */
async function textBesides(
  tabId: number,
  code: ErrorCode,
): Promise<{ reason: NotArticleReason | null; hasText: boolean }> {
  if (code !== 'notAnArticle') return { reason: null, hasText: false };
  const extracted = await extractedFrom(tabId);
  return 'error' in extracted
    ? { reason: extracted.reason, hasText: false }
    : { reason: extracted.notArticle, hasText: true };
}

export async function pageReport(tabId: number): Promise<PageReport> {
  try {
    const stored = await articleInTab(tabId);
    const { key, article, glossary } = stored;
    return {
      state: 'article',
      key,
      title: article.title,
      lang: article.lang,
      dir: article.dir,
      minutesToRead: minutesToRead(article),
      minutesToListen: minutesToListen(article),
      people: glossary.people.map(({ id, name, role }) => ({ id, name, role })),
      place: await placeOf(stored),
    };
  } catch (error) {
    const code = codeOfError(error);
    if (code === null) throw error;
    return { state: 'none', error: code, ...(await textBesides(tabId, code)) };
  }
}

/** What the reader is given. */
export const contentOfStored = ({
  article,
  glossary,
  peopleEdits,
  notArticle,
}: StoredArticle): ReaderContent => ({
  article,
  glossary,
  editCount: peopleEdits.length,
  notArticle,
});

/** Where else a stored article has a word. */
export const placesOf = ({ article }: StoredArticle, word: WordKey, asked: TextRange | null): WordPlace[] =>
  isArabicLanguage(article.lang) ? placesInArticle(article, word, asked) : [];

/** UTF-16 units: what is longer is no sentence. */
const LONGEST_SENTENCE = 2_000;

/** What a selection means, as it is read in its sentence where that is known. */
function definedAsRead(
  query: string,
  context?: WordContext,
): Pick<DefinitionAnswer, 'definition' | 'inSentence'> {
  const definition = defineSelection(query, context);
  const sentence =
    context?.sentence && definition.entries.length > 0 ? sentenceAround(context.sentence) : null;
  if (!sentence || sentence.text.length > LONGEST_SENTENCE) return { definition };
  try {
    const word = wordAskedFor(query, sentence, vocalise(sentence.text));
    return word ? definitionAsRead(definition, word) : { definition };
  } catch (error) {
    // A word can be explained without.
    if (codeOfError(error) === 'tablesDamaged') return { definition };
    throw error;
  }
}

/** What a selection means; the people of its article are asked first. */
export async function definitionOf(
  query: string,
  key: ArticleKey | null,
  context?: WordContext,
): Promise<DefinitionAnswer> {
  const kind = queryKindOf(query);
  const stored = key === null ? null : await articleByKey(key);
  return {
    person: stored ? personNamed(query, stored.glossary) : null,
    ...definedAsRead(query, context),
    kind,
    spoken: kind === 'number' ? spokenForm(query).spoken : null,
  };
}
