export interface SteppedRange {
  min: number;
  max: number;
  step: number;
}

/** A value one or more steps on, held to its range. Tenths do not add up exactly. */
export const steppedBy = (value: number, { min, max, step }: SteppedRange, steps: number): number =>
  Math.min(max, Math.max(min, Math.round((value + step * steps) * 100) / 100));
