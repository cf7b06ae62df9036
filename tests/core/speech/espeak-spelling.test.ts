import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { ESPEAK_RULES, espeakSpelling, placeIn } from '../../../src/core/speech/espeak-spelling';

/** Shadda first. */
const inOrder = (text: string) => textOfUnits(unitsOf(text));
const spelled = (text: string) => espeakSpelling(inOrder(text)).text;

describe('espeakSpelling', () => {
  it.each([
    ['هَذَا', 'هَاذَا'],
    ['وَلِهَذِهِ', 'وَلِهَاذِهِ'],
    ['ذَلِكَ', 'ذَالِكَ'],
    ['وَلَكِنَّ', 'وَلَاكِننَ'],
    ['عَبْدُ اللَّهِ', 'عَبْدُ للَاهِ'],
    ['بِالسَّلَامِ', 'بِسسَلَامِ'],
    ['كَتَبَ الدَّرْسَ', 'كَتَبَ ددَرْسَ'],
    ['وَالْبَيْتُ', 'وَلْبَيْتُ'],
    ['كَتَبَ الْوَلَدُ', 'كَتَبَ لْوَلَدُ'],
    ['بَعْدَ اتِّفَاقٍ وَاسْتِقْبَالٍ', 'بَعْدَ تتِفَاقٍ وَسْتِقْبَالٍ'],
    ['لِلِاسْتِبْدَادِ', 'لِلِسْتِبْدَادِ'],
    ['قَالَ. الْوَلَدُ', 'قَالَ. أَلْوَلَدُ'],
    ['انْتِخَابُ', 'إِنْتِخَابُ'],
    ['كَتَبُوا', 'كَتَبُو'],
    ['الْمَدْرَسَة.', 'أَلْمَدْرَسَ.'],
    ['مُدَرِّسٌ', 'مُدَررِسٌ'],
    ['الذَّهَب', 'الذذَهَبْ'],
  ])('has %s said as %s', (text, expected) => {
    expect(spelled(text)).toBe(inOrder(expected));
  });

  it('leaves what is not vowelled', () => {
    const text = 'قال الوزير إن الاقتصاد نما في مدرسة، وكتبوا New York.';
    expect(espeakSpelling(text).text).toBe(text);
  });

  it('tells of every word where it stood', () => {
    const text = inOrder('وَقَالَ الرَّئِيسُ إِنَّ هَذَا «الِاتِّفَاقَ» جَدِيدٌ');
    const spelling = espeakSpelling(text);
    const found = [...spelling.text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ index, 0: word }) => {
      const { start, length } = placeIn(text, spelling, { start: index, length: word.length });
      return text.slice(start, start + length);
    });
    expect(found).toEqual(text.replace(/[«»]/g, '').split(' '));
  });

  it('has an origin for every character, in order and inside, whatever the text', () => {
    const unit = fc.constantFrom(...Array.from('الويةبتشمهذك \u064E\u064F\u0650\u0651\u0652\u064B.«a'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { text: said, origin } = espeakSpelling(text);
        expect(origin).toHaveLength(said.length + 1);
        expect(origin.at(-1)).toBe(text.length);
        origin.forEach((at, i) => expect(at).toBeGreaterThanOrEqual(origin[i - 1] ?? 0));
      }),
    );
  });

  it('has no rule that nothing needs', () => {
    const texts = [
      'لِهَذَا',
      'ذَلِكَ',
      'لَكِنْ',
      'اللَّهُ',
      'بِالسَّلَامِ',
      'فِي السَّلَامِ',
      'وَالْبَيْتُ',
      'فِي الْبَيْتِ',
      'الِاسْمُ',
      'الْبَيْتُ',
      'انْتَقَلَ',
      'قَالُوا',
      'سَنَة',
      'حَقٌّ',
      'بَيْت',
    ];
    for (const rule of ESPEAK_RULES) {
      const others = ESPEAK_RULES.filter((other) => other !== rule);
      expect(
        texts.map(inOrder).some((text) => espeakSpelling(text, others).text !== espeakSpelling(text).text),
      ).toBe(true);
    }
  });
});
