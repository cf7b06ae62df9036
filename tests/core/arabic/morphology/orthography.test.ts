import { describe, expect, it } from 'vitest';
import { joined, joinedWays, seated } from '../../../../src/core/arabic/morphology/orthography';

describe('joined', () => {
  it.each([
    ['قَرَأ', 'ُوا', 'قَرَؤُوا'],
    ['قَرَأ', 'َا', 'قَرَآ'],
    ['جُزْء', 'ًا', 'جُزْءًا'],
    ['عِبْء', 'ًا', 'عِبْئًا'],
    ['شَيْء', 'ًا', 'شَيْئًا'],
    ['لِقَاء', 'ًا', 'لِقَاءً'],
    ['خَطَأ', 'ًا', 'خَطَأً'],
    ['شَاطِئ', 'ًا', 'شَاطِئًا'],
    ['بَرِيء', '', 'بَرِيء'],
    // What stands as it is keeps its tanwin.
    ['اِبْتِدَاءً', '', 'اِبْتِدَاءً'],
    ['بَرِيء', 'َة', 'بَرِيئَة'],
    ['سَكَت', 'ْتُ', 'سَكَت\u0651ُ'],
    ['أَعْلَن', 'ْنَا', 'أَعْلَن\u0651َا'],
    ['كَتَب', 'ْتُ', 'كَتَبْتُ'],
    ['ثَلَاثُمِائ', 'َة', 'ثَلَاثُمِائَة'],
  ])('%s and %s are %s', (stem, ending, expected) => {
    expect(joined(stem, ending)).toBe(expected);
  });

  it.each([
    ['لِقَاء', 'ُ', 'لِقَاؤُ'],
    ['لِقَاء', 'َ', 'لِقَاءَ'],
    ['لِقَاء', 'ِ', 'لِقَائِ'],
    ['مَبْدَأ', 'ُ', 'مَبْدَؤُ'],
  ])('%s before a pronoun, with %s, is %s', (stem, ending, expected) => {
    expect(joined(stem, ending, true)).toBe(expected);
  });

  it('knows the other spellings in use', () => {
    expect(joinedWays('جَاء', 'ُوا')).toEqual(['جَاؤُوا', 'جَاءُوا']);
    expect(joinedWays('جُزْء', 'َانِ')).toContain('جُزْءَانِ');
    expect(joinedWays('كَتَب', 'ُوا')).toEqual(['كَتَبُوا']);
  });
});

describe('seated', () => {
  it.each([
    ['ءُكِل', 'أُكِل'],
    ['ءِكْرَام', 'إِكْرَام'],
    ['ءَءْمَن', 'آمَن'],
    ['يُءْخَذ', 'يُؤْخَذ'],
    ['سُءِل', 'سُئِل'],
    ['مَسْءُول', 'مَسْؤُول'],
    ['قَارِء', 'قَارِئ'],
    ['مَقْرُوء', 'مَقْرُوء'],
    ['تَسَاءَل', 'تَسَاءَل'],
    ['مُفَاجَءَات', 'مُفَاجَآت'],
    ['كَتَب', 'كَتَب'],
  ])('%s is spelled %s', (text, expected) => {
    expect(seated(text)).toBe(expected);
  });
});
