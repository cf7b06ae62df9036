import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = fs.readFileSync(path.resolve(import.meta.dirname, '../../src/ui/base.css'), 'utf8');

/** The colours that a rule sets, by name. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.lastIndexOf(`${selector} {`);
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

const light = coloursOf(':root');
const THEMES = {
  light,
  sepia: coloursOf(":root[data-theme='sepia']"),
  dark: coloursOf(":root[data-theme='dark']"),
  'system, dark': coloursOf(":root:not([data-theme='light'], [data-theme='sepia'])"),
};

describe.each(Object.entries(THEMES))('theme %s', (_, theme) => {
  const at = (name: string) => theme.get(name) ?? '';

  it('sets every colour', () => {
    expect([...theme.keys()].toSorted()).toEqual([...light.keys()].toSorted());
    expect(theme.size).toBeGreaterThan(8);
  });

  const pairs: [text: string, ground: string, least: number][] = [
    ...['ink', 'quiet', 'accent', 'alert'].flatMap((text): typeof pairs => [
      [text, 'ground', 7],
      [text, 'surface', 7],
    ]),
    ...['ink', 'quiet', 'accent', 'alert'].map((text): (typeof pairs)[0] => [text, 'sunken', 7]),
    ['ink', 'spoken', 7],
    ['on-accent', 'accent', 7],
    ['edge', 'surface', 3],
    ['edge', 'ground', 3],
  ];
  it.each(pairs)('%s on %s has at least %i : 1', (text, ground, least) => {
    expect(contrast(at(text), at(ground))).toBeGreaterThanOrEqual(least);
  });
});
