import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings/settings';
import { loadSettings } from '../platform/settings-store';
import { App } from './app';

const parameters = new URLSearchParams(location.search);

void loadSettings()
  .catch(() => DEFAULT_SETTINGS)
  .then((initialSettings) =>
    render(
      <App
        articleKey={parameters.get('article')}
        isTab={parameters.get('tab') === '1'}
        initialSettings={initialSettings}
      />,
      document.body,
    ),
  );
