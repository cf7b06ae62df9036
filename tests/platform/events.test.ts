import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKGROUND_RULES } from '../../src/core/call-rules/background-rules';
import { IDLE_PLAYER } from '../../src/core/calls';
import type * as PageEvents from '../../src/platform/events';
import type * as Messaging from '../../src/platform/messaging';
import { fakeBrowser } from '../fakes/browser';

let browser: ReturnType<typeof fakeBrowser>;
let messaging: typeof Messaging;
let events: typeof PageEvents;
let life: AbortController;

beforeEach(async () => {
  browser = fakeBrowser();
  life = new AbortController();
  // What two bundles of one document share.
  Reflect.deleteProperty(globalThis, Symbol.for('mubin.framed'));
  vi.resetModules();
  vi.doMock('../../src/platform/browser-api', () => ({ browser }));
  messaging = await import('../../src/platform/messaging');
  events = await import('../../src/platform/events');
});
afterEach(() => life.abort());

const OURS = { id: 'mubin', url: 'chrome-extension://mubin/popup.html' };
const PAGE = { id: 'mubin', tab: { id: 4 }, frameId: 0, url: 'https://news.example/' };
const event = (call: string, ...args: unknown[]) => ({ mubin: 1, to: 'events', call, args });
const PLAYING = event('playerStateChanged', IDLE_PLAYER);

describe('an event', () => {
  it('reaches all who listen to it, and nobody answers', async () => {
    const [seen, too, other] = [vi.fn(), vi.fn(), vi.fn()];
    events.onEvent('playerStateChanged', seen, life.signal);
    events.onEvent('playerStateChanged', too, life.signal);
    events.onEvent('pageMoved', other, life.signal);
    expect(await browser.deliver(PLAYING, OURS)).toBeUndefined();
    expect([seen.mock.calls, too.mock.calls, other.mock.calls]).toEqual([
      [[IDLE_PLAYER]],
      [[IDLE_PLAYER]],
      [],
    ]);
    void browser.deliver(event('pageMoved', 'k1', true), OURS);
    expect(other.mock.calls).toEqual([['k1', true]]);
  });

  it('is heard until the listener has had enough', () => {
    const seen = vi.fn();
    events.onEvent('playerStateChanged', seen, life.signal);
    life.abort();
    void browser.deliver(PLAYING, OURS);
    expect(seen).not.toHaveBeenCalled();
  });

  it('lets no content script say what the player does', () => {
    const seen = vi.fn();
    events.onEvent('playerStateChanged', seen, life.signal);
    void browser.deliver(PLAYING, PAGE);
    expect(seen).not.toHaveBeenCalled();
  });

  it.each<[string, object, object]>([
    ['of another extension', PLAYING, { ...OURS, id: 'other' }],
    ['in another shape', event('playerStateChanged', { status: 'dancing' }), OURS],
    ['with too much', event('pageMoved', 'k'.repeat(3_000), true), OURS],
    ['for another target', { ...PLAYING, to: 'player' }, OURS],
    ['that there is not', event('toString'), OURS],
  ])('%s is passed over', (_name, message, from) => {
    const seen = vi.fn();
    events.onEvent('playerStateChanged', seen, life.signal);
    events.onEvent('pageMoved', seen, life.signal);
    void browser.deliver(message, from);
    expect(seen).not.toHaveBeenCalled();
  });

  describe('where background and player are one document', () => {
    const READER = { ...PAGE, frameId: 9, url: 'chrome-extension://mubin/reader.html' };
    const call = (from: object) =>
      browser.deliver({ mubin: 1, to: 'background', call: 'playerState', args: [] }, from);
    const told = (): unknown[][] => {
      browser.tabs.sendMessage.mockClear();
      events.announce('playerStateChanged', IDLE_PLAYER);
      return browser.tabs.sendMessage.mock.calls;
    };
    beforeEach(() => {
      const handlers = { playerState: () => Promise.resolve() } as never;
      messaging.handleCalls('background', BACKGROUND_RULES, handlers, life.signal);
    });

    it('reaches the frames in which a page of ours has called, and nobody else in their tabs', async () => {
      expect(told()).toEqual([]);
      await call(READER);
      await call({ ...READER, frameId: 12 });
      await call({ ...READER, tab: { id: 5 }, frameId: 0 });
      await call({ ...READER, tab: { id: 6 }, url: 'https://news.example/' });
      await call({ ...PAGE, tab: { id: 7 } });
      expect(told()).toEqual([
        [4, PLAYING, { frameId: 9 }],
        [4, PLAYING, { frameId: 12 }],
      ]);
    });

    it('reaches no frame that is gone, and none of a page that was left', async () => {
      await call(READER);
      await call({ ...READER, frameId: 12 });
      await call({ ...READER, tab: { id: 8 }, frameId: 20 });
      browser.tabs.sendMessage.mockRejectedValueOnce(new Error('gone'));
      events.announce('playerStateChanged', IDLE_PLAYER);
      await Promise.resolve();
      expect(told().map(([tabId, , to]) => [tabId, to])).toEqual([
        [4, { frameId: 12 }],
        [8, { frameId: 20 }],
      ]);
      messaging.forgetFrames(4);
      expect(told()).toEqual([[8, PLAYING, { frameId: 20 }]]);
      await call(READER);
      expect(told()).toHaveLength(2);
    });
  });
});
