import { HEAD_TEXT_IDS, type Article, type Block, type Direction } from '../article/article';
import { seenText } from './writable-text';
import type { Glossary, Person } from '../people/glossary';

/** What a saved article says in the words of the interface, which knows its language. */
export interface ExportWords {
  /** Of these words; BCP 47. */
  lang: string;
  dir: Direction;
  /** Over the people of the article. */
  people: string;
  /** Over the list of its parts. */
  contents: string;
  /** What stands before the description of a picture. */
  picture: string;
  /** The title of an article that has none. */
  untitled: string;
  /** «ذُكر مرتين» */
  mentionCount: (count: number) => string;
  /** «منشور على X» */
  postOn: (network: string) => string;
  /** An ISO 8601 time in words, or null where it is none. */
  date: (iso: string) => string | null;
}

/** An article with its people, to be written in any of the forms. */
export interface Exportable {
  article: Article;
  glossary: Glossary;
  words: ExportWords;
}

const IS_TEXT = /[\p{L}\p{N}]/u;

/** The title, or of an article without one the words for that. */
export const titleOf = ({ article, words }: Exportable): string =>
  IS_TEXT.test(article.title) ? article.title : words.untitled;

/** The day of publication as it is to be read, or null. */
export const dateOf = ({ article, words }: Exportable): string | null =>
  (article.publishedTime === null ? null : words.date(article.publishedTime)) ??
  seenText(article.publishedText);

/**
 * The address of the page, or null where it has none on the web: the path of a file would tell others how the reader's
 * disk is laid out.
 */
export const addressOf = ({ url }: Article): string | null => (/^https?:\/\/[^/?#]/i.test(url) ? url : null);

/** What the article says a person is, the fullest first, and nothing of someone who may be no person. */
export const rolesOf = ({ isUnsure, role, otherRoles }: Person): string[] =>
  isUnsure ? [] : [...new Set([...(role === null ? [] : [role]), ...otherRoles.map(({ text }) => text)])];

/** Texts of the article's head beside its title, those that it has. */
export const headTexts = (article: Article): { id: (typeof HEAD_TEXT_IDS)[number]; text: string }[] =>
  HEAD_TEXT_IDS.filter((id) => id !== 'title').flatMap((id) => {
    const text = seenText(article[id]);
    return text === null ? [] : [{ id, text }];
  });

/** Whether there is anything of a block to be written. */
export const hasWords = (block: Block): boolean => block.kind === 'picture' || seenText(block.text) !== null;
