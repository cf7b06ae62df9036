import { describe, expect, it } from 'vitest';
import { bundledLanguage } from '../../../src/core/speech/synthesis';

describe('bundledLanguage', () => {
  it.each([
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['arz', 'ar'],
    ['en-GB', 'en'],
    ['enm', null],
    ['fa', null],
    ['', null],
  ])('%s → %s', (tag, expected) => expect(bundledLanguage(tag)).toBe(expected));
});
