import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReaderBrowser, type ReaderBrowser } from '../../bench/reader/reader-browser.mjs';
import { growthOf, GROWING, measureSoak, MOST_GROWTH } from '../../bench/reader/soak.mjs';

let bench: ReaderBrowser;

beforeAll(async () => {
  bench = await startReaderBrowser();
});
afterAll(() => bench.close());

describe('articles opened and closed in one tab', () => {
  it('leave no node, document or memory behind', async () => {
    const samples = await measureSoak(bench, 45, { warmUp: 10 });
    expect(samples).toHaveLength(35);
    for (const what of GROWING) expect(growthOf(samples, what), what).toBeLessThanOrEqual(MOST_GROWTH);
    expect(samples.at(-1)?.readers).toBe(0);
  });
});
