import type { ExtensionChange } from '../driven';
import type { FirefoxWindow } from './privileged';

/** What the browser itself does with an extension. These run in its own window. */

/** Wakes the background where it sleeps. */
export const contextOfBackground = async (
  { WebExtensionPolicy }: FirefoxWindow,
  id: string,
): Promise<number | null> => {
  const { extension } = WebExtensionPolicy.getByID(id);
  const view = () => [...extension.views].find(({ viewType }) => viewType === 'background');
  if (!view()) await extension.wakeupBackground?.();
  return view()?.xulBrowser.browsingContext.id ?? null;
};

/** What Firefox does to a background that has been idle for half a minute. */
export const loseBackground = async ({ WebExtensionPolicy }: FirefoxWindow, id: string): Promise<void> => {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
};

/** As the browser's own page of extensions does it: noted down, and the extension loaded anew. */
export const allowPrivateWindows = async (
  { ChromeUtils, WebExtensionPolicy }: FirefoxWindow,
  id: string,
): Promise<void> => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as { ExtensionPermissions: { add(id: string, more: object, extension: unknown): Promise<void> } };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs') as {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(
    id,
    { permissions: ['internal:privateBrowsingAllowed'], origins: [] },
    extension,
  );
  await (await AddonManager.getAddonByID(id)).reload();
};

/** As the browser's own page of extensions does it. */
export const manage = async (
  { ChromeUtils }: FirefoxWindow,
  id: string,
  change: ExtensionChange,
): Promise<void> => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs') as {
    AddonManager: { getAddonByID(id: string): Promise<Record<ExtensionChange, () => Promise<void>>> };
  };
  await (await AddonManager.getAddonByID(id))[change]();
};

/** What a press of the toolbar button does: it opens the popup, and grants `activeTab`. */
export const triggerAction = (window: FirefoxWindow, id: string): void => {
  const { ExtensionParent } = window.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor(extension: unknown): { triggerAction(win: Window): void } };
      };
    };
  };
  ExtensionParent.apiManager.global
    .browserActionFor(window.WebExtensionPolicy.getByID(id).extension)
    .triggerAction(window);
};
