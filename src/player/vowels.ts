import { codeOfError } from '../core/errors';
import type { VocalisedWord } from '../core/vocalise/vocaliser';

type Ask = (texts: readonly string[]) => Promise<readonly (readonly VocalisedWord[])[]>;

const ARABIC_LETTER = /[\u0621-\u064A]/;

/** The vowels of texts, asked for where the tables are. */
export class Vowels {
  readonly #ask: Ask;
  /** With damaged tables there are none until the browser starts anew. */
  #areThere = true;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The words of a text with their vowels; none where they cannot be had. */
  async of(text: string): Promise<readonly VocalisedWord[]> {
    if (!this.#areThere || !ARABIC_LETTER.test(text)) return [];
    try {
      return (await this.#ask([text]))[0] ?? [];
    } catch (error) {
      if (codeOfError(error) === 'tablesDamaged') this.#areThere = false;
      return [];
    }
  }
}
