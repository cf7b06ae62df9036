import type { Act, Mention } from './glossary';

/** What of an article tells how much it turns on a person. */
export interface Presence {
  mentions: readonly Mention[];
  acts: readonly Act[];
  isUnsure: boolean;
}

/** Points for a mention in the headline, in the standfirst, in the first paragraph, each counted once. */
const OPENING = { title: 3, deck: 2, first: 1.5 };
/** Points for a sentence in which the person speaks or acts. */
const ACT = 0.5;
/** Points for a person whom every text of the body names, and shares of it. */
const SPREAD = 3;

/**
 * How much the article turns on each person: one point a mention, and the points above for the opening, for acts and for
 * the share of the body's texts that name the person; one point in all for
 * a name that may be no person's; divided by the greatest sum, so that it is 1 for the most
 * important and above 0 for all.
 * @param body ids of the body's texts in order.
 */
export function weightsOf(people: readonly Presence[], body: readonly string[]): number[] {
  const points = people.map(({ mentions, acts, isUnsure }) => {
    if (isUnsure) return 1;
    const blocks = new Set(mentions.map(({ range }) => range.block));
    const named = body.filter((id) => blocks.has(id)).length;
    return (
      mentions.length +
      (blocks.has('title') ? OPENING.title : 0) +
      (blocks.has('deck') ? OPENING.deck : 0) +
      (blocks.has(body[0] ?? '') ? OPENING.first : 0) +
      ACT * acts.length +
      (body.length > 0 ? (SPREAD * named) / body.length : 0)
    );
  });
  const most = Math.max(1, ...points);
  return points.map((sum) => sum / most);
}
