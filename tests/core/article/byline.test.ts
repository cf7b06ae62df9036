import { describe, expect, it } from 'vitest';
import { bylineFrom, nameAfterOpening } from '../../../src/core/article/byline';
import { extractionWords as words } from '../../../src/knowledge/extraction';

const byline = (text: string) =>
  bylineFrom({ text, siteNames: ['صحيفة الواحة', 'alwaha'], others: ['ثقافة'] }, words);

describe('bylineFrom', () => {
  it.each([
    ['كتبت ندى الصحراوي', 'ندى الصحراوي'],
    ['بقلم: فارس الهدهد', 'فارس الهدهد'],
    ['حوار: هالة المرجاني', 'هالة المرجاني'],
    ['By Nada Sahrawi', 'Nada Sahrawi'],
    ['مرسى القمر - وكالة البحر', 'مرسى القمر - وكالة البحر'],
    ['كـتب: عادل الميناوي |', 'عادل الميناوي'],
    ['الواحة - ندى', 'الواحة - ندى'],
  ])('%s → %s', (text, expected) => {
    expect(byline(text)).toBe(expected);
  });

  it.each([
    'صحيفة الواحة',
    'Al Waha',
    'ثقافة',
    'admin',
    'https://www.facebook.com/x',
    'x@y.com',
    '',
    '2024',
    'كتب',
  ])('«%s» is none', (text) => {
    expect(byline(text)).toBeNull();
  });
});

it('nameAfterOpening needs the word whole', () => {
  expect(nameAfterOpening('كتبوا المدينة', words)).toBeNull();
  expect(nameAfterOpening('تقريرنا اليوم', words)).toBeNull();
});
