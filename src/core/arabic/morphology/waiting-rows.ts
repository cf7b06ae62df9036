import { HASHES } from './key-hash';

/** What is known of a row before its stems are made. */
export interface RowWaits {
  /** Hashes of the keys to its stems (see `hashOfKey`), and to those of the words derived from it. */
  own: readonly number[];
  derived: readonly number[];
  /** A bit for each of the words derived from the row: whether it is to be made, since no row of its own stands for it. */
  kept: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE = DIGITS.length;
/** Of a term of several words, which has no stems. */
const TERM = '-';

function digits(number: number, count: number): string {
  if (number >= BASE ** count) throw new RangeError(`${String(number)} in ${String(count)} digits`);
  let text = '';
  for (let i = 0, rest = number; i < count; i++, rest = Math.floor(rest / BASE))
    text = DIGITS.charAt(rest % BASE) + text;
  return text;
}

/** What rows wait for, as a text that is read in no time: of each what is kept, how many hashes, and they, in base 64. */
export const textOfWaits = (waits: Iterable<RowWaits | null>): string =>
  Array.from(waits, (row) => {
    if (!row) return TERM;
    const hashes = [...row.own, ...row.derived].map((hash) => digits(hash, 3));
    return digits(row.kept, 1) + digits(row.own.length, 1) + digits(row.derived.length, 1) + hashes.join('');
  }).join('');

const NONE = -1;
const TAKEN = -2;

/** Rows by the hashes of the keys to their stems: a row's number twice, and one more for the words derived from it. */
export class WaitingRows {
  /** The places of the terms of several words. */
  readonly terms: number[] = [];
  /** Of each row, as `RowWaits` has it. */
  readonly kept: Uint8Array;
  /** For each hash the last of a list, for each place in the lists the one before it and the number there. */
  private readonly last = new Int32Array(HASHES).fill(NONE);
  private readonly before: Int32Array;
  private readonly numbers: Int32Array;

  /** @param text as `textOfWaits` makes it */
  constructor(text: string, rows: number) {
    const values = new Uint8Array(128);
    for (let i = 0; i < BASE; i++) values[DIGITS.charCodeAt(i)] = i;
    this.kept = new Uint8Array(rows);
    this.before = new Int32Array(text.length / 3);
    this.numbers = new Int32Array(text.length / 3);
    let [at, entries] = [0, 0];
    const digit = () => values[text.charCodeAt(at++)] ?? 0;
    for (let row = 0; row < rows; row++) {
      if (text.startsWith(TERM, at)) {
        this.terms.push(row);
        at++;
        continue;
      }
      this.kept[row] = digit();
      const own = digit();
      const all = own + digit();
      for (let i = 0; i < all; i++) {
        const hash = (digit() << 12) | (digit() << 6) | digit();
        this.before[entries] = this.last[hash] ?? NONE;
        this.numbers[entries] = 2 * row + (i < own ? 0 : 1);
        this.last[hash] = entries++;
      }
    }
  }

  /** Hands over the rows with a hash the first time that it is asked for. False where there are none, ever. */
  take(hash: number, taken: (number: number) => void): boolean {
    let place = this.last[hash] ?? NONE;
    if (place < 0) return place === TAKEN;
    this.last[hash] = TAKEN;
    const numbers: number[] = [];
    for (; place >= 0; place = this.before[place] ?? NONE) numbers.push(this.numbers[place] ?? 0);
    for (const number of numbers.reverse()) taken(number);
    return true;
  }
}
