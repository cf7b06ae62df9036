import { describe, expect, it } from 'vitest';
import {
  bylineFrom,
  isDatelineWithName,
  nameAfterOpening,
  nameOfByline,
} from '../../../src/core/article/byline';
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
    ['الأحد 05-10-2025 21:14 | كتب: منة الله الراوي, طارق البدري |', 'منة الله الراوي, طارق البدري'],
    ['دبي - ميثاء الشامري', 'دبي - ميثاء الشامري'],
  ])('%s → %s', (text, expected) => {
    expect(byline(text)).toBe(expected);
  });

  it.each([
    'صحيفة الواحة',
    'الواحة نت',
    'الواحة أونلاين',
    'Developed by Softwaha',
    'تصميم وبرمجة شركة الأفق',
    'القاهرة',
    'فريق التحرير',
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

describe('a dateline with a name', () => {
  it.each([
    'دبي - ميثاء الشامري',
    'الشارقة: جاسم الهاملي',
    'رام الله/ سامي حداد',
    'سامي حداد – القاهرة',
    'القاهرة، هبة عزت',
  ])('%s', (line) => {
    expect(isDatelineWithName(line, words)).toBe(true);
  });
  it.each([
    'القاهرة',
    'سامي حداد',
    'القاهرة - الإسكندرية',
    'القاهرة - 2026',
    'القاهرة: شارك الخبر',
    'دبي - ميثاء الشامري وزيرة التعليم تفتتح مدرسة',
    'دبي – مدرسة',
  ])('not %s', (line) => {
    expect(isDatelineWithName(line, words)).toBe(false);
  });
});

it('a line that opens like a byline is one only where it is as short', () => {
  expect(nameOfByline('تقرير: سامي حداد', words)).toBe('سامي حداد');
  expect(nameOfByline('تقرير غرفة التجارة يتوقع تجاوز المبيعات', words)).toBeNull();
});
