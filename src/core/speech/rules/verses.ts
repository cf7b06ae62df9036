import { cardinalWords } from '../../arabic/numerals-cardinal';
import { ordinalWords } from '../../arabic/numerals-ordinal';
import { matchAt } from '../match-at';
import type { Reading, SpokenContext } from '../number-context';

const VERSES = /[ ]?[:،,][ ]?(\d{1,3})(?:[ ]?([-–،,])[ ]?(\d{1,3}))?[ ]?(?=[)\]»])/y;

/** An ordinal where it is short. */
function words(digits: string): string {
  if (Number(digits) < 100) return ordinalWords(Number(digits), 'f', true);
  return cardinalWords(digits, { gender: 'm', oblique: true, construct: false });
}

/** «(البقرة: 255)», «[آل عمران: 103-105]»: the mark and numbers after a sura's name in brackets. */
export function versesAt({ text, lexicon }: SpokenContext, index: number): Reading | null {
  const match = matchAt(VERSES, text, index);
  if (!match) return null;
  const open = Math.max(
    text.lastIndexOf('(', index),
    text.lastIndexOf('[', index),
    text.lastIndexOf('«', index),
  );
  const name = open < 0 ? '' : text.slice(open + 1, index).trim();
  if (!lexicon.suras.has(name.replace(/^سورة /, ''))) return null;
  const [whole, first = '', joint, last] = match;
  const end = index + whole.length;
  if (last === undefined) return { end, say: `الآية ${words(first)}` };
  const isRange = joint === '-' || joint === '–';
  return {
    end,
    say: isRange ? `الآيات من ${words(first)} إلى ${words(last)}` : `الآيتان ${words(first)} و${words(last)}`,
  };
}
