import { describe, expect, it } from 'vitest';
import { chosenTitle, withoutSiteName } from '../../../src/core/article/title-choice';

const HEADLINE = 'انطلاق موسم حصاد الزيتون في القرى الجبلية';
const h1 = (text: string) => ({ text, level: 1, marked: false });

describe('withoutSiteName', () => {
  it.each([
    [`${HEADLINE} - صحيفة الواحة`, ['صحيفة الواحة'], HEADLINE],
    [`صحيفة الواحة - ${HEADLINE}`, ['صحيفة الواحة'], HEADLINE],
    [`${HEADLINE} | محليات | صحيفة الواحة`, ['صحيفة الواحة', 'محليات'], HEADLINE],
    [`${HEADLINE}_وكالة البحر`, ['وكالة البحر'], HEADLINE],
    [`${HEADLINE} - صحيفة أخرى`, ['صحيفة الواحة'], `${HEADLINE} - صحيفة أخرى`],
    ['صحيفة الواحة', ['صحيفة الواحة'], 'صحيفة الواحة'],
    ['الواحة: مدينة - وبحر', [], 'الواحة: مدينة - وبحر'],
  ])('%s', (title, names, expected) => {
    expect(withoutSiteName(title, names)).toBe(expected);
  });
});

describe('chosenTitle', () => {
  it.each([
    [
      'the heading that a stated title confirms',
      [h1('الواحة'), h1(HEADLINE)],
      [`${HEADLINE} - الواحة`],
      HEADLINE,
    ],
    [
      'a heading of another level',
      [{ text: HEADLINE, level: 2, marked: false }, h1('الواحة')],
      [HEADLINE],
      HEADLINE,
    ],
    ['a lone h1 worded otherwise', [h1(HEADLINE)], ['عنوان لمحركات البحث عن الزيتون - الواحة'], HEADLINE],
    ['the stated title where no heading fits', [h1('الواحة')], [`${HEADLINE} - الواحة`], HEADLINE],
    ['the first of two equal headings', [h1(HEADLINE), h1(HEADLINE)], [], HEADLINE],
    ['nothing', [], ['', ' '], ''],
  ])('takes %s', (_, headings, stated, expected) => {
    expect(chosenTitle({ headings, stated, siteNames: ['الواحة'] })).toBe(expected);
  });
});
