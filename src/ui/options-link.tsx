import type { VNode } from 'preact';
import { browser } from '../platform/browser-api';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';

/** Leads to the page of all settings. @param props.onOpened e.g. closes the popup, which would stay above it */
export function OptionsLink({ onOpened }: { onOpened?: () => void }): VNode {
  return (
    <a
      class="options-link"
      href={browser.runtime.getURL('options.html')}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        event.preventDefault();
        // By the background: a frame in somebody's page may not be allowed to open tabs.
        background.openOptions(null).then(onOpened, () => undefined);
      }}
    >
      {words('allSettings')}
    </a>
  );
}
