import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VEIL } from '../../src/core/settings/custom-theme';

const css = fs
  .readFileSync(path.resolve(import.meta.dirname, '../../src/ui/themes.css'), 'utf8')
  .replace(/\/\*.*?\*\//gs, '');

/** How much of the ground's colour covers what is dimmed. */
const veil =
  Number(
    /--veil: (\d+)%/.exec(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../src/reader/reading-focus.css'), 'utf8'),
    )?.[1],
  ) / 100;

/** The colours that the rules for a theme set, by name; under a media query where one is given. */
function coloursOf(theme: string, query = ''): Map<string, string> {
  const at = query === '' ? 0 : css.indexOf(`@media screen and ${query} {`);
  const start = css.indexOf(`[data-theme='${theme}']`, at);
  const rule = css.slice(start, css.indexOf('}', start));
  return new Map(Array.from(rule.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g), (m) => [m[1] ?? '', m[2] ?? '']));
}

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = coloursOf('light');
const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';

/** Themes with the least contrast that their texts have: 7 by WCAG 1.4.6, more where more is asked for. */
const THEMES: [name: string, colours: Map<string, string>, least: number][] = [
  ['light', light, 7],
  ['sepia', coloursOf('sepia'), 7],
  ['dark', coloursOf('dark'), 7],
  ['black', coloursOf('black'), 7],
  ['contrast', coloursOf('contrast'), 10],
  ['system', coloursOf('system'), 7],
  ['system, dark', coloursOf('system', DARK), 7],
  ['system, more contrast', coloursOf('system', MORE), 10],
  ['system, dark, more contrast', coloursOf('system', `${MORE} and ${DARK}`), 10],
];

it('the veil of reading focus is as thick as that over colours of one’s own', () => {
  expect(veil).toBe(VEIL / 100);
});

it('vowels that may be others are in an ink that these tests measure', () => {
  const article = fs.readFileSync(path.resolve(import.meta.dirname, '../../src/reader/article.css'), 'utf8');
  const [, rule] = /^::highlight\(mubin-unsure\) \{([^}]*)\}/m.exec(article) ?? [];
  expect(rule?.trim()).toBe('color: var(--quiet);');
});

it('the system is followed with the colours that can be chosen too', () => {
  expect(coloursOf('system')).toEqual(light);
  expect(coloursOf('system', DARK)).toEqual(coloursOf('dark'));
  expect(coloursOf('system', `${MORE} and ${DARK}`)).toEqual(coloursOf('contrast'));
});

describe.each(THEMES)('theme %s', (_, theme, leastOfText) => {
  const at = (name: string) => theme.get(name) ?? '';

  it('sets every colour', () => {
    expect([...theme.keys()].toSorted()).toEqual([...light.keys()].toSorted());
    expect(theme.size).toBeGreaterThan(8);
  });

  const pairs: [text: string, ground: string, least: number][] = [
    ...['ink', 'quiet', 'accent', 'alert'].flatMap((text) =>
      ['ground', 'surface', 'sunken'].map((ground): [string, string, number] => [text, ground, leastOfText]),
    ),
    ['ink', 'spoken', leastOfText],
    ['on-accent', 'accent', leastOfText],
    ['accent', 'spoken', 3],
    ['edge', 'surface', leastOfText === 10 ? 10 : 3],
    ['edge', 'ground', leastOfText === 10 ? 10 : 3],
  ];
  const veiled: [text: string, ground: string][] = [
    ...['ground', 'surface', 'sunken', 'spoken'].map((ground): [string, string] => ['ink', ground]),
    // The word that is spoken.
    ['ground', 'ink'],
  ];
  it.each(veiled)('%s on %s has 4.5 : 1 at least under the veil of reading focus', (text, ground) => {
    const hex = (mixed: number) => Math.round(mixed).toString(16).padStart(2, '0');
    const under = (name: string) =>
      `#${[1, 3, 5]
        .map((from) => {
          const [over = 0, below = 0] = ['ground', name].map((one) =>
            Number.parseInt(at(one).slice(from, from + 2), 16),
          );
          return hex(veil * over + (1 - veil) * below);
        })
        .join('')}`;
    expect(contrast(under(text), under(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs)('%s on %s has at least the contrast %i : 1', (text, ground, least) => {
    expect(contrast(at(text), at(ground))).toBeGreaterThanOrEqual(least);
  });
});
