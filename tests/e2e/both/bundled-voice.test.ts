import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../../../tools/raw-target.mjs';
import type { Heard } from '../../../tools/sound.mjs';
import type { DrivenFrame, DrivenMubin } from '../driver/driven';
import { launchDriven } from '../driver/launch-driven';

/** One word to a sentence: each stands alone between two silences, and can be told in a recording. */
const WORDS = 'مدينة سلام نهار مريم لبنان نعيم ليمون رمال وليد ينام'.split(' ');
const PARAGRAPHS = [
  'قال الوزير إن الاقتصاد الوطني نما خلال العام الماضي نموا ملحوظا، وأضاف أن الحكومة تعمل على خطة جديدة للسنوات المقبلة.',
  'وذكر مدير المصرف أن الأسعار بقيت على حالها منذ الربيع، وأن الناس ينتظرون ما تقرره اللجنة في اجتماعها القادم.',
  `${WORDS.join('. ')}.`,
  'ومن جهتها قالت الوزيرة إن المشروع سيبدأ في الخريف، وإن المدارس ستفتح أبوابها في موعدها المعتاد كما في كل عام.',
  'وختم المتحدث كلامه بأن النتائج ستنشر في نهاية الشهر، ودعا الجميع إلى الصبر حتى يكتمل العمل في المدن كلها.',
];
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>كلمات متفرقة</title>
<body><article><h1>كلمات متفرقة</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** Between the beginning of a word's sound and its highlight, ms. */
const TOLERANCE_MS = 150;
/** So many words may be painted later: whatever else runs on the machine can hold up a frame, but not every one. */
const STRAGGLERS = 2;
/** From the key to the first sound. The voice is to be heard within 500 ms; the rest is for a busy machine. */
const SOON_MS = 3_000;
/** What is silence, and how long it is at least between two sentences. */
const SILENT = 0.01;
const GAP_S = 0.2;

let mubin: DrivenMubin;
let reader: DrivenFrame;
beforeAll(async () => {
  if (process.platform !== 'linux') return;
  mubin = await launchDriven({ voice: 'bundled', pages: { '/news/words.html': { body: PAGE } } });
  await mubin.page.goto(`${mubin.url}/news/words.html`);
  reader = await mubin.openReader();
});
afterAll(() => (process.platform === 'linux' ? mubin.close() : undefined));

/** Notes in the reader page every new highlighted word, and when: by a timer, for a busy machine leaves out frames. */
const noteHighlights = () =>
  reader.evaluate(() => {
    const scope = globalThis as unknown as { noted: [number, string][] };
    scope.noted = [];
    const look = () => {
      const word = [...(CSS.highlights.get('mubin-word') ?? [])]
        .map((range) => (range as Range).toString())
        .join('');
      if (word && word !== scope.noted.at(-1)?.[1]) scope.noted.push([Date.now(), word]);
    };
    setInterval(look, 10);
  });
const notedHighlights = () =>
  reader.evaluate(() => (globalThis as unknown as { noted: [number, string][] }).noted);

/** When sound begins after a silence of `GAP_S` at least, as `Date.now()` counts. */
function onsets({ samples, sampleRate, startedAt }: Heard): number[] {
  const found: number[] = [];
  let silentSince = 0;
  samples.forEach((sample, i) => {
    if (Math.abs(sample) / 32_768 < SILENT) return;
    if (i - silentSince > GAP_S * sampleRate) found.push(startedAt + (i / sampleRate) * 1000);
    silentSince = i;
  });
  return found;
}

const rms = (samples: Int16Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length);

const sentence = (text: string) => reader.locator('.sentence', { hasText: text }).first();

