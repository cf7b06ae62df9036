import { describe, expect, it } from 'vitest';
import { DIGIT, hasDigit, hasLetter, LETTER, MARK } from '../../../src/core/arabic/letter-class';

/** Above, engines of other ages know other letters. */
const EXACT_BELOW = 0x870;
const MARKS_BELOW = 0x750;
const code = (at: number) => `U+${at.toString(16).padStart(4, '0')}`;

function differences(body: string, standard: RegExp, last: number): string[] {
  const own = new RegExp(`^[${body}]$`, 'u');
  return Array.from({ length: last }, (_, at) => at)
    .filter((at) => own.test(String.fromCodePoint(at)) !== standard.test(String.fromCodePoint(at)))
    .map(code);
}

describe('character classes', () => {
  it('letters are exact in the scripts of the news', () => {
    expect(differences(LETTER, /^\p{L}$/u, EXACT_BELOW)).toEqual([]);
  });

  it('marks are exact in the scripts of the news', () => {
    expect(differences(MARK, /^\p{M}$/u, MARKS_BELOW)).toEqual([]);
  });

  it('take in every letter of the first planes but symbols made of letters', () => {
    const missing: string[] = [];
    for (let at = 0x900; at < 0x1e000; at++) {
      if ((at >= 0x2000 && at < 0x2e80) || (at >= 0x3000 && at < 0x3041) || (at >= 0xd800 && at < 0xe000))
        continue;
      const letter = String.fromCodePoint(at);
      if (/\p{L}/u.test(letter) && !hasLetter(letter)) missing.push(code(at));
    }
    expect(missing).toEqual([]);
  });

  it.each(['', ' ', '12', '٣٤', '،', '«»', '—', '…', '😀', '🇪🇬', '\u064e', '\u200f', '•'])(
    '%j holds no letter',
    (text) => {
      expect(hasLetter(text)).toBe(false);
    },
  );

  it.each(['2', '٢', '۲', 'عام ٢٠٢٦'])('%j holds a digit', (text) => {
    expect(hasDigit(text)).toBe(true);
  });

  it.each(['', 'عام', '½', '②', '-'])('%j holds none', (text) => {
    expect(hasDigit(text)).toBe(false);
    expect(new RegExp(`^[${DIGIT}]+$`, 'u').test(text)).toBe(false);
  });
});
