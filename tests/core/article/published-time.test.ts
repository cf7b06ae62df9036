import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedTimeFromText } from '../../../src/core/article/published-time';
import { extractionWords } from '../../../src/knowledge/extraction';

const time = (text: string) => publishedTimeFromText(text, extractionWords.months);

describe('publishedTimeFromText', () => {
  it.each([
    ['2026-03-14T08:30:00+00:00', '2026-03-14T08:30:00+00:00'],
    ['2020-06-03T03:01+0400', '2020-06-03T03:01+04:00'],
    ['2020-12-01 02:00:00', '2020-12-01T02:00:00'],
    ['2024-03-03T13:52:13.299Z', '2024-03-03T13:52:13Z'],
    ['2026-06-01', '2026-06-01'],
    ['الجمعة 24 نيسان / أبريل 2020 08:12 مساءً', '2020-04-24T20:12'],
    ['تم نشره الخميس، 8 فيفري 2024 - 17:45', '2024-02-08T17:45'],
    ['٢٠ كانون الأول ٢٠٢٥ - ٠٣:١٥ م', '2025-12-20T15:15'],
    ['5 غشت 2023', '2023-08-05'],
    ['12 شتنبر 2022', '2022-09-12'],
    ['1 جويلية 2021', '2021-07-01'],
    ['3 تموز (يوليو) 2019', '2019-07-03'],
    ['يناير 7، 2022', '2022-01-07'],
    ['24/11/2026 12:05 ص', '2026-11-24T00:05'],
    ['2026/11/5', '2026-11-05'],
    ['۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹', '2020-05-10T18:59'],
    ['2 تیر 1399 - 12:09:08 ب.ظ', '2020-06-22T12:09'],
    ['الثلاثاء 3 محرم 1447هـ', '2025-06-28'],
    ['Tue, 01 Dec 2020 02:00:00 GMT', '2020-12-01T02:00Z'],
    ['March 14, 2026', '2026-03-14'],
  ])('%s → %s', (text, expected) => {
    expect(time(text)).toBe(expected);
  });

  it.each([
    '',
    'منذ 3 ساعات',
    'الجمعة',
    '31 فبراير 2024',
    '45/13/2024',
    'عام 1945',
    '12 مايو 1967',
    '3.14.15',
    '2024',
    'مايو 2024',
    'هاتف 01-23456789',
  ])('%s states no day', (text) => {
    expect(time(text)).toBeNull();
  });

  it('gives null or a valid ISO 8601 time for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789٠٢٩/-.: صمTZ'), 'يناير', 'محرم') }),
        (text) => {
          const found = time(text);
          if (found !== null) {
            expect(found).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
            expect(Number.isNaN(Date.parse(found.slice(0, 10)))).toBe(false);
          }
        },
      ),
    );
  });
});
