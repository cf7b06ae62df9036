import { isArabicLanguage } from '../arabic/arabic-language';
import {
  HEAD_TEXT_IDS,
  textsFromArticle,
  type Article,
  type ArticleText,
  type Block,
} from '../article/article';
import { ownAltOf } from '../article/picture-words';
import type { Settings } from '../settings/settings';

/** The id by which a `TextRange` names the day of publication as it is spoken. No block may bear it. */
export const DATE_TEXT_ID = 'date';

const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2}T/;

/** The words for an Arabic voice; its digits are read with the months of the article: «نُشر في 23/11/2026». */
const PUBLISHED_ON = 'نُشر في ';

/** The day of an ISO 8601 time where the listener is, as the reader shows it; null where the time tells no day. */
function dayOf(iso: string): Date | null {
  if (!DATE_ALONE.test(iso) && !DATE_AND_TIME.test(iso)) return null;
  // A date alone is midnight UTC to `Date`: west of Greenwich, local time would tell the day before.
  const date = new Date(DATE_ALONE.test(iso) ? `${iso}T00:00:00` : iso);
  return Number.isNaN(date.getTime()) ? null : date;
}

function longDate(date: Date, lang: string): string | null {
  try {
    return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(date);
  } catch {
    // A page may call its language anything.
    return null;
  }
}

/** When an article was published, as a text to be spoken; null where it tells no day. */
export function dateTextOf({ publishedTime, lang }: Pick<Article, 'publishedTime' | 'lang'>): string | null {
  const date = publishedTime === null ? null : dayOf(publishedTime);
  if (!date) return null;
  return isArabicLanguage(lang)
    ? `${PUBLISHED_ON}${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`
    : longDate(date, lang);
}

/** What of an article is spoken. */
export interface SpokenTextOptions {
  /** Whether the words under pictures are; yes where nothing is said. */
  captions?: boolean;
  /** Whether what stands for a picture, to who does not see it, is; no where nothing is said. */
  pictures?: boolean;
}

/** The same out of the settings. */
export const spokenTextOptionsOf = ({
  speakCaptions,
  speakPictures,
}: Pick<Settings, 'speakCaptions' | 'speakPictures'>): SpokenTextOptions => ({
  captions: speakCaptions,
  pictures: speakPictures,
});

/** Whether a change of the settings has other texts spoken. */
export const isOtherText = (
  had: Pick<Settings, 'speakCaptions' | 'speakPictures'>,
  has: Pick<Settings, 'speakCaptions' | 'speakPictures'>,
): boolean => had.speakCaptions !== has.speakCaptions || had.speakPictures !== has.speakPictures;

const PICTURE_TEXT = 'alt-';

/** The id by which a `TextRange` names what is spoken for the picture of a block. No block may bear it. */
export const pictureTextId = (block: string): string => `${PICTURE_TEXT}${block}`;

/** The block whose picture a text stands for, or null for any other text. */
export const blockOfPictureText = (id: string): string | null =>
  id.startsWith(PICTURE_TEXT) ? id.slice(PICTURE_TEXT.length) : null;

/** What says that a picture is meant, in the language of the words that follow; in others they stand alone. */
const PICTURE_WORDS: Readonly<Record<string, string>> = { ar: 'صورة: ', en: 'Picture: ' };
const ENDS = /[.؟?!…۔][»”"'’)\]]*$/;

/** What is spoken for a picture; null where its caption says it, or nothing is known of it. */
function pictureTextOf(block: Block, lang: string): string | null {
  const alt = block.kind === 'picture' ? ownAltOf(block) : '';
  if (!alt) return null;
  return `${PICTURE_WORDS[lang.split('-')[0] ?? ''] ?? ''}${alt}${ENDS.test(alt) ? '' : '.'}`;
}

function withPictures(texts: readonly ArticleText[], { blocks, lang }: Article): ArticleText[] {
  const own = new Map(texts.map((text) => [text.id, text]));
  const inBlocks = new Set(blocks.map(({ id }) => id));
  const ofBlocks = blocks.flatMap((block) => {
    const words = pictureTextOf(block, lang);
    const text = own.get(block.id);
    return [
      ...(words === null ? [] : [{ id: pictureTextId(block.id), text: words }]),
      ...(text ? [text] : []),
    ];
  });
  return [...texts.filter(({ id }) => !inBlocks.has(id)), ...ofBlocks];
}

/** A caption before a table is its heading, and no picture's. */
const isCaption = ({ kind }: Block, next: Block | undefined): boolean =>
  kind === 'picture' || (kind === 'caption' && next?.kind !== 'table');

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The texts of an article, in reading order, without captions where they are not wanted. Captions stay where they are the article: in a gallery they
 * are longer than everything else in it.
 */
function textsWithout(article: Article, { captions = true }: SpokenTextOptions): ArticleText[] {
  const texts = textsFromArticle(article);
  if (captions) return texts;
  const { blocks } = article;
  const under = blocks.filter((block, i) => isCaption(block, blocks[i + 1]));
  if (2 * lengthOf(under) > lengthOf(blocks)) return texts;
  const ids = new Set(under.map(({ id }) => id));
  return texts.filter(({ id }) => !ids.has(id));
}

/** Every text of an article in the order in which it is spoken: the headline, what stands under it, the day, the blocks. */
export function spokenTextsFromArticle(article: Article, options: SpokenTextOptions = {}): ArticleText[] {
  const spoken = textsWithout(article, options);
  const texts = options.pictures ? withPictures(spoken, article) : spoken;
  const text = dateTextOf(article);
  if (text === null) return texts;
  const head = texts.slice(0, HEAD_TEXT_IDS.filter((id) => article[id]).length);
  return [...head, { id: DATE_TEXT_ID, text }, ...texts.slice(head.length)];
}
