import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf } from '../../../src/core/arabic/morphology/diacritised';
import { VOWEL_MARK, withoutDiacritics } from '../../../src/core/arabic/vowel-marks';
import { displayedText } from '../../../src/core/article/displayed-text';
import { DIACRITICS_CHOICES, WORD_ENDINGS } from '../../../src/core/settings/appearance';
import {
  unsureWords,
  vowelChanges,
  vowelStyleOf,
  type VowelChoice,
} from '../../../src/core/vocalise/shown-vowels';
import type { VocalisedWord } from '../../../src/core/vocalise/vocaliser';
import { vocalise } from '../../../src/knowledge/vocalise';
import { vocalised } from '../../fakes/vocalised';

const ALL: VowelChoice = { diacritics: 'all', wordEndings: 'full', sureVowelsOnly: false };

function seen(text: string, words: readonly VocalisedWord[], choice: VowelChoice): string {
  const style = vowelStyleOf(choice);
  const vowels = style ? vowelChanges(text, words, style) : [];
  return displayedText(text, { digits: 'written', diacritics: choice.diacritics }, 'ar', vowels).text;
}

const FOUND = "عُقِدَ'+عُقد الِاجْتِمَاعُ~ مِنْ' أَوَّلِ الْيَوْمِ? جُونْ*";

describe('what is seen by the settings', () => {
  it.each<[string, Partial<VowelChoice>, string]>([
    ['none', { diacritics: 'hidden' }, 'عقد الاجتماع من أول اليوم جون'],
    ['as printed', { diacritics: 'written' }, 'عقد الاجتماع من أول اليوم جون'],
    ['where words may be misread', { diacritics: 'doubtful' }, 'عُقد الاجتماع من أول اليوم جون'],
    ['all', {}, 'عُقِدَ الِاجْتِمَاعُ مِنْ أَوَّلِ الْيَوْمِ جُونْ'],
    ['all, as at a pause', { wordEndings: 'pausal' }, 'عُقِدَ الِاجْتِمَاع مِنْ أَوَّل الْيَوْم جُونْ'],
    ['sure words', { sureVowelsOnly: true }, 'عُقِدَ الاجتماع مِنْ أَوَّلِ اليوم جون'],
    [
      'sure words, as at a pause',
      { sureVowelsOnly: true, wordEndings: 'pausal' },
      'عُقِدَ الِاجْتِمَاع مِنْ أَوَّل اليوم جون',
    ],
  ])('%s', (_, choice, expected) => {
    const { text, words } = vocalised(FOUND);
    expect(seen(text, words, { ...ALL, ...choice })).toBe(textOfUnits(unitsOf(expected)));
  });

  it('has helping vowels with endings', () => {
    const { text, words } = vocalised("مِنْ' الْبَيْتِ");
    expect(seen(text, words, ALL)).toBe('مِنَ الْبَيْتِ');
    expect(seen(text, words, { ...ALL, wordEndings: 'pausal' })).toBe('مِنْ الْبَيْت');
  });

  it('leaves alone words that do not stand in the text', () => {
    const { words } = vocalised('كَتَبَ الْوَلَدُ');
    expect(seen('شيء آخر!', words, ALL)).toBe('شيء آخر!');
  });

  it.each<[Partial<VowelChoice>, string[]]>([
    [{}, ['الاجتماع', 'اليوم', 'جون']],
    [{ wordEndings: 'pausal' }, ['اليوم', 'جون']],
    [{ sureVowelsOnly: true }, []],
    [{ diacritics: 'doubtful' }, []],
  ])('%j: what may well be otherwise', (choice, expected) => {
    const { text, words } = vocalised(FOUND);
    const style = vowelStyleOf({ ...ALL, ...choice });
    const unsure = style ? unsureWords(words, style) : [];
    expect(unsure.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('any text', () => {
  const MARKS = new RegExp(`[${VOWEL_MARK}]`, 'g');
  const PIECES = fc.constantFrom(
    ...[
      'كتب',
      'الوزير',
      'من',
      'البيت',
      'قُتِل',
      'مُدَرِّس',
      'شكرًا',
      'عـلـم',
      'ـ',
      'جون',
      'COVID-19',
      '٢٠٢٦',
      'آمنّا',
    ],
    ...[' ', ' ', '، ', '. ', '\n', '\t', '«', '»', '😀', 'َ', 'ﷺ'],
  );
  const TEXTS = fc.array(PIECES, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const CHOICES = fc.record<VowelChoice>({
    diacritics: fc.constantFrom(...DIACRITICS_CHOICES.filter((choice) => choice !== 'hidden')),
    wordEndings: fc.constantFrom(...WORD_ENDINGS),
    sureVowelsOnly: fc.boolean(),
  });

  it('keeps its letters and all that is written', () => {
    fc.assert(
      fc.property(TEXTS, CHOICES, (text, choice) => {
        const shown = seen(text, vocalise(text), choice);
        expect(withoutDiacritics(shown)).toBe(withoutDiacritics(text));
        const marksOf = (of: string) =>
          Array.from(of.matchAll(/\P{M}(\p{M}*)/gu), ([, marks]) => marks ?? '');
        const put = marksOf(shown);
        marksOf(text).forEach((written, i) => {
          for (const [mark] of written.matchAll(MARKS)) expect(put[i], text).toContain(mark);
        });
      }),
    );
  });
});
