import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Article, ArticleText } from '../core/article/article';
import type { Mention } from '../core/people/glossary';
import { words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { ExcerptView } from './excerpt-view';

/** «أين ذُكر؟»: every place where a person is named, in its sentence, each leading there. */
export function PersonPlaces(props: {
  mentions: readonly Mention[];
  article: Article;
  texts: readonly ArticleText[];
  onVisit: (index: number) => void;
}): VNode {
  const { mentions, article, texts, onVisit } = props;
  // The sentences of all people would be cut for nothing: few of the lists are ever opened.
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="acts person-places" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {pluralWords('mentionCount', mentions.length)} <span class="places-ask">{words('whereNamed')}</span>
      </summary>
      {isOpen && (
        <ol lang={article.lang} dir={article.dir}>
          {mentions.map(({ range }, index) => (
            <li key={`${range.block} ${range.start}`}>
              <button type="button" class="button button-said" onClick={() => onVisit(index)}>
                <span>
                  <ExcerptView range={range} texts={texts} dir={article.dir} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
