import { useCallback, useState } from 'preact/hooks';
import { codeOfError, type ErrorCode } from '../core/errors';
import { words } from '../platform/interface-words';
import { voiceMissingWords } from '../platform/language-words';

export type FailureCode = ErrorCode | 'unknown';

export const failureCode = (error: unknown): FailureCode => codeOfError(error) ?? 'unknown';

/** What went wrong and what to do about it. @param lang of the article, which a missing voice would have spoken */
export function failureWords(code: FailureCode, lang = 'ar'): string {
  return code === 'noArabicVoice' ? voiceMissingWords(lang, 'long') : words(`error_${code}`);
}

export interface Failures {
  failure: FailureCode | null;
  report: (error: unknown) => void;
  /** Clears the last failure, and reports one if the call that was made fails. */
  attempt: (call: Promise<unknown>) => void;
}

/** The last failure of a call that the reader asked for. */
export function useFailure(): Failures {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const report = useCallback((error: unknown) => setFailure(failureCode(error)), []);
  const attempt = useCallback(
    (call: Promise<unknown>) => {
      setFailure(null);
      call.catch(report);
    },
    [report],
  );
  return { failure, report, attempt };
}
