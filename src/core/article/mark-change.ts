/** Marks behind a letter that are seen otherwise than they are written. */
export interface MarkChange {
  /** Where they begin in the text as it is written, in UTF-16 units: behind their letter. */
  at: number;
  /** How many are written. */
  cut: number;
  /** What is seen instead. */
  put: string;
}
