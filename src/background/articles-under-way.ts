import type { ArticleKey } from '../core/calls';
import type { StoredArticle } from '../platform/article-store';

/** An article that is being taken out of its page while the frame of its reader loads. */
export interface ArticleUnderWay {
  tabId: number;
  /** As soon as its text is there: its people may yet have to be found. Null where there is none. */
  text: Promise<StoredArticle | null>;
  /** Once it is kept. */
  whole: Promise<StoredArticle | null>;
  /** Its text is shown: now there is time for the rest. */
  isShown(): void;
}

/** Who reads waits for the rest no longer, even if the text is never shown. Milliseconds. */
const LONGEST_MS = 400;

const underWay = new Map<ArticleKey, ArticleUnderWay>();

export const articleUnderWay = (key: ArticleKey): ArticleUnderWay | undefined => underWay.get(key);

/**
 * Has those who ask for the article of a key wait for it, until `whole` is settled. The function gives its text, and
 * resolves when that is shown.
 */
export function announceArticle(
  key: ArticleKey,
  tabId: number,
  whole: Promise<StoredArticle>,
): (text: StoredArticle) => Promise<void> {
  let give: (text: StoredArticle | null) => void = () => undefined;
  const text = new Promise<StoredArticle | null>((resolve) => (give = resolve));
  let isShown: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => (isShown = resolve));
  const settled = whole.catch(() => null);
  underWay.set(key, { tabId, text, whole: settled, isShown });
  void settled.then((kept) => {
    give(kept);
    underWay.delete(key);
  });
  return (found) => {
    give(found);
    setTimeout(isShown, LONGEST_MS);
    return shown;
  };
}
