import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Characters of all of Unicode, each as likely as the others. As `fc.string({ unit: 'binary' })`, which first builds tables for
 * a second or more (fast-check 4, 2026-11-27).
 */
export const anyCharacters = (maxLength = 10): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 0x10ffff - SURROGATES.count }), { maxLength })
    .map((points) =>
      points
        .map((point) => String.fromCodePoint(point < SURROGATES.first ? point : point + SURROGATES.count))
        .join(''),
    );
