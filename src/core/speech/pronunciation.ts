/** How a listener wants a word said. */
export interface Pronunciation {
  /** One word or several, as they stand in a text, without clitics. */
  written: string;
  /** What is said for it. */
  said: string;
}
