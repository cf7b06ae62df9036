import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlayerState } from '../../src/core/calls';
import { STORED } from '../../src/core/stored-entries';
import { eventually } from '../../tools/raw-target.mjs';
import { launchMubin, type Mubin } from './driver/launch';
import { stopPretendingFocus } from './driver/real-focus';

let mubin: Mubin;
let page: Page;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar' });
});
afterAll(() => mubin.close());

const set = async (settings: object) => {
  const worker = await mubin.browser.worker(mubin.extensionId);
  await worker.evaluate(async (value) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ settings: value });
  }, settings);
};

beforeEach(async () => {
  await mubin.voice.behave('exact');
  await mubin.voice.takeForWord(120);
  await set({});
  page = await mubin.context.newPage();
  await page.goto(`${mubin.url}/`);
  reader = await mubin.openReader(page);
});
afterEach(async () => {
  await call('stop');
  await page.close();
});

/** A call to the background, as one of our own pages makes it. */
async function call<T>(name: string, ...args: unknown[]): Promise<T> {
  const player = await mubin.player();
  const message = JSON.stringify({ mubin: 1, to: 'background', call: name, args });
  const answer = (await player.evaluate(`chrome.runtime.sendMessage(${message})`)) as { value: T };
  await player.detach();
  return answer.value;
}
const state = () => call<PlayerState>('playerState');
const reaches = (what: string, is: (now: PlayerState) => boolean) =>
  eventually(async () => is(await state()), what, 15_000);
const PLACES = STORED.listeningPlaces.key;
/** For a word, in ms: so slow that no sentence is over before it is looked at. */
const SLOW = 3_000;
const spoken = async () => (await mubin.voice.utterances()).length;
/** Plays from a sentence with these words in it. */
async function playFrom(words: string): Promise<void> {
  await reader.locator('.sentence', { hasText: words }).first().focus();
  await page.keyboard.press('Enter');
  await reaches('it never plays', ({ status }) => status === 'playing');
}

