import sample from '../../data/sample/article.json';
import type { Article } from '../core/article/article';

/** Stands in the table for the folder of the extension, which each browser gives another address. */
const FOLDER = 'https://mubin.example/';

/** An article of our own writing to try the reader on. @param folder address of the extension, with a slash at its end */
export function sampleArticle(folder: string): Article {
  // By its letters: the addresses are of the article, its picture and its links.
  return JSON.parse(JSON.stringify(sample).replaceAll(FOLDER, folder)) as Article;
}
