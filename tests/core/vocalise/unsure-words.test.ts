import { expect, it } from 'vitest';
import { isUnsure, UNSURE_BELOW } from '../../../src/core/vocalise/unsure-words';
import { vocalisedWord } from '../../fakes/vocalised';

it.each([
  [{}, true, false],
  [{ certainty: UNSURE_BELOW }, true, false],
  [{ certainty: UNSURE_BELOW - 0.01 }, true, true],
  [{ certainty: 0.8, endingCertainty: 0.8 }, true, true],
  [{ certainty: 0.8, endingCertainty: 0.8 }, false, false],
  [{ isGuess: true }, false, true],
])('a word of %j, with its ending %s: unsure %s', (facts, withEnding, expected) => {
  expect(isUnsure(vocalisedWord('كِتَابٌ', facts), withEnding)).toBe(expected);
});
