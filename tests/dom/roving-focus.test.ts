// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { itemByKey, makeTabStop } from '../../src/dom/roving-focus';

describe('itemByKey', () => {
  it.each([
    // From right to left the next item stands on the left.
    ['ArrowLeft', 1, 'rtl', 2],
    ['ArrowRight', 1, 'rtl', 0],
    ['ArrowRight', 1, 'ltr', 2],
    ['ArrowLeft', 1, 'ltr', 0],
    ['Home', 2, 'rtl', 0],
    ['End', 0, 'rtl', 3],
    ['ArrowLeft', 3, 'rtl', 0],
    ['ArrowRight', 0, 'rtl', 3],
  ] as const)('%s from %i, %s → %i', (key, index, dir, expected) => {
    expect(itemByKey(key, index, 4, dir)).toBe(expected);
  });

  it.each(['ArrowDown', 'Tab', 'a', 'ت', 'Enter'])('leaves %s alone', (key) => {
    expect(itemByKey(key, 1, 4, 'rtl')).toBeNull();
  });

  it('has nowhere to go in an empty row', () => {
    expect(itemByKey('Home', 0, 0, 'rtl')).toBeNull();
  });
});

describe('makeTabStop', () => {
  it('leaves one tab stop', () => {
    const items = ['a', 'b', 'c'].map(() => document.createElement('span'));
    for (const stop of items) {
      makeTabStop(items, stop);
      expect(items.filter(({ tabIndex }) => tabIndex === 0)).toEqual([stop]);
    }
  });
});
