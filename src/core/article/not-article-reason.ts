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
  'subscribers',
  'consent',
  'photos',
  'audio',
  'shop',
  'data',
  'form',
] as const;
export type NotArticleReason = (typeof NOT_ARTICLE_REASONS)[number];
