import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { siteRuleFor } from '../core/article/site-rule';
import type { ReaderContent } from '../core/calls';
import { reportedArticle } from '../core/report/problem-report';
import type { Settings } from '../core/settings/settings';
import { siteRules } from '../knowledge/site-rules';
import { words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import { ProblemReportForm } from '../ui/report/problem-report-form';

/** A report about the article that is open, in a modal dialog. */
export function ReportDialog(props: {
  content: ReaderContent;
  settings: Settings;
  onClose: () => void;
}): VNode {
  const { article, glossary, notArticle } = props.content;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const reported = reportedArticle(article, {
    notArticle,
    siteRule: siteRuleFor(article.url, siteRules)?.hosts[0] ?? null,
    people: glossary.people.length,
  });
  return (
    <dialog ref={dialog} id="report" class="card help" aria-labelledby="report-title" onClose={props.onClose}>
      <div class="card-head">
        <h2 id="report-title">{words('reportProblem')}</h2>
        <IconButton label={words('close')} icon={<CloseIcon />} onClick={() => dialog.current?.close()} />
      </div>
      <ProblemReportForm settings={props.settings} article={reported} />
    </dialog>
  );
}
