import type { VNode } from 'preact';
import { browser } from '../platform/browser-api';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';

/** Leads to the page that finds out why nothing is heard. @param props.lang of the article, Arabic where there is none */
export function DoctorLink({ lang = 'ar' }: { lang?: string | undefined }): VNode {
  return (
    <a
      class="doctor-link"
      href={browser.runtime.getURL('doctor.html')}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        event.preventDefault();
        // By the background: a frame in somebody's page may not be allowed to open tabs.
        background.openDoctor(lang).catch(() => undefined);
      }}
    >
      {words('whyNoSound')}
    </a>
  );
}
