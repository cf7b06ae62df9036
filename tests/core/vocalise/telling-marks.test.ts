import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { tellingMarks } from '../../../src/core/vocalise/telling-marks';
import { EVERY_VOWEL, vocalisedText } from '../../../src/core/vocalise/vocalised-text';
import { vocalise } from '../../../src/knowledge/vocalise';

const marksOf = (vowelled: string) => unitsOf(vowelled).map(({ marks }) => marks);
const normal = (text: string) => textOfUnits(unitsOf(text));

describe('tellingMarks', () => {
  it.each([
    ['a passive', 'عُقِدَ', ['عَقَدَ'], 'عُقد'],
    ['a verb beside a noun', 'عَلِمَ', ['عِلْم'], 'علِم'],
    ['the noun beside that verb', 'عِلْم', ['عَلِمَ'], 'عِلم'],
    ['a doubled letter before a vowel', 'حَمَّام', ['حَمَام'], 'حمَّام'],
    ['a doubled last letter, without its vowel', 'إِنَّ', ['إِنْ'], 'إنّ'],
    ['one mark for several others', 'كُتُب', ['كَتَبَ', 'كِتْب'], 'كُتب'],
    ['two marks where one does not do', 'كُتِبَ', ['كَتِب', 'كُتَب'], 'كُتِب'],
    ['a vowel before a pronoun that is not a case', 'عُمَرُهُ', ['عُمْر*هُ'], 'عمَره'],
  ])('%s: %s', (_, own, others, expected) => {
    const letters = unitsOf(own).map(({ letter }) => letter);
    const rivals = others.map((other) =>
      marksOf(other.replace('*', '')).map((mark, i) => (other.includes('*') && i === 2 ? '*' : mark)),
    );
    const told = tellingMarks(letters, marksOf(own), rivals);
    expect(letters.map((letter, i) => letter + (told?.[i] ?? '')).join('')).toBe(normal(expected));
  });

  it.each([
    ['the same sounds', 'كِتَاب', ['كِتاب']],
    ['other endings', 'بَيْتُ', ['بَيْتِ']],
    ['no other way', 'مَدِينَة', []],
  ])('is not wanted by %s', (_, own, others) => {
    const letters = unitsOf(own).map(({ letter }) => letter);
    expect(tellingMarks(letters, marksOf(own), others.map(marksOf))).toBe(null);
  });
});

describe('the words of a sentence that leave doubts', () => {
  const telling = (text: string) => vocalisedText(text, vocalise(text), { ...EVERY_VOWEL, telling: true });

  it.each([
    // What is written tells enough.
    'عُقِد الاجتماع في المدينة',
    'ونُشِرت الصور أمس',
    // Nothing of these can be misread.
    'قال الوزير إن الحكومة في المدينة',
    'في المدينة منازل كثيرة',
  ])('are none: %s', (text) => {
    expect(telling(text)).toBe(normal(text));
  });

  it('are few of a page, and keep what is written', () => {
    const text =
      'قُتل ثلاثة أشخاص وأصيب آخرون في حادث سير وقع صباح اليوم على الطريق الساحلي، وقالت الشرطة إن التحقيق بدأ وإن الطريق أغلق ساعتين.';
    const words = vocalise(text);
    expect(words.filter(({ isDoubtful }) => isDoubtful).length).toBeLessThan(words.length / 3);
    expect(telling(text)).toMatch(/قُتل/);
  });
});
