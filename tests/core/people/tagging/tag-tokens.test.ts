import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagModel } from '../../../../src/core/people/tagging/tag-model';
import { labelsOf, tagsFrom } from '../../../../src/core/people/tagging/tag-tokens';

type Row = [none: number, begins: number, continues: number];

const EVEN: Row = [0, 0, 0];
const modelOf = (transitions: readonly Row[]): TagModel => ({
  mask: 0,
  weights: new Int8Array(3),
  scale: 1,
  transitions,
  bias: 0,
});
const MODEL = modelOf([EVEN, EVEN, EVEN, EVEN]);
const scoresOf = (rows: readonly Row[]) => Float64Array.from(rows.flat());
/** Words that begin a name, go on with one, or are none. */
const ROWS: Record<string, Row> = { B: [0, 4, 0], I: [0, 0, 4], O: [4, 0, 0] };

describe('tagsFrom', () => {
  it.each([
    ['', ''],
    ['OBIO', 'OBIO'],
    ['BB', 'BB'],
    ['BII', 'BII'],
    // A name does not begin with its continuation.
    ['OIO', 'OBO'],
  ])('labels words that look like %j as %j', (words, labels) => {
    const rows = Array.from(words, (word) => ROWS[word] ?? EVEN);
    const given = words === 'OIO' ? rows.with(1, [0, 1, 4]) : rows;
    const tags = tagsFrom(scoresOf(given), MODEL);
    expect(tags.map(({ label }) => 'OBI'[label]).join('')).toBe(labels);
    expect([...labelsOf(scoresOf(given), MODEL)]).toEqual(tags.map(({ label }) => label));
  });

  it('finds the likeliest sequence, and the marginals of its labels, as by counting them all', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    const row = fc.tuple(weight, weight, weight);
    const rows = fc.array(row, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.tuple(row, row, row, row), (words, transitions) => {
        const step = (from: number, to: number) =>
          to === 2 && (from === 0 || from === 3) ? -Infinity : (transitions[from]?.[to] ?? 0);
        let all: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
        for (const word of words)
          all = all.flatMap(({ labels, score }) =>
            word.map((own, to) => ({
              labels: [...labels, to],
              score: score + step(labels.at(-1) ?? 3, to) + own,
            })),
          );
        const best = all.reduce((most, one) => (one.score > most.score ? one : most));
        const tags = tagsFrom(scoresOf(words), modelOf(transitions));
        const own = all.find(({ labels }) => labels.every((label, i) => label === tags[i]?.label));
        expect(own?.score).toBeCloseTo(best.score, 8);
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);
        tags.forEach(({ label, probability }, i) => {
          const part = all.reduce(
            (total, one) => total + (one.labels[i] === label ? Math.exp(one.score) : 0),
            0,
          );
          expect(probability).toBeCloseTo(part / sum, 8);
        });
      }),
      { numRuns: 60 },
    );
  });
});
