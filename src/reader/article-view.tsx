import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { textsFromArticle } from '../core/article/article';
import { minutesToRead } from '../core/article/reading-time';
import type { Omission } from '../core/article/omission';
import type { ReaderContent } from '../core/calls';
import { DATE_TEXT_ID } from '../core/speech/spoken-texts';
import { setShownText } from '../dom/shown-text';
import { dateWords } from '../platform/date-words';
import { interfaceLanguage, words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { groupId, partsOfArticle } from './article-parts';
import { BlockView } from './block-view';
import { AsSeen, useDisplay } from './display';
import { mentionsByBlock } from '../core/article/inline-tree';
import { ListeningTime } from './listening-time';
import { omissionWords } from './omission-words';
import { painted } from './painted';
import { renderedText, SentenceText, textElementId } from './sentence-text';
import { useKeptSelection } from './use-kept-selection';
import { putBackElementId } from './use-omissions';

/** Articles of more blocks are laid out as they come into view. */
const LONG = 300;

/** Until it is seen, no more of the article is laid out than that takes; all of it is in the document. */
const FIRST_LOOK = 'article-body-first';

/** What was put back, with a mark that says so. */
function PutBackView({ omission, views }: { omission: Omission; views: VNode[] }): VNode {
  const id = putBackElementId(omission.id);
  const { lang, dir } = interfaceLanguage();
  return (
    <div id={id} class="put-back" role="group" aria-labelledby={`${id}-mark`} tabIndex={-1}>
      <p id={`${id}-mark`} class="put-back-mark" lang={lang} dir={dir}>
        {words('putBackMark', omissionWords(omission))}
      </p>
      {views}
    </div>
  );
}

interface ArticleViewProps extends ReaderContent {
  /** Whether pictures are shown without being asked for. */
  pictures: boolean;
}

/**
 * The article, from its data. Rendered anew only when something is put back or is to be seen otherwise: speaking,
 * following and defining change nothing in it.
 */
export function ArticleView({ article, glossary, notArticle, pictures }: ArticleViewProps): VNode {
  const { lang, dir, siteName, title, deck, byline, publishedTime, publishedText, blocks } = article;
  const mentions = mentionsByBlock(glossary.people);
  const display = useDisplay();
  useKeptSelection(display, () => {
    for (const { id, text } of textsFromArticle(article)) {
      const element = document.getElementById(textElementId(id));
      if (element) setShownText(element, display(text));
    }
  }, [article]);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { classList } = body.current ?? {};
    classList?.add(FIRST_LOOK);
    void painted().then(() => classList?.remove(FIRST_LOOK));
  }, []);
  const chrome = interfaceLanguage();
  const date = publishedTime === null ? null : dateWords(publishedTime);
  const head = (id: 'title' | 'deck' | 'byline', text: string) => (
    <SentenceText of={renderedText(id, display(text), dir, [], mentions.get(id))} />
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
          {date !== null && (
            <time id={textElementId(DATE_TEXT_ID)} dateTime={publishedTime ?? undefined}>
              {date}
            </time>
          )}
          {publishedTime === null && publishedText !== null && (
            <span lang={lang} dir={dir}>
              <AsSeen text={publishedText} />
            </span>
          )}
          <span>{pluralWords('minutesToRead', minutesToRead(article))}</span>
          <ListeningTime article={article} />
        </p>
      </header>
      <div ref={body} class={blocks.length > LONG ? 'article-body article-body-long' : 'article-body'}>
        {partsOfArticle(article).flatMap(({ putBack, groups }) => {
          const views = groups.map((group) => (
            // By key: what is put back between them leaves the others, and the focus in them, as they are.
            <BlockView key={groupId(group)} group={group} context={{ dir, mentions, pictures, display }} />
          ));
          return putBack ? [<PutBackView key={putBack.id} omission={putBack} views={views} />] : views;
        })}
      </div>
    </article>
  );
}
