import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IDLE_PLAYER, type PlayerState } from '../../src/core/calls';
import { eventually, type RawTarget } from '../../tools/raw-target.mjs';
import { playerState } from './driver/player-state';
import { launchMubin, type Mubin } from './driver/launch';

let mubin: Mubin;
let page: Page;
let reader: Frame;
let earlier: number;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar' });
});
afterAll(() => mubin.close());

beforeEach(async () => {
  await mubin.voice.behave('exact');
  await mubin.voice.takeForWord(120);
  const worker = await mubin.browser.worker(mubin.extensionId);
  // No place is kept, or one of the test before would move the window: its page may tell of it late.
  await worker.evaluate(() => chrome.storage.local.set({ settings: { keepPlaces: false } }));
  page = await mubin.context.newPage();
  await page.goto(`${mubin.url}/`);
  reader = await mubin.openReader(page);
  // What the test before had said stops with its page, a little after that is gone.
  await reaches('the voice goes on', ({ status }) => status === 'idle');
  earlier = (await mubin.voice.utterances()).length;
});
afterEach(() => page.close());

/** What the voice was asked to say in this test. */
const utterances = async () => (await mubin.voice.utterances()).slice(earlier);

const state = async (): Promise<PlayerState> => (await playerState(reader)) ?? IDLE_PLAYER;
const reaches = (what: string, is: (now: PlayerState) => boolean) =>
  eventually(async () => is(await state()), what, 15_000);
/** Not only between two sentences. */
const fallsSilent = async (player: RawTarget) => {
  await player.waitFor(
    `chrome.runtime.sendMessage({ mubin: 1, to: 'background', call: 'playerState', args: [] })
      .then(({ value }) => value?.status === 'idle')`,
  );
  await player.waitFor('!speechSynthesis.speaking');
};
/** What is painted under a highlight, as text. */
const painted = (name: string) =>
  reader.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()).join(''),
    name,
  );

