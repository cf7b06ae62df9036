import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/core/people/glossary';
import { weightsOf, type Presence } from '../../../src/core/people/weights';

const BODY = ['b1', 'b2', 'b3', 'b4'];
const range = (block: string) => ({ block, start: 0, end: 4 });
const act = (block: string): Act => ({
  kind: 'said',
  verb: { text: 'قال', range: range(block) },
  sentence: range(block),
});
/** Named once in each of the blocks, speaking in some. */
const presence = (blocks: string[], acts: string[] = []): Presence => ({
  mentions: blocks.map((block) => ({ range: range(block), text: 'اسم' })),
  acts: acts.map(act),
  isUnsure: false,
});

describe('weightsOf', () => {
  it.each([
    ['more mentions', presence(['b2', 'b2']), presence(['b2'])],
    ['the headline', presence(['title']), presence(['b2'])],
    ['the headline rather than the deck', presence(['title']), presence(['deck'])],
    ['the deck', presence(['deck']), presence(['b2'])],
    ['the first paragraph', presence(['b1']), presence(['b2'])],
    ['acts', presence(['b2'], ['b2']), presence(['b2'])],
    ['being named all over', presence(['b2', 'b3', 'b4']), presence(['b2', 'b2', 'b2'])],
  ])('counts %s', (_, more, less) => {
    const [first = 0, second = 0] = weightsOf([more, less], BODY);
    expect(first).toBe(1);
    expect(second).toBeLessThan(1);
  });

  it('is 1 for somebody, above 0 and at most 1 for all', () => {
    const blocks = fc.array(fc.constantFrom('title', 'deck', ...BODY), { minLength: 1, maxLength: 9 });
    const people = fc.array(
      fc
        .tuple(blocks, fc.array(fc.constantFrom(...BODY), { maxLength: 3 }))
        .map(([named, acts]) => presence(named, acts)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(people, fc.constantFrom(BODY, []), (all, body) => {
        const weights = weightsOf(all, body);
        expect(Math.max(...weights)).toBe(1);
        for (const weight of weights) expect(weight).toBeGreaterThan(0);
      }),
    );
  });

  it('is one point for who may be no person', () => {
    const unsure = { ...presence(['title', 'b1', 'b2', 'b3']), isUnsure: true };
    expect(weightsOf([unsure, presence(['b2'])], BODY)).toEqual([expect.closeTo(1 / 1.75), 1]);
  });

  it('is empty for nobody', () => {
    expect(weightsOf([], BODY)).toEqual([]);
  });
});
