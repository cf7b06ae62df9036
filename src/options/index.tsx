import { render } from 'preact';
import { settingsAtHand } from '../platform/settings-store';
import { App } from './app';

void settingsAtHand().then((initialSettings) =>
  render(<App initialSettings={initialSettings} />, document.body),
);
