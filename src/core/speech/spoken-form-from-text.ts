import { normalText, type NormalText } from './normal-text';
import { pronunciationMatcher } from './pronunciation-matcher';
import type { SpokenForm } from './spoken-form';
import { spokenLexicon } from './spoken-lexicon';
import { SpokenScanner } from './spoken-scanner';
import type { SpokenOptions, SpokenTables } from './spoken-tables';

/** Leads the offsets of the normal text back to the written one. */
function inWrittenText(form: SpokenForm, { origin }: NormalText, written: string): SpokenForm {
  if (origin === null) return form;
  if (form.map.length === 0) return written === '' ? form : { spoken: '', map: [[0, written.length, 0, 0]] };
  return {
    ...form,
    map: form.map.map(([start, end, from, to]) => [origin[start] ?? 0, origin[end] ?? 0, from, to]),
  };
}

function formOf({ text }: NormalText, tables: SpokenTables, options: SpokenOptions): SpokenForm {
  const { pronunciations = [], latin = 'arabic' } = options;
  const own = pronunciationMatcher(
    pronunciations,
    latin,
    (said) => spokenForm(said, tables, { latin }).spoken,
  );
  return new SpokenScanner({ text, lexicon: spokenLexicon(tables), options, lastNumber: null }, own).run();
}

/**
 * What a voice must say for a text: numbers with the gender and case of what they count, dates, times, money, units,
 * abbreviations, addresses and signs as words; no digit, sign or control character is left, and no Latin letter unless
 * the voice speaks English; the marks «. ، ؛ ؟ ! :» may be. Plain Arabic text comes back as it was. Pure.
 */
export function spokenForm(text: string, tables: SpokenTables, options: SpokenOptions = {}): SpokenForm {
  const normal = normalText(text);
  return inWrittenText(formOf(normal, tables, options), normal, text);
}
