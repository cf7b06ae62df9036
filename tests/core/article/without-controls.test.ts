import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../src/core/article/without-controls';

describe('a text without what is none', () => {
  it.each([
    ['نص عادي، وفيه «أقواس» و12%', 'نص عادي، وفيه «أقواس» و12%'],
    ['\u0000أ\u0007ب\u001b[31mج\u007f\u009fد', 'أب[31mجد'],
    ['\ud800أ\udc00', 'أ'],
    ['👩‍👩‍👧 \u{1F3F4}', '👩‍👩‍👧 \u{1F3F4}'],
    ['أ\ufffe\uffff\ufdd0\u{1ffff}ب', 'أب'],
    ['أ\u0085ب', 'أ ب'],
    // Marks of direction and joining are text.
    ['\u200fأ\u200dب\u2066ج\u2069', '\u200fأ\u200dب\u2066ج\u2069'],
    ['أ\t\n\r\u00a0ب', 'أ\t\n\r\u00a0ب'],
  ])('%j → %j', (given, expected) => {
    expect(withoutControls(given)).toBe(expected);
  });
});
