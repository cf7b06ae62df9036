import { describe, expect, it } from 'vitest';
import { growthOf, MOST_GROWTH, type Counts } from '../../bench/reader/soak.mjs';

/** Counts behind so many articles, of which each leaves `leak` MB and nodes; the heap falls and jumps by a fifth within fifteen. */
const countsWith = (leak: number): Counts[] =>
  Array.from({ length: 180 }, (_, i) => ({
    opened: i + 21,
    pageHeap: 3.6 + 0.05 * (14 - (i % 15)) + leak * i,
    workerHeap: 8.9,
    documents: 1,
    nodes: 2_136 + (i % 3) * 2 + 1_000 * leak * i,
    listeners: 10,
    readers: 0,
  }));

describe('the growth of what a tab holds', () => {
  it('is none where a heap falls and jumps', () => {
    expect(growthOf(countsWith(0), 'pageHeap')).toBe(1);
    expect(growthOf(countsWith(0), 'nodes')).toBe(1);
  });
  it('is seen where each article leaves a little', () => {
    expect(growthOf(countsWith(0.002), 'pageHeap')).toBeGreaterThan(MOST_GROWTH);
    expect(growthOf(countsWith(0.002), 'nodes')).toBeGreaterThan(MOST_GROWTH);
  });
});
