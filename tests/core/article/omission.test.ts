import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article';
import { withOmission, type Omission } from '../../../src/core/article/omission';
import { articleOf } from '../../fakes/article';

const omission = (id: string, after: string | null, ...texts: string[]): Omission => ({
  id,
  rule: 'related',
  after,
  blocks: texts.map((text, i) => ({ id: `${id}.${i + 1}`, kind: 'paragraph', text })),
  lines: texts.length,
  isBack: false,
});

const ARTICLE: Article = {
  ...articleOf('عنوان', 'أول', 'ثان'),
  omitted: [omission('x1', null, 'قبل'), omission('x2', 'b1', 'س', 'ص'), omission('x3', 'b1', 'ع')],
};

const idsOf = (article: Article) => article.blocks.map(({ id }) => id).join(' ');

describe('an omission', () => {
  it.each([
    [['x1'], 'x1.1 b1 b2'],
    [['x2'], 'b1 x2.1 x2.2 b2'],
    [['x3', 'x2'], 'b1 x2.1 x2.2 x3.1 b2'],
    [['x2', 'x3'], 'b1 x2.1 x2.2 x3.1 b2'],
    [['x3', 'x1', 'x2'], 'x1.1 b1 x2.1 x2.2 x3.1 b2'],
    [['nothing'], 'b1 b2'],
  ])('%s put back stands at its place', (ids, expected) => {
    const article = ids.reduce((result, id) => withOmission(result, id, true), ARTICLE);
    expect(idsOf(article)).toBe(expected);
    expect(article.omitted.filter(({ isBack }) => isBack).map(({ id }) => id)).toEqual(
      [...ids].filter((id) => id !== 'nothing').sort(),
    );
  });

  it('is taken out again without a trace, and twice the same changes nothing', () => {
    const back = withOmission(ARTICLE, 'x2', true);
    expect(withOmission(back, 'x2', true)).toBe(back);
    expect(withOmission(back, 'x2', false)).toEqual(ARTICLE);
    expect(withOmission(ARTICLE, 'x2', false)).toBe(ARTICLE);
  });
});
