import { matchAt } from './match-at';

/** A number as it stands in the (normal) text: Western digits. */
export interface WrittenNumber {
  /** Digits of the whole part, without separators. */
  integer: string;
  /** Digits after the decimal sign; empty where there is none. */
  fraction: string;
  end: number;
  /** Whether separators part the thousands. */
  isGrouped: boolean;
}

/** 1,234,567 · 1'234 · 1 234 · 1.234.567 (two dots or more) */
const GROUPED = /[1-9]\d{0,2}(?:(?:,\d{3})+|(?:،\d{3})+|(?:'\d{3})+|(?: \d{3})+|(?:\.\d{3}){2,})(?![\d])/y;
const PLAIN = /\d+/y;
const DECIMAL = /\.(\d+)(?!\d|\.\d)/y;
/** A comma is a decimal sign where not three digits follow it. */
const DECIMAL_COMMA = /[,،](\d{1,2}|\d{4,})(?!\d|[,،.]\d)/y;

/** «9ر3», «5ر2 مليون»: agencies write ra for the decimal sign. */
const DECIMAL_RA = /ر(\d{1,6})(?![\d\u0621-\u0652])/y;
const LONGEST_RA_FRACTION = 3;

/** The number that begins at `index`; null where no digit stands there. */
export function writtenNumberAt(text: string, index: number): WrittenNumber | null {
  const grouped = matchAt(GROUPED, text, index)?.[0];
  const whole = grouped ?? matchAt(PLAIN, text, index)?.[0];
  if (whole === undefined) return null;
  const end = index + whole.length;
  const withRa = matchAt(DECIMAL_RA, text, end);
  if (withRa) return numberWithRa(whole.replace(/\D/g, ''), withRa[1] ?? '', end + withRa[0].length);
  const decimal =
    matchAt(DECIMAL, text, end) ?? (grouped?.includes(',') ? null : matchAt(DECIMAL_COMMA, text, end));
  // 20.000 people: three zeros part thousands, they are no fraction.
  if (decimal?.[1] === '000' && whole.length <= 3) {
    return { integer: `${whole}000`, fraction: '', end: end + decimal[0].length, isGrouped: true };
  }
  return {
    integer: whole.replace(/\D/g, ''),
    fraction: decimal?.[1] ?? '',
    end: end + (decimal?.[0].length ?? 0),
    isGrouped: grouped !== undefined,
  };
}

/**
 * Agencies type the parts from the left, as they look on paper, so that in the text the fraction comes first: «9ر3» is
 * 3.9, «9ر14436» is 14436.9 (so all 277 such numbers of a corpus of Tunisian news, where the value can be told). Only
 * «0ر5» and a long first part stand the other way.
 */
function numberWithRa(first: string, second: string, end: number): WrittenNumber {
  const isInOrder = first === '0' || first.length > LONGEST_RA_FRACTION;
  const [integer, fraction] = isInOrder ? [first, second] : [second, first];
  return { integer, fraction, end, isGrouped: false };
}

/** The value where it is whole and small enough to reckon with; NaN otherwise. */
export function wholeValue({ integer, fraction }: WrittenNumber): number {
  return fraction === '' && integer.length <= 15 ? Number(integer) : Number.NaN;
}
