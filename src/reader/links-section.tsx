import type { VNode } from 'preact';
import type { Article } from '../core/article/article';
import { linksOfArticle } from '../core/article/article-links';
import { words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { LatinText } from './sentence-text';

/** Where the article links to, numbered as footnotes are; nothing where it links nowhere. */
export function LinksSection({ article }: { article: Article }): VNode | null {
  const links = linksOfArticle(article);
  if (links.length === 0) return null;
  return (
    <details class="article-links">
      <summary>
        <span>{words('articleLinks')}</span>{' '}
        <span class="quiet">({pluralWords('linkCount', links.length)})</span>
      </summary>
      <ol lang={article.lang} dir={article.dir}>
        {links.map(({ href, text, target }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
              <LatinText text={text} dir={article.dir} />
            </a>{' '}
            <bdi class="quiet link-target" lang="en" dir="ltr">
              {target}
            </bdi>
          </li>
        ))}
      </ol>
    </details>
  );
}
