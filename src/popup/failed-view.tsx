import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { IconButton } from '../ui/icon-button';
import { BookIcon } from '../ui/icons';
import { failureWords, type Failures } from '../ui/use-failure';
import type { FailedPage } from './use-page-report';

/** Why there is no article in the tab, what to do, and the largest text of the page where it has one. */
export function FailedView({ page, failures }: { page: FailedPage; failures: Failures }): VNode {
  const { failure, reason, textTabId } = page;
  useEffect(() => document.getElementById('read-largest-text')?.focus(), []);
  return (
    <>
      <h1>{words(reason === null ? 'cannotRead' : 'notArticleTitle')}</h1>
      <p role="alert" id="why-not">
        {reason === null ? failureWords(failure) : words(`notArticle_${reason}`)}
      </p>
      {textTabId !== null && (
        <div class="actions">
          <IconButton
            id="read-largest-text"
            class="button-quiet"
            label={words('readLargestText')}
            icon={<BookIcon />}
            onClick={() =>
              failures.attempt(background.openReader(textTabId, true).then(() => window.close()))
            }
          >
            {words('readLargestText')}
          </IconButton>
        </div>
      )}
    </>
  );
}
