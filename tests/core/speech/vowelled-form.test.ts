import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUnits, unitsOf, withoutMarks } from '../../../src/core/arabic/morphology/diacritised';
import { asWritten } from '../../../src/core/speech/spoken-form';
import { vowelledForm } from '../../../src/core/speech/vowelled-form';
import { writtenRange } from '../../../src/core/speech/written-range';
import type { VocalisedWord } from '../../../src/core/vocalise/vocaliser';
import { tokensOf } from '../../../src/core/vocalise/tokens';
import { spokenForm } from '../../../src/knowledge/spoken';
import { vocalise } from '../../../src/knowledge/vocalise';
import { wordsOfVowelled } from '../../fakes/vowelled-words';
import { mapFault } from './map-fault';

/** Shadda first. */
const inOrder = (text: string) => textOfUnits(unitsOf(text));

const said = (vowelled: string) => {
  const { bare, words } = wordsOfVowelled(vowelled);
  return vowelledForm(asWritten(bare), words).spoken;
};

describe('vowelledForm', () => {
  it.each([
    ['before an alif of wasl, with a helping vowel', 'عَنْ الْعَمَلِ مِنْ الْبَيْتِ قَالَ', 'عَنِ الْعَمَلِ مِنَ الْبَيْتِ قَال'],
    [
      'without case at a full stop, a question and a comma',
      'فِي الْبَيْتِ. مَنْ الْوَزِيرُ؟ الْيَوْمَ، نَعَمْ',
      'فِي الْبَيْت. مَنِ الْوَزِير؟ الْيَوْم، نَعَمْ',
    ],
    ['with a long a for tanwin', 'كَانَ كِتَابًا، فَوْزًا كَبِيرًا', 'كَانَ كِتَابَا، فَوْزًا كَبِيرَا'],
    ['with a shadda at a pause', 'وَطَنِيٌّ.', 'وَطَنِيّ.'],
    ['without the vowel of a verb, of a plural and of a pronoun', 'كَتَبَ. لَاعِبُونَ: كِتَابُهُ', 'كَتَب. لَاعِبُون: كِتَابُه'],
    ['with the vowel of a pronoun of two letters', 'هُوَ. لَكَ.', 'هُوَ. لَكَ.'],
    ['through a quotation', 'قَالَ «نَعَمْ» الْيَوْمَ أَمْسِ', 'قَالَ «نَعَمِ» الْيَوْمَ أَمْس'],
    ['before a word in Latin letters', 'شَرِكَةُ Google. شَرِكَةٌ', 'شَرِكَةُ Google. شَرِكَة'],
    ['at the end of a line', 'خَبَرٌ\nجَدِيدٌ', 'خَبَر\nجَدِيد'],
  ])('says words %s', (_, vowelled, expected) => {
    expect(said(vowelled)).toBe(inOrder(expected));
  });

  it('gives numbers their vowels after they have become words, and leads each back to its digits', () => {
    const text = 'فاز 15 لاعبا';
    const form = spokenForm(text);
    const vowelled = vowelledForm(form, vocalise(form.spoken));
    expect(vowelled.spoken).toMatch(/^فَازَ خَمْسَ[^ ]* عَشَرَ لَاعِبَا$/);
    const at = vowelled.spoken.indexOf('عَشَرَ');
    expect(writtenRange(vowelled, { start: at, length: 6 })).toEqual({ start: 4, end: 6 });
    expect(writtenRange(vowelled, { start: vowelled.spoken.indexOf('لَا'), length: 10 })).toEqual({
      start: 7,
      end: 12,
    });
    expect(mapFault(text, vowelled)).toBeNull();
  });

  it('keeps a place inside a word', () => {
    const { bare, words } = wordsOfVowelled('كَتَبَ عَلِيٌّ');
    const form = vowelledForm(asWritten(bare), words);
    expect(form.spoken.slice(form.map[1]?.[2])).toBe('تَبَ عَلِيّ');
    expect(form.map[1]?.slice(0, 2)).toEqual([1, 2]);
  });

  it('leaves the words of the listener’s own pronunciations as they are', () => {
    const pronunciations = [{ written: 'سيول', said: 'سيؤول' }];
    const text = 'في سيول وبسيول مدينة';
    const form = spokenForm(text, { pronunciations });
    const { spoken } = vowelledForm(form, vocalise(form.spoken));
    expect(spoken).toContain(' سيؤول وبسيؤول ');
    expect(spoken).toMatch(/^فِي /);
  });

  it('leaves a text as it is for which the words are those of another', () => {
    const { words } = wordsOfVowelled('كَتَبَ عَلِيٌّ');
    const form = asWritten('The end of it');
    expect(vowelledForm(form, words).spoken).toBe('The end of it');
  });

  const letters = fc.constantFrom(...Array.from('ابتدرسلمنوية ء،.؟ \n1aB«»\u064B\u064E\u0651'));
  const marks = fc.constantFrom('', '\u064E', '\u064F\u0651', '\u0651', '\u064B', '\u0652');
  const texts = fc.string({ unit: letters, maxLength: 40 });
  const wordsOf = (text: string, choose: () => string): VocalisedWord[] =>
    tokensOf(text)
      .filter(({ kind }) => kind === 'word')
      .map(({ text: own, start, end }) => {
        const { words } = wordsOfVowelled(own);
        const [word] = words;
        if (!word) throw new Error(own);
        return { ...word, start, end, marks: word.letters.map(choose), hasEnding: true };
      });

  it('says the letters of the spoken form, and maps all of both texts in order, whatever the words', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(marks), (text, stream) => {
        const form = spokenForm(text, { latin: 'english' });
        const vowelled = vowelledForm(
          form,
          wordsOf(form.spoken, () => stream.next().value as string),
        );
        expect(withoutMarks(vowelled.spoken)).toBe(withoutMarks(form.spoken));
        expect(mapFault(text, vowelled)).toBeNull();
        for (const [start, end] of vowelled.map) expect(end).toBeGreaterThanOrEqual(start);
      }),
    );
  });

  it('leads every word back to what it was led to without vowels', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(marks), (marked, stream) => {
        // A mark that is put on nothing is part of no word.
        const text = withoutMarks(marked);
        const form = spokenForm(text, { latin: 'english' });
        const vowelled = vowelledForm(
          form,
          wordsOf(form.spoken, () => stream.next().value as string),
        );
        const places = (of: string) => [...of.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
        const [bare, full] = [places(form.spoken), places(vowelled.spoken)];
        if (bare.length !== full.length) return;
        bare.forEach(({ index, 0: word }, i) => {
          const other = full[i];
          if (other)
            expect(writtenRange(vowelled, { start: other.index, length: other[0].length })).toEqual(
              writtenRange(form, { start: index, length: word.length }),
            );
        });
      }),
    );
  });
});