describe('reading aloud', () => {
  it('speaks, highlights sentence and word by real boundary events, and touches no element', async () => {
    await reader.evaluate(() => {
      const scope = globalThis as unknown as { changes: number };
      scope.changes = 0;
      new MutationObserver((list) => (scope.changes += list.length)).observe(
        document.querySelector('#article')!,
        {
          childList: true,
          subtree: true,
          characterData: true,
        },
      );
    });
    await reader.locator('#play').click();
    const words: string[] = [];
    await eventually(
      async () => {
        const word = await painted('mubin-word');
        if (word && word !== words.at(-1)) words.push(word);
        return words.length >= 4;
      },
      'no words are highlighted',
      15_000,
    );
    const spoken = await state();
    expect(spoken.sentence).not.toBeNull();
    expect(await painted('mubin-sentence')).not.toBe('');
    for (const word of words) expect(await reader.locator('#article').innerText()).toContain(word);
    expect(await reader.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBe(0);
    // The voice was given words, not digits.
    await eventually(async () => (await utterances()).length > 3, 'it stopped', 30_000);
    for (const { text } of await utterances()) expect(text).not.toMatch(/[0-9٠-٩%]/);
  });

  it('pauses, resumes the same sentence, steps, and begins where it is told to', async () => {
    // However late somebody looks, no sentence is over.
    await mubin.voice.takeForWord(5_000);
    await reader.locator('#play').click();
    await reaches('it never plays', ({ status }) => status === 'playing');
    // What the key does is what the button says.
    await reader.locator('#play[aria-label="إيقاف مؤقت"]').waitFor();
    await page.keyboard.press('KeyK');
    await reaches('it never pauses', ({ status }) => status === 'paused');
    const { sentence } = await state();
    // A screen reader takes over where the voice stopped.
    await expect
      .poll(() => reader.evaluate(() => (document.activeElement as HTMLElement).dataset['block']))
      .toBe(sentence?.block);
    await page.keyboard.press('KeyK');
    await reaches('it never resumes', ({ status }) => status === 'playing');
    expect((await state()).sentence).toEqual(sentence);
    await page.keyboard.press('KeyN');
    await reaches(
      'it does not step',
      (now) => now.status === 'playing' && now.sentence?.block !== sentence?.block,
    );

    const target = reader.locator('.sentence', { hasText: 'وقالت بن عاشور' });
    await target.click({ position: { x: 2, y: 12 } }).catch(() => target.click());
    const block = await target.getAttribute('data-block');
    await reaches(
      'a click does not start there',
      (now) => now.status === 'playing' && now.sentence?.block === block,
    );

    const other = reader.locator('.sentence', { hasText: 'ووعدت بن عاشور' });
    await other.focus();
    await page.keyboard.press('Enter');
    const place = {
      block: await other.getAttribute('data-block'),
      start: Number(await other.getAttribute('data-start')),
    };
    await reaches(
      'Enter does not start there',
      (now) =>
        now.status === 'playing' && now.sentence?.block === place.block && now.sentence.start === place.start,
    );
  });

  it('scrolls along, gives way to a reader who scrolls, and comes back when called', async () => {
    const top = () => reader.evaluate(() => document.documentElement.scrollTop);
    // At once, and for longer than it takes to turn the wheel: that would meet a scroll which is on its way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await mubin.voice.takeForWord(250);
    const first = reader.locator('.sentence', { hasText: 'ووعدت بن عاشور' });
    await first.evaluate((sentence: HTMLElement) => sentence.focus({ preventScroll: true }));
    expect(await top()).toBe(0);
    await page.keyboard.press('Enter');
    // From then on the reader listens to the wheel.
    await expect.poll(() => painted('mubin-sentence')).toContain('ووعدت بن عاشور');
    await eventually(async () => (await top()) > 200, 'it does not scroll along', 10_000);
    // What is far is reached in so many pictures at most, and the wheel turns in what was painted.
    await reader.evaluate(async () => {
      for (let pictures = 0; pictures < 5; pictures++) await new Promise(requestAnimationFrame);
    });
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, -5000);
    await reader.locator('#back-to-reading').waitFor();
    await mubin.voice.takeForWord(120);
    await eventually(async () => (await top()) === 0, 'the wheel does not scroll', 10_000);
    // As many sentences as it takes to see that none of them is scrolled to: one that was would be on its way meanwhile.
    const sentences = new Set<string>();
    await eventually(
      async () => sentences.add(await painted('mubin-sentence')).size > 2,
      'it fell silent',
      20_000,
    );
    expect(await top()).toBe(0);
    await reader.locator('#back-to-reading').click();
    await eventually(async () => (await top()) > 200, 'it does not come back', 10_000);
  });

  it('begins and pauses from the popup, by the keyboard alone', async () => {
    await mubin.clickToolbar(page);
    const popup = await mubin.popup();
    await popup.waitFor('document.activeElement?.id === "open-reader"');
    await popup.press('Tab');
    expect(await popup.evaluate('document.activeElement.id')).toBe('listen');
    await popup.press('Enter');
    await reaches('it never plays', ({ status }) => status === 'playing');
    await popup.waitFor('document.activeElement.id === "listen"');
    await popup.press('Enter');
    await reaches('it never pauses', ({ status }) => status === 'paused');
  });

  it('goes on at once at another rate', async () => {
    await mubin.voice.takeForWord(400);
    await reader.locator('#play').click();
    await reaches('it never plays', ({ status }) => status === 'playing');
    await reader.locator('#faster').click();
    await eventually(async () => (await utterances()).at(-1)?.rate === 1.25, 'the rate stays', 10_000);
    expect((await state()).rate).toBe(1.25);
  });

  it('speaks on while another tab is in front, and stops when its own goes', async () => {
    await reader.locator('#play').click();
    await reaches('it never plays', ({ status }) => status === 'playing');
    const other = await mubin.context.newPage();
    await other.goto(`${mubin.url}/`);
    await other.bringToFront();
    const before = (await utterances()).length;
    await eventually(async () => (await utterances()).length > before + 1, 'it fell silent', 20_000);
    const player = await mubin.player();
    await page.close();
    await fallsSilent(player);
  });

  it('stops when the page is left', async () => {
    await reader.locator('#play').click();
    await reaches('it never plays', ({ status }) => status === 'playing');
    const player = await mubin.player();
    await page.goto('about:blank');
    await fallsSilent(player);
  });

  it.each(['silent', 'wandering'] as const)(
    'lights an estimate of the word by a voice that is %s',
    async (profile) => {
      await mubin.voice.behave(profile);
      await reader.locator('#play').click();
      const words = new Set<string>();
      await eventually(async () => words.add(await painted('mubin-word')).size >= 5, 'no word moves', 20_000);
      const article = await reader.locator('#article').innerText();
      for (const word of words) expect(article).toContain(word);
    },
  );

  it('goes on by another voice, in the same sentence, where one breaks', async () => {
    await mubin.voice.behave('breaking');
    await reader.locator('.sentence', { hasText: 'ووعدت بن عاشور' }).focus();
    await page.keyboard.press('Enter');
    await reaches(
      'no other voice takes over',
      ({ status, voice }) => status === 'playing' && voice?.engine === 'bundled',
    );
    expect((await state()).error).toBeNull();
    await expect.poll(() => painted('mubin-sentence')).toContain('ووعدت بن عاشور');
    expect(await reader.locator('.player-failure').count()).toBe(0);
  });
});
