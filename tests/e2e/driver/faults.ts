import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { eventually } from '../../../tools/raw-target.mjs';
import type { DrivenFrame } from './driven';
import { callFrom } from './driven-calls';
import type { Mubin } from './launch';

/** A page that counts as an article, with two people in it. */
export const articlePage = (title: string, script = ''): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><article><h1>${title}</h1>
<p>قالت وزيرة النقل سلمى حداد إن الجسر الجديد سيُفتح أمام السيارات قبل نهاية العام، وإن السكان سيبلغون بكل جديد.</p>
<p>وأضافت حداد أن الطريق القديم سيبقى مفتوحا، وأن الشاحنات ستسلكه في الليل إلى أن تنتهي الأعمال كلها.</p>
<p>وختم رئيس البلدية كمال منصور بأن الافتتاح سيكون يوما مفتوحا للأهالي، وأن الحافلات ستنقلهم مجانا إليه ومنه.</p>
<p>وكانت الأعمال قد بدأت قبل عامين في الضفة الشرقية، ثم توقفت شهرا كاملا بسبب ارتفاع منسوب النهر في الربيع.</p>
</article></main>${script}</body></html>`;

/** A call of a page of ours to the background, as the page itself makes it but never again by itself. */
export const call = <T>(from: Frame | Page, name: string, ...args: unknown[]): Promise<T> =>
  callFrom(from as unknown as DrivenFrame, name, ...args);

/** Key of the article in a reader. */
export const keyOf = (reader: Frame): string => new URL(reader.url()).searchParams.get('article') ?? '';

interface WorkerVersion {
  versionId: string;
  scriptURL: string;
  runningStatus: string;
}

/**
 * What stops the background, as Chromium may do at any time; the next event starts it anew. Over once the browser has said
 * that it stopped: where it does not, whoever asked has tried nothing. A tab of ours stays open for it.
 *
 * `afterStart`: so many ms after it is started the next time, while it is at what it was started for.
 */
export async function backgroundStopper(mubin: Mubin): Promise<(afterStart?: number) => Promise<void>> {
  const options = await mubin.openOptions();
  const session = await mubin.context.newCDPSession(options);
  const workers = new Map<string, WorkerVersion>();
  /** By version, how often it was said to have stopped: it may be started anew before anybody looks. */
  const stops = new Map<string, number>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) {
      const { versionId, runningStatus } = version;
      const isNews = workers.get(versionId)?.runningStatus !== runningStatus;
      if (runningStatus === 'stopped' && isNews) stops.set(versionId, (stops.get(versionId) ?? 0) + 1);
      workers.set(versionId, version);
    }
  });
  await session.send('ServiceWorker.enable');
  await mubin.page.bringToFront();
  const ours = () =>
    [...workers.values()].filter(({ scriptURL }) =>
      scriptURL.startsWith(`chrome-extension://${mubin.extensionId}/`),
    );
  await eventually(() => Promise.resolve(ours().length > 0), 'no background is known', 5_000);
  const stop = async ({ versionId, runningStatus }: WorkerVersion) => {
    if (runningStatus === 'stopped') return;
    const before = stops.get(versionId) ?? 0;
    await session.send('ServiceWorker.stopWorker', { versionId });
    await eventually(
      () => Promise.resolve((stops.get(versionId) ?? 0) > before),
      'the background does not stop',
      5_000,
    );
  };
  return async (afterStart) => {
    if (afterStart !== undefined) {
      const starts = () => ours().some(({ runningStatus }) => runningStatus !== 'stopped');
      // Its start takes a hundred ms and more: a shorter look than `eventually` has.
      for (let waited = 0; !starts(); waited += 5) {
        if (waited > 5_000) throw new Error('nothing starts the background');
        await sleep(5);
      }
      await sleep(afterStart);
    }
    await Promise.all(ours().map(stop));
  };
}

/** Everything that the browser keeps for us, by area, as a page of ours reads it. */
export const allStored = (
  page: Page | Frame,
): Promise<Record<'local' | 'session' | 'sync', Record<string, unknown>>> =>
  page.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    sync: await chrome.storage.sync.get(null),
  }));
