import { render } from 'preact';
import { settingsAtHand } from '../platform/settings-store';
import { App } from './app';

const parameters = new URLSearchParams(location.search);

void settingsAtHand().then((initialSettings) =>
  render(
    <App
      articleKey={parameters.get('article')}
      isTab={parameters.get('tab') === '1'}
      initialSettings={initialSettings}
    />,
    document.body,
  ),
);
