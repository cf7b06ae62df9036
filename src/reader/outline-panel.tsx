import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../core/article/article';
import { outlineOf, type OutlineEntry } from '../core/article/outline';
import { words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import { LatinText } from './sentence-text';
import type { Outline } from './use-outline';

interface EntriesProps {
  entries: readonly OutlineEntry[];
  current: string | null;
  article: Article;
  onVisit: (block: string) => void;
}

function Entries({ entries, current, article, onVisit }: EntriesProps): VNode {
  const { lang, dir } = article;
  return (
    <ul>
      {entries.map(({ block, text, children }) => (
        <li key={block}>
          <button
            type="button"
            class="button outline-entry"
            lang={lang}
            dir={dir}
            aria-current={block === current ? 'location' : undefined}
            onClick={() => onVisit(block)}
          >
            <span>
              <LatinText text={text} dir={dir} />
            </span>
          </button>
          {children.length > 0 && (
            <Entries entries={children} current={current} article={article} onVisit={onVisit} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The headings of the article, each of which leads to its place; the one that is being read is marked. */
export function OutlinePanel({ article, outline }: { article: Article; outline: Outline }): VNode {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = panel.current?.querySelector<HTMLElement>('[aria-current], .outline-entry');
    here?.focus({ preventScroll: true });
    here?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <nav ref={panel} id="outline" class="card" aria-labelledby="outline-title">
      <div class="card-head">
        <h2 id="outline-title">{words('outline')}</h2>
        <IconButton label={words('close')} icon={<CloseIcon />} onClick={outline.close} />
      </div>
      <Entries
        entries={outlineOf(article)}
        current={outline.current}
        article={article}
        onVisit={outline.visit}
      />
    </nav>
  );
}
