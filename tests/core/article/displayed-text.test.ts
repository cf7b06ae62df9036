import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutDiacritics } from '../../../src/core/arabic/vowel-marks';
import { DIACRITICS_CHOICES } from '../../../src/core/settings/appearance';
import { displayedText, type DisplayChoice } from '../../../src/core/article/displayed-text';
import type { MarkChange } from '../../../src/core/article/mark-change';

const AS_WRITTEN: DisplayChoice = { digits: 'written', diacritics: 'written' };
const shown = (text: string, choice: Partial<DisplayChoice>, lang = 'ar') =>
  displayedText(text, { ...AS_WRITTEN, ...choice }, lang);

describe('digits', () => {
  it.each([
    ['latin', 'ar', 'عام ٢٠٢٦ و۱۴۰۵', 'عام 2026 و1405'],
    ['arabic', 'ar', 'عام 2026، أي 35%', 'عام ٢٠٢٦، أي ٣٥%'],
    ['arabic', 'ar-EG', 'نحو 2500 مهندس', 'نحو ٢٥٠٠ مهندس'],
    ['arabic', 'ar', 'عام ۱۴۰۵', 'عام ١٤٠٥'],
    ['arabic', 'fa', 'سال 1405 و ١٤٠٤', 'سال ۱۴۰۵ و ۱۴۰۴'],
    ['arabic', 'ur-PK', '2026 میں', '۲۰۲۶ میں'],
    ['arabic', 'ckb', 'ساڵی 2026', 'ساڵی ٢٠٢٦'],
    ['arabic', 'ar', '12 GB و 5-3', '١٢ GB و ٥-٣'],
  ] as const)('%s, in %s: «%s» → «%s»', (digits, lang, text, expected) => {
    expect(shown(text, { digits }, lang).text).toBe(expected);
  });

  it.each([
    ['names in Latin letters', 'جائحة COVID-19 و iPhone 15 و G20 و 5G'],
    ['addresses', 'https://a.example/خبر/12345 و a1@b2.example'],
    ['handles and tags', '@user_99 #رؤية_2030'],
    ['words joined by low lines', 'ملف_2026'],
  ])('stay in %s', (_, text) => {
    expect(shown(text, { digits: 'arabic' }).text).toBe(text);
  });

  it.each([
    ['1.5 و 1,5', '١.٥ و ١,٥'],
    ['12:30', '١٢:٣٠'],
  ])('leave the signs between them: «%s»', (text, expected) => {
    expect(shown(text, { digits: 'arabic' }).text).toBe(expected);
  });
  it('leave Arabic signs between them', () => {
    expect(shown('١٬٢٣٤٫٥٪', { digits: 'latin' }).text).toBe('1٬234٫5٪');
  });

  it.each(['en', 'he', 'fr-TN', '', 'ug'])('of a language without others («%s») are never others', (lang) => {
    expect(shown('in 2026', { digits: 'arabic' }, lang).text).toBe('in 2026');
    expect(shown('٢٠٢٦', { digits: 'latin' }, lang).text).toBe('2026');
  });
});

describe('hidden marks', () => {
  it('are gone, and offsets lead over them both ways', () => {
    const { text, toDisplayed, toWritten } = shown('مَرْحَبًا', { diacritics: 'hidden' });
    expect(text).toBe('مرحبا');
    // Letters are at 0, 2, 4, 6, 8.
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(toDisplayed)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map(toWritten)).toEqual([0, 2, 4, 6, 8, 9]);
  });

  it('go from the start of a text as well', () => {
    const { text, toWritten } = shown('َّنعم', { diacritics: 'hidden' });
    expect(text).toBe('نعم');
    expect(toWritten(0)).toBe(2);
  });
});

describe('vowels that are put', () => {
  const seen = (text: string, vowels: MarkChange[]) => displayedText(text, AS_WRITTEN, 'ar', vowels);

  it('belong to the letter before them, and offsets lead over them both ways', () => {
    const { text, toDisplayed, toWritten } = seen('كتب 5', [
      { at: 1, cut: 0, put: 'َ' },
      { at: 2, cut: 0, put: 'َّ' },
      { at: 3, cut: 0, put: 'َ' },
    ]);
    expect(text).toBe('كَتَّبَ 5');
    expect([0, 1, 2, 3, 4, 5].map(toDisplayed)).toEqual([0, 2, 5, 7, 8, 9]);
    // A place among the marks of a letter is behind it.
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(toWritten)).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 4, 5]);
  });

  it('stand in the place of those that are written', () => {
    const { text, toDisplayed, toWritten } = seen('مدّ به', [{ at: 2, cut: 1, put: 'َّ' }]);
    expect(text).toBe('مدَّ به');
    expect([0, 1, 2, 3, 4].map(toDisplayed)).toEqual([0, 1, 2, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map(toWritten)).toEqual([0, 1, 2, 3, 3, 4]);
  });

  it('are none where marks are hidden', () => {
    const hidden = { ...AS_WRITTEN, diacritics: 'hidden' } as const;
    expect(displayedText('كتبَ', hidden, 'ar', [{ at: 1, cut: 0, put: 'َ' }]).text).toBe('كتب');
  });
});

