import { describe, expect, it } from 'vitest';
import type { SpokenForm } from '../../../src/core/speech/spoken-form';
import { writtenRange } from '../../../src/core/speech/written-range';

/** «نسبة 15% فقط» spoken «نسبة خمسة عشر في المئة فقط». */
const FORM: SpokenForm = {
  spoken: 'نسبة خمسة عشر في المئة فقط',
  map: [
    [0, 5, 0, 5],
    [5, 8, 5, 22],
    [8, 12, 22, 26],
  ],
};

describe('writtenRange', () => {
  it.each<[string, { start: number; length: number }, { start: number; end: number } | null]>([
    ['a word that is said as written', { start: 0, length: 4 }, { start: 0, end: 4 }],
    ['a word inside what stands for digits', { start: 10, length: 3 }, { start: 5, end: 8 }],
    ['a word after it', { start: 23, length: 3 }, { start: 9, end: 12 }],
    ['a boundary without length', { start: 23, length: 0 }, { start: 9, end: 10 }],
    ['a stretch over two spans', { start: 0, length: 9 }, { start: 0, end: 8 }],
    ['a boundary past the end', { start: 40, length: 3 }, null],
  ])('%s', (_name, spoken, expected) => {
    expect(writtenRange(FORM, spoken)).toEqual(expected);
  });
});
