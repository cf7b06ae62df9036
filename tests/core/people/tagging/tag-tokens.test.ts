import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../../src/core/people/tagging/document-evidence';
import { RULED, type TaggedToken } from '../../../../src/core/people/tagging/features';
import type { TagModel } from '../../../../src/core/people/tagging/tag-model';
import { tagTokens } from '../../../../src/core/people/tagging/tag-tokens';

/** More places than the few hashes below need, so that no two meet. */
const BITS = 16;
const MASK = 2 ** BITS - 1;

const tokenOf = (hash: number): TaggedToken => ({
  traits: {
    own: Uint32Array.of(hash),
    near: new Uint32Array(0),
    kind: 0,
    word: 0,
    reading: 0,
    keys: { whole: '', bare: null },
  },
  ruled: RULED.none,
  evidence: UNKNOWN,
});

/** Words 1 begin a name, words 2 go on with one, others neither, as strongly as `weights` say. */
function modelOf(weights: Record<number, [none: number, begins: number, continues: number]>): TagModel {
  const all = new Float32Array((MASK + 1) * 3);
  for (const [hash, own] of Object.entries(weights)) all.set(own, Number(hash) * 3);
  const even = [0, 0, 0];
  return { mask: MASK, weights: all, transitions: [even, even, even, even], bias: 0 };
}
const MODEL = modelOf({ 1: [0, 4, 0], 2: [0, 0, 4], 3: [4, 0, 0] });
const labelsOf = (hashes: number[], model = MODEL) =>
  tagTokens(hashes.map(tokenOf), model).map(({ label }) => label);

describe('tagTokens', () => {
  it.each<[number[], number[]]>([
    [[], []],
    [
      [3, 1, 2, 3],
      [0, 1, 2, 0],
    ],
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, 2, 2],
      [1, 2, 2],
    ],
  ])('labels %j as %j', (hashes, labels) => {
    expect(labelsOf(hashes)).toEqual(labels);
  });

  it('never goes on with a name that has not begun', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), (hashes) => {
        labelsOf(hashes).forEach((label, i, all) => {
          if (label === 2) expect(all[i - 1] ?? 0).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('finds the likeliest sequence, and the marginals of its labels, as by counting them all', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    const row = fc.tuple(weight, weight, weight);
    const hashes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(hashes, row, row, row, fc.tuple(row, row, row, row), (words, a, b, c, transitions) => {
        const model = { ...modelOf({ 1: a, 2: b, 3: c }), transitions, bias: 0.5 };
        const rows: Record<number, number[]> = { 1: a, 2: b, 3: c };
        const step = (from: number, to: number) =>
          to === 2 && (from === 0 || from === 3) ? -Infinity : (transitions[from]?.[to] ?? 0);
        let all: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
        for (const word of words)
          all = all.flatMap(({ labels, score }) =>
            [0, 1, 2].map((to) => ({
              labels: [...labels, to],
              score: score + step(labels.at(-1) ?? 3, to) + (rows[word]?.[to] ?? 0) - (to === 0 ? 0.5 : 0),
            })),
          );
        const best = all.reduce((most, one) => (one.score > most.score ? one : most));
        const tags = tagTokens(words.map(tokenOf), model);
        const own = all.find(({ labels }) => labels.every((label, i) => label === tags[i]?.label));
        // Weights are stored in single precision.
        expect(own?.score).toBeCloseTo(best.score, 4);
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);
        tags.forEach(({ label, probability }, i) => {
          const part = all.reduce(
            (total, one) => total + (one.labels[i] === label ? Math.exp(one.score) : 0),
            0,
          );
          expect(probability).toBeCloseTo(part / sum, 4);
        });
      }),
      { numRuns: 40 },
    );
  });
});
