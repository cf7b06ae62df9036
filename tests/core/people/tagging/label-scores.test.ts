import { describe, expect, it } from 'vitest';
import {
  evidenceFeaturesAt,
  featuresAt,
  MOST_FEATURES,
  type TaggedToken,
} from '../../../../src/core/people/tagging/features';
import { hashOf } from '../../../../src/core/people/tagging/hash';
import { addEvidence, labelWeights, scoresFrom } from '../../../../src/core/people/tagging/label-scores';
import { LABELS, type TagModel } from '../../../../src/core/people/tagging/tag-model';
import { traitsOfToken } from '../../../../src/core/people/tagging/token-traits';
import type { Form } from '../../../../src/core/people/name-word';

const L = LABELS.length;
const BITS = 12;
const MODEL: TagModel = {
  mask: 2 ** BITS - 1,
  weights: Int8Array.from({ length: L * 2 ** BITS }, (_, i) => hashOf(String(i), 5) & 0xff),
  scale: 0.015,
  transitions: [],
  bias: 0.4,
};
/** No tables: what words are found to be may change, how it is hashed may not. */
const knowledge = {
  formOf: (written: string): Form => ({
    folded: written,
    definite: written.startsWith('ال'),
    given: written.length === 4,
    family: written.length === 5,
    arab: written.includes('م'),
    eastAsian: false,
    korean: false,
    strongName: written.endsWith('ي'),
    title: written === 'وزير' ? 'office' : null,
    describes: false,
    accusative: false,
    place: null,
    thing: null,
    cue: false,
    tail: false,
    verb: written === 'قال' ? 'speech' : null,
    ordinary: null,
    listed: null,
    unknown: written.length > 5,
    look: written.length / 20,
    figures: null,
    others: null,
  }),
  read: (word: string) => `noun${String(word.length)}`,
};
const tokensOf = (text: string): TaggedToken[] =>
  text
    .split(' ')
    .map((word, i) => ({ traits: traitsOfToken(word, knowledge), ruled: i % 5, evidence: i % 7 }));

/** The sums as the training counts features: all of them, at each place anew. */
function plainSums(tokens: readonly TaggedToken[], withEvidence: boolean): number[] {
  const out = new Uint32Array(MOST_FEATURES);
  return tokens.flatMap((_, at) => {
    let count = featuresAt(tokens, at, out);
    if (withEvidence) count = evidenceFeaturesAt(tokens, at, out, count);
    return LABELS.map((__, label) =>
      out
        .slice(0, count)
        .reduce((sum, feature) => sum + (MODEL.weights[(feature & MODEL.mask) * L + label] ?? 0), 0),
    );
  });
}

describe.each([
  'قال وزير الخارجية المصري سامح شكري ، إن بلاده 15 Reuters للرئيس',
  'كلمة',
  'قال محمد قال محمد قال محمد',
])('«%s»', (text) => {
  const tokens = tokensOf(text);
  const sums = labelWeights(tokens, MODEL);

  it('weighs what its features weigh', () => {
    expect([...sums]).toEqual(plainSums(tokens, false));
  });

  it('and with what the document says', () => {
    const own = Int32Array.from(sums);
    addEvidence(tokens, MODEL, own);
    expect([...own]).toEqual(plainSums(tokens, true));
    expect(scoresFrom(own, MODEL)[0]).toBeCloseTo((own[0] ?? 0) * 0.015 - 0.4, 12);
    expect(scoresFrom(own, MODEL)[1]).toBeCloseTo((own[1] ?? 0) * 0.015, 12);
  });
});

describe('the features of words', () => {
  it('hash as those that the model was trained with', () => {
    const out = new Uint32Array(MOST_FEATURES);
    const tokens = tokensOf('قال وزير الخارجية سامح شكري ، إن 15 Reuters للرئيس');
    let all = 0;
    tokens.forEach((_, at) => {
      const count = evidenceFeaturesAt(tokens, at, out, featuresAt(tokens, at, out));
      for (let i = 0; i < count; i++) all = (Math.imul(all, 31) + (out[i] ?? 0)) >>> 0;
    });
    expect(all).toBe(2856893503);
  });
});
