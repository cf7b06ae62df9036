import { vi } from 'vitest';
import type { Article } from '../../src/core/article/article';
import { IDLE_PLAYER, type ExtractedPage, type PlayerState } from '../../src/core/calls';
// Its tables are packed before any test's clock runs.
import '../../src/knowledge/people';
import { fakeBrowser } from './browser';

/** What the background meets about it: the page of a tab, how the tab is, what plays, and the browser. */
export interface FakeTab {
  page: ExtractedPage;
  state: PlayerState;
  isPrivate: boolean;
  /** The player's call. */
  load: ReturnType<typeof vi.fn<() => Promise<void>>>;
  browser: ReturnType<typeof fakeBrowser>;
}

/** The background in a browser of its own with one tab: what is imported from here on, in a test, finds it there. */
export function fakeTab(article: Article, state: PlayerState = IDLE_PLAYER): FakeTab {
  vi.resetModules();
  const tab: FakeTab = {
    page: { article, notArticle: null },
    state,
    isPrivate: false,
    load: vi.fn(() => Promise.resolve()),
    browser: fakeBrowser(),
  };
  const tabs = { ...tab.browser.tabs, get: () => Promise.resolve({ incognito: tab.isPrivate }) };
  vi.doMock('../../src/platform/browser-api', () => ({ browser: { ...tab.browser, tabs } }));
  vi.doMock('../../src/platform/page-injection', () => ({ injectContentScript: () => Promise.resolve() }));
  vi.doMock('../../src/platform/messaging', () => ({
    contentOf: () => ({ extract: () => Promise.resolve(structuredClone(tab.page)) }),
    player: { currentState: () => Promise.resolve(tab.state), load: tab.load },
  }));
  vi.doMock('../../src/platform/player-document', () => ({
    ensurePlayer: () => Promise.resolve(),
    hasPlayer: () => Promise.resolve(true),
  }));
  return tab;
}
