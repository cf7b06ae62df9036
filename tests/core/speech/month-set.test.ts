import { describe, expect, it } from 'vitest';
import type { MonthChoice } from '../../../src/core/speech/month-set';
import { monthSet, spokenForm } from '../../../src/knowledge/spoken';

describe('monthSet', () => {
  it.each<[host: string, text: string, choice: MonthChoice, expected: string]>([
    ['www.annahar.com', 'في 5/2', 'auto', 'mashriq'],
    ['sana.sy', '', 'auto', 'mashriq'],
    ['www.aps.dz', '', 'auto', 'maghreb'],
    ['www.hespress.com', '', 'auto', 'morocco'],
    ['www.aljazeera.net', '', 'auto', 'international'],
    ['www.spa.gov.sa', '', 'auto', 'international'],
    ['example.com', '', 'auto', 'international'],
    ['notannahar.com', '', 'auto', 'international'],
    ['', '', 'auto', 'international'],
    // The article's own use goes before its host.
    ['example.com', 'في 5 شباط وفي آذار', 'auto', 'mashriq'],
    ['www.annahar.com', 'في مايو ويوليو', 'auto', 'international'],
    ['example.com', 'في جانفي 2020', 'auto', 'maghreb'],
    ['example.com', 'يوم 3 غشت', 'auto', 'morocco'],
    ['example.com', 'مارس وأكتوبر ونوفمبر', 'auto', 'international'],
    // Both names of one month tell nothing.
    ['www.petra.gov.jo', 'في أيار/مايو', 'auto', 'mashriq'],
    ['www.annahar.com', 'في شباط', 'maghreb', 'maghreb'],
    ['www.annahar.com', 'في شباط', 'international', 'international'],
  ])('%s, «%s», %s', (host, text, choice, expected) => {
    expect(monthSet({ host, text }, choice)).toBe(expected);
  });

  it.each([
    ['international', 'الثالث من أغسطس ألفين وعشرين'],
    ['mashriq', 'الثالث من آب ألفين وعشرين'],
    ['maghreb', 'الثالث من أوت ألفين وعشرين'],
    ['morocco', 'الثالث من غشت ألفين وعشرين'],
  ] as const)('%s names the months of a date in numbers', (monthNames, expected) => {
    expect(spokenForm('3/8/2020', { monthNames }).spoken).toBe(expected);
  });
});
