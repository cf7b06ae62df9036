import type { VNode } from 'preact';
import { isSpeechError } from '../core/errors';
import { DoctorLink } from './doctor-link';
import { failureWords, type FailureCode } from './use-failure';

/** What went wrong and what to do; where a voice failed, with the way to find out why. @param props.lang of the article */
export function FailureText({ code, lang }: { code: FailureCode; lang?: string | undefined }): VNode {
  return (
    <span>
      {failureWords(code, lang)}
      {isSpeechError(code) && (
        <>
          {' '}
          <DoctorLink lang={lang} />
        </>
      )}
    </span>
  );
}
