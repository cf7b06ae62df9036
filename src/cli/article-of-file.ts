import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '../core/article/article';
import { articleFromText } from '../core/article/article-from-text';
import { extractArticle } from '../dom/extract-article';
import { extractionWords } from '../knowledge/extraction';
import { siteRules } from '../knowledge/site-rules';
import { InputError } from './command';
import { bytesOfFile, STANDARD_INPUT } from './input';
import { pageFromBytes } from './page-from-bytes';

const PAGE = /\.x?html?$/i;
/** What a page begins with, where its name does not tell. */
const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|body|article|meta|title)\b/i;

/** The article of a saved page, or null. @throws InputError where the file cannot be read */
export async function articleOfPage(file: string, url?: string): Promise<Article | null> {
  return articleOfBytes(bytesOfFile(file), file, url);
}

async function articleOfBytes(bytes: Buffer, file: string, url?: string): Promise<Article | null> {
  const address = url ?? pathToFileURL(path.resolve(file)).href;
  const { document, close } = await pageFromBytes(bytes, { url: address, isXhtml: /\.xhtml$/i.test(file) });
  try {
    return extractArticle(document, { url: address, words: extractionWords, siteRules });
  } finally {
    close();
  }
}

/**
 * The article of a saved page, of an Article JSON file, or else of a text, whose first line is the headline. What comes
 * by standard input is told apart by how it begins.
 * @throws InputError where there is none
 */
export async function articleOfFile(file: string, url?: string): Promise<Article> {
  const bytes = bytesOfFile(file);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/\.json$/i.test(file)) return articleFromJson(text, file);
  if (!PAGE.test(file) && !(file === STANDARD_INPUT && MARKUP.test(text)))
    return articleFromText(text).article;
  const article = await articleOfBytes(bytes, file, url);
  if (!article) throw new InputError(`there is no article in ${file} — لا مقال في هذه الصفحة`);
  return article;
}

/** An article that `extract` printed. @throws InputError where it is none */
export function articleFromJson(source: string, file: string): Article {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new InputError(`${file} is not JSON`);
  }
  if (!isArticle(value)) throw new InputError(`${file} is not an article: it needs a title and blocks`);
  return value;
}

function isArticle(value: unknown): value is Article {
  if (typeof value !== 'object' || value === null || !('title' in value) || !('blocks' in value))
    return false;
  const { title, blocks } = value;
  return (
    typeof title === 'string' &&
    Array.isArray(blocks) &&
    blocks.every(
      (block: unknown) =>
        typeof block === 'object' &&
        block !== null &&
        'id' in block &&
        'text' in block &&
        typeof block.text === 'string',
    )
  );
}
