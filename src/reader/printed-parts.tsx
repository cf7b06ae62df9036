import type { VNode } from 'preact';
import type { ReaderContent } from '../core/calls';
import { addressOf, rolesOf } from '../core/export/exportable';
import { words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { LatinText } from './sentence-text';

/** What paper has and the screen has otherwise: where the article is from, and its people as a list. */
export function PrintedParts({ content: { article, glossary } }: { content: ReaderContent }): VNode {
  const address = addressOf(article);
  return (
    <section class="printed" lang={article.lang} dir={article.dir}>
      {glossary.people.length > 0 && (
        <>
          <h2>{words('peopleInArticle')}</h2>
          <ul>
            {glossary.people.map((person) => {
              const roles = rolesOf(person).join('، ');
              return (
                <li key={person.id}>
                  <strong>
                    <LatinText text={person.name} dir={article.dir} />
                  </strong>
                  {roles && [': ', <LatinText text={roles} dir={article.dir} />]} (
                  <bdi>{pluralWords('mentionCount', person.mentions.length)}</bdi>)
                </li>
              );
            })}
          </ul>
        </>
      )}
      {address !== null && (
        <p>
          <bdi dir="ltr">{address}</bdi>
        </p>
      )}
    </section>
  );
}
