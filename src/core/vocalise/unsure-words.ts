import type { VocalisedWord } from './vocaliser';

/**
 * Words less certain than this are wrong too often to be shown like others. In articles that the model had not seen one word in four of those
 * whose certainty is just below is wrong with its ending (one in six just above), and of all below more than a third, which are one in seven of the words
 * (`node tools/vocalise/certainty.mjs`).
 */
export const UNSURE_BELOW = 0.7;

/** Whether a word may well be said otherwise. @param withEnding whether the ending is shown too */
export const isUnsure = (
  { certainty, endingCertainty, isGuess }: VocalisedWord,
  withEnding: boolean,
): boolean => isGuess || certainty * (withEnding ? endingCertainty : 1) < UNSURE_BELOW;
