import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { mayStandOn } from '../../../src/core/vocalise/letter-rules';

/** Whether all marks of a word, without sukun and without its ending, may stand where they do. */
function isSpelled(word: string): boolean {
  const units = unitsOf(word);
  const letters = units.map(({ letter }) => letter);
  return units.every(({ marks }, i) => mayStandOn({ letters, i, before: units[i - 1]?.marks ?? '' }, marks));
}

describe('mayStandOn', () => {
  it.each([
    'شتَاينمَاير',
    'مَاكرُون',
    'نِيكَارَاغوَا',
    'احذَرُوا',
    'أُردُغَان',
    'إِيطَاليَا',
    'الغَرَندُوق',
    'الزَّبَرتَك',
    'دَاو',
    'لَوسَنَة',
    'زَيدَان',
    'عَبَّاس',
  ])('lets %s be', (word) => {
    expect(isSpelled(word)).toBe(true);
  });

  it.each([
    ['alif after another vowel than fatha', 'مُاكر'],
    ['a vowel on the waw of a plural', 'احذَرُوَا'],
    ['no vowel before ta marbuta', 'لَوسَنة'],
    ['hamza under alif with another vowel', 'إَيطَاليَا'],
    ['hamza that begins a word without a vowel', 'أردُغَان'],
    ['shadda that begins a word', 'رَّبَك'],
    ['shadda after a consonant', 'بَنرَّك'],
    ['a vowel on the lam of the article', 'الَغَرَند'],
    ['shadda on a letter of the moon', 'الغَّرَند'],
    ['none on one of the sun', 'الزَبَرتَك'],
    ['a long waw after kasra', 'كِوبَا'],
    ['a ya that begins a word without a vowel', 'يبرُود'],
  ])('does not let %s be', (_, word) => {
    expect(isSpelled(word)).toBe(false);
  });
});
