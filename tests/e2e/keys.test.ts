import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyNameOf } from '../../src/core/key-names';
import { eventually } from '../../tools/raw-target.mjs';
import { closeReader } from './driver/escape';
import { focusSeen, type FocusSeen } from './driver/focus-seen';
import { launchMubin, type Mubin } from './driver/launch';
import { playerState } from './driver/player-state';

let mubin: Mubin;
let page: Page;
let cdp: CDPSession;
let reader: Frame;
/** Where keys are pressed and the focus is looked for. */
let view: Frame;
let tab: Page;
const lookAt = async (on: Page, frame: Frame): Promise<void> => {
  tab = on;
  view = frame;
  cdp = await on.context().newCDPSession(on);
};
beforeAll(async () => {
  // Wide enough for the people to stand beside the text.
  mubin = await launchMubin({ lang: 'ar', viewport: { width: 1280, height: 800 } });
  ({ page } = mubin);
  await mubin.voice.takeForWord(300);
  await page.evaluate(() => {
    const scope = globalThis as unknown as { keys: string[] };
    scope.keys = [];
    addEventListener('keydown', (event) => scope.keys.push(event.code), true);
  });
});
afterAll(() => mubin.close());

/** The letter of a key as a keyboard with the Arabic layout 101 sends it. */
async function press(code: string, hasShift = false): Promise<void> {
  const written = code === 'Slash' && hasShift ? '؟' : keyNameOf(code, null).arabic;
  const key = written ?? keyNameOf(code, null).latin;
  const what = { code, key, modifiers: hasShift ? 8 : 0 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...what, text: key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
}
const type = (key: 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowDown' | 'ArrowLeft' | 'End') =>
  tab.keyboard.press(key);

const seen = () => view.evaluate(focusSeen);
/** That the focus is there to be seen: a ring of 2 CSS pixels (WCAG 2.4.13) and 3 : 1 (1.4.11), under nothing (2.4.12). */
const expectSeen = ({ element, ring, contrast, isUncovered }: FocusSeen) => {
  expect(ring, element).toBeGreaterThanOrEqual(2);
  expect(contrast, element).toBeGreaterThanOrEqual(3);
  expect(isUncovered, element).toBe(true);
};
/** Whether the window no longer rolls towards something. */
const isStill = async () => {
  const before = scrollY;
  await new Promise((resolve) => setTimeout(resolve, 150));
  return scrollY === before;
};
const focusOn = async (selector: string): Promise<void> => {
  const isThere = (wanted: string) => document.activeElement?.matches(wanted) === true;
  await eventually(() => view.evaluate(isThere, selector), `no focus on ${selector}`, 10_000);
  await eventually(() => view.evaluate(isStill), 'the window never stands still', 10_000);
  expectSeen(await seen());
};
/** Presses a key until the focus is on something, and sees it on each thing on the way. */
const travel = async (key: 'Tab' | 'Shift+Tab', selector: string): Promise<void> => {
  const way: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    await type(key);
    const now = await seen();
    way.push(now.element);
    expectSeen(now);
    if (await view.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not on the way: ${way.join(' ')}`);
};

const status = async () => (await playerState(reader))?.status;
/** What the button of the reader then says: its keys do what follows from that. */
const LABELS = { playing: 'إيقاف مؤقت', paused: 'متابعة', idle: 'استمع' };
const saying = async (wanted: keyof typeof LABELS) => {
  await eventually(async () => (await status()) === wanted, `never ${wanted}`, 20_000);
  await reader.locator(`#play[aria-label="${LABELS[wanted]}"]`).waitFor();
};
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
/** Where the focused sentence lies, as the player tells places. */
const focusedPlace = () =>
  reader.evaluate(() => {
    const { block, start, end } = (document.activeElement as HTMLElement).dataset;
    return { block, start: Number(start), end: Number(end) };
  });

describe('the whole job by keyboard alone, with an Arabic layout', () => {
  it('opens the reader from the popup', async () => {
    await mubin.clickToolbar();
    const popup = await mubin.popup();
    await popup.waitFor('document.activeElement?.id === "open-reader"');
    await popup.press('Tab');
    expectSeen((await popup.evaluate(`(${String(focusSeen)})()`)) as FocusSeen);
    await popup.waitFor('(document.getElementById("open-reader").focus(), true)');
    await popup.press('Enter');
    reader = await mubin.readerFrame();
    await lookAt(page, reader);
    expect((await seen()).element).toBe('main');
  });

  it('listens and pauses, and the focus is on the sentence that was being read', async () => {
    // So slow that no sentence is over before it is looked at.
    await mubin.voice.takeForWord(3_000);
    await press('KeyK');
    await saying('playing');
    const spoken = async () => (await playerState(reader))?.sentence;
    // Past the headline and the date, which is no sentence.
    for (let now = await spoken(); !now?.block.startsWith('b'); now = await spoken()) {
      await press('KeyN');
      await eventually(async () => !isSame(await spoken(), now), 'no next sentence', 20_000);
    }
    await press('KeyK');
    await saying('paused');
    await focusOn('.sentence');
    const state = await playerState(reader);
    expect(await focusedPlace()).toEqual(state?.sentence);
  });

  it('reads from the sentence to which the reader went on, and hands it back when stopped', async () => {
    for (let steps = 0; steps < 3; steps++) await type('ArrowDown');
    await focusOn('.sentence');
    const place = await focusedPlace();
    await press('KeyR');
    await saying('playing');
    const spoken = async () => (await playerState(reader))?.sentence;
    await eventually(async () => isSame(await spoken(), place), 'read from elsewhere', 10_000);
    // The focus stays behind.
    await press('KeyN');
    await eventually(async () => !isSame(await spoken(), place), 'no next sentence', 10_000);
    const heard = await spoken();
    await press('KeyK', true);
    await saying('idle');
    await eventually(async () => isSame(await focusedPlace(), heard), 'not handed back', 10_000);
    await focusOn('.sentence');
    await mubin.voice.takeForWord(300);
  });

  it('goes to the people, and from there into the text', async () => {
    // They stand open beside the text.
    await press('KeyP');
    await focusOn('#toggle-people');
    await press('KeyP');
    await focusOn('#people-title');
    await travel('Tab', '.person-steps button');
    await type('Enter');
    await focusOn('.mention');
  });

  it('asks what a name means, and is back at it', async () => {
    await press('KeyD');
    await focusOn('#definition-title');
    await travel('Tab', '#definition button');
    await type('Escape');
    await focusOn('.mention');
  });

  it('changes the theme in the settings', async () => {
    await press('Comma');
    await focusOn('#settings-title');
    await travel('Tab', 'input[name=theme]');
    const theme = () => reader.evaluate(() => document.documentElement.dataset['theme']);
    const before = await theme();
    await type('ArrowDown');
    await eventually(async () => (await theme()) !== before, 'the theme stays', 10_000);
    expectSeen(await seen());
    await type('Escape');
    await focusOn('.mention');
  });

  it('changes the size of the text', async () => {
    const size = () => reader.evaluate(() => getComputedStyle(document.querySelector('#article')!).fontSize);
    const before = Number.parseFloat(await size());
    await press('Equal');
    await eventually(async () => Number.parseFloat(await size()) > before, 'no larger text', 10_000);
    await press('Minus');
    await eventually(async () => Number.parseFloat(await size()) === before, 'no smaller text', 10_000);
  });

  it('reads the help, which tells the keys of the browser too', async () => {
    await press('Slash', true);
    await focusOn('#help button');
    await eventually(
      () =>
        reader.evaluate(() =>
          /Alt.?K/.test(document.querySelector('[aria-labelledby=help-everywhere]')?.textContent ?? ''),
        ),
      'no commands of the browser',
      10_000,
    );
    await travel('Tab', '#help-shortcuts');
    await type('Escape');
    await focusOn('.mention');
  });

  it('moves along the bar at the top, which is one stop, as the eye does', async () => {
    await travel('Shift+Tab', '.bar-tools button');
    await type('End');
    await focusOn('#open-help');
    await type('ArrowLeft');
    await focusOn('#close-reader');
    await type('Tab');
    expect(await reader.evaluate(() => document.activeElement?.closest('.bar-tools') === null)).toBe(true);
  });

  it('closes the reader, and the page never saw a key', async () => {
    await closeReader(page);
    expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
  });
});

describe('keys of the reader’s own', () => {
  it('are chosen by pressing them, on the page to which the help leads', async () => {
    reader = await mubin.openReader();
    await lookAt(page, reader);
    await press('Slash', true);
    await focusOn('#help button');
    await travel('Tab', '#help-shortcuts');
    await type('Enter');
    const options = await eventually(
      () =>
        Promise.resolve(
          page
            .context()
            .pages()
            .find((next) => next.url().includes('options.html')),
        ),
      'no page of settings',
      30_000,
    );
    await lookAt(options, options.mainFrame());
    await focusOn('#change-shortcuts');
    await travel('Tab', '#change-play');
    await type('Enter');
    await focusOn('#new-shortcut');
    await press('KeyJ');
    await focusOn('#change-play');

    await page.bringToFront();
    await lookAt(page, reader);
    const hint = () =>
      reader.evaluate(() => document.querySelector('#play')?.getAttribute('aria-keyshortcuts'));
    await eventually(async () => (await hint()) === 'J', 'the reader does not hear of it', 10_000);
    await press('KeyJ');
    await saying('playing');
    await press('KeyJ');
    await saying('paused');
    await focusOn('.sentence');
    const before = (await mubin.voice.utterances()).length;
    await press('KeyK');
    // Heard by the same listener: had K done anything, it would have been before.
    await press('KeyP');
    await focusOn('#toggle-people');
    expect([await status(), (await mubin.voice.utterances()).length]).toEqual(['paused', before]);
    await press('KeyP');
    await focusOn('#people-title');

    await options.bringToFront();
    await lookAt(options, options.mainFrame());
    await travel('Shift+Tab', '#letter-shortcuts');
    await type('Space');
    await page.bringToFront();
    await lookAt(page, reader);
    await eventually(async () => (await hint()) === null, 'still on', 10_000);
  });

  it('do nothing once they are switched off', async () => {
    for (const code of ['KeyJ', 'KeyR', 'KeyP', 'Comma']) await press(code);
    await press('Slash', true);
    // Heard after them.
    await travel('Tab', '#people button, #people input');
    expect(await status()).toBe('paused');
    expect(await reader.locator('#help, #settings').count()).toBe(0);
    expect(await reader.locator('#people').isVisible()).toBe(true);
  });
});
