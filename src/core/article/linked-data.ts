import { isFields, type Fields } from '../fields';
import { withoutEntities } from './entities';
import { collapsed } from './text-likeness';

/** What JSON-LD says of the article. Every field is the page's own text, not yet checked. */
export interface LinkedData {
  headline: string | null;
  authors: string[];
  published: string | null;
  publisher: string | null;
  description: string | null;
  language: string | null;
  isArticle: boolean;
  /** Types of what the page is or is about («NewsArticle», «CollectionPage»), in lower case, without the vocabulary's address. */
  types: string[];
}

const MAX_LENGTH = 2_000_000;
const MAX_NODES = 20_000;
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle|SocialMediaPosting)$/i;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && collapsed(value) ? collapsed(withoutEntities(value)) : null;

/** JSON-LD as sites write it: within CDATA or comments, with raw line feeds in strings, with trailing commas. */
function parsed(source: string): unknown {
  const json = source
    .slice(0, MAX_LENGTH)
    .replace(/^\s*(?:\/\/\s*|\/\*\s*)?<!(?:\[CDATA\[|--)(?:\s*\*\/)?/, '')
    // First: `\s*;?\s*$` tries every pair of places in the white space behind an end.
    .trimEnd()
    .replace(/(?:\/\/\s*|\/\*\s*)?(?:\]\]|--)>(?:\s*\*\/)?\s*;?$/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    try {
      // Raw control characters are the most frequent defect of all.
      return JSON.parse(json.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*([}\]])/g, '$1')) as unknown;
    } catch {
      return null; // Broken beyond mending: the other sources remain.
    }
  }
}

function field(entry: Fields, name: string): unknown {
  if (Object.hasOwn(entry, name)) return entry[name];
  const key = Object.keys(entry).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : entry[key];
}

function namesOf(value: unknown, byId: Map<string, Fields>): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.flatMap((item) => {
    if (!isFields(item)) return textOf(item) ?? [];
    const name = textOf(field(item, 'name'));
    if (name !== null) return name;
    const id = textOf(item['@id']);
    return (id === null ? null : textOf(byId.get(id)?.['name'])) ?? [];
  });
}

/** Reads the texts of the page's `application/ld+json` scripts. Broken or hostile ones give nothing. */
export function linkedDataFrom(scripts: string[]): LinkedData {
  const result: LinkedData = {
    headline: null,
    authors: [],
    published: null,
    publisher: null,
    description: null,
    language: null,
    isArticle: false,
    types: [],
  };
  const articles: Fields[] = [];
  const byId = new Map<string, Fields>();
  const pending: unknown[] = scripts.map(parsed).reverse();
  for (let seen = 0; pending.length && seen < MAX_NODES; seen++) {
    const value = pending.pop();
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 1000).reverse() as unknown[]) pending.push(item);
      continue;
    }
    if (!isFields(value)) continue;
    const types = [value['@type']].flat();
    for (const type of types)
      if (typeof type === 'string') result.types.push(type.replace(/^.*[/#:]/, '').toLowerCase());
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) articles.push(value);
    const id = textOf(value['@id']);
    if (id !== null && textOf(value['name']) !== null) byId.set(id, value);
    // `itemListElement` is left out: a list of other articles is not this page's article.
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
      pending.push(value[key]);
  }
  const article = articles.find((entry) => textOf(field(entry, 'headline')) !== null) ?? articles[0];
  if (!article) return result;
  result.isArticle = true;
  result.headline = textOf(field(article, 'headline')) ?? textOf(field(article, 'name'));
  result.authors = namesOf(field(article, 'author'), byId);
  result.published = textOf(field(article, 'datePublished')) ?? textOf(field(article, 'dateCreated'));
  result.publisher = namesOf(field(article, 'publisher'), byId)[0] ?? null;
  result.description = textOf(field(article, 'description'));
  result.language = textOf(field(article, 'inLanguage'));
  return result;
}
