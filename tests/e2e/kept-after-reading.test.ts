import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STORED } from '../../src/core/stored-entries';
import { closeReader } from './driver/escape';
import { allStored } from './driver/faults';
import { launchMubin, type Mubin } from './driver/launch';

const PRIVACY = path.resolve(import.meta.dirname, '../../PRIVACY.md');
const TITLE = 'افتتاح الجسر الجديد';
/** Longer than a beginning; by its number in words of its own, and by the last of them. */
const SENTENCES = ['أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة'].map(
  (name) =>
    `وهذه فقرة ${name} من الخبر تقول إن الجسر سيُفتح أمام السيارات قبل نهاية العام، وإن السكان سيبلغون بكل جديد، وإن الشاحنات ستسلك الطريق القديم إلى أن تنتهي الأعمال كلها في الضفة ال${name}.`,
);
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${TITLE}</title></head>
<body><main><article><h1>${TITLE}</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
/** What is kept of a sentence, at most; characters. */
const BEGINNING = 120;

let mubin: Mubin;
let options: Page;
beforeAll(async () => {
  mubin = await launchMubin({
    lang: 'ar',
    viewport: { width: 900, height: 420 },
    pages: { '/bridge.html': { body: PAGE } },
  });
  options = await mubin.openOptions();
  await mubin.page.bringToFront();
  await mubin.page.goto(`${mubin.url}/bridge.html`);
});
afterAll(() => mubin.close());

/** Opens the article, scrolls as far as is wanted, waits until that is over, and closes it. */
async function read(share: number, isBroughtBack = false): Promise<void> {
  const reader = await mubin.openReader();
  await reader.locator('#people .quiet').waitFor({ state: 'attached' });
  if (isBroughtBack) {
    await reader.locator('#to-start').waitFor();
    // The place is gone to again with each of the first frames, against whoever scrolls meanwhile.
    await reader.evaluate(async () => {
      for (let frames = 0; frames < 6; frames++) await new Promise(requestAnimationFrame);
    });
  }
  await reader.evaluate(
    (part) => window.scrollTo(0, part * (document.documentElement.scrollHeight - window.innerHeight)),
    share,
  );
  // The place is kept once the window has stood still for a moment.
  await mubin.page.waitForTimeout(1_000);
  await closeReader(mubin.page);
}

it('of an article that is read there stays on the device what PRIVACY.md names, and nothing once it was read to its end', async () => {
  const named = fs.readFileSync(PRIVACY, 'utf8').replace(/\s+/g, ' ');
  expect(named).toContain(
    'Of pages that you listened to, and of pages that you read in the reader: the address and the beginning of the sentence at which you stopped',
  );

  await read(0);
  const untouched = await allStored(options);
  expect([untouched.local, untouched.sync]).toEqual([{}, {}]);

  await read(0.5);
  // The dialog goes before what its reader asked for last is done.
  await expect
    .poll(async () => Object.keys((await allStored(options)).local))
    .toEqual([STORED.readingPlaces.key]);
  const { local, sync } = await allStored(options);
  console.log(`of an article that was read half: ${JSON.stringify(local)}`);
  expect(sync).toEqual({});
  const [page, ...others] = local[STORED.readingPlaces.key] as { marks: { text: string }[] }[];
  expect(others).toEqual([]);
  // An address, and a sentence by its beginning and its number: no other field, and no other mark.
  expect(page).toEqual({
    url: `${mubin.url}/bridge.html`,
    marks: [{ text: expect.any(String) as string, index: expect.any(Number) as number }],
  });
  const { text } = page!.marks[0]!;
  expect(text.length).toBeLessThanOrEqual(BEGINNING);
  expect(SENTENCES.filter((sentence) => sentence.startsWith(text))).toHaveLength(1);
  const kept = JSON.stringify(local);
  expect(kept).not.toContain(TITLE);
  for (const sentence of SENTENCES) expect(kept).not.toContain(sentence.slice(-20));

  await read(1, true);
  await expect.poll(async () => (await allStored(options)).local).toEqual({});
  // Nor in memory, once the page is gone.
  await mubin.page.goto('about:blank');
  await expect.poll(async () => (await allStored(options)).session).toEqual({});
});
