import { PLAYER_RULES } from '../../src/core/call-rules/player-rules';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlayerCalls, Handlers } from '../../src/core/calls';
import { IDLE_PLAYER } from '../../src/core/calls';
import { ExpectedError } from '../../src/core/errors';
import type * as Messaging from '../../src/platform/messaging';
import { fakeBrowser } from '../fakes/browser';

let browser: ReturnType<typeof fakeBrowser>;
let messaging: typeof Messaging;
let life: AbortController;

beforeEach(async () => {
  browser = fakeBrowser();
  life = new AbortController();
  vi.resetModules();
  vi.doMock('../../src/platform/browser-api', () => ({ browser }));
  messaging = await import('../../src/platform/messaging');
});
afterEach(() => life.abort());

const nothing = () => Promise.resolve();
function playerHandlers(change: Partial<Handlers<PlayerCalls>> = {}): Handlers<PlayerCalls> {
  return {
    load: nothing,
    playFrom: nothing,
    pausePlaying: nothing,
    resumePlaying: nothing,
    stopPlaying: nothing,
    stepPlaying: nothing,
    sleepAfter: nothing,
    placeHeard: () => Promise.resolve(null),
    sayAside: nothing,
    sayWord: nothing,
    usePronunciations: nothing,
    changeSpeechSettings: nothing,
    forget: nothing,
    currentState: () => Promise.resolve(IDLE_PLAYER),
    voicesFor: () => Promise.resolve([]),
    tryVoice: () => Promise.resolve({ started: null, boundaries: 0, ended: null, isFailed: true }),
    ...change,
  };
}

const CALL = { mubin: 1, to: 'player', call: 'currentState', args: [] };
const OURS = { id: 'mubin', url: 'chrome-extension://mubin/popup.html' };

