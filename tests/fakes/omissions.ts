import type { Block } from '../../src/core/article/article';
import type { Omission, OmissionRule } from '../../src/core/article/omission';

/** An omission of paragraphs, printed after a block. */
export function omissionOf(
  id: string,
  rule: OmissionRule,
  after: string | null,
  ...texts: string[]
): Omission {
  return {
    id,
    rule,
    after,
    blocks: texts.map((text, i): Block => ({ id: `${id}.${i + 1}`, kind: 'paragraph', text })),
    lines: texts.length,
    isBack: false,
  };
}
