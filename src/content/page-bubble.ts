import { hasPageBubble, hostsWith } from '../core/settings/host-list';
import type { Settings } from '../core/settings/settings';
import { isPrivateHere } from '../platform/private-tab';
import { loadSettings, onSettingsChanged, saveSettings } from '../platform/settings-store';
import { offerDefinitions, type BubblePorts } from './selection-bubble';

/**
 * Offers definitions beside selections for as long as the settings want it on this site. Of a private window no host is
 * kept: there the button stays away until the page is left.
 */
export async function keepPageBubble(ports: Omit<BubblePorts, 'onOff'>): Promise<void> {
  const { host } = location;
  let shown: AbortController | null = null;
  let isOffHere = false;
  const adopt = (settings: Settings): void => {
    const isWanted = hasPageBubble(settings, host) && !isOffHere;
    if (!isWanted) {
      shown?.abort();
      shown = null;
    } else if (!shown) {
      shown = new AbortController();
      offerDefinitions({ ...ports, onOff: () => void leave() }, shown.signal);
    }
  };
  const leave = async (): Promise<void> => {
    isOffHere = true;
    shown?.abort();
    shown = null;
    if (await isPrivateHere()) return;
    const { noBubbleHosts } = await loadSettings();
    await saveSettings({ noBubbleHosts: hostsWith(noBubbleHosts, host, true) });
    // From here on the settings say so, and may be changed back.
    isOffHere = false;
  };
  onSettingsChanged(adopt, new AbortController().signal);
  adopt(await loadSettings());
}