describe('messaging', () => {
  it('carries arguments there and the value back', async () => {
    const playFrom = vi.fn<Handlers<PlayerCalls>['playFrom']>(nothing);
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers({ playFrom }), life.signal);
    await messaging.player.playFrom({ block: 'b1', start: 0, end: 3 });
    expect(playFrom.mock.calls[0]?.[1]).toEqual({ block: 'b1', start: 0, end: 3 });
    expect(await messaging.player.currentState()).toEqual(IDLE_PLAYER);
  });

  it('answers a message from another document', async () => {
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers(), life.signal);
    expect(await browser.deliver(CALL, OURS)).toEqual({ ok: true, value: IDLE_PLAYER });
  });

  it('keeps the code of an expected error, and the words of another', async () => {
    const pausePlaying = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new ExpectedError('noArabicVoice'))
      .mockRejectedValueOnce(new Error('boom'));
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers({ pausePlaying }), life.signal);
    await expect(messaging.player.pausePlaying()).rejects.toMatchObject({ code: 'noArabicVoice' });
    await expect(messaging.player.pausePlaying()).rejects.toThrow('boom');
  });

  it.each<[string, unknown, unknown]>([
    ['for another target', { ...CALL, to: 'content' }, OURS],
    ['of another shape', { call: 'currentState' }, OURS],
    ['of another sender', CALL, { id: 'stranger' }],
    ['for a call that does not exist', { ...CALL, call: 'toString' }, OURS],
    ['that is null', null, OURS],
  ])('gives no answer to a message %s', async (_name, message, sender) => {
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers(), life.signal);
    expect(await browser.deliver(message, sender)).toBeUndefined();
  });

  it('says so when nobody answers', async () => {
    await expect(messaging.player.currentState()).rejects.toThrow('nobody answered');
  });

  it('tells a handler who called', async () => {
    const senders: unknown[] = [];
    const voicesFor: Handlers<PlayerCalls>['voicesFor'] = (sender) => {
      senders.push(sender);
      return Promise.resolve([]);
    };
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers({ voicesFor }), life.signal);
    const call = { ...CALL, call: 'voicesFor', args: ['ar'] };
    await browser.deliver(call, OURS);
    const url = 'chrome-extension://mubin/reader.html';
    await browser.deliver(call, { id: 'mubin', tab: { id: 4 }, frameId: 9, url });
    expect(senders).toEqual([
      { tabId: null, frameId: null, isExtensionPage: true, url: OURS.url },
      { tabId: 4, frameId: 9, isExtensionPage: true, url },
    ]);
  });

  it.each<[string, object, object]>([
    ['a content script', CALL, { id: 'mubin', tab: { id: 4 }, frameId: 0, url: 'https://news.example/' }],
    ['too much', { ...CALL, call: 'voicesFor', args: ['ar'.repeat(2_000)] }, OURS],
    ['another shape', { ...CALL, call: 'playFrom', args: [{ block: 1 }] }, OURS],
  ])('refuses %s, and no handler hears of it', async (_name, message, sender) => {
    const heard = vi.fn();
    const change = { currentState: heard, voicesFor: heard, playFrom: heard };
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers(change), life.signal);
    expect(await browser.deliver(message, sender)).toMatchObject({ ok: false, error: { code: 'badCall' } });
    expect(heard).not.toHaveBeenCalled();
  });

  it('takes no answer of a content script that is none', async () => {
    browser.tabs.sendMessage.mockResolvedValueOnce({
      ok: true,
      value: { article: { title: 7 }, notArticle: null },
    });
    await expect(messaging.contentOf(4).extract()).rejects.toMatchObject({ code: 'badCall' });
    browser.tabs.sendMessage.mockResolvedValueOnce({ ok: true, value: { error: 'pdf', reason: null } });
    expect(await messaging.contentOf(4).extract()).toEqual({ error: 'pdf', reason: null });
  });

  it('refuses a second handler for a target, until the first is gone', () => {
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers(), life.signal);
    expect(() => messaging.handleCalls('player', PLAYER_RULES, playerHandlers())).toThrow('two handlers');
    life.abort();
    life = new AbortController();
    messaging.handleCalls('player', PLAYER_RULES, playerHandlers(), life.signal);
  });

  describe('where the background is stopped meanwhile', () => {
    const CLOSED = [
      'The message port closed before a response was received.',
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      'Could not establish connection. Receiving end does not exist.',
      'Message manager disconnected',
      "Actor 'Conversation' destroyed before query 'RuntimeMessage' was resolved",
    ];
    /** Fails so often, then answers. */
    const stoppedFor = (times: number, words: string) => {
      const sendMessage = vi.fn(() =>
        sendMessage.mock.calls.length > times
          ? Promise.resolve({ ok: true, value: null })
          : Promise.reject(new Error(words)),
      );
      browser.runtime.sendMessage = sendMessage;
      return sendMessage;
    };

    it.each(CLOSED)('what may be repeated is asked for again: %s', async (words) => {
      const sent = stoppedFor(2, words);
      await messaging.background.pause();
      expect(sent).toHaveBeenCalledTimes(3);
    });

    it('an empty answer is none', async () => {
      const sent = vi.fn(() => Promise.resolve(undefined as unknown));
      browser.runtime.sendMessage = sent;
      await expect(messaging.background.readerContent('k')).rejects.toMatchObject({ code: 'interrupted' });
      expect(sent).toHaveBeenCalledTimes(3);
    });

    it('what may not is asked for once, and said to have been interrupted', async () => {
      const sent = stoppedFor(1, CLOSED[0] ?? '');
      await expect(messaging.background.whoIsThis()).rejects.toMatchObject({ code: 'interrupted' });
      expect(sent).toHaveBeenCalledTimes(1);
      await expect(messaging.background.whoIsThis()).resolves.toBeNull();
    });

    it('what fails for another reason is not asked for again', async () => {
      const sent = stoppedFor(1, 'DataCloneError');
      await expect(messaging.background.pause()).rejects.toThrow('DataCloneError');
      expect(sent).toHaveBeenCalledTimes(1);
    });

    it('a script that outlived its extension is told so', async () => {
      const told = () =>
        messaging.background.pause().catch((error: unknown) => (error as ExpectedError).code);
      stoppedFor(9, 'Extension context invalidated.');
      expect(await told()).toBe('extensionReloaded');
      // As Chromium leaves it: without its id, or without anything.
      Object.assign(browser.runtime, { id: undefined });
      expect(await told()).toBe('extensionReloaded');
      Object.assign(browser, { runtime: undefined });
      expect(await told()).toBe('extensionReloaded');
    });
  });
});
