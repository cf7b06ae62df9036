// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { fakeBrowser } from '../fakes/browser';
import type * as PageBubble from '../../src/content/page-bubble';
import type { BubblePorts } from '../../src/content/selection-bubble';

type Changed = (changes: Record<string, { newValue: unknown }>, area: string) => void;

let inIncognitoContext: boolean;
let browser: ReturnType<typeof fakeBrowser>;
let changed: Changed;
let offered: { ports: BubblePorts; signal: AbortSignal }[];
let keep: typeof PageBubble.keepPageBubble;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  inIncognitoContext = false;
  offered = [];
  vi.doMock('../../src/platform/browser-api', () => ({
    browser: {
      // As a content script sees it: without tabs.
      storage: {
        ...browser.storage,
        onChanged: { addListener: (listener: Changed) => (changed = listener) },
      },
      extension: {
        get inIncognitoContext() {
          return inIncognitoContext;
        },
      },
    },
  }));
  vi.doMock('../../src/content/selection-bubble', () => ({
    offerDefinitions: (ports: BubblePorts, signal: AbortSignal) => offered.push({ ports, signal }),
  }));
  ({ keepPageBubble: keep } = await import('../../src/content/page-bubble'));
});

const stored = () => browser.storage.local.values.get('settings') as Settings | undefined;
const store = (change: Partial<Settings>) =>
  browser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...change } });
const start = () =>
  keep({ labels: { group: '', define: '', off: '', lang: 'ar', dir: 'rtl' }, onDefine: () => undefined });
const isOffered = () => offered.some(({ signal }) => !signal.aborted);

describe('the button beside selections', () => {
  it('is not there by default, and comes and goes with the setting', async () => {
    await start();
    expect(isOffered()).toBe(false);
    changed({ settings: { newValue: { pageBubble: true } } }, 'local');
    expect(isOffered()).toBe(true);
    changed({ settings: { newValue: { pageBubble: true, noBubbleHosts: [location.host] } } }, 'local');
    expect(isOffered()).toBe(false);
  });

  it('remembers the site on which it is not wanted', async () => {
    await store({ pageBubble: true });
    await start();
    expect(isOffered()).toBe(true);
    offered[0]?.ports.onOff();
    expect(isOffered()).toBe(false);
    await vi.waitFor(() => expect(stored()?.noBubbleHosts).toEqual([location.host]));
    expect(stored()?.pageBubble).toBe(true);
  });

  it('remembers nothing of a private window, and stays away all the same', async () => {
    inIncognitoContext = true;
    await store({ pageBubble: true });
    await start();
    offered[0]?.ports.onOff();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stored()?.noBubbleHosts).toEqual([]);
    changed({ settings: { newValue: { pageBubble: true } } }, 'local');
    expect(isOffered()).toBe(false);
  });
});
