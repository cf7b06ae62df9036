import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, isFields } from '../../src/core/fields';

describe('fields of a value from outside', () => {
  it.each<[unknown, boolean]>([
    [{}, true],
    [{ a: 1 }, true],
    [Object.create(null), true],
    [[], false],
    [['a'], false],
    [null, false],
    [undefined, false],
    ['text', false],
    [7, false],
    [() => undefined, false],
  ])('%j has some: %j', (value, has) => {
    expect(isFields(value)).toBe(has);
    expect(fieldsOf(value)).toEqual(has ? value : {});
  });

  it('are its own object or an empty one, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const fields = fieldsOf(value);
        expect(fields === value || Object.keys(fields).length === 0).toBe(true);
      }),
    );
  });
});
