import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { useCopied } from '../ui/use-copied';

/** What was found, to be copied for whoever is asked for help. */
export function ReportSection({ report }: { report: string }): VNode {
  const [isCopied, copy] = useCopied(report);
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title">{words('doctorReport')}</h2>
      <p class="note">{words('doctorReportNote')}</p>
      <pre id="report" dir="ltr" lang="en" tabIndex={0} role="group" aria-labelledby="report-title">
        {report}
      </pre>
      <p class="voice-actions">
        <button type="button" id="copy-report" class="button button-quiet" onClick={copy}>
          {words('doctorCopy')}
        </button>
        <span class="note" role="status">
          {isCopied === null ? '' : words(isCopied ? 'doctorCopied' : 'notCopied')}
        </span>
      </p>
    </section>
  );
}
