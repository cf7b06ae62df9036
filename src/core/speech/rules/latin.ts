import { arabicReading, isAcronym, knownLatin, spelledLatin } from '../latin-reading';
import { matchAt } from '../match-at';
import type { Reading, SpokenContext } from '../number-context';
import { codeAt } from './codes';
import { romanAt } from './roman';

const DOTTED = /(?:[A-Z]\.){2,}[A-Z]?(?![A-Za-z])/y;
const TOKEN = /[A-Za-zÀ-ÖØ-öø-ɏ]+(?:[&'’-][A-Za-zÀ-ÖØ-öø-ɏ]+)*/y;
/** A sign or number that belongs to the name: Disney+, O-, CO2, COVID-19. */
const TAIL = /[+](?!\d)|-(?![A-Za-z\d])|[- ]?\d{1,4}(?:\.\d)?(?!\d|[.,]\d)/y;

/** Longest name of the table that begins at `index`, of several words too: «New York Times», «COVID-19». */
function inTable({ text, lexicon }: SpokenContext, index: number, token: string): Reading | null {
  for (const name of lexicon.latinPhrases.get(token.toLowerCase()) ?? []) {
    const end = index + name.length;
    const isWhole = !/[A-Za-z]/.test(text.charAt(end));
    if (isWhole && text.slice(index, end).toLowerCase() === name.toLowerCase())
      return { end, say: lexicon.latinReadings.get(name) ?? '' };
  }
  for (let end = token.length; end >= 1; end = token.lastIndexOf('-', end - 1)) {
    const name = token.slice(0, end);
    const tail = end === token.length ? matchAt(TAIL, text, index + end)?.[0] : undefined;
    const numbered =
      tail === undefined
        ? undefined
        : (knownLatin(lexicon, name + tail.trim()) ?? knownLatin(lexicon, name + tail.replace(' ', '-')));
    if (numbered !== undefined) return { end: index + end + (tail?.length ?? 0), say: numbered };
    const known = knownLatin(lexicon, name);
    if (known !== undefined) return { end: index + end, say: known };
  }
  return null;
}

/**
 * Latin letters for an Arabic voice: by the table, as a Roman numeral or code, by their sounds, or spelled. For a
 * voice that speaks English only acronyms, codes and numerals are turned into Arabic; other words stay.
 */
export function latinAt(context: SpokenContext, index: number): Reading | null {
  const { text, lexicon, options } = context;
  const staysEnglish = options.latin === 'english';
  const dotted = matchAt(DOTTED, text, index)?.[0];
  if (dotted !== undefined) {
    const acronym = dotted.replace(/\./g, '');
    const say = lexicon.latinReadings.get(acronym) ?? spelledLatin(lexicon, acronym);
    return { end: index + dotted.length, say };
  }
  const token = matchAt(TOKEN, text, index)?.[0];
  if (token === undefined) return null;
  const known = inTable(context, index, token);
  if (known && (!staysEnglish || isAcronym(text.slice(index, known.end)) || isAcronymInTable(context, token)))
    return known;
  const isUnit = token.length === 1 && /\d/.test(text.charAt(index - 1));
  if (isUnit) return { end: index + 1, say: spelledLatin(lexicon, token) };
  const coded = romanAt(context, index) ?? codeAt(context, index);
  if (coded) return coded;
  if (staysEnglish) return null;
  return { end: index + token.length, say: arabicReading(lexicon, token) };
}

/** «Unesco» is an acronym too, since «UNESCO» is in the table. */
function isAcronymInTable({ lexicon }: SpokenContext, token: string): boolean {
  return lexicon.latinReadings.has(token.toUpperCase());
}
