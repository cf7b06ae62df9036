import { browser } from './browser-api';
import { desktop } from './desktop-api';

/** A key that the browser gives the extension in every page. */
export interface ExtensionCommand {
  name: string;
  description: string;
  /** «Alt+K», on a Mac «⌥K»; empty where the browser assigned none. */
  keys: string;
}

/** The commands of the manifest with the keys that they have now: the browser may refuse a key, and the user change it. */
export async function extensionCommands(): Promise<ExtensionCommand[]> {
  const all = (await desktop.commands?.getAll()) ?? [];
  // The toolbar button is listed too, without words of ours.
  return all.flatMap(({ name = '', description = '', shortcut = '' }) =>
    description === '' ? [] : [{ name, description, keys: shortcut }],
  );
}

/** Opens the browser's own list of extension shortcuts. */
export async function openCommandSettings(): Promise<void> {
  // Firefox 137+; the polyfill does not know it.
  const { openShortcutSettings } = (desktop.commands ?? {}) as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
