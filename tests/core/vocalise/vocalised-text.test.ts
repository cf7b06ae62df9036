import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { EVERY_VOWEL, vocalisedText } from '../../../src/core/vocalise/vocalised-text';
import type { VocalisedWord } from '../../../src/core/vocalise/vocaliser';

/** A text as if its vowels had been found: words marked with * are guessed, with ' have no ending of case or mood. */
function found(vowelled: string): { text: string; words: VocalisedWord[] } {
  let text = '';
  const words: VocalisedWord[] = [];
  for (const [piece, word, sign] of vowelled.matchAll(/([\u0621-\u0652]+)([*']?)|[^\u0621-\u0652]+/g)) {
    if (word === undefined) {
      text += piece;
      continue;
    }
    const units = unitsOf(word);
    const letters = units.map(({ letter }) => letter);
    words.push({
      start: text.length,
      end: text.length + letters.length,
      letters,
      marks: units.map(({ marks }) => marks),
      certainty: 1,
      endingCertainty: 1,
      hasEnding: sign === '',
      isGuess: sign === '*',
      ways: 1,
      source: null,
    });
    text += letters.join('');
  }
  return { text, words };
}

const JOINED = { ...EVERY_VOWEL, joined: true };
const PAUSAL = { ...EVERY_VOWEL, endings: false };

describe('vocalisedText', () => {
  it.each([
    ["مِنْ' الْبَيْتِ", 'مِنَ الْبَيْتِ'],
    ["مِنْ' اسْتِقْبَالٍ", 'مِنِ اسْتِقْبَالٍ'],
    ["عَنْ' الْعَمَلِ", 'عَنِ الْعَمَلِ'],
    ["مَنْ' الَّذِي'", 'مَنِ الَّذِي'],
    ["هُمْ' الَّذِينَ'", 'هُمُ الَّذِينَ'],
    ["أَعْلَنَتْ' الْوِزَارَةُ", 'أَعْلَنَتِ الْوِزَارَةُ'],
    ["لَمْ' يَكُنْ الْأَمْرُ", 'لَمْ يَكُنِ الْأَمْرُ'],
    // What is not beside is not joined, and a hamza is no wasl.
    ["مِنْ' «الْبَيْتِ»", 'مِنْ «الْبَيْتِ»'],
    ["مِنْ' أَحْمَدَ", 'مِنْ أَحْمَدَ'],
    // A long vowel needs none; a foreign name has none.
    ["فِي' الْبَيْتِ", 'فِي الْبَيْتِ'],
    ['جُونْ* الْكَبِيرُ', 'جُونْ الْكَبِيرُ'],
  ])('%s is said %s', (given, expected) => {
    const { text, words } = found(given);
    expect(vocalisedText(text, words, JOINED)).toBe(textOfUnits(unitsOf(expected)));
  });

  it.each([
    ['كِتَابٌ جَدِيدٌ', 'كِتَاب جَدِيد'],
    ["رَأَى' كِتَابًا", 'رَأَى كِتَابَا'],
    ['النَّبِيُّ', 'النَّبِيّ'],
    ["كَتَبَ' يَكْتُبُ", 'كَتَبَ يَكْتُب'],
    ['مَدْرَسَةً', 'مَدْرَسَة'],
  ])('%s without endings is %s', (given, expected) => {
    const { text, words } = found(given);
    expect(vocalisedText(text, words, PAUSAL)).toBe(textOfUnits(unitsOf(expected)));
  });

  it('leaves as they were written the words that are not wanted', () => {
    const { text, words } = found('كَتَبَ الْوَلَدُ');
    expect(vocalisedText(text, words, { ...EVERY_VOWEL, wanted: ({ start }) => start > 0 })).toBe(
      'كتب الْوَلَدُ',
    );
  });
});