/** Speaks from a sentence on, and tells when that was asked for. */
async function speakFrom(text: string): Promise<number> {
  await sentence(text).focus();
  const at = Date.now();
  await mubin.page.keyboard.press('Enter');
  return at;
}
const pauseOrGoOn = () => mubin.page.keyboard.press('KeyK');
/** Pauses, and waits until the focus has come to the sentence: it would take it from whatever has it later. */
async function pause(): Promise<void> {
  await pauseOrGoOn();
  await reader.locator('#play[aria-label="متابعة"]').waitFor();
  const isHandedOver = () => {
    const [painted] = CSS.highlights.get('mubin-sentence') ?? [];
    return (
      document.activeElement?.matches('.sentence') &&
      (painted as Range).intersectsNode(document.activeElement)
    );
  };
  await reader.waitForFunction(isHandedOver);
}

const lastPlaced = async (text: string) =>
  eventually(
    async () => (await notedHighlights()).some(([, word]) => word.includes(text)),
    `«${text}» is never highlighted`,
    30_000,
  );

describe.skipIf(process.platform !== 'linux')('the bundled voice (recorded on Linux only)', () => {
  it('highlights every word while it sounds', async () => {
    await noteHighlights();
    const hearing = await mubin.sound.hear();
    const asked = await speakFrom(WORDS[0]!);
    await lastPlaced(WORDS.at(-1)!);
    // The last word has sounded when another is highlighted.
    await lastPlaced('ومن');
    const heard = await hearing.stop();
    await pause();
    const noted = (await notedHighlights()).filter(([, word]) => WORDS.some((one) => word.includes(one)));
    expect(noted.map(([, word]) => word.replace(/\P{L}/gu, ''))).toEqual(WORDS);
    const began = onsets(heard).slice(0, WORDS.length);
    const late = began.map((at, i) => Math.round((noted[i]?.[0] ?? 0) - at));
    process.stdout.write(
      `first sound after the key, with the voice to be loaded: ${Math.round(began[0]! - asked)} ms\n`,
    );
    process.stdout.write(`highlights after the sound, ms: ${late.join(' ')}\n`);
    expect(began).toHaveLength(WORDS.length);
    expect(rms(heard.samples)).toBeGreaterThan(0.02);
    const inTime = late.filter((ms) => Math.abs(ms) < TOLERANCE_MS);
    expect(inTime.length).toBeGreaterThanOrEqual(WORDS.length - STRAGGLERS);
  });

  it('is heard soon, falls silent in a pause, and goes on where it was', async () => {
    await noteHighlights();
    const hearing = await mubin.sound.hear();
    const asked = await speakFrom('قال الوزير');
    await lastPlaced('الوطني');
    await pause();
    const pausedAt = Date.now();
    await sleep(2_000);
    const goneOnAt = Date.now();
    await pauseOrGoOn();
    await lastPlaced('للسنوات');
    const { samples, sampleRate, startedAt } = await hearing.stop();
    await pauseOrGoOn();
    const between = (from: number, to: number) =>
      samples.subarray(...[from, to].map((at) => Math.round(((at - startedAt) / 1000) * sampleRate)));
    const [first = Infinity, ...later] = onsets({ samples, sampleRate, startedAt });
    const again = later.find((at) => at > goneOnAt)!;
    process.stdout.write(
      `first sound after the key, with the voice loaded: ${Math.round(first - asked)} ms\n`,
    );
    expect(first - asked).toBeLessThan(SOON_MS);
    expect(rms(between(first, pausedAt - 200))).toBeGreaterThan(0.02);
    expect(rms(between(pausedAt + 700, goneOnAt))).toBeLessThan(0.001);
    expect(again - goneOnAt).toBeLessThan(SOON_MS);
    expect(rms(between(again, again + 1_300))).toBeGreaterThan(0.02);
    // No word was said a second time, and none left out.
    const words = (await notedHighlights()).map(([, word]) => word.replace(/\P{L}/gu, ''));
    const expected = PARAGRAPHS[0]!.replace(/[^\p{L} ]/gu, '').split(' ');
    // The one that the last pause left painted comes before.
    const said = words.slice(words.indexOf(expected[0]!));
    expect(said.length).toBeGreaterThan(10);
    expect(said).toEqual(expected.slice(0, said.length));
  });
});
