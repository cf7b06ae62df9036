import { describe, expect, it } from 'vitest';
import { readingShare } from '../../src/reader/reading-share';

describe('readingShare', () => {
  it.each<[why: string, top: number, height: number, view: number, share: number]>([
    ['before its top leaves the window', 120, 3000, 1000, 0],
    ['as its top leaves it', 0, 3000, 1000, 0],
    ['in the middle', -1000, 3000, 1000, 0.5],
    ['as its end comes in', -2000, 3000, 1000, 1],
    ['far behind its end', -9000, 3000, 1000, 1],
    ['where all of it is in the window', 20, 800, 1000, 1],
    ['where nothing is laid out', 0, 0, 0, 1],
  ])('%s', (_, top, height, view, share) => expect(readingShare({ top, height }, view)).toBe(share));
});
