import { articleFromText } from '../../../src/core/article/article-from-text';
import type { Article } from '../../../src/core/article/article';
import { glossaryFromArticle } from '../../../src/core/people/glossary-from-article';
import type { Glossary, Person } from '../../../src/core/people/glossary';
import { nameTables } from '../../../src/knowledge/names';
import { wordTagger } from '../../../src/knowledge/people';

/** An article of paragraphs under a headline that names nobody. */
export const articleOf = (...lines: string[]): Article =>
  articleFromText(['عنوان الخبر', ...lines].join('\n')).article;

export const glossaryOf = (...lines: string[]): Glossary =>
  glossaryFromArticle(articleOf(...lines), nameTables(), wordTagger());

/** The person of that name; fails where there is none. */
export function personNamed({ people }: Glossary, name: string): Person {
  const person = people.find((candidate) => candidate.name === name);
  if (!person) throw new Error(`no «${name}» among ${people.map((other) => `«${other.name}»`).join(', ')}`);
  return person;
}
