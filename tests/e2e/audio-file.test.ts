import fs from 'node:fs';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../tools/raw-target.mjs';
import { loudnessOf } from '../../tools/wav.mjs';
import { launchMubin, type Mubin } from './driver/launch';

const PARAGRAPHS = [
  'قال الوزير إن الاقتصاد الوطني نما خلال العام الماضي نموا ملحوظا، وأضاف أن الحكومة تعمل على خطة جديدة للسنوات المقبلة.',
  'وذكر مدير المصرف أن الأسعار بقيت على حالها منذ الربيع، وأن الناس ينتظرون ما تقرره اللجنة في اجتماعها القادم.',
  'ومن جهتها قالت الوزيرة إن المشروع سيبدأ في الخريف، وإن المدارس ستفتح أبوابها في موعدها المعتاد كما في كل عام.',
  'وختم المتحدث كلامه بأن النتائج ستنشر في نهاية الشهر، ودعا الجميع إلى الصبر حتى يكتمل العمل في المدن كلها.',
];
const pageOf = (title: string, paragraphs: readonly string[]) => ({
  body: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${title}</title><body><article>
    <h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
});
/** An hour of sound: some 5,500 words. */
const LONG = Array.from({ length: 70 }, (_, i) =>
  PARAGRAPHS.map((text) => `${text.slice(0, -1)} ${i + 1}.`),
).flat();

let mubin: Mubin;
beforeAll(async () => {
  mubin = await launchMubin({
    voice: 'none',
    lang: 'ar',
    pages: {
      '/news/short.html': pageOf('هل يفتح الطريق؟', PARAGRAPHS),
      '/news/long.html': pageOf('خبر طويل', LONG),
    },
  });
});
afterAll(() => mubin.close());

async function open(path: string): Promise<Frame> {
  await mubin.page.goto(`${mubin.url}${path}`);
  return mubin.openReader();
}

/** How many cue points a WAVE file has. */
function cueCount(bytes: Buffer): number {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    if (bytes.toString('latin1', at, at + 4) === 'cue ') return bytes.readUInt32LE(at + 8);
    at += 8 + length + (length % 2);
  }
  return 0;
}

describe('the audio file of an article', () => {
  it('is downloaded, sounds, and has a cue point for each paragraph', async () => {
    const reader = await open('/news/short.html');
    const downloading = mubin.page.waitForEvent('download');
    await reader.locator('#save-audio').focus();
    await mubin.page.keyboard.press('Enter');
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('هل يفتح الطريق.wav');
    const bytes = fs.readFileSync(await file.path());
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    const { seconds, rms } = loudnessOf(bytes);
    process.stdout.write(`audio file: ${seconds.toFixed(1)} s, rms ${rms.toFixed(3)}\n`);
    expect(seconds).toBeGreaterThan(20);
    expect(rms).toBeGreaterThan(0.02);
    // The headline is one of them.
    expect(cueCount(bytes)).toBe(PARAGRAPHS.length + 1);
    await reader.locator('#audio-status', { hasText: 'حُفظ' }).waitFor();
  });

  it('leaves nothing when it is cancelled half-way', async () => {
    const reader = await open('/news/long.html');
    const downloads: string[] = [];
    mubin.page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await reader.locator('#save-audio').click();
    const share = async () => Number(await reader.locator('#audio-progress').getAttribute('aria-valuenow'));
    await eventually(async () => (await share()) >= 5, 'it does not go on', 60_000);
    await reader.locator('#cancel-audio').click();
    await reader.locator('#audio-status', { hasText: 'أُلغي' }).waitFor();
    expect(await reader.locator('#audio-progress').count()).toBe(0);
    await mubin.page.waitForTimeout(1_000);
    expect(downloads).toEqual([]);
  });

  it('may be of an hour', async () => {
    const reader = await open('/news/long.html');
    const began = performance.now();
    const downloading = mubin.page.waitForEvent('download', { timeout: 240_000 });
    await reader.locator('#save-audio').click();
    const file = await downloading;
    const took = (performance.now() - began) / 1000;
    const bytes = fs.readFileSync(await file.path());
    const { seconds } = loudnessOf(bytes);
    process.stdout.write(`long audio file: ${seconds.toFixed(0)} s, made in ${took.toFixed(1)} s\n`);
    expect(seconds).toBeGreaterThan(30 * 60);
    expect(cueCount(bytes)).toBe(LONG.length + 1);
  });
});
