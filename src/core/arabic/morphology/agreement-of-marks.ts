import { unitsOf, type Unit } from './diacritised';
import type { Ending } from './ending';
import { vocalisedWord, type WordParts } from './vocalised-word';
import { SHADDA, SUKUN } from './vowels';

const FATHATAN = '\u064B';

/** Marks as they are compared: no sukun, a dagger alif is a fatha, alif says nothing, the tanwin on alif is the letter's before it. */
function comparable(units: readonly Unit[]): string[] {
  return units.map(({ letter, marks }, i) => {
    if (letter === 'ا') return '';
    const own = marks.replace(SUKUN, '').replace('\u0670', '\u064E');
    const next = units[i + 1];
    const isTanwin = next?.letter === 'ا' && next.marks.includes(FATHATAN) && !own.includes(FATHATAN);
    return isTanwin ? own + FATHATAN : own;
  });
}

/** How far marks agree: 2 to the last letter, 1 but for its vowel (the case or the mood), 0 not at all. */
function agreement(asked: readonly string[], known: readonly string[], sun: number): 0 | 1 | 2 {
  if (asked.length !== known.length) return 0;
  let isWhole = true;
  for (const [i, ours] of asked.entries()) {
    if (!ours) continue;
    const theirs = known[i] ?? '';
    if (ours === theirs) continue;
    const isLast = i === asked.length - 1;
    const [ourShadda, theirShadda] = [ours.includes(SHADDA), theirs.includes(SHADDA)];
    // Before a sun letter, and at the end of a word, shadda is often left out.
    if (ourShadda !== theirShadda && (ourShadda || !(isLast || i === sun))) return 0;
    const [ourVowel, theirVowel] = [ours.replace(SHADDA, ''), theirs.replace(SHADDA, '')];
    if (ourVowel === theirVowel || ourVowel === '') continue;
    if (!isLast) return 0;
    isWhole = false;
  }
  return isWhole ? 2 : 1;
}

/** The endings with which a word is what the marks in the query say; those that their last one means where it means any. */
export function agreementOf(
  asked: readonly Unit[],
  parts: WordParts & { endings: readonly Ending[] },
): readonly Ending[] {
  const article = parts.proclitics.indexOf('ال');
  const sun = article < 0 ? -1 : parts.proclitics.join('').length;
  const ours = comparable(asked);
  const agreed = parts.endings.map((ending) =>
    agreement(ours, comparable(unitsOf(vocalisedWord(parts, ending))), sun),
  );
  const best = Math.max(...agreed);
  return best === 0 ? [] : parts.endings.filter((_, i) => agreed[i] === best);
}
