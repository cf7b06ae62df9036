import type { Mubin } from './launch';

/**
 * Closes the popup, and waits until it is gone: who opens the next one would else be given this one. By itself: Esc, which
 * is the browser's own, does not close it where nobody sees its window.
 */
export async function closePopup(mubin: Pick<Mubin, 'popup'>): Promise<void> {
  const popup = await mubin.popup();
  // It may be gone before it answers.
  await popup.evaluate('window.close()').catch(() => undefined);
  await popup.gone();
}
