import { browser } from './browser-api';

/** What Firefox for Android has none of: its menus have no entries of extensions, and it has no keys and no windows. */
export const desktop = browser as Partial<Pick<typeof browser, 'commands' | 'contextMenus' | 'windows'>>;
