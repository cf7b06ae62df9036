import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings/settings';
import { loadSettings } from '../platform/settings-store';
import { App } from './app';

void loadSettings()
  .catch(() => DEFAULT_SETTINGS)
  .then((initialSettings) => render(<App initialSettings={initialSettings} />, document.body));
