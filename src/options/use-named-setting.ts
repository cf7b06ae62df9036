import { useEffect } from 'preact/hooks';
import { SETTING_ROWS } from '../ui/settings/setting-rows';
import { idOfItem } from '../ui/settings/setting-item';

const CONTROLS =
  'summary, input:not([hidden], :disabled), select:not(:disabled), button:not([aria-disabled=true], :disabled), a[href]';

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
      if (control?.parentElement instanceof HTMLDetailsElement) control.parentElement.open = true;
      // What is locked can still be read.
      if (!control) item.tabIndex = -1;
      const target = control ?? item;
      target.focus({ preventScroll: true });
      // Not the whole setting, which may be longer than the window.
      target.scrollIntoView({ block: 'center' });
    };
    visit();
    addEventListener('hashchange', visit);
    return () => removeEventListener('hashchange', visit);
  }, [onNamed]);
}
