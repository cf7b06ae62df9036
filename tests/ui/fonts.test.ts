import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONTS } from '../../tools/build.mjs';
import { charactersOf } from './woff2-characters';

const ROOT = path.resolve(import.meta.dirname, '../..');
const css = fs.readFileSync(path.join(ROOT, 'src/ui/fonts.css'), 'utf8');

/** For all weights of a family together, in bytes. */
const MOST = 250 * 1024;

const sources = new Map(FONTS.map(({ from, to }) => [to, path.join(ROOT, from)]));
const faces = Array.from(css.matchAll(/@font-face \{([^}]*)\}/g), ([, rule = '']) => {
  const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(rule)?.[1]?.trim() ?? '';
  const file = /url\('([^']+)'\)/.exec(rule)?.[1] ?? '';
  return {
    family: value('font-family').replaceAll("'", ''),
    weight: Number(value('font-weight')),
    display: value('font-display'),
    file,
    ranges: value('unicode-range')
      .split(/,\s*/)
      .map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
      }),
    has: charactersOf(sources.get(file) ?? ''),
  };
});
const FAMILIES = ['Mubin Naskh', 'Mubin Sans', 'Mubin Clear'];
const WEIGHTS = [400, 700];

/** What of a text a family draws with another one's letters, because no file of its own is asked or has them. */
function missingOf(family: string, weight: number, text: string): string {
  return Array.from(text)
    .filter((char) => {
      const code = char.codePointAt(0) ?? 0;
      return !faces.some(
        (face) =>
          face.family === family &&
          face.weight === weight &&
          face.ranges.some(([from, to]) => from <= code && code <= to) &&
          face.has.has(code),
      );
    })
    .join('');
}
const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

describe('the faces', () => {
  it('are the files that are built, each shown while another face stands in for it', () => {
    expect(new Set(faces.map(({ file }) => file))).toEqual(new Set(sources.keys()));
    expect(new Set(faces.map(({ family }) => family))).toEqual(new Set(FAMILIES));
    expect(faces.filter(({ display, ranges }) => display !== 'swap' || ranges.length < 3)).toEqual([]);
  });

  it.each(FAMILIES)('%s weighs 250 KB at most, in all weights', (family) => {
    const files = new Set(faces.filter((face) => face.family === family).map(({ file }) => file));
    expect(files.size).toBe(6);
    const bytes = [...files].reduce((sum, file) => sum + fs.statSync(sources.get(file) ?? '').size, 0);
    expect(bytes).toBeLessThanOrEqual(MOST);
  });

  const texts: [name: string, text: string][] = [
    ['Arabic', letters(0x621, 0x63a) + letters(0x640, 0x655) + 'ٰٱ'],
    ['digits', '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'],
    ['Persian, Urdu, Kurdish', 'پچژگکیۀەۆێڕڵٹڈڑںھہۂۃےۓ'],
    ['the Maghreb, Uyghur, Pashto', 'ڤڨڥڭۋۇۈېۍټځڅډړږښګڼ'],
    ['marks of Arabic', '،؛؟٪٫٬٭ـ﴾﴿'],
    ['marks', '«»“”‘’„–—…•‹›'],
    ['Latin-1', letters(0x20, 0x7e) + letters(0xa0, 0xff)],
    ['names in Latin letters', 'ĞğİıŞşĆćČčŽžŁłĀāŠšŒœ'],
    ['money and measures', '€™−'],
  ];
  it.each(FAMILIES.flatMap((family) => WEIGHTS.map((weight) => [family, weight] as const)))(
    '%s %i has every character',
    (family, weight) => {
      expect(
        texts
          .map(([name, text]) => [name, missingOf(family, weight, text)])
          .filter(([, missing]) => missing !== ''),
      ).toEqual([]);
    },
  );

  it('do not have what they do not have', () => {
    expect(missingOf('Mubin Naskh', 400, 'a中ب')).toBe('中');
    expect(missingOf('Mubin Naskh', 500, 'ab')).toBe('ab');
  });
});
