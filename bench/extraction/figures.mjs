// @ts-check
/** @param {number[]} numbers the upper of the two in the middle where they are even; NaN of none */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** @param {number[]} numbers */
export const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

/** @param {number[]} numbers */
export const mean = (numbers) => sum(numbers) / numbers.length;

/** @param {number} ms */
export const shownMs = (ms) => (Number.isNaN(ms) ? '–' : ms.toFixed(ms < 100 ? 1 : 0));

/** @param {number} number */
export const shownShare = (number) => (Number.isNaN(number) ? '–' : number.toFixed(3));

/** @param {number} number */
export const shownRatio = (number) => (Number.isNaN(number) ? '–' : number.toFixed(2));

/** @param {boolean | null} isRight */
export const shownRight = (isRight) => (isRight === null ? '' : isRight ? '✓' : '✗');

/**
 * Rows as aligned text: the first column to the left, the rest to the right.
 * @param {string[][]} rows
 */
export function tableOf(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (/** @type {string} */ text, /** @type {number} */ column) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

/**
 * A list whose beginning moves on with each round, so that nobody always goes first.
 * @template T
 * @param {T[]} list
 * @param {number} round
 */
export const rotated = (list, round) => {
  const at = round % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

/** @param {unknown} error its first line */
export const shownError = (error) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/^page\.\w+: /, '') ?? '';
