import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageRuns } from '../../../src/core/speech/language-runs';
import { spokenForm } from '../../../src/knowledge/spoken';

const said = (spoken: string): [string, string][] =>
  languageRuns({ spoken }).map(({ language, start, end }) => [language, spoken.slice(start, end)]);

describe('languageRuns', () => {
  it.each<[string, [string, string][]]>([
    ['', []],
    ['قال الوزير', [['ar', 'قال الوزير']]],
    ['Hello', [['en', 'Hello']]],
    [
      'صحيفة Die Zeit الألمانية',
      [
        ['ar', 'صحيفة '],
        ['en', 'Die Zeit'],
        ['ar', ' الألمانية'],
      ],
    ],
    [
      'فيلم Top Gun, Maverick.',
      [
        ['ar', 'فيلم '],
        ['en', 'Top Gun, Maverick'],
        ['ar', '.'],
      ],
    ],
    [
      'Zoé و Łukasz',
      [
        ['en', 'Zoé'],
        ['ar', ' و '],
        ['en', 'Łukasz'],
      ],
    ],
  ])('%s', (spoken, expected) => expect(said(spoken)).toEqual(expected));

  it('covers the text once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ا', 'a', 'B', ' ', '.', '،', 'é') }), (spoken) => {
        expect(
          said(spoken)
            .map(([, part]) => part)
            .join(''),
        ).toBe(spoken);
      }),
    );
  });

  it('finds no English where the voice speaks Arabic alone', () => {
    const form = spokenForm('صحيفة Die Zeit عن NATO');
    expect(languageRuns(form)).toEqual([{ language: 'ar', start: 0, end: form.spoken.length }]);
  });
});
