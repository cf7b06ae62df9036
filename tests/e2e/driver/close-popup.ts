import { eventually } from '../../../tools/raw-target.mjs';
import type { Mubin } from './launch';

const ADDRESS = 'popup.html';

/**
 * Closes the popup, and waits until it is gone: who opens the next one would else be given this one. By itself: Esc, which
 * is the browser's own, does not close it where nobody sees its window.
 */
export async function closePopup({ browser, popup }: Pick<Mubin, 'browser' | 'popup'>): Promise<void> {
  // It may be gone before it answers.
  await (await popup()).evaluate('window.close()').catch(() => undefined);
  await eventually(
    async () => {
      const { targetInfos } = await browser.cdp.send('Target.getTargets');
      return targetInfos.every(({ url }) => !url.includes(ADDRESS));
    },
    'the popup stays open',
    30_000,
  );
}
