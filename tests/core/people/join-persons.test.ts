import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameUnit, isShortFormOf, keyOfUnit, nameUnits } from '../../../src/core/people/join-persons';

describe('keyOfUnit', () => {
  it('is one for all spellings that are taken for one name', () => {
    const letters = fc.constantFrom(...Array.from('سلمنرغقگكجتشفڤبپاويه'));
    const spelling = fc.array(letters, { minLength: 4, maxLength: 8 }).map((unit) => unit.join(''));
    /** The same with letters exchanged and vowels put in, as transliterations do. */
    const other = (unit: string) =>
      fc
        .array(fc.record({ at: fc.nat(unit.length), put: fc.constantFrom('ا', 'و', 'ي', 'ه', 'swap') }), {
          maxLength: 3,
        })
        .map((changes) =>
          changes.reduce(
            (now, { at, put }) =>
              put === 'swap'
                ? now.slice(0, at) + now.slice(at).replace(/^[غقگكج]/, 'ك')
                : now.slice(0, at) + put + now.slice(at),
            unit,
          ),
        );
    let same = 0;
    fc.assert(
      fc.property(
        spelling.chain((unit) => fc.tuple(fc.constant(unit), other(unit))),
        ([a, b]) => {
          if (!isSameUnit(a, b)) return;
          same++;
          expect(keyOfUnit(a)).toBe(keyOfUnit(b));
        },
      ),
      { numRuns: 1_000 },
    );
    expect(same).toBeGreaterThan(100);
  });
});

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
