import { unitsOf } from '../../src/core/arabic/morphology/diacritised';
import type { VocalisedWord } from '../../src/core/vocalise/vocaliser';

/** A word as if its vowels had been found, at the start of its text. */
export function vocalisedWord(vowelled: string, facts: Partial<VocalisedWord> = {}): VocalisedWord {
  const units = unitsOf(vowelled);
  const letters = units.map(({ letter }) => letter);
  return {
    start: 0,
    end: letters.length,
    letters,
    marks: units.map(({ marks }) => marks),
    certainty: 1,
    endingCertainty: 1,
    hasEnding: true,
    isGuess: false,
    ways: 1,
    telling: letters.map(() => ''),
    isDoubtful: false,
    source: null,
    ...facts,
  };
}

const SIGNS: Record<string, Partial<VocalisedWord>> = {
  '*': { isGuess: true, hasEnding: false },
  "'": { hasEnding: false },
  '?': { certainty: 0.1 },
  '~': { endingCertainty: 0.1 },
};

/**
 * A text as if its vowels had been found: words marked with * are guessed, with ' have no ending of case or mood, with ? are unsure, with ~
 * have an unsure ending. «+» after a word stands before what of it is telling: «عُقِدَ+عُقد».
 */
export function vocalised(vowelled: string): { text: string; words: VocalisedWord[] } {
  let text = '';
  const words: VocalisedWord[] = [];
  for (const [piece, word, sign = '', told] of vowelled.matchAll(
    /([\u0621-\u0652]+)([*'?~]?)(?:\+([\u0621-\u0652]+))?|[^\u0621-\u0652]+/g,
  )) {
    if (word === undefined) {
      text += piece;
      continue;
    }
    const one = vocalisedWord(word, SIGNS[sign]);
    const { length: start } = text;
    words.push({
      ...one,
      start,
      end: start + one.end,
      ...(told === undefined ? {} : { telling: unitsOf(told).map(({ marks }) => marks), isDoubtful: true }),
    });
    text += one.letters.join('');
  }
  return { text, words };
}
