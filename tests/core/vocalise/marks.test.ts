import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { marksOnto, plainMarks } from '../../../src/core/vocalise/marks';

describe('marksOnto', () => {
  it.each<[string, string, string | null]>([
    ['كتب', 'كَتَبَ', 'كَتَبَ'],
    // The letters are those of the text, however the norm spells them.
    ['الاسلام', 'الْإِسْلَامُ', 'الْاِسْلَامُ'],
    ['لكن', 'لٰكِنْ', 'لَكِنْ'],
    // An alif of wasl has no mark of its own, a hamza has.
    ['انتشار', 'اِنْتِشَار', 'انْتِشَار'],
    ['اعلن', 'أَعْلَنَ', 'اَعْلَنَ'],
    ['كتب', 'كَتَبَا', null],
  ])('%s by %s is %s', (written, vocalised, expected) => {
    const letters = Array.from(written);
    const marks = marksOnto(letters, vocalised);
    const found = marks && letters.map((letter, i) => letter + (marks[i] ?? '')).join('');
    expect(found).toBe(expected && textOfUnits(unitsOf(expected)));
  });
});

describe('plainMarks', () => {
  const same = (one: string, other: string) =>
    expect(plainMarks(unitsOf(one))).toEqual(plainMarks(unitsOf(other)));

  it.each([
    ['sukun or none', 'بَيْتٌ', 'بَيتٌ'],
    ['tanwin on the letter or on its alif', 'كِتَابًا', 'كِتَاباً'],
    ['fatha before a long alif or none', 'قَالَ', 'قالَ'],
    ['a dagger alif or fatha', 'هٰذَا', 'هَذَا'],
    ['a mark on an alif or none', 'اِبْنٌ', 'ابْنٌ'],
  ])('%s', (_, one, other) => {
    same(one, other);
  });

  it.each([
    ['كَتَبَ', 'كُتِبَ'],
    ['عَلَمَ', 'عَلَّمَ'],
    ['عَلِيٌّ', 'عَلِيٍّ'],
  ])('%s is not %s', (one, other) => {
    expect(plainMarks(unitsOf(one))).not.toEqual(plainMarks(unitsOf(other)));
  });
});
