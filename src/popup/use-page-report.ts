import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../core/calls';
import type { NotArticleReason } from '../core/article/article-page';
import { activeTabId } from '../platform/active-tab';
import { background } from '../platform/messaging';
import { failureCode, type FailureCode } from '../ui/use-failure';

/** A tab without an article. */
export interface FailedPage {
  state: 'failed';
  failure: FailureCode;
  /** What the page seems to be instead of an article, where that is the failure. */
  reason: NotArticleReason | null;
  /** The tab whose largest text the reader can show all the same, or null. */
  textTabId: number | null;
}

export type ReportedPage =
  | { state: 'loading' }
  | { state: 'ready'; tabId: number; report: Extract<PageReport, { state: 'article' }> }
  | FailedPage;

const failed = (failure: FailureCode): FailedPage => ({
  state: 'failed',
  failure,
  reason: null,
  textTabId: null,
});

async function reportedPage(): Promise<ReportedPage> {
  const tabId = await activeTabId();
  if (tabId === null) return failed('pageUnreachable');
  const report = await background.pageReport(tabId);
  if (report.state === 'article') return { state: 'ready', tabId, report };
  const { error, reason, hasText } = report;
  return { state: 'failed', failure: error, reason, textTabId: hasText ? tabId : null };
}

/** What there is to read in the tab under the popup. */
export function usePageReport(): ReportedPage {
  const [page, setPage] = useState<ReportedPage>({ state: 'loading' });
  useEffect(() => {
    reportedPage().then(setPage, (error: unknown) => {
      setPage(failed(failureCode(error)));
    });
  }, []);
  return page;
}
