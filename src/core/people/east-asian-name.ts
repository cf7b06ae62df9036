import type { Extension } from './name-extension';
import type { Form, NameWord } from './name-word';

/** Family name, then one or two syllables of the given name; a hyphenated word is a whole given name. */
export function extendEastAsian(
  words: readonly NameWord[],
  i: number,
  first: Form,
  found: Extension,
): boolean {
  const second = words[i + 1];
  if (first.folded.includes('-') || !second?.joined) return false;
  const { form } = second;
  const hyphenated = form.folded.includes('-') && (form.unknown || form.given);
  if (!hyphenated && !form.eastAsian) return false;
  const isParticle = (syllable: Form): boolean => syllable.ordinary === 'particle' || syllable.verb !== null;
  if (isParticle(form) && !hyphenated) return false;
  found.parts.push(first.folded, form.folded);
  found.known = 2;
  found.to = i + 2;
  const third = words[i + 2];
  // «مون جاي إن»: a particle may be the second syllable of a Korean given name whose first one is listed.
  if (
    !hyphenated &&
    third?.joined &&
    third.form.eastAsian &&
    (!isParticle(third.form) || (first.korean && form.korean && form.folded.length <= 4))
  ) {
    found.parts.push(third.form.folded);
    found.known = 3;
    found.to = i + 3;
  }
  const surest = hyphenated || found.known === 3;
  if (isParticle(first) && !(surest && !isParticle(third?.form ?? form))) return false;
  found.strong = surest ? 2 : 1;
  found.isFamilyFirst = true;
  return true;
}
