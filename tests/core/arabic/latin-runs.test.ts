import { describe, expect, it } from 'vitest';
import { latinRuns } from '../../../src/core/arabic/latin-runs';

describe('latinRuns', () => {
  it.each([
    ['نشرت صحيفة New York Times أمس', ['New York Times']],
    ['جائحة COVID-19، كما', ['COVID-19']],
    ['معيار لـW3C.', ['W3C']],
    ['حساب @mubin_ar على X.', ['@mubin_ar', 'X']],
    ['موقع https://a.example/x?y=1&z=%D8%A7 هنا', ['https://a.example/x?y=1&z=%D8%A7']],
    // Digits that a word begins with would else change sides with it.
    ['شبكات 5G و4K و3.5mm', ['5G', '4K', '3.5mm']],
    ['لغتا C++ وC# معًا', ['C++', 'C#']],
    // Brackets and quotation marks between Latin words belong to them, those around them to the text.
    ['جامعة New York (NYC) City أمس', ['New York (NYC) City']],
    ['جامعة New York (NYC) أمس', ['New York (NYC)']],
    ['قال He said “yes” ثم', ['He said “yes”']],
    ['(جامعة New York) أمس', ['New York']],
    ['(BBC) وقناة «CNN»', ['BBC', 'CNN']],
    ['رويترز (Reuters)، وقالت', ['Reuters']],
    ['هل قرأت The Times? نعم! OK.', ['The Times', 'OK']],
    ['من 2010–2015 في ABC', ['ABC']],
    ['Über وحدها', ['Über']],
    ['١٢ و12 وحدهما', []],
    ['عربية خالصة؟ نعم!', []],
    ['', []],
  ])('%s', (text, expected) => {
    const runs = latinRuns(text).map(({ start, end }) => text.slice(start, end));
    expect(runs).toEqual(expected);
  });

  it('stays quick where separators and digits pile up', () => {
    const before = performance.now();
    for (const piece of ['.', '1', '1.', '12-', 'a1', '(1']) latinRuns(`a${piece.repeat(20_000)}ا`.repeat(3));
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});
