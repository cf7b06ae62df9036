import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import type { Heard } from '../../tools/sound.mjs';
import { launchMubin, type Mubin } from './driver/launch';

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
/** What is silence, and how long it is at least between two sentences. */
const SILENT = 0.01;
const GAP_S = 0.2;

let mubin: Mubin;
let reader: Frame;
beforeAll(async () => {
  if (process.platform !== 'linux') return;
  mubin = await launchMubin({ voice: 'bundled', lang: 'ar', pages: { '/news/words.html': { body: PAGE } } });
  await mubin.page.goto(`${mubin.url}/news/words.html`);
  reader = await mubin.openReader();
});
afterAll(() => (process.platform === 'linux' ? mubin.close() : undefined));

/** Notes in the reader page every new highlighted word, and when it is painted. */
const noteHighlights = () =>
  reader.evaluate(() => {
    const scope = globalThis as unknown as { noted: [number, string][] };
    scope.noted = [];
    const look = () => {
      const word = [...(CSS.highlights.get('mubin-word') ?? [])]
        .map((range) => (range as Range).toString())
        .join('');
      if (word && word !== scope.noted.at(-1)?.[1]) scope.noted.push([Date.now(), word]);
      requestAnimationFrame(look);
    };
    look();
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

describe.skipIf(process.platform !== 'linux')('the bundled voice (recorded on Linux only)', () => {
  it('is heard soon, and every word is highlighted while it sounds', async () => {
    await noteHighlights();
    const hearing = await mubin.sound.hear();
    const paragraph = reader.locator('.sentence', { hasText: WORDS[0]! });
    await paragraph.first().focus();
    await mubin.page.keyboard.press('Enter');
    await eventually(
      async () => (await notedHighlights()).some(([, word]) => word.includes(WORDS.at(-1)!)),
      'the last word is never highlighted',
      30_000,
    );
    const heard = await hearing.stop();
    const noted = (await notedHighlights()).filter(([, word]) => WORDS.some((one) => word.includes(one)));
    expect(noted.map(([, word]) => word.replace(/\P{L}/gu, ''))).toEqual(WORDS);
    const began = onsets(heard).slice(0, WORDS.length);
    const late = began.map((at, i) => Math.round((noted[i]?.[0] ?? 0) - at));
    process.stdout.write(`highlights after the sound, ms: ${late.join(' ')}\n`);
    expect(began).toHaveLength(WORDS.length);
    expect(rms(heard.samples)).toBeGreaterThan(0.02);
    const inTime = late.filter((ms) => Math.abs(ms) < TOLERANCE_MS);
    expect(inTime.length).toBeGreaterThanOrEqual(WORDS.length - STRAGGLERS);
  });
});
