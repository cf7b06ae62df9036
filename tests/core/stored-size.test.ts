import { expect, it } from 'vitest';
import { storedBytes } from '../../src/core/stored-size';

const many = (count: number, make: (i: number) => unknown) => ({
  b: Array.from({ length: count }, (_, i) => make(i)),
});

// `storage.session.getBytesInUse` of each, in Chromium 156 on 2026-11-27.
it.each<[string, object, number]>([
  ['letters of ASCII', { b: 'a'.repeat(1_000_000) }, 1_000_072],
  ['Arabic letters', { b: 'ق'.repeat(1_000_000) }, 2_000_072],
  ['texts of nothing', { b: [Array.from({ length: 200_000 }, () => '')] }, 6_400_096],
  ['marks', many(20_000, (i) => ({ kind: 'strong', start: i, end: i + 1 })), 4_480_064],
  ['paragraphs of a letter', many(20_000, (i) => ({ id: `b${i}`, kind: 'paragraph', text: 'ق' })), 4_480_064],
  [
    'paragraphs',
    many(2_000, (i) => ({ id: `b${i}`, kind: 'paragraph', text: 'قال الوزير إن الجسر جاهز '.repeat(20) })),
    2_256_064,
  ],
])('is about what Chromium counts of %s', (_, value, counted) => {
  expect(storedBytes(value) / counted).toBeGreaterThan(0.95);
  expect(storedBytes(value) / counted).toBeLessThan(1.15);
});

it('is that of nothing for what is no list, object or text', () => {
  expect([null, undefined, 7, true].map(storedBytes)).toEqual([0, 0, 0, 0]);
});
