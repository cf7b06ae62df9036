import type { Page } from 'playwright-core';

const ESCAPE = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };

/**
 * A real Esc that may close the reader. Playwright's own `press` waits for the frame to say that it had the key, and hangs
 * where the frame is gone by then.
 */
export async function pressEscape(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = (type: 'rawKeyDown' | 'keyUp') =>
    void session.send('Input.dispatchKeyEvent', { type, ...ESCAPE }).catch(() => undefined);
  press('rawKeyDown');
  press('keyUp');
}

/** Closes the reader by a real Esc. */
export async function closeReader(page: Page): Promise<void> {
  await pressEscape(page);
  await page.locator('dialog[data-mubin="reader"]').waitFor({ state: 'detached' });
}
