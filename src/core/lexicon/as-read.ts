import { withoutMarks } from '../arabic/morphology/diacritised';
import { wordsOf } from '../arabic/words';
import { isUnsure } from '../vocalise/unsure-words';
import { EVERY_VOWEL, spelledWord } from '../vocalise/vocalised-text';
import type { VocalisedWord } from '../vocalise/vocaliser';
import type { Definition, SentenceAround } from './definition';

/** The word that was asked for among those of its sentence; null where it is not one whole word of it. */
export function wordAskedFor(
  query: string,
  { start, end }: SentenceAround,
  words: readonly VocalisedWord[],
): VocalisedWord | null {
  const [word, ...others] = words.filter((one) => one.start < end && one.end > start);
  const asked = wordsOf(query);
  const isWhole =
    asked.length === 1 && word && withoutMarks(asked[0]?.text ?? '') === withoutMarks(word.letters.join(''));
  return isWhole && others.length === 0 ? word : null;
}

/**
 * What is known of a word, as it is read in its sentence: the entry that fits comes first, and the word has the vowels that it has there,
 * without an ending that may well be another. As it was where no entry fits, or the reading is unsure itself.
 */
export function definitionAsRead(
  definition: Definition,
  word: VocalisedWord,
): { definition: Definition; inSentence: string | null } {
  const { source } = word;
  const { entries } = definition;
  const fits = entries.filter(
    ({ lemma, partOfSpeech }) => lemma === source?.lemma && partOfSpeech === source.partOfSpeech,
  );
  if (fits.length === 0 || isUnsure(word, false)) return { definition, inSentence: null };
  const style = { ...EVERY_VOWEL, endings: !isUnsure(word, true) };
  return {
    definition: { ...definition, entries: [...fits, ...entries.filter((entry) => !fits.includes(entry))] },
    inSentence: spelledWord(word, undefined, style),
  };
}
