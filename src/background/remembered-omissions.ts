import type { Article } from '../core/article/article';
import { withOmission } from '../core/article/omission';
import { markOfOmission, type PutBackMark } from '../platform/put-back-store';

/** An article that was just extracted, with what the reader put back into it before. */
export function withRemembered(article: Article, marks: readonly PutBackMark[]): Article {
  const left = [...marks];
  let result = article;
  for (const omission of article.omitted) {
    if (left.length === 0) break;
    if (omission.blocks.length === 0) continue;
    const { rule, text } = markOfOmission(omission);
    const at = left.findIndex((mark) => mark.rule === rule && mark.text === text);
    if (at < 0) continue;
    left.splice(at, 1);
    result = withOmission(result, omission.id, true);
  }
  return result;
}

/** An article as its page gave it, with nothing put back. */
export function asExtracted(article: Article): Article {
  return article.omitted
    .filter(({ isBack }) => isBack)
    .reduce((result, { id }) => withOmission(result, id, false), article);
}
