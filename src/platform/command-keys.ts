import { browser } from './browser-api';

/**
 * The keys that the browser gave to the commands of the manifest, by their name, as it writes them («Alt+K», «⌃⇧K»);
 * empty where another extension had them first or the user took them away.
 */
export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  // Firefox for Android has no commands.
  const { commands } = browser as Partial<Pick<typeof browser, 'commands'>>;
  const all = (await commands?.getAll()) ?? [];
  return new Map(all.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
