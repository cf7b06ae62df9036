/** Words in Latin letters with what may stand inside and between them: «New York Times», «COVID-19», «@handle». */
const LATIN_RUN =
  /[@#]?\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*(?:[ .,'’&+/:_@#-]+(?=[\p{Script=Latin}0-9])[\p{Script=Latin}\p{M}0-9]+)*/gu;

/** Stretches in Latin letters, to be isolated inside a text that runs the other way. */
export function latinRuns(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(LATIN_RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}
