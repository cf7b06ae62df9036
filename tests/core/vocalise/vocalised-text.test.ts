import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { EVERY_VOWEL, vocalisedText, type VowelStyle } from '../../../src/core/vocalise/vocalised-text';
import { vocalised } from '../../fakes/vocalised';

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
    const { text, words } = vocalised(given);
    expect(vocalisedText(text, words, JOINED)).toBe(textOfUnits(unitsOf(expected)));
  });

  it.each([
    ['كِتَابٌ جَدِيدٌ', 'كِتَاب جَدِيد'],
    ["رَأَى' كِتَابًا", 'رَأَى كِتَابَا'],
    ['النَّبِيُّ', 'النَّبِيّ'],
    ["كَتَبَ' يَكْتُبُ", 'كَتَبَ يَكْتُب'],
    ['مَدْرَسَةً', 'مَدْرَسَة'],
  ])('%s without endings is %s', (given, expected) => {
    const { text, words } = vocalised(given);
    expect(vocalisedText(text, words, PAUSAL)).toBe(textOfUnits(unitsOf(expected)));
  });

  it('puts the telling marks alone where these alone are wanted', () => {
    const { text, words } = vocalised("عُقِدَ'+عُقد اجْتِمَاعٌ");
    const telling: VowelStyle = { ...EVERY_VOWEL, telling: true };
    expect(vocalisedText(text, words, telling)).toBe('عُقد اجتماع');
  });

  it('leaves as they were written the words that are not wanted', () => {
    const { text, words } = vocalised('كَتَبَ الْوَلَدُ');
    expect(vocalisedText(text, words, { ...EVERY_VOWEL, wanted: ({ start }) => start > 0 })).toBe(
      'كتب الْوَلَدُ',
    );
  });
});
