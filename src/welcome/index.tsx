import { render } from 'preact';
import { extensionCommands } from '../platform/extension-commands';
import { settingsAtHand } from '../platform/settings-store';
import { thisBrowser } from '../platform/this-browser';
import { isButtonPinned } from '../platform/toolbar-button';
import { App } from './app';

// What the browser does not tell is left out: the page greets all the same.
void Promise.all([
  settingsAtHand(),
  thisBrowser(),
  // Firefox for Android has none.
  extensionCommands().catch(() => []),
  isButtonPinned().catch(() => null),
]).then(([initialSettings, system, commands, isPinned]) =>
  render(
    <App initialSettings={initialSettings} system={system} commands={commands} isPinned={isPinned} />,
    document.body,
  ),
);
