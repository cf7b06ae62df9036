import { useEffect } from 'preact/hooks';
import { SETTING_ROWS } from '../ui/settings/setting-rows';
import { idOfItem } from '../ui/settings/setting-item';

const CONTROLS =
  'input:not([hidden], :disabled), select:not(:disabled), button:not([aria-disabled=true], :disabled), a[href]';

/** Gives the focus to the setting that the address names: `options.html#theme`. */
export function useNamedSetting(onNamed: () => void): void {
  useEffect(() => {
    const visit = () => {
      const name = location.hash.slice(1);
      const row = SETTING_ROWS.find(({ id }) => id === name);
      if (!row) return;
      onNamed();
      const item = document.getElementById(idOfItem(row));
      if (!item) return;
      const radio = item.querySelector<HTMLElement>('input[type=radio]:checked');
      const control = radio ?? item.querySelector<HTMLElement>(CONTROLS);
      // What is locked can still be read.
      if (!control) item.tabIndex = -1;
      (control ?? item).focus({ preventScroll: true });
      item.scrollIntoView({ block: 'center' });
    };
    visit();
    addEventListener('hashchange', visit);
    return () => removeEventListener('hashchange', visit);
  }, [onNamed]);
}
