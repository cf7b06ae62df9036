/**
 * Words in Latin letters with what may stand inside, between and close before or after them: «New York (NYC) Times»,
 * «COVID-19», «5G», «C++», «https://a.example/?id=1», «@handle».
 */
const LATIN_RUN =
  /[@#]?(?<![0-9])(?:[0-9]{1,6}(?:[.-][0-9]{1,6})?-?)?\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*(?:[ .,;'’"“”()&+/:_@#?!=%~–-]{1,20}(?=[\p{Script=Latin}0-9])[\p{Script=Latin}\p{M}0-9]+)*(?:\+\+|#)?/gu;

/** Stretches in Latin letters, to be isolated inside a text that runs the other way. */
export function latinRuns(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(LATIN_RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}
