import { describe, expect, it } from 'vitest';
import { queryKindOf } from '../../../src/core/lexicon/query-kind';

describe('queryKindOf', () => {
  it.each([
    ['والتزامهما', 'arabic'],
    ['كوفيد-19', 'arabic'],
    ['شركة Apple', 'arabic'],
    ['NATO', 'latin'],
    ['Élysée', 'latin'],
    ['COVID-19', 'latin'],
    ['2020', 'number'],
    ['٣٫٥٪', 'number'],
    ['$1,200', 'number'],
    ['', 'other'],
    ['«»', 'other'],
    ['😀', 'other'],
  ])('«%s» is %s', (query, kind) => {
    expect(queryKindOf(query)).toBe(kind);
  });
});
