import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from 'playwright-core';
import { eventually, type RawTarget } from '../../tools/raw-target.mjs';
import { PATIENCE_MS } from '../../src/player/vowelled-engine';
import { backgroundStopper } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';

const FIRST = 'قال الوزير في العاصمة إن 15 لاعبا فازوا أمس.';
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>أخبار الفريق اليوم</title>
<body><article><h1>أخبار الفريق اليوم</h1>
<p>${FIRST} وأضاف أن الحكومة تعمل على خطة جديدة للسنوات المقبلة، وأن النتائج ستنشر في نهاية الشهر.</p>
<p>ومن جهتها قالت الوزيرة إن المشروع سيبدأ في الخريف، وإن المدارس ستفتح أبوابها في موعدها المعتاد كما في كل عام.</p>
</article></body></html>`;

let mubin: Mubin;
let reader: Frame;
let player: RawTarget;
beforeAll(async () => {
  mubin = await launchMubin({ voice: 'none', lang: 'ar', pages: { '/news/team.html': { body: PAGE } } });
  await mubin.page.goto(`${mubin.url}/news/team.html`);
  reader = await mubin.openReader();
  player = await mubin.player();
  // What the worker of the bundled voice is asked to say.
  await player.evaluate(`(() => {
    globalThis.asked = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.type === 'synthesise') globalThis.asked.push(message.request.text);
      return post.call(this, message, ...rest);
    };
    // On a busy machine vowels may come too late for the voice, and words be passed over where a timer rings late. Here it waits
    // for vowels as long as it takes, and the time of a sound goes no farther than the timer was to wait.
    const later = setTimeout;
    const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime');
    let [real, told, room] = [0, 0, 0];
    globalThis.setTimeout = (call, ms, ...rest) => {
      const isForVowels = ${JSON.stringify(Object.values(PATIENCE_MS))}.includes(ms);
      if (!isForVowels) room = ms / 1_000;
      return later(call, isForVowels ? 30_000 : ms, ...rest);
    };
    Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
      get() {
        const now = clock.get.call(this);
        const step = Math.min(now - real, room + 0.02);
        room = Math.max(0, room - step);
        told += step;
        real = now;
        return told;
      },
    });
  })()`);
});
afterAll(() => mubin.close());

const asked = async () => (await player.evaluate('globalThis.asked')) as string[];
const plain = (text: string) => text.replace(/[\u064B-\u0652]/g, '');
const isVowelled = (text: string) => plain(text).length < 0.8 * text.length;

async function speakFrom(text: string): Promise<void> {
  await reader.locator('.sentence', { hasText: text }).first().focus();
  await mubin.page.keyboard.press('Enter');
}
/** @param before how much was asked for before that does not count */
const askedFor = (words: string, before = 0) =>
  eventually(
    async () => (await asked()).slice(before).some((text) => plain(text).includes(words)),
    `never: ${words}`,
    20_000,
  );

describe('the vowels of what is said', () => {
  it('reach the bundled voice, and the words of the page are followed', async () => {
    await reader.evaluate(() => {
      const scope = globalThis as unknown as { noted: string[] };
      scope.noted = [];
      const set = CSS.highlights.set.bind(CSS.highlights);
      CSS.highlights.set = (name, highlight) => {
        const word = [...highlight].map((range) => (range as Range).toString()).join('');
        if (name === 'mubin-word' && word !== scope.noted.at(-1)) scope.noted.push(word);
        return set(name, highlight);
      };
    });
    await speakFrom('قال الوزير');
    await askedFor('خمسة عشر لاعبا');
    await askedFor('وأضاف');
    const texts = await asked();
    expect(texts.map(isVowelled)).toEqual(texts.map(() => true));
    const noted = () => reader.evaluate(() => (globalThis as unknown as { noted: string[] }).noted);
    await eventually(
      async () => (await noted()).includes('وأضاف'),
      'the next sentence is never reached',
      30_000,
    );
    const words = (await noted()).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
    expect(words.slice(0, words.indexOf('وأضاف'))).toEqual(FIRST.replace('.', '').split(' '));
  });

  it('are there again after the background was stopped', async () => {
    const stop = await backgroundStopper(mubin);
    await mubin.page.keyboard.press('KeyK');
    await reader.locator('#play[aria-label="متابعة"]').waitFor();
    await stop();
    let before = (await asked()).length;
    await speakFrom('ومن جهتها');
    await askedFor('ومن جهتها', before);
    // The first one may be said before the tables are read again.
    before = (await asked()).length;
    await mubin.page.keyboard.press('KeyK');
    await speakFrom('وأضاف');
    await askedFor('وأضاف', before);
    await eventually(async () => (await asked()).slice(before).some(isVowelled), 'bare for ever', 20_000);
  });
});
