import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../src/core/article/article';
import { withOmission } from '../../src/core/article/omission';
import { groupId, partsOfArticle } from '../../src/reader/article-parts';
import { articleOf } from '../fakes/article';
import { omissionOf } from '../fakes/omissions';

const item = (id: string, list: number): Block => ({
  id,
  kind: 'list-item',
  list,
  ordered: false,
  depth: 0,
  text: id,
});
const parts = (article: Article) =>
  partsOfArticle(article).map(({ putBack, groups }) => [putBack?.id ?? null, groups.map(groupId)]);

const ARTICLE: Article = {
  ...articleOf('خبر', 'أ', 'ب'),
  omitted: [
    omissionOf('x1', 'related', null, 'قبل'),
    omissionOf('x2', 'related', 'b1', 'ج', 'د'),
    omissionOf('x3', 'credit', 'b1', 'هـ'),
  ],
};

describe('partsOfArticle', () => {
  it('is one part where nothing was put back', () => {
    expect(parts(ARTICLE)).toEqual([[null, ['b1', 'b2']]]);
    expect(parts({ ...ARTICLE, blocks: [] })).toEqual([]);
  });

  it('keeps what each omission put back to itself, at its place', () => {
    const article = ['x3', 'x2', 'x1'].reduce((changed, id) => withOmission(changed, id, true), ARTICLE);
    expect(parts(article)).toEqual([
      ['x1', ['x1.1']],
      [null, ['b1']],
      ['x2', ['x2.1', 'x2.2']],
      ['x3', ['x3.1']],
      [null, ['b2']],
    ]);
  });

  it('leaves no gap in the levels of headings', () => {
    const heading = (id: string, level: number): Block => ({ id, kind: 'heading', level, text: id });
    const back = (id: string, after: string) => ({
      ...omissionOf(id, 'related', after),
      blocks: [heading(`${id}.1`, 5)],
      isBack: true,
    });
    const blocks = [
      heading('x1.1', 5),
      heading('b1', 2),
      heading('x2.1', 5),
      heading('b2', 4),
      heading('x3.1', 2),
    ];
    const article: Article = {
      ...articleOf('خبر'),
      blocks,
      omitted: [back('x1', ''), back('x2', 'b1'), back('x3', 'b2')],
    };
    const levels = partsOfArticle(article).flatMap(({ groups }) =>
      groups.map((group) =>
        group.kind === 'block' && group.block.kind === 'heading' ? group.block.level : 0,
      ),
    );
    expect(levels).toEqual([2, 2, 3, 4, 2]);
  });

  it('does not join a list that was put back with the one before it', () => {
    const article: Article = {
      ...articleOf('خبر'),
      blocks: [item('b1', 1), item('b2', 1), item('x1.1', 1)],
      omitted: [{ ...omissionOf('x1', 'tags', 'b2'), blocks: [item('x1.1', 1)], isBack: true }],
    };
    expect(parts(article)).toEqual([
      [null, ['b1']],
      ['x1', ['x1.1']],
    ]);
  });
});
