import { describe, expect, it } from 'vitest';
import { recogniseNames } from '../../../src/core/people/recognise-names';
import { nameTables } from '../../../src/knowledge/names';
import { WordReader } from '../../../src/core/people/name-word';
import { knownFiguresFrom } from '../../../src/core/people/known-figures';

const figuresIn = (text: string): string[] =>
  recogniseNames(new WordReader(nameTables()).wordsOf(text))
    .filter(({ isFigure }) => isFigure)
    .map(({ start, end }) => text.slice(start, end));

describe('full names of well-known people', () => {
  it.each([
    ['بان كي مون يبتسم خلال المؤتمر', ['بان كي مون']],
    ['اتصل ببان كي مون أمس', ['بان كي مون']],
    ['كشف سيرغي لافروف النقاب عن خطة', ['سيرغي لافروف']],
    ['زار محمد بن راشد آل مكتوم المعرض', ['محمد بن راشد آل مكتوم']],
    ['قال جو بايدن ودونالد ترامب', ['جو بايدن', 'دونالد ترامب']],
    // Words that only happen to stand so, and things named after people.
    ['بان كي يراه الناس', []],
    ['افتتح شارع أنطونيو غوتيريش اليوم', []],
    ['قال أنطونيو، غوتيريش حضر', []],
  ])('«%s»', (text, names) => {
    expect(figuresIn(text)).toEqual(names);
  });
});

describe('knownFiguresFrom', () => {
  it('has no name of one word, and no title before a name', () => {
    const figures = knownFiguresFrom(
      ['بيليه', 'محمد بن راشد', 'محمد بن راشد آل مكتوم', 'البابا فرنسيس', 'البابا ليو الرابع عشر'],
      (word) => word === 'البابا',
    );
    expect(Object.fromEntries(figures)).toEqual({
      محمد: ['بن راشد', 'بن راشد ال مكتوم'],
      ليو: ['الرابع عشر'],
    });
  });
});
