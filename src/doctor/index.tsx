import { render } from 'preact';
import { settingsAtHand } from '../platform/settings-store';
import { thisBrowser } from '../platform/this-browser';
import { App } from './app';

/** The language whose voices are looked into, of the article that was to be heard. */
const lang = new URLSearchParams(location.search).get('lang') ?? 'ar';

void Promise.all([settingsAtHand(), thisBrowser()]).then(([initialSettings, system]) =>
  render(<App initialSettings={initialSettings} system={system} lang={lang} />, document.body),
);
