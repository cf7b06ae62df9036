import { describe, expect, it } from 'vitest';
import { otherRoles } from '../../../src/core/people/other-roles';

const statements = (...texts: string[]) =>
  texts.map((text, i) => ({ text, range: { block: 'b1', start: i * 100, end: i * 100 + text.length } }));

describe('otherRoles', () => {
  it.each([
    ['another role', 'مرشحة اليسار', ['محامية في باريس'], ['محامية في باريس']],
    ['the chosen one itself', 'وزير الصحة', ['وزير الصحة'], []],
    ['the chosen one with other letters', 'وزيرة الصحة', ['وزيره الصحه'], []],
    ['what the chosen one says', 'الرئيس الأميركي السابق', ['الرئيس', 'رئيس', 'الرئيس الأميركي'], []],
    ['what says more than the chosen one', 'الرئيس', ['الرئيس الأميركي'], ['الرئيس الأميركي']],
    ['one role twice', 'المحامي', ['رئيس النادي', 'رئيس النادي'], ['رئيس النادي']],
    ['a part of another', 'المحامي', ['الرئيس', 'رئيس النادي الأهلي'], ['رئيس النادي الأهلي']],
    ['the fuller first', 'المحامي', ['النائب', 'رئيس النادي الأهلي'], ['رئيس النادي الأهلي', 'النائب']],
    ['the same words in another order', 'نائب رئيس النادي', ['رئيس نائب'], ['رئيس نائب']],
    ['nothing', 'المحامي', [], []],
  ])('of %s', (_, chosen, stated, others) => {
    expect(otherRoles(chosen, statements(...stated)).map(({ text }) => text)).toEqual(others);
  });

  it('keeps where the first of equal ones stands', () => {
    const [, second] = statements('المحامي', 'رئيس النادي', 'رئيس النادي');
    expect(otherRoles('المحامي', statements('المحامي', 'رئيس النادي', 'رئيس النادي'))).toEqual([second]);
  });
});
