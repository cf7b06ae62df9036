import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardinalWords, digitWords, fractionWords } from '../../../src/core/arabic/numerals-cardinal';
import { definiteCardinalWords, ordinalWords } from '../../../src/core/arabic/numerals-ordinal';

/** number, masculine, feminine, oblique masculine, construct oblique masculine */
const CARDINALS: [string, string, string, string, string][] = [
  ['0', 'صفر', 'صفر', 'صفر', 'صفر'],
  ['1', 'واحد', 'واحدة', 'واحد', 'واحد'],
  ['2', 'اثنان', 'اثنتان', 'اثنين', 'اثنين'],
  ['3', 'ثلاثة', 'ثلاث', 'ثلاثة', 'ثلاثة'],
  ['8', 'ثمانية', 'ثمان', 'ثمانية', 'ثمانية'],
  ['10', 'عشرة', 'عشر', 'عشرة', 'عشرة'],
  ['11', 'أحد عشر', 'إحدى عشرة', 'أحد عشر', 'أحد عشر'],
  ['12', 'اثنا عشر', 'اثنتا عشرة', 'اثني عشر', 'اثني عشر'],
  ['13', 'ثلاثة عشر', 'ثلاث عشرة', 'ثلاثة عشر', 'ثلاثة عشر'],
  ['18', 'ثمانية عشر', 'ثماني عشرة', 'ثمانية عشر', 'ثمانية عشر'],
  ['20', 'عشرون', 'عشرون', 'عشرين', 'عشرين'],
  ['21', 'واحد وعشرون', 'واحدة وعشرون', 'واحد وعشرين', 'واحد وعشرين'],
  ['28', 'ثمانية وعشرون', 'ثمان وعشرون', 'ثمانية وعشرين', 'ثمانية وعشرين'],
  ['100', 'مئة', 'مئة', 'مئة', 'مئة'],
  ['101', 'مئة وواحد', 'مئة وواحدة', 'مئة وواحد', 'مئة وواحد'],
  ['200', 'مئتان', 'مئتان', 'مئتين', 'مئتي'],
  ['201', 'مئتان وواحد', 'مئتان وواحدة', 'مئتين وواحد', 'مئتين وواحد'],
  ['1000', 'ألف', 'ألف', 'ألف', 'ألف'],
  ['2000', 'ألفان', 'ألفان', 'ألفين', 'ألفي'],
  ['2020', 'ألفان وعشرون', 'ألفان وعشرون', 'ألفين وعشرين', 'ألفين وعشرين'],
  ['3000', 'ثلاثة آلاف', 'ثلاثة آلاف', 'ثلاثة آلاف', 'ثلاثة آلاف'],
  ['11000', 'أحد عشر ألفا', 'أحد عشر ألفا', 'أحد عشر ألفا', 'أحد عشر ألف'],
  ['12000', 'اثنا عشر ألفا', 'اثنا عشر ألفا', 'اثني عشر ألفا', 'اثني عشر ألف'],
  ['101000', 'مئة ألف وألف', 'مئة ألف وألف', 'مئة ألف وألف', 'مئة ألف وألف'],
  ['102000', 'مئة ألف وألفان', 'مئة ألف وألفان', 'مئة ألف وألفين', 'مئة ألف وألفي'],
  ['103000', 'مئة وثلاثة آلاف', 'مئة وثلاثة آلاف', 'مئة وثلاثة آلاف', 'مئة وثلاثة آلاف'],
  ['200000', 'مئتا ألف', 'مئتا ألف', 'مئتي ألف', 'مئتي ألف'],
  ['2000000', 'مليونان', 'مليونان', 'مليونين', 'مليوني'],
  ['11000000', 'أحد عشر مليونا', 'أحد عشر مليونا', 'أحد عشر مليونا', 'أحد عشر مليون'],
  [
    '1234567',
    'مليون ومئتان وأربعة وثلاثون ألفا وخمسمئة وسبعة وستون',
    'مليون ومئتان وأربعة وثلاثون ألفا وخمسمئة وسبع وستون',
    'مليون ومئتين وأربعة وثلاثين ألفا وخمسمئة وسبعة وستين',
    'مليون ومئتين وأربعة وثلاثين ألفا وخمسمئة وسبعة وستين',
  ],
];

describe('cardinalWords', () => {
  it.each(CARDINALS)('%s', (digits, masculine, feminine, oblique, construct) => {
    expect(cardinalWords(digits)).toBe(masculine);
    expect(cardinalWords(digits, { gender: 'f', oblique: false, construct: false })).toBe(feminine);
    expect(cardinalWords(digits, { gender: 'm', oblique: true, construct: false })).toBe(oblique);
    expect(cardinalWords(digits, { gender: 'm', oblique: true, construct: true })).toBe(construct);
  });

  it('says 8 before a feminine noun with its ya', () => {
    expect(cardinalWords('8', { gender: 'f', oblique: false, construct: true })).toBe('ثماني');
    expect(cardinalWords('108', { gender: 'f', oblique: false, construct: true })).toBe('مئة وثماني');
  });

  it('says what is too long digit by digit', () => {
    expect(cardinalWords('1'.repeat(19)).split(' ')).toHaveLength(19);
    expect(digitWords('0912')).toBe('صفر تسعة واحد اثنان');
  });

  it('names every number differently, in letters alone', () => {
    const number = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [first, second] = [cardinalWords(String(a)), cardinalWords(String(b))];
        expect(first).toMatch(/^[ء-ي]+(?: [ء-ي]+)*$/);
        expect(first === second).toBe(a === b);
      }),
    );
  });
});

describe('fractionWords', () => {
  it.each([
    ['5', 'خمسة'],
    ['05', 'صفر خمسة'],
    ['25', 'خمسة وعشرون'],
    ['1234', 'واحد اثنان ثلاثة أربعة'],
    ['00', 'صفر صفر'],
  ])('%s → %s', (fraction, words) => expect(fractionWords(fraction, false)).toBe(words));
});

describe('ordinalWords', () => {
  it.each<[number, 'm' | 'f', boolean, string]>([
    [1, 'm', false, 'الأول'],
    [1, 'f', false, 'الأولى'],
    [2, 'f', true, 'الثانية'],
    [10, 'm', false, 'العاشر'],
    [11, 'm', false, 'الحادي عشر'],
    [12, 'f', false, 'الثانية عشرة'],
    [20, 'm', false, 'العشرون'],
    [21, 'm', true, 'الحادي والعشرين'],
    [75, 'f', false, 'الخامسة والسبعون'],
    [99, 'f', true, 'التاسعة والتسعين'],
    [100, 'f', false, 'المئة'],
    [103, 'f', false, 'الثالثة بعد المئة'],
    [125, 'm', true, 'الخامس والعشرين بعد المئة'],
    [150, 'f', true, 'المئة والخمسين'],
  ])('%i %s oblique=%s → %s', (value, gender, oblique, words) => {
    expect(ordinalWords(value, gender, oblique)).toBe(words);
  });
});

describe('definiteCardinalWords', () => {
  it.each<[string, 'm' | 'f', boolean, string]>([
    ['77', 'm', true, 'السبعة والسبعين'],
    ['48', 'f', true, 'الثماني والأربعين'],
    ['5', 'f', false, 'الخمس'],
    ['12', 'm', false, 'الاثنا عشر'],
  ])('%s %s oblique=%s → %s', (digits, gender, oblique, words) => {
    expect(definiteCardinalWords(digits, gender, oblique)).toBe(words);
  });
});
