import type { VNode } from 'preact';
import type { ArticleText, Direction } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import { AsSeen } from './display';
import { excerptAround } from './excerpt';
import { LatinText } from './sentence-text';

/** A place with the words around it, marked. */
export function ExcerptView(props: {
  range: TextRange;
  texts: readonly ArticleText[];
  dir: Direction;
}): VNode {
  const { range, texts, dir } = props;
  const { before, at, after } = excerptAround(range, texts);
  return (
    <>
      <LatinText text={before} dir={dir} />
      <mark>
        <AsSeen text={at} />
      </mark>
      <LatinText text={after} dir={dir} />
    </>
  );
}
