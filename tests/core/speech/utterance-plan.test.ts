import { describe, expect, it } from 'vitest';
import { utteranceIndexAt, utterancesFromArticle } from '../../../src/core/speech/utterance-plan';
import { articleOf } from '../../fakes/article';

const PLAN = utterancesFromArticle(articleOf('عنوان', 'أولى. ثانية.', 'ثالثة'));

describe('utterancesFromArticle', () => {
  it('is the title and then every sentence', () => {
    expect(PLAN).toEqual([
      { block: 'title', start: 0, end: 5 },
      { block: 'b1', start: 0, end: 5 },
      { block: 'b1', start: 6, end: 12 },
      { block: 'b2', start: 0, end: 5 },
    ]);
  });
});

describe('utteranceIndexAt', () => {
  it.each([
    ['nowhere in particular', null, 0],
    ['inside a sentence', { block: 'b1', start: 8, end: 8 }, 2],
    ['between two', { block: 'b1', start: 5, end: 5 }, 2],
    ['past the last of its block', { block: 'b1', start: 99, end: 99 }, 2],
    ['an unknown block', { block: 'b77', start: 0, end: 0 }, 0],
  ])('%s', (_name, place, expected) => expect(utteranceIndexAt(PLAN, place)).toBe(expected));
  it('has nowhere to go without sentences', () => expect(utteranceIndexAt([], null)).toBe(-1));
});