const CHARACTERS = fc.constantFrom(
  ...Array.from('قل مآ\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u067009٣۴A-._@ 😀\n\t'),
);
const TEXTS = fc.string({ unit: CHARACTERS, maxLength: 40 });
const CHOICES = fc.record<DisplayChoice>({
  digits: fc.constantFrom('written', 'arabic', 'latin'),
  diacritics: fc.constantFrom(...DIACRITICS_CHOICES),
});
const LANGUAGES = fc.constantFrom('ar', 'fa', 'en');

describe('any text', () => {
  it('is itself where nothing is to change', () => {
    fc.assert(
      fc.property(TEXTS, LANGUAGES, (text, lang) => {
        const { text: seen, toDisplayed, toWritten } = displayedText(text, AS_WRITTEN, lang);
        expect(seen).toBe(text);
        expect(toDisplayed(text.length)).toBe(text.length);
        expect(toWritten(text.length)).toBe(text.length);
      }),
    );
  });

  it('keeps everything but marks and the form of digits', () => {
    const plain = (text: string) =>
      withoutDiacritics(text).replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
    fc.assert(
      fc.property(TEXTS, CHOICES, LANGUAGES, (text, choice, lang) => {
        const { text: seen } = displayedText(text, choice, lang);
        expect(plain(seen)).toBe(plain(text));
        if (choice.diacritics === 'hidden') expect(withoutDiacritics(seen)).toBe(seen);
        else expect(seen).toHaveLength(text.length);
        expect(seen).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('has offsets that grow together, from one end to the other, and lead back', () => {
    fc.assert(
      fc.property(TEXTS, CHOICES, LANGUAGES, (text, choice, lang) => {
        const { text: seen, toDisplayed, toWritten } = displayedText(text, choice, lang);
        expect(toDisplayed(0)).toBe(0);
        expect(toDisplayed(text.length)).toBe(seen.length);
        expect(toWritten(seen.length)).toBe(text.length);
        for (let offset = 0; offset < text.length; offset++) {
          expect(toDisplayed(offset + 1) - toDisplayed(offset)).toBeOneOf([0, 1]);
          expect(toWritten(toDisplayed(offset))).toBeGreaterThanOrEqual(offset);
        }
        for (let offset = 0; offset <= seen.length; offset++)
          expect(toDisplayed(toWritten(offset))).toBe(offset);
      }),
    );
  });

  it('shows of a stretch what that stretch shows by itself', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(40), fc.nat(40), (text, one, other) => {
        const [start, end] = [one, other].map((at) => Math.min(at, text.length)).toSorted((a, b) => a - b);
        const { text: seen, toDisplayed } = shown(text, { diacritics: 'hidden' });
        expect(seen.slice(toDisplayed(start ?? 0), toDisplayed(end ?? 0))).toBe(
          withoutDiacritics(text.slice(start, end)),
        );
      }),
    );
  });

  it('keeps what is written under any vowels, and has offsets that grow together and lead back', () => {
    const MARKS = fc.string({ unit: fc.constantFrom('\u064E', '\u064F', '\u0651', '\u0652'), maxLength: 2 });
    fc.assert(
      fc.property(TEXTS, fc.array(MARKS, { minLength: 40, maxLength: 40 }), (text, marks) => {
        const letters = [...text.matchAll(/(?<=[قلم])[\u064B-\u0652\u0670]*/g)];
        const vowels = letters.map(({ 0: written, index }, i): MarkChange => ({
          at: index,
          cut: written.length,
          put: marks[i] ?? '',
        }));
        const { text: seen, toDisplayed, toWritten } = displayedText(text, AS_WRITTEN, 'ar', vowels);
        expect(withoutDiacritics(seen)).toBe(withoutDiacritics(text));
        expect(toDisplayed(0)).toBe(0);
        expect(toDisplayed(text.length)).toBe(seen.length);
        expect(toWritten(seen.length)).toBe(text.length);
        for (let offset = 0; offset < text.length; offset++)
          expect(toDisplayed(offset + 1)).toBeGreaterThanOrEqual(toDisplayed(offset));
        for (let offset = 0; offset < seen.length; offset++)
          expect(toWritten(offset + 1)).toBeGreaterThanOrEqual(toWritten(offset));
        for (const { index: at } of text.matchAll(/(?<![\uD800-\uDBFF])[^\u064B-\u0652\u0670]/g))
          expect(toWritten(toDisplayed(at))).toBe(at);
      }),
    );
  });
});
