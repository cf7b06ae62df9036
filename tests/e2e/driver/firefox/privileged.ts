/** What functions that run in Firefox's own window use of it. Only what is used stands here. */

export interface BrowsingContext {
  id: number;
  currentURI: { spec: string } | null;
  currentWindowGlobal: { getActor(name: 'MarionetteCommands'): MarionetteActor } | null;
  getAllBrowsingContextsInSubtree(): BrowsingContext[];
}

/** Marionette's own arm in a document, remote or not. */
export interface MarionetteActor {
  executeScript(script: string, args: unknown[], options: { sandboxName?: string }): Promise<unknown>;
  toBrowserWindowCoordinates(position: [number, number]): Promise<[number, number]>;
  dispatchEvent(
    name: 'synthesizeMouseAtPoint' | 'synthesizeKeyDown' | 'synthesizeKeyUp',
    details: object,
  ): Promise<void>;
}

export interface XulBrowser extends HTMLElement {
  browserId: number;
  browsingContext: BrowsingContext;
  currentURI: { spec: string };
  goBack(requireUserInteraction: boolean): void;
  reload(): void;
  fixupAndLoadURIString(url: string, options: { triggeringPrincipal: unknown }): void;
}

export interface Tab {
  linkedBrowser: XulBrowser;
}

export interface FirefoxWindow extends Window {
  gBrowser: {
    tabs: Tab[];
    selectedTab: Tab;
    selectedBrowser: XulBrowser;
    addTab(url: string, options: { triggeringPrincipal: unknown }): Tab;
    removeTab(tab: Tab): void;
    addTabsProgressListener(listener: object): void;
    removeTabsProgressListener(listener: object): void;
  };
  BrowsingContext: { get(id: number): BrowsingContext | null };
  ChromeUtils: { importESModule(url: string): Record<string, unknown> };
  Services: {
    scriptSecurityManager: { getSystemPrincipal(): unknown };
    focus: { focusedContentBrowsingContext: BrowsingContext | null };
  };
  WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string; extension: FirefoxExtension } };
}

export interface FirefoxExtension {
  views: Set<{ viewType: string; xulBrowser: XulBrowser }>;
  wakeupBackground?(): Promise<void>;
  terminateBackground(): Promise<void>;
}
