import {
  aCount,
  aFlag,
  aNumber,
  aText,
  byField,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  textLike,
  withFields,
  type Shape,
} from '../shape';
import type { Article, Block, Direction, Mark, Picture } from './article';
import { OMISSION_RULES, type Omission } from './omission';

/** What may be followed, and what may be shown: nothing else ever becomes an address in a page of ours. */
const aLink = textLike(/^(?:https?|mailto):/i);
const aPicture = textLike(/^https?:\/\//i);
/** Ids become ids of elements, and of places in the text. */
const anId = textLike(/^[a-z][a-z\d.]{0,40}$/);
const aLanguage = textLike(/^[a-z\d-]{1,60}$/i);
const aSize = (value: unknown): value is number => aNumber(value) && value > 0 && value <= 100_000;

const aMark = byField<Mark>('kind', {
  link: withFields({ kind: aText, start: aCount, end: aCount, href: aLink }),
  strong: withFields({ kind: aText, start: aCount, end: aCount }),
  emphasis: withFields({ kind: aText, start: aCount, end: aCount }),
  language: withFields({ kind: aText, start: aCount, end: aCount, lang: aLanguage }),
});

/** Marks lie in their text: else they would move what follows. */
const hasMarksInside = (value: unknown): boolean => {
  const { text, marks = [] } = value as { text: string; marks?: Mark[] };
  return marks.every(({ start, end }) => start <= end && end <= text.length);
};

const BASE = { kind: aText, id: anId, text: aText, marks: orAbsent(listOf(aMark)) };

const picture = withFields<Picture>({
  src: aPicture,
  alt: aText,
  width: orAbsent(aSize),
  height: orAbsent(aSize),
});

const KINDS = byField<Block>('kind', {
  paragraph: withFields(BASE),
  caption: withFields(BASE),
  quote: withFields({ ...BASE, post: orAbsent(withFields({ network: aText, author: orNull(aText) })) }),
  heading: withFields({ ...BASE, level: oneOf(2, 3, 4, 5, 6) }),
  'list-item': withFields({ ...BASE, list: aCount, ordered: aFlag, depth: oneOf(0, 1, 2, 3, 4, 5, 6, 7, 8) }),
  picture: withFields({ ...BASE, picture }),
  table: withFields({ ...BASE, rows: listOf(listOf(aText)), hasHeader: aFlag }),
});

export const aBlock: Shape<Block> = (value): value is Block => KINDS(value) && hasMarksInside(value);

const anOmission = withFields<Omission>({
  id: anId,
  rule: oneOf(...OMISSION_RULES),
  after: orNull(anId),
  blocks: listOf(aBlock),
  lines: aCount,
  isBack: aFlag,
});

/** An article as it may come out of a page. */
export const anArticle: Shape<Article> = withFields<Article>({
  url: aText,
  title: aText,
  deck: orNull(aText),
  byline: orNull(aText),
  publishedTime: orNull(aText),
  publishedText: orNull(aText),
  siteName: orNull(aText),
  lang: aLanguage,
  dir: oneOf<Direction>('rtl', 'ltr'),
  excerpt: orNull(aText),
  blocks: listOf(aBlock),
  omitted: listOf(anOmission),
});
