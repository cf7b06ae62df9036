import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, backgroundStopper, call, keyOf } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';
import { playerState } from './driver/player-state';

const LEFT_OUT = 'تقرير سابق عن الجسر القديم وأسباب إغلاقه في الشتاء الماضي';
const PAGE = articlePage('افتتاح الجسر الجديد').replace(
  '<p>وختم',
  `<div class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">${LEFT_OUT}</a></li></ul></div><p>وختم`,
);

let mubin: Mubin;
let stop: (afterStart?: number) => Promise<void>;
let reader: Frame;
beforeAll(async () => {
  mubin = await launchMubin({ lang: 'ar', pages: { '/bridge.html': { body: PAGE } } });
  // So slow that a sentence is not over before it is looked at.
  await mubin.voice.takeForWord(3_000);
  stop = await backgroundStopper(mubin);
  await openPage();
});
afterAll(() => mubin.close());

async function openPage(): Promise<void> {
  await mubin.page.goto(`${mubin.url}/bridge.html`);
  reader = await mubin.openReader();
  await reader.locator('.person').first().waitFor();
}
const diacritics = (choice: string) =>
  reader.evaluate((value) => chrome.storage.local.set({ settings: { diacritics: value } }), choice);
const stored = () =>
  call<{ editCount: number; article: { blocks: { text: string }[] } }>(
    reader,
    'readerContent',
    keyOf(reader),
  );
const peopleShown = async () => (await reader.locator('.person h3').allInnerTexts()).join();
/** The reader hands the focus on a frame after it shows what was done: a key that is pressed before goes elsewhere. */
const hasFocus = (selector: string) =>
  reader.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** Of the article, not recognised; one for each time that something is added. */
const NAMES = ['الضفة الشرقية', 'منسوب النهر', 'الطريق القديم', 'الجسر الجديد', 'نهاية العام'];

/** Ms after its start, for a call: while it starts, while it looks into the storage, while it does what it was asked for. */
const DURING = [0, 60, 120];
const LAST = DURING.length + 1;

interface Row {
  /** What is there before the first stop. */
  prepare?: () => Promise<void>;
  /** What must be so for the step of this number to mean anything. */
  begin?: (step: number) => Promise<void>;
  /** By the reader, not by a call: what it does where it is interrupted counts too. */
  act: (step: number) => Promise<void>;
  /** What is the case once step 0, 1, 2 … was done, and once only. */
  isDone: (step: number) => Promise<boolean>;
  /** Whether it is asked for again by itself, so that nobody hears of an interruption. */
  isRepeated: boolean;
}

const ROWS: Record<string, Row> = {
  editPeople: {
    act: async (step) => {
      if ((await reader.locator('#added-name').count()) === 0) await reader.locator('#add-person').click();
      await reader.locator('#added-name').fill(NAMES[step]!);
      await reader.locator('#added-name').press('Enter');
    },
    isDone: async (step) =>
      (await peopleShown()).split(NAMES[step]!).length === 2 &&
      (await stored()).editCount === step + 1 &&
      (await hasFocus('.person')),
    isRepeated: true,
  },
  undoPeopleEdit: {
    act: () => reader.locator('#undo-people-edit').click(),
    isDone: async (step) => {
      const shown = await peopleShown();
      return (
        NAMES.every((name, at) => shown.includes(name) === at < LAST - step) &&
        (await stored()).editCount === LAST - step &&
        (await hasFocus(step < LAST ? '#undo-people-edit' : '#people-title'))
      );
    },
    isRepeated: true,
  },
  putBack: {
    prepare: () => reader.locator('#toggle-omissions').click(),
    // By a key: what scrolls asks the background to keep the place, and that one is stopped instead.
    begin: () => reader.locator('.omission', { hasText: LEFT_OUT }).locator('[data-omission]').focus(),
    act: () => mubin.page.keyboard.press('Enter'),
    isDone: async (step) =>
      (await reader.locator('.put-back').count()) === (step + 1) % 2 &&
      (await stored()).article.blocks.some(({ text }) => text.includes(LEFT_OUT)) === (step % 2 === 0),
    isRepeated: true,
  },
  step: {
    prepare: async () => {
      await reader.locator('#play').click();
      await expect.poll(async () => (await playerState(reader))?.status).toBe('playing');
      await reader.locator('#play').click();
      await expect.poll(async () => (await playerState(reader))?.status).toBe('paused');
    },
    act: async () => {
      await reader.locator('main').focus();
      await mubin.page.keyboard.press('KeyN');
    },
    isDone: async (step) => (await playerState(reader))?.progress.index === step + 1,
    isRepeated: false,
  },
  whoIsThis: {
    prepare: () => reader.locator('#play').click(),
    begin: async (step) => {
      if (step > 0) await reader.locator('#who').click();
      await expect
        .poll(async () => {
          const state = await playerState(reader);
          return [state?.status, state?.aside];
        })
        .toEqual(['playing', null]);
    },
    act: () => reader.locator('#who').click(),
    isDone: async () => {
      if (((await playerState(reader))?.aside ?? null) === null) return false;
      // Asked a second time it would be called off: the voice only comes to it later.
      await expect.poll(async () => (await mubin.voice.utterances()).at(-1)?.text).toContain('حداد');
      return true;
    },
    isRepeated: false,
  },
  vowelsOf: {
    begin: async () => {
      await diacritics('written');
      await openPage();
    },
    act: () => diacritics('all'),
    isDone: async () =>
      /[\u064E-\u0652].*[\u064E-\u0652].*[\u064E-\u0652]/u.test(
        await reader.locator('.article-body p').first().innerText(),
      ),
    isRepeated: true,
  },
};

describe('a background that the browser stops', () => {
  it.each(Object.entries(ROWS))(
    'before, during and after %s: it is done once, or the reader says that it was not',
    async (name, { prepare, begin, act, isDone, isRepeated }) => {
      const interruptions = () => reader.locator('[role=alert]', { hasText: 'أوقف المتصفح مُبين' }).count();
      const isSoonDone = async (step: number) => {
        let isAskedAgain = false;
        await expect
          .poll(async () => {
            // First: what was done before the interruption shows in what is asked for after it.
            const isInterrupted = (await interruptions()) > 0;
            if (await isDone(step)) return 'done';
            // As the words ask for.
            if (!isAskedAgain && isInterrupted) {
              isAskedAgain = true;
              await act(step);
            }
            return `${name} ${step} is not done`;
          })
          .toBe('done');
        return isAskedAgain;
      };
      await prepare?.();

      await begin?.(0);
      await stop();
      await act(0);
      expect(await isSoonDone(0), 'a stopped background is started without a word').toBe(false);

      for (const [at, ms] of DURING.entries()) {
        await begin?.(1 + at);
        await stop();
        await Promise.all([stop(ms), act(1 + at)]);
        const isAskedAgain = await isSoonDone(1 + at);
        if (isRepeated) expect(isAskedAgain, 'it is asked for again by itself').toBe(false);
      }

      await begin?.(LAST);
      await act(LAST);
      await isSoonDone(LAST);
      await stop();
      expect(await isDone(LAST), 'it stays done').toBe(true);
    },
  );
});
