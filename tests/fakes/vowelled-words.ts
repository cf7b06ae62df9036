import { unitsOf, withoutMarks } from '../../src/core/arabic/morphology/diacritised';
import { tokensOf } from '../../src/core/vocalise/tokens';
import type { VocalisedWord } from '../../src/core/vocalise/vocaliser';

/** The words of a vowelled text as the vocaliser would find them in the text without vowels. */
export function wordsOfVowelled(text: string): { bare: string; words: VocalisedWord[] } {
  const words: VocalisedWord[] = [];
  let bare = '';
  let at = 0;
  for (const { kind, text: own, start, end } of tokensOf(text)) {
    bare += withoutMarks(text.slice(at, start));
    const units = unitsOf(own);
    const from = bare.length;
    bare += withoutMarks(own);
    at = end;
    if (kind !== 'word') continue;
    words.push({
      start: from,
      end: bare.length,
      letters: units.map(({ letter }) => letter),
      marks: units.map(({ marks }) => marks),
      certainty: 1,
      endingCertainty: 1,
      hasEnding:
        units.length > 2 && (/[\u064B-\u0650]/.test(units.at(-1)?.marks ?? '') || own.includes('\u064B')),
      isGuess: false,
      ways: 1,
      telling: units.map(() => ''),
      isDoubtful: false,
      source: { lemma: '', partOfSpeech: '' },
    });
  }
  return { bare: bare + withoutMarks(text.slice(at)), words };
}
