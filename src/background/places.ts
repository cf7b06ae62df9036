import type { TextRange } from '../core/article/text-range';
import type { ArticleKey, Playback } from '../core/calls';
import { keptPlaceOf, rangeOfKeptPlace, type KeptPlace } from '../core/speech/kept-place';
import { articleByKey, isPrivateArticle, type StoredArticle } from '../platform/article-store';
import { keepPlace, keptPlace, type PlaceKind } from '../platform/place-store';
import { loadSettings } from '../platform/settings-store';

/** Keeps none where nobody wants them kept; that an article is through is no trace of it, but ends one. */
async function keepWanted(url: string, place: KeptPlace | null, kind: PlaceKind): Promise<void> {
  if (!place || (await loadSettings()).keepPlaces) await keepPlace(url, place, kind);
}

/** Remembers where the listener is in the article of a page; nothing of selections, nor of private windows. */
export async function rememberPlace({ key, sentence, hasEnded }: Playback): Promise<void> {
  if (!sentence && !hasEnded) return;
  const stored = await articleByKey(key);
  if (stored?.source !== 'page' || (await isPrivateArticle(key))) return;
  const { article } = stored;
  const place = sentence && keptPlaceOf(article, sentence);
  // At the beginning there is nothing to go on from yet, and the place of the last time may still be wanted.
  if (place || hasEnded) await keepWanted(article.url, place, 'listening');
}

/** Remembers where somebody is in reading an article, or, with null, that they are through with it; of the same articles. */
export async function rememberReading(
  key: ArticleKey,
  { source, article }: StoredArticle,
  sentence: TextRange | null,
): Promise<void> {
  if (source !== 'page' || (await isPrivateArticle(key))) return;
  await keepWanted(article.url, sentence && keptPlaceOf(article, sentence), 'reading');
}

/** Where listening to an article, or reading it, stopped the last time; null where nothing is known, or its sentence is gone. */
export async function placeOf(
  { source, article }: StoredArticle,
  kind: PlaceKind = 'listening',
): Promise<TextRange | null> {
  // A memory that cannot be read offers nothing.
  const place = source === 'page' ? await keptPlace(article.url, kind).catch(() => null) : null;
  return place && rangeOfKeptPlace(article, place);
}
