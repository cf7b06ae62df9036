import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../../src/core/speech/utf8-bytes';

describe('utf8Bytes', () => {
  it.each(['', 'a\0', 'مُبين', '€', '😀', '\ud800', 'a\udc00b'])('%j is as the platform writes it', (text) =>
    expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]),
  );

  it('writes any text as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });
});
