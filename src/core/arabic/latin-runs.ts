/**
 * Words in Latin letters with what may stand inside, between and close before or after them: «New York (NYC) Times»,
 * «COVID-19», «5G», «C++», «https://a.example/?id=1», «@handle».
 */
const LATIN_RUN =
  /[@#]?(?<![0-9])(?:[0-9]{1,6}(?:[.-][0-9]{1,6})?-?)?\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*(?:[ .,;'’"“”()&+/:_@#?!=%~–-]{1,20}(?=[\p{Script=Latin}0-9])[\p{Script=Latin}\p{M}0-9]+)*(?:\+\+|#)?/gu;

/** Brackets and quotation marks that a run may open, with what closes them. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['“', '”'],
  ['‘', '’'],
];

/** How much longer a run is with what closes a bracket in it: «New York (NYC)» is one, or its bracket is torn apart. */
function closing(text: string, run: string, end: number): number {
  const next = text.charAt(end);
  const pair = PAIRS.find(([, close]) => close === next);
  return pair && run.split(pair[0]).length > run.split(next).length ? 1 : 0;
}

/** Stretches in Latin letters, to be isolated inside a text that runs the other way. */
export function latinRuns(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(LATIN_RUN), ({ 0: run, index }) => {
    const end = index + run.length;
    return { start: index, end: end + closing(text, run, end) };
  });
}
