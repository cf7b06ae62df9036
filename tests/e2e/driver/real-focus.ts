import type { Page } from 'playwright-core';

/** What is used of Playwright's own side of a page, which lives in this process. */
interface PageInside {
  delegate: {
    _mainFrameSession: { _client: { send(method: string, params: object): Promise<unknown> } };
  };
}

/**
 * Playwright tells Chromium to treat every page as focused, so that a tab in the background is still `visible`. Only the
 * session that asked for it can take it back, and Playwright (1.65.1) has no public way to: this reaches for it. Whoever
 * uses it asserts `document.visibilityState`, and so notices where it no longer works.
 */
export async function stopPretendingFocus(page: Page): Promise<void> {
  const { _connection: connection } = page as unknown as {
    _connection: { toImpl(page: Page): PageInside };
  };
  const { _client: client } = connection.toImpl(page).delegate._mainFrameSession;
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
