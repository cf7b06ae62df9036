import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings/settings';
import { commandKeys } from '../platform/command-keys';
import { loadSettings } from '../platform/settings-store';
import { thisBrowser } from '../platform/this-browser';
import { isButtonPinned } from '../platform/toolbar-button';
import { App } from './app';

// What the browser does not tell is left out: the page greets all the same.
void Promise.all([
  loadSettings().catch(() => DEFAULT_SETTINGS),
  thisBrowser(),
  commandKeys().catch(() => new Map<string, string>()),
  isButtonPinned().catch(() => null),
]).then(([initialSettings, system, keys, isPinned]) =>
  render(
    <App initialSettings={initialSettings} system={system} keys={keys} isPinned={isPinned} />,
    document.body,
  ),
);
