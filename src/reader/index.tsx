import { render } from 'preact';
import { settingsAtHand } from '../platform/settings-store';
import { App } from './app';
import { askEarly } from './reader-content';
import { typefaces } from './typefaces';

const parameters = new URLSearchParams(location.search);
const articleKey = parameters.get('article');
if (articleKey !== null) askEarly(articleKey);

void settingsAtHand().then(async (initialSettings) => {
  await typefaces(initialSettings);
  render(
    <App articleKey={articleKey} isTab={parameters.get('tab') === '1'} initialSettings={initialSettings} />,
    document.body,
  );
});