describe('listening', () => {
  it('speaks on in a tab that is truly hidden', async () => {
    await stopPretendingFocus(page);
    await playFrom('وقالت بن عاشور');
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    const other = await mubin.context.newPage();
    await other.bringToFront();
    await eventually(
      () => page.evaluate(() => document.visibilityState === 'hidden'),
      'the tab is not hidden',
      10_000,
    );
    const before = await spoken();
    await eventually(async () => (await spoken()) > before + 2, 'it fell silent', 20_000);
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect((await state()).status).toBe('playing');
    await other.close();
  });

  it('tells the media session what is read, and does what its keys ask', async () => {
    const player = await mubin.player();
    await player.evaluate(`(() => {
      const { mediaSession } = navigator;
      globalThis.keys = {};
      const set = mediaSession.setActionHandler.bind(mediaSession);
      mediaSession.setActionHandler = (action, handler) => { keys[action] = handler; set(action, handler); };
    })()`);
    await mubin.voice.takeForWord(SLOW);
    await playFrom('وقالت بن عاشور');
    const told = () =>
      player.evaluate(
        '({ title: navigator.mediaSession.metadata?.title, artist: navigator.mediaSession.metadata?.artist, state: navigator.mediaSession.playbackState })',
      );
    expect(await told()).toEqual({
      title: await reader.locator('h1').innerText(),
      artist: await reader.locator('.site').innerText(),
      state: 'playing',
    });
    const { progress } = await state();
    await player.evaluate('keys.nexttrack()');
    await reaches('it does not step', (now) => now.progress.index === progress.index + 1);
    await player.evaluate('keys.previoustrack()');
    await reaches('it does not step back', (now) => now.progress.index === progress.index);
    await player.evaluate('keys.pause()');
    await reaches('it does not pause', ({ status }) => status === 'paused');
    expect(await told()).toMatchObject({ state: 'paused' });
    await player.evaluate('keys.play()');
    await reaches('it does not go on', ({ status }) => status === 'playing');
    await reader.locator('#stop').click();
    await player.waitFor('navigator.mediaSession.playbackState === "none" && keys.play === null');
    expect(await told()).toEqual({ state: 'none' });
  });

  it('says who was mentioned last, and then the sentence again', async () => {
    await mubin.voice.takeForWord(500);
    await playFrom('وقالت بن عاشور');
    const { sentence } = await state();
    await reaches('no word is told', ({ word }) => word !== null && word.start > (sentence?.start ?? 0));
    const before = await spoken();
    await page.keyboard.press('KeyW');
    await reaches('nothing is said aside', ({ aside }) => aside?.includes('بن عاشور:') ?? false);
    expect(await reader.locator('.player-aside').innerText()).toContain('بن عاشور');
    await reaches('it does not go on', ({ aside, status }) => aside === null && status === 'playing');
    expect((await state()).sentence).toEqual(sentence);
    // The voice hears of it a little later.
    await eventually(async () => (await spoken()) >= before + 2, 'it is not said again', 10_000);
    const [aside, again] = (await mubin.voice.utterances()).slice(before);
    expect(aside?.text).toContain('بن عاشور');
    expect(again?.text).toContain('وقالت بن عاشور');
  });

  it('goes on after its page is left where that is wanted, and is controlled from the popup elsewhere', async () => {
    await set({ keepListening: true });
    await mubin.voice.takeForWord(400);
    await playFrom('وقالت بن عاشور');
    await page.goto('about:blank');
    await reaches('its page is not given up', ({ tabId }) => tabId === null);
    const before = await spoken();
    await eventually(async () => (await spoken()) > before, 'it fell silent', 20_000);
    await page.goto(`${mubin.url}/`);
    await mubin.clickToolbar(page);
    const popup = await mubin.popup();
    await popup.waitFor('document.querySelector(".mini-title strong")?.textContent');
    expect(await popup.evaluate('document.querySelector(".mini-status").textContent')).toMatch(/الجملة/);
    await popup.click('#mini-play');
    await reaches('it does not pause', ({ status }) => status === 'paused');
    // What the button does goes by what the popup was told.
    await popup.waitFor('document.querySelector("#mini-play[aria-label=متابعة]")');
    await popup.click('#mini-play');
    await reaches('it does not go on', ({ status }) => status === 'playing');
    const { progress } = await state();
    await popup.click('#mini-next');
    await reaches('it does not step', (now) => now.progress.index > progress.index);
    await popup.click('#mini-stop');
    await reaches('it does not stop', ({ status }) => status === 'idle' || status === 'paused');
    await popup.waitFor('!document.querySelector(".mini-player")');
  });

  it('leads from the popup back to the tab that is read', async () => {
    await mubin.voice.takeForWord(400);
    await playFrom('وقالت بن عاشور');
    const other = await mubin.context.newPage();
    await other.goto('about:blank');
    await mubin.clickToolbar(other);
    const popup = await mubin.popup();
    await popup.click('#back-to-page');
    const worker = await mubin.browser.worker(mubin.extensionId);
    const { tabId } = await state();
    await eventually(
      () =>
        worker.evaluate(
          async (id) => (await chrome.tabs.query({ active: true })).some((tab) => tab.id === id),
          tabId,
        ),
      'the tab does not come to the front',
      10_000,
    );
    await other.close();
  });

  it('offers to go on where listening stopped, in the reader and in the popup', async () => {
    await mubin.voice.takeForWord(SLOW);
    await playFrom('وقالت بن عاشور');
    const { sentence } = await state();
    // Kept after it is told: popup and reader ask once.
    const worker = await mubin.browser.worker(mubin.extensionId);
    await eventually(
      () => worker.evaluate(async (key) => key in (await chrome.storage.local.get(key)), PLACES),
      'its place is not kept',
      10_000,
    );
    await page.goto('about:blank');
    await page.goto(`${mubin.url}/`);
    await mubin.clickToolbar(page);
    const popup = await mubin.popup();
    await popup.waitFor('document.querySelector("#listen")?.textContent.includes("أكمل")');
    await popup.waitFor('document.querySelector("#from-start")');
    await popup.click('#open-reader');
    reader = await mubin.readerFrame(page);
    await reader.locator('#go-on').click();
    await reaches('it never plays', ({ status }) => status === 'playing');
    expect((await state()).sentence).toEqual(sentence);
    await reader.locator('#go-on').waitFor({ state: 'detached' });
  });

  it('falls silent by the sleep timer, which can be seen and called off', async () => {
    await mubin.voice.takeForWord(400);
    await playFrom('وقالت بن عاشور');
    await reader.locator('#sleep').selectOption('10');
    await reaches('no timer runs', ({ sleep }) => sleep.minutes === 10);
    await reader.locator('#sleep-left', { hasText: '١٠' }).waitFor();
    await reader.locator('#sleep').selectOption('off');
    await reaches('the timer runs on', ({ sleep }) => sleep.choice === 'off');
  });
});

