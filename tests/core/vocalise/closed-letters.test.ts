import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { closed } from '../../../src/core/vocalise/closed-letters';

const closedText = (text: string, upTo?: number) => {
  const units = unitsOf(text);
  const letters = units.map(({ letter }) => letter);
  const marks = closed(
    letters,
    units.map((unit) => unit.marks),
    upTo,
  );
  return letters.map((letter, i) => letter + (marks[i] ?? '')).join('');
};

describe('closed', () => {
  it.each([
    ['عَن', 'عَنْ'],
    // After fatha waw and ya are consonants.
    ['لَو', 'لَوْ'],
    ['أَو', 'أَوْ'],
    ['كَي', 'كَيْ'],
    ['لَدَيهِم', 'لَدَيْهِمْ'],
    // Before a pronoun too.
    ['مِنهُم', 'مِنْهُمْ'],
    ['عَنهُ', 'عَنْهُ'],
    // Long vowels, alif and what a doubled letter swallows have none.
    ['فِي', 'فِي'],
    ['هُو', 'هُو'],
    ['عَلَى', 'عَلَى'],
    ['الَّذِي', 'الَّذِي'],
    ['اللَّذَانِ', 'اللَّذَانِ'],
  ])('%s is %s', (bare, expected) => {
    expect(textOfUnits(unitsOf(closedText(bare)))).toBe(textOfUnits(unitsOf(expected)));
  });

  it('leaves the letters from a place on', () => {
    expect(closedText('بَنكر', 3)).toBe('بَنْكْر');
  });
});
