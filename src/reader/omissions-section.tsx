import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Article, Direction } from '../core/article/article';
import type { Omission } from '../core/article/omission';
import { words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';
import { foldedLines, lineOfBlock, omissionWords } from './omission-words';
import { LatinText } from './sentence-text';
import { OMISSIONS_BUTTON } from './use-omissions';

/** Puts an omission back or takes it out again; resolves to whether that was done. */
export type PutBack = (omission: Omission, isBack: boolean) => Promise<boolean>;

/** The lines of an omission; of many, or of long ones, the first until all are asked for. */
function OmittedText(props: { omission: Omission; lang: string; dir: Direction }): VNode {
  const { omission, lang, dir } = props;
  const [isWhole, setWhole] = useState(false);
  const lines = omission.blocks.map(lineOfBlock);
  const folded = foldedLines(lines);
  const more = omission.lines - omission.blocks.length;
  return (
    <>
      <div class="omitted-text" lang={lang} dir={dir}>
        {(isWhole ? lines : (folded ?? lines)).map((line) => (
          <p>
            <LatinText text={line} dir={dir} />
          </p>
        ))}
      </div>
      {folded && (
        <button
          type="button"
          class="button button-link"
          aria-expanded={isWhole}
          aria-describedby={titleId(omission)}
          onClick={() => setWhole(!isWhole)}
        >
          {words(isWhole ? 'showLess' : 'showWhole')}
        </button>
      )}
      {more > 0 && lines.length > 0 && <p class="quiet">{pluralWords('moreLines', more)}</p>}
    </>
  );
}

const titleId = ({ id }: Omission): string => `omission-${id}`;

interface EntryProps {
  omission: Omission;
  article: Article;
  onPutBack: (omission: Omission, isBack: boolean) => void;
  onVisit: (omission: Omission) => void;
}

function OmissionEntry({ omission, article, onPutBack, onVisit }: EntryProps): VNode {
  const { isBack, blocks, lines } = omission;
  return (
    <li class={isBack ? 'omission omission-back' : 'omission'}>
      <div class="omission-head">
        <h3 id={titleId(omission)}>{omissionWords(omission)}</h3>
        {(lines > 1 || blocks.length === 0) && <span class="quiet">{pluralWords('lineCount', lines)}</span>}
      </div>
      <OmittedText omission={omission} lang={article.lang} dir={article.dir} />
      {blocks.length > 0 && (
        <div class="omission-actions">
          <button
            type="button"
            class="button button-quiet"
            data-omission={omission.id}
            aria-describedby={titleId(omission)}
            onClick={() => onPutBack(omission, !isBack)}
          >
            {words(isBack ? 'takeOut' : 'putBack')}
          </button>
          {isBack && (
            <button
              type="button"
              class="button button-link"
              aria-describedby={titleId(omission)}
              onClick={() => onVisit(omission)}
            >
              {words('goToIt')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/**
 * What of the page is not in the article, and why, under a button at the article's end; each can be put back. The list
 * is rendered only while it is open.
 */
export function OmissionsSection(props: {
  article: Article;
  isOpen: boolean;
  onToggle: () => void;
  putBack: PutBack;
  onVisit: (omission: Omission) => void;
}): VNode {
  const { article, isOpen, onToggle, putBack, onVisit } = props;
  const [said, setSaid] = useState('');
  const isBusy = useRef(false);
  const left = article.omitted.reduce((sum, { isBack, lines }) => sum + (isBack ? 0 : lines), 0);

  const change = (omission: Omission, isBack: boolean) => {
    if (isBusy.current) return;
    isBusy.current = true;
    // Emptied first: the same words a second time are to be heard again.
    setSaid('');
    const name = omissionWords(omission);
    void putBack(omission, isBack).then((isDone) => {
      isBusy.current = false;
      if (isDone) setSaid(words(isBack ? 'statusPutBack' : 'statusTakenOut', name));
    });
  };

  return (
    <section id="omissions-section" class="omissions" aria-labelledby={OMISSIONS_BUTTON}>
      <h2>
        <button
          type="button"
          id={OMISSIONS_BUTTON}
          class="button button-quiet"
          aria-expanded={isOpen}
          aria-controls="omissions"
          onClick={onToggle}
        >
          <span>{words('omissions')}</span> <span class="quiet">({pluralWords('lineCount', left)})</span>
        </button>
      </h2>
      <div id="omissions" hidden={!isOpen}>
        {isOpen &&
          (article.omitted.length === 0 ? (
            <p>{words('omissionsNone')}</p>
          ) : (
            <>
              <p class="quiet">{words('omissionsNote')}</p>
              <ol class="omission-list">
                {article.omitted.map((omission) => (
                  <OmissionEntry
                    key={omission.id}
                    omission={omission}
                    article={article}
                    onPutBack={change}
                    onVisit={onVisit}
                  />
                ))}
              </ol>
            </>
          ))}
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
    </section>
  );
}
