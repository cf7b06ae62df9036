import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BrowserSystem } from '../../core/browser-system';
import { NOTHING_ADDED, problemReport, type ReportedArticle } from '../../core/report/problem-report';
import type { Settings } from '../../core/settings/settings';
import { browser } from '../../platform/browser-api';
import { interfaceLanguage, words, type MessageKey } from '../../platform/interface-words';
import { thisBrowser } from '../../platform/this-browser';
import { useCopied } from '../use-copied';

const CHOICES = [
  ['host', 'reportHost'],
  ['address', 'reportAddress'],
  ['text', 'reportText'],
] as const satisfies readonly (readonly [keyof typeof NOTHING_ADDED, MessageKey])[];

/** «أبلغ عن خطأ»: a report to copy, shown whole; nothing of the page is in it but what is ticked, and nothing is sent. */
export function ProblemReportForm(props: { settings: Settings; article: ReportedArticle | null }): VNode {
  const { settings, article } = props;
  const [choice, setChoice] = useState(NOTHING_ADDED);
  const [system, setSystem] = useState<BrowserSystem>({ browser: null, systems: [] });
  useEffect(() => {
    // What is not told stands as unknown.
    thisBrowser().then(setSystem, () => undefined);
  }, []);
  const report = problemReport({
    ...system,
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    lang: interfaceLanguage().lang,
    settings,
    article,
    choice,
  });
  const [isCopied, copy] = useCopied(report);
  return (
    <div class="field field-wide problem-report">
      <p class="note">{words('reportNote')}</p>
      {article && (
        <fieldset>
          <legend>{words('reportAdd')}</legend>
          {CHOICES.map(([name, label]) => (
            <label key={name} class="switch">
              <input
                type="checkbox"
                id={`report-${name}`}
                checked={choice[name]}
                onChange={({ currentTarget }) => setChoice({ ...choice, [name]: currentTarget.checked })}
              />
              <span>{words(label)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label for="problem-report">{words('reportLabel')}</label>
      <textarea
        id="problem-report"
        class="text-input"
        dir="auto"
        lang="en"
        rows={10}
        readOnly
        value={report}
      />
      <p class="button-row">
        <button type="button" id="copy-problem-report" class="button button-quiet" onClick={copy}>
          {words('doctorCopy')}
        </button>
      </p>
      <p class="note" role="status">
        {isCopied === null ? '' : words(isCopied ? 'doctorCopied' : 'notCopied')}
      </p>
    </div>
  );
}
