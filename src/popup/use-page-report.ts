import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../core/calls';
import { activeTabId } from '../platform/active-tab';
import { background } from '../platform/messaging';
import { failureCode, type FailureCode } from '../ui/use-failure';

export type ReportedPage =
  | { state: 'loading' }
  | { state: 'ready'; tabId: number; report: Extract<PageReport, { state: 'article' }> }
  | { state: 'failed'; failure: FailureCode };

async function reportedPage(): Promise<ReportedPage> {
  const tabId = await activeTabId();
  if (tabId === null) return { state: 'failed', failure: 'pageUnreachable' };
  const report = await background.pageReport(tabId);
  return report.state === 'article'
    ? { state: 'ready', tabId, report }
    : { state: 'failed', failure: report.error };
}

/** What there is to read in the tab under the popup. */
export function usePageReport(): ReportedPage {
  const [page, setPage] = useState<ReportedPage>({ state: 'loading' });
  useEffect(() => {
    reportedPage().then(setPage, (error: unknown) => {
      setPage({ state: 'failed', failure: failureCode(error) });
    });
  }, []);
  return page;
}
