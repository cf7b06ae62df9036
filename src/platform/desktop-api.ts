import { browser } from './browser-api';

type Desktop = Pick<typeof browser, 'commands' | 'contextMenus' | 'windows'>;
const api = (): Partial<Desktop> => browser;

/** What Firefox for Android has none of: its menus have no entries of extensions, and it has no keys and no windows. */
export const desktop: { readonly [K in keyof Desktop]: Desktop[K] | undefined } = {
  get commands() {
    return api().commands;
  },
  get contextMenus() {
    return api().contextMenus;
  },
  get windows() {
    return api().windows;
  },
};