describe('a clock that jumps while it speaks, as after a machine was asleep', () => {
  const HOUR = 3_600_000;
  /** Sentences that are heard, and the one in which the clock jumps. */
  const [COUNT, JUMP_IN] = [3, 2];

  /** Has the player see another time, from its next look on. */
  async function shiftClock(ms: number): Promise<void> {
    const player = await mubin.player();
    await player.evaluate(`(() => {
      globalThis.shifted ??= [[performance, performance.now], [Date, Date.now]].map(([clock, now]) => {
        clock.now = () => now.call(clock) + globalThis.shift;
      });
      globalThis.shift = ${ms};
    })()`);
    await player.detach();
  }
  /** With the focus in the people's column nobody is led back, a moment later, to the sentence that was spoken. */
  async function stopElsewhere(): Promise<void> {
    await reader.locator('#people button').first().focus();
    await call('stop');
    await reaches('it is never still', ({ status }) => status === 'idle');
    await reader.locator('#play[aria-label="استمع"]').waitFor();
    // Where the focus is by then, and whether it is led on, is seen to after the next frame.
    await reader.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  const saidSince = async (before: number) =>
    (await mubin.voice.utterances()).slice(before).map(({ text }) => text);
  const asOne = (texts: readonly string[]) => texts.join(' ').replace(/\s+/g, ' ');
  const isSaid = (before: number, count: number) =>
    eventually(async () => (await saidSince(before)).length >= count, 'it does not go on', 30_000);

  it.each([
    ['forward', HOUR, 'exact'],
    ['back', -HOUR, 'exact'],
    ['forward', HOUR, 'silent'],
  ] as const)('%s: speaks on, and leaves nothing out (by %d ms, %s voice)', async (_, jump, profile) => {
    await mubin.voice.behave(profile);
    await mubin.voice.takeForWord(30);
    await stopElsewhere();
    const start = await spoken();
    await playFrom('وقالت بن عاشور');
    await isSaid(start, COUNT);
    // In what pieces depends on what is known of a voice.
    const usual = (await saidSince(start)).slice(0, COUNT);
    const voice = (await state()).voice?.uri;
    await stopElsewhere();

    await mubin.voice.takeForWord(60);
    const before = await spoken();
    await playFrom('وقالت بن عاشور');
    await isSaid(before, JUMP_IN);
    await shiftClock(jump);
    try {
      await isSaid(before, COUNT + 3);
      const now = await state();
      expect([now.status, now.error, now.voice?.uri]).toEqual(['playing', null, voice]);
      const texts = await saidSince(before);
      // After an hour without a word a voice has given out: what it was at is begun again, once. Set back, it has not.
      const ways = jump < 0 ? [texts] : [texts, ...texts.map((_text, at) => texts.toSpliced(at, 1))];
      expect(
        ways.map(asOne).filter((text) => text.startsWith(asOne(usual))),
        asOne(texts),
      ).not.toEqual([]);
    } finally {
      await shiftClock(0);
    }
  });
});
