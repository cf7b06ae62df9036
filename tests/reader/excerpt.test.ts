import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, shortened } from '../../src/reader/excerpt';

const LONG = 'كلمة '.repeat(60).trim();

describe('an excerpt', () => {
  const of = (text: string, start: number, end: number) =>
    excerptAround({ block: 'b1', start, end }, [{ id: 'b1', text }]);

  it('is the whole sentence where that is short, and no other', () => {
    expect(of('جاء زيد. وقال زيد إن السد جاهز. وعاد.', 14, 17)).toEqual({
      before: 'وقال ',
      at: 'زيد',
      after: ' إن السد جاهز.',
    });
  });

  it('is cut at spaces on both sides of its place', () => {
    const middle = LONG.indexOf('كلمة', 150);
    const { before, at, after } = of(LONG, middle, middle + 4);
    expect(at).toBe('كلمة');
    expect(before).toMatch(/^… (كلمة )+$/);
    expect(after).toMatch(/^( كلمة)+…$/);
    expect(`${before}${at}${after}`.length).toBeLessThanOrEqual(122);
  });

  it('gives one side what the other leaves', () => {
    const { before, after } = of(LONG, 0, 4);
    expect(before).toBe('');
    expect(after.length).toBeGreaterThan(100);
  });

  it('is empty where the article has no such text', () => {
    expect(excerptAround({ block: 'b9', start: 0, end: 4 }, [])).toEqual({ before: '', at: '', after: '' });
  });

  it('keeps words that stand in the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(400), fc.nat(20), (text, start, length) => {
        const { before, at, after } = of(text, start, start + length);
        expect(text).toContain(before.replace(/^…/, '').trim());
        expect(at).toBe(text.slice(start, start + length));
        expect(text).toContain(after.replace(/…$/, '').trim());
      }),
    );
  });
});

describe('a shortened text', () => {
  it.each([
    ['كلمة أخرى', 9, 'كلمة أخرى'],
    ['كلمة أخرى', 8, 'كلمة…'],
  ])('«%s» in %i', (text, longest, expected) => expect(shortened(text, longest)).toBe(expected));
});
