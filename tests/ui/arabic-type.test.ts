import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../src');
const sheets = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => [file, fs.readFileSync(path.join(SRC, file), 'utf8').replace(/\/\*.*?\*\//gs, '')] as const);

/** What would harm Arabic (W3C alreq), each with a declaration that it must find and one that it must not. */
const HARMFUL: [name: string, pattern: RegExp, bad: string, good: string][] = [
  // Letters would come apart.
  ['space between letters', /letter-spacing/, 'letter-spacing: 0.1em', 'word-spacing: 0.1em'],
  // Without kashida the gaps grow (and WCAG 1.4.8).
  [
    'justified lines',
    /text-align(?:-last)?:\s*justify|text-justify/,
    'text-align: justify',
    'text-align: start',
  ],
  // Dots move off their letters.
  ['slanted letters', /font-style:\s*(?:italic|oblique)/, 'font-style: italic', 'font-style: normal'],
  // Letters change their form with their neighbours.
  [
    'ligatures off',
    /font-(?:variant-ligatures|feature-settings|kerning):\s*(?!normal)\S/,
    'font-kerning: none',
    'font-kerning: normal',
  ],
  ['broken words', /hyphens:\s*auto|word-break:\s*break-all/, 'word-break: break-all', 'hyphens: none'],
  ['capitals', /text-transform/, 'text-transform: uppercase', 'transform: none'],
  [
    'left and right',
    /(?<![\w-])(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)/,
    'margin-left: 1em',
    'margin-inline-start: 1em',
  ],
  // Marks above and below would meet.
  [
    'lines below 1.5',
    /(?<!-)line-height:\s*(?:0?\.\d|1(?:\.[0-4]\d*)?)(?![\d.])/,
    'line-height: 1.4',
    'line-height: 1.55',
  ],
];
/** Where a rule does not hold: [sheet, selector or declaration, why]. */
const EXCEPT: [sheet: string, text: string, why: string][] = [
  ['ui/appearance.css', 'line-height: 1;', 'one letter in the sample of a theme'],
];

describe.each(HARMFUL)('%s', (_, pattern, bad, good) => {
  it('would be found', () => {
    expect(bad).toMatch(pattern);
    expect(good).not.toMatch(pattern);
  });

  it.each(sheets)('is not in %s', (file, css) => {
    const excepted = EXCEPT.filter(([sheet]) => sheet === file.replaceAll(path.sep, '/'));
    const rest = excepted.reduce((text, [, exception]) => text.replace(exception, ''), css);
    expect(rest.match(new RegExp(`.*${pattern.source}.*`, 'g')) ?? []).toEqual([]);
  });
});
