import { describe, expect, it } from 'vitest';
import { wordToPronounce } from '../../../src/core/speech/word-to-pronounce';
import { spokenForm } from '../../../src/knowledge/spoken';
import { defineSelection } from '../../../src/knowledge/lexicon';
import type { Piece } from '../../../src/core/lexicon/definition';

const AND: Piece = { text: 'و', kind: 'conjunction' };
const FOR: Piece = { text: 'ل', kind: 'preposition' };
const THE: Piece = { text: 'ال', kind: 'article' };
const stem = (text: string): Piece => ({ text, kind: 'stem' });

describe('wordToPronounce', () => {
  it.each<[string, Piece[], string]>([
    ['سيول', [], 'سيول'],
    [' أنطونيو  غوتيريش ', [], 'أنطونيو غوتيريش'],
    ['سِيُول', [stem('سيول')], 'سيول'],
    ['وسيول', [AND, stem('سيول')], 'سيول'],
    ['ولسيول', [AND, FOR, stem('سيول')], 'سيول'],
    ['الدوحة', [THE, stem('دوحة')], 'الدوحة'],
    ['والدوحة', [AND, THE, stem('دوحة')], 'الدوحة'],
    ['للدوحة', [FOR, THE, stem('دوحة')], 'الدوحة'],
    [
      'بدولتهم',
      [{ text: 'ب', kind: 'preposition' }, stem('دولة'), { text: 'هم', kind: 'pronoun' }],
      'دولتهم',
    ],
    // A reading that is not of this form.
    ['سيول', [AND, stem('سيول')], 'سيول'],
    ['و', [AND], 'و'],
  ])('of «%s»', (query, pieces, expected) => expect(wordToPronounce(query, pieces)).toBe(expected));

  it.each(['والتزام', 'للحكومة', 'بالقانون', 'ولتعاونهم'])('is found again in «%s»', (query) => {
    const pieces = defineSelection(query).entries[0]?.pieces ?? [];
    const word = wordToPronounce(query, pieces);
    expect(word).not.toBe(query);
    const { spoken } = spokenForm(`قال ${query} أمس`, { pronunciations: [{ written: word, said: 'جديد' }] });
    expect(spoken).toContain('جديد');
  });
});
