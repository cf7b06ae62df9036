import type { VNode } from 'preact';
import { minutesToListen, minutesToRead } from '../core/article/reading-time';
import type { ReaderContent } from '../core/calls';
import { dateWords } from '../platform/date-words';
import { interfaceLanguage, words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { BlockView } from './block-view';
import { groupsFromBlocks } from './block-groups';
import { mentionsByBlock } from './inline-tree';
import { renderedText, SentenceText, textElementId } from './sentence-text';

/** Articles of more blocks are laid out as they come into view. */
const LONG = 300;

/** The article, from its data. Rendered once: speaking, following and defining change nothing in it. */
export function ArticleView({ article, glossary, notArticle }: ReaderContent): VNode {
  const { lang, dir, siteName, title, deck, byline, publishedTime, publishedText, blocks } = article;
  const mentions = mentionsByBlock(glossary.people);
  const chrome = interfaceLanguage();
  const date = publishedTime === null ? null : dateWords(publishedTime);
  const head = (id: 'title' | 'deck' | 'byline', text: string) => (
    <SentenceText of={renderedText(id, text, dir, [], mentions.get(id))} />
  );
  return (
    <article id="article" lang={lang} dir={dir}>
      <header class="article-head">
        {notArticle !== null && (
          <p class="not-article" role="note" lang={chrome.lang} dir={chrome.dir}>
            {words('notArticleNote', words(`notArticle_${notArticle}`))}
          </p>
        )}
        {siteName && <p class="site">{siteName}</p>}
        <h1 id={textElementId('title')}>{head('title', title)}</h1>
        {deck && (
          <p class="deck" id={textElementId('deck')}>
            {head('deck', deck)}
          </p>
        )}
        {byline && (
          <p class="byline" id={textElementId('byline')}>
            {head('byline', byline)}
          </p>
        )}
        <p class="facts" lang={chrome.lang} dir={chrome.dir}>
          {date !== null && <time dateTime={publishedTime ?? undefined}>{date}</time>}
          {publishedTime === null && publishedText !== null && (
            <span lang={lang} dir={dir}>
              {publishedText}
            </span>
          )}
          <span>{pluralWords('minutesToRead', minutesToRead(article))}</span>
          <span>{pluralWords('minutesToListen', minutesToListen(article))}</span>
        </p>
      </header>
      <div class={blocks.length > LONG ? 'article-body article-body-long' : 'article-body'}>
        {groupsFromBlocks(blocks).map((group) => (
          <BlockView group={group} context={{ dir, mentions }} />
        ))}
      </div>
    </article>
  );
}
