import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompositionsOf, type Decomposition } from '../../../../src/core/arabic/morphology/decompositions';

const written = ({ proclitics, stem, enclitic }: Decomposition) =>
  [...proclitics, stem, ...(enclitic === null ? [] : [enclitic])].join('+');
const ways = (form: string) => decompositionsOf(form).map(written);

describe('decompositionsOf', () => {
  it.each([
    ['والتزامهما', 'و+التزام+هما'],
    ['سيستقبلونهم', 'س+يستقبلون+هم'],
    ['للولايات', 'ل+ال+ولايات'],
    ['وللولايات', 'و+ل+ال+ولايات'],
    ['فللولايات', 'ف+ل+ال+ولايات'],
    ['للجنة', 'ل+ال+لجنة'],
    ['بالبيت', 'ب+ال+بيت'],
    ['كالبيت', 'ك+ال+بيت'],
    ['فالبيت', 'ف+ال+بيت'],
    ['والبيت', 'و+ال+بيت'],
    ['وبالبيت', 'و+ب+ال+بيت'],
    ['دولتهم', 'دولة+هم'],
    ['مستواه', 'مستوى+ه'],
    ['وزرائها', 'وزراء+ها'],
    ['وزراؤها', 'وزراء+ها'],
    ['مستشاروه', 'مستشارون+ه'],
    ['مستشاريه', 'مستشارين+ه'],
    ['وزيراهما', 'وزيران+هما'],
    ['استقبلوهم', 'استقبلوا+هم'],
    ['يدعمني', 'يدعم+ني'],
    ['كتابنا', 'كتاب+نا'],
    ['كتابكم', 'كتاب+كم'],
    ['كتابكما', 'كتاب+كما'],
    ['كتابهن', 'كتاب+هن'],
  ])('takes %s apart as %s', (form, expected) => {
    expect(ways(form)).toContain(expected);
  });

  it.each([
    ['البيته', 'ال+بيت+ه'],
    ['وه', '+ه'],
    ['بيت', 'ب+يت+ت'],
    ['سالبيت', 'س+ال+بيت'],
  ])('does not take %s apart as %s', (form, unexpected) => {
    expect(ways(form)).not.toContain(unexpected);
  });

  it('begins with the form as it is', () => {
    expect(ways('وبالبيت')[0]).toBe('وبالبيت');
  });

  it('leaves a stem of one letter to nobody', () => {
    expect(decompositionsOf('وفي').every(({ stem }) => stem.length >= 2)).toBe(true);
    expect(ways('له')).toEqual(['له']);
  });

  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('وفسبكلاهمنيتئىة')),
    minLength: 1,
    maxLength: 10,
  });

  it('strips fewest letters first, and never more than all but two', () => {
    fc.assert(
      fc.property(letters, (form) => {
        const found = decompositionsOf(form);
        const left = found.map(({ start, end }) => end - start);
        expect(left).toEqual([...left].sort((a, b) => b - a));
        for (const { end, stem, proclitics, enclitic } of found) {
          if (proclitics.length > 0 || enclitic !== null) expect(stem.length).toBeGreaterThanOrEqual(2);
          expect(form.slice(end)).toBe(enclitic ?? '');
        }
      }),
    );
  });
});
