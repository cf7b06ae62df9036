import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, covered, luminance, mixed } from '../../../src/core/settings/colour';
import {
  appliedColours,
  customTheme,
  GOOD_CONTRAST,
  LEAST_CONTRAST,
  readableColours,
  VEIL,
} from '../../../src/core/settings/custom-theme';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const colours = fc.record({ ground: hex, ink: hex, accent: hex });

describe('contrastOf', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Of WebAIM's examples: the lightest grey that passes 4.5 on white, and the next.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4.0],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s is %d : 1, either way round', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe('mixed', () => {
  it('begins with one and ends with the other', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(mixed(one, other, 0)).toBe(one);
        expect(mixed(one, other, 1)).toBe(other);
        // The way there and back through OKLab rounds to the same colour.
        expect(mixed(one, one, 0.5)).toBe(one);
      }),
    );
  });

  it('goes from light to dark without turning', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const way = [0, 0.25, 0.5, 0.75, 1].map((part) => luminance(mixed(colour, '#000000', part)));
        // Colours outside of what a screen shows are cut, which may cost a thousandth.
        way.slice(1).forEach((light, i) => expect(light).toBeLessThanOrEqual((way[i] ?? 0) + 0.001));
      }),
    );
  });
});

describe('covered', () => {
  it('mixes as a browser paints', () => {
    expect(covered('#000000', '#ffffff', 0.3)).toBe('#4d4d4d');
    expect(covered('#123456', '#fedcba', 0)).toBe('#123456');
    expect(covered('#123456', '#fedcba', 1)).toBe('#fedcba');
  });
});

describe('readableColours', () => {
  it.each([
    // Readable already: as they are.
    [{ ground: '#ffffff', ink: '#000000' }, 7, { ground: '#ffffff', ink: '#000000' }],
    // Of the two ways, the nearer: dark grey on white gets darker, pale grey on near-black lighter.
    [{ ground: '#ffffff', ink: '#777777' }, 7, 'darker'],
    [{ ground: '#101010', ink: '#777777' }, 7, 'lighter'],
    // On this grey nothing reaches 7 : 1: the ink goes to its end, and the ground away from it.
    [{ ground: '#808080', ink: '#707070' }, 7, 'ground too'],
  ] as const)('of %o with %d : 1', (given, least, expected) => {
    const result = readableColours({ ...given, accent: '#123456' }, least);
    expect(contrastOf(result.ink, result.ground)).toBeGreaterThanOrEqual(least);
    expect(result.accent).toBe('#123456');
    if (expected === 'darker') expect(luminance(result.ink)).toBeLessThan(luminance(given.ink));
    else if (expected === 'lighter') expect(luminance(result.ink)).toBeGreaterThan(luminance(given.ink));
    else if (expected === 'ground too') expect(result.ground).not.toBe(given.ground);
    else expect(result).toEqual({ ...expected, accent: '#123456' });
  });

  it('can always be read, whatever is given, and leave alone what can', () => {
    fc.assert(
      fc.property(colours, fc.constantFrom(LEAST_CONTRAST, GOOD_CONTRAST), (given, least) => {
        const result = readableColours(given, least);
        expect(contrastOf(result.ink, result.ground)).toBeGreaterThanOrEqual(least);
        if (contrastOf(given.ink, given.ground) >= least) expect(result).toEqual(given);
      }),
    );
  });
});

describe('customTheme', () => {
  it('keeps the colours that were chosen, where they can be read', () => {
    const given = { ground: '#fff8e7', ink: '#1d1a16', accent: '#0b4f6c' };
    expect(customTheme(given)).toMatchObject({ ...given, scheme: 'light' });
    expect(customTheme({ ground: '#102030', ink: '#f0f0f0', accent: '#80d0ff' })).toMatchObject({
      ground: '#102030',
      ink: '#f0f0f0',
      accent: '#80d0ff',
      scheme: 'dark',
    });
  });

  it('does not use an ink that cannot be read', () => {
    const given = { ground: '#ffffff', ink: '#dddddd', accent: '#0b4f6c' };
    expect(appliedColours(given).ink).not.toBe('#dddddd');
    expect(customTheme(given).ink).toBe(appliedColours(given).ink);
    // Below what is good, above what is least: a person's own choice.
    expect(customTheme({ ...given, ink: '#707070' }).ink).toBe('#707070');
  });

  it('has in every pair the contrast of the ink, 7 : 1 where that is more', () => {
    fc.assert(
      fc.property(colours, (given) => {
        const theme = customTheme(given);
        const least = Math.min(GOOD_CONTRAST, contrastOf(theme.ink, theme.ground));
        expect(least).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        const pairs: [keyof typeof theme, keyof typeof theme, number][] = [
          ...(['ink', 'quiet', 'accent', 'alert'] as const).flatMap((text) =>
            (['ground', 'surface', 'sunken'] as const).map((ground): [typeof text, typeof ground, number] => [
              text,
              ground,
              least,
            ]),
          ),
          ['ink', 'spoken', least],
          ['on-accent', 'accent', least],
          ['accent', 'spoken', 3],
          ['edge', 'ground', 3],
          ['edge', 'surface', 3],
          ['edge', 'sunken', 3],
        ];
        const failed = pairs
          .map(
            ([text, ground, wanted]) =>
              [text, ground, contrastOf(theme[text], theme[ground]) / wanted] as const,
          )
          .filter(([, , share]) => share < 1);
        expect(failed).toEqual([]);
      }),
    );
  });

  it('has a veil under which the text is left at 4.5 : 1, as thick as that of other themes where it can be', () => {
    fc.assert(
      fc.property(colours, (given) => {
        const theme = customTheme(given);
        const part = Number.parseInt(theme.veil, 10) / 100;
        const least = (thick: number) =>
          Math.min(
            ...[theme.ground, theme.surface, theme.sunken, theme.spoken].map((under) =>
              contrastOf(covered(theme.ink, theme.ground, thick), covered(under, theme.ground, thick)),
            ),
          );
        expect(theme.veil).toMatch(/^\d+%$/);
        expect(part * 100).toBeLessThanOrEqual(VEIL);
        expect(least(part)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (part * 100 < VEIL) expect(least(part + 0.01)).toBeLessThan(LEAST_CONTRAST);
      }),
    );
  });

  it('dims nothing where the chosen ink can just be read', () => {
    expect(customTheme({ ground: '#ffffff', ink: '#767676', accent: '#0b4f6c' }).veil).toBe('0%');
    expect(customTheme({ ground: '#ffffff', ink: '#000000', accent: '#0b4f6c' }).veil).toBe(`${VEIL}%`);
  });
});
