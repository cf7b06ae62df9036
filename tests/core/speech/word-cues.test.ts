import { describe, expect, it } from 'vitest';
import { WordCues, type EspeakEvent } from '../../../src/core/speech/word-cues';

const word = (position: number, length: number, at = 0): EspeakEvent => ({
  type: 'word',
  text_position: position,
  word_length: length,
  audio_position: at,
});
const wordsIn = (text: string, ...events: EspeakEvent[]) =>
  new WordCues(text).from(events).map(({ start, length }) => text.slice(start, start + length));

describe('WordCues', () => {
  it.each<[string, string, EspeakEvent[], string[]]>([
    ['the first position is 1', 'قال الوزير', [word(1, 3), word(5, 6)], ['قال', 'الوزير']],
    ['a word of length 0 goes to its own end', 'إن «الاقتصاد». نما', [word(5, 0)], ['الاقتصاد']],
    ['with its marks', 'هذا «مُدَرِّسٌ».', [word(6, 0)], ['مُدَرِّسٌ']],
    ['and its hyphen', 'في (كوفيد-١٩).', [word(5, 0)], ['كوفيد-١٩']],
    ['positions count code points', '😀😀 قال نعم', [word(4, 3), word(8, 3)], ['قال', 'نعم']],
    ['a length beyond the text', 'نعم', [word(1, 9)], ['نعم']],
    ['a sign with a name is no word', 'قال 😀 نعم', [word(5, 1), word(6, 1), word(7, 3)], ['نعم']],
    ['a position outside', 'نعم', [word(9, 1), word(0, 1)], []],
    ['the same word twice is one', 'نعم لا', [word(1, 3), word(1, 3), word(5, 2)], ['نعم', 'لا']],
    ['events of other kinds', 'نعم', [{ ...word(1, 3), type: 'sentence' }], []],
    ['nothing in nothing', '', [word(1, 0)], []],
  ])('%s', (_name, text, events, expected) => expect(wordsIn(text, ...events)).toEqual(expected));

  it('tells when in seconds, and remembers the last word from call to call', () => {
    const cues = new WordCues('نعم لا');
    expect(cues.from([word(1, 3, 250)])).toEqual([{ at: 0.25, start: 0, length: 3 }]);
    expect(cues.from([word(1, 3, 300), word(5, 2, 1_500)])).toEqual([{ at: 1.5, start: 4, length: 2 }]);
  });
});
