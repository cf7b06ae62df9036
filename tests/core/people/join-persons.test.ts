import { describe, expect, it } from 'vitest';
import { isSameUnit, isShortFormOf, nameUnits } from '../../../src/core/people/join-persons';

describe('isSameUnit', () => {
  it.each([
    ['بوشنيل', 'بوشنل'],
    ['غوتيريش', 'جوتيريش'],
    ['كيونغ', 'كيونج'],
    ['رونالدو', 'رونالدو'],
  ])('%s = %s', (a, b) => {
    expect(isSameUnit(a, b)).toBe(true);
    expect(isSameUnit(b, a)).toBe(true);
  });

  it.each([
    ['عامر', 'عمار'],
    ['سالم', 'سليم'],
    ['حسن', 'حسين'],
    ['حمد', 'حامد'],
    ['بايدن', 'بادن هوفر'],
    ['ماكرون', 'مكرونة'],
  ])('%s ≠ %s', (a, b) => expect(isSameUnit(a, b)).toBe(false));
});

describe('nameUnits', () => {
  it.each([
    [
      ['محمد', 'عبد', 'العاطي'],
      ['محمد', 'عبدالعاطي'],
    ],
    [
      ['كانج', 'كيونج-هوا'],
      ['كانج', 'كيونج', 'هوا'],
    ],
    [
      ['محمد', 'بن', 'سلمان'],
      ['محمد', 'سلمان'],
    ],
    [
      ['حسام', 'الدين', 'حسن'],
      ['حسامالدين', 'حسن'],
    ],
    [
      ['اورسولا', 'فون', 'دير', 'لاين'],
      ['اورسولا', 'فوندير', 'لاين'],
    ],
    [[], []],
  ])('%j → %j', (parts, units) => expect(nameUnits(parts)).toEqual(units));
});

describe('isShortFormOf', () => {
  it.each([
    [['بايدن'], ['جو', 'بايدن'], true],
    [['محمد', 'صلاح'], ['محمد', 'احمد', 'صلاح'], true],
    [['صلاح', 'محمد'], ['محمد', 'صلاح'], false],
    [['محمد', 'علي', 'حسن'], ['محمد', 'علي'], false],
  ])('%j in %j: %s', (short, long, expected) => expect(isShortFormOf(short, long)).toBe(expected));
});
