import abbreviations from '../../data/spoken/abbreviations.json';
import clauses from '../../data/spoken/clauses.json';
import context from '../../data/spoken/context.json';
import countedNouns from '../../data/spoken/counted-nouns.json';
import currencies from '../../data/spoken/currencies.json';
import latin from '../../data/spoken/latin.json';
import monthSets from '../../data/spoken/month-sets.json';
import months from '../../data/spoken/months.json';
import nouns from '../../data/spoken/nouns.json';
import phrases from '../../data/spoken/phrases.json';
import symbols from '../../data/spoken/symbols.json';
import units from '../../data/spoken/units.json';
import type { ClauseTable } from '../core/speech/clause-table';
import { monthSetFor, type MonthChoice } from '../core/speech/month-set';
import type { MonthSet, MonthSetTable, SpokenOptions, SpokenTables } from '../core/speech/spoken-tables';
import { spokenForm as spokenFormWith } from '../core/speech/spoken-form-from-text';
import type { SpokenForm } from '../core/speech/spoken-form';

/**
 * The tables of the spoken form. TypeScript reads rows of JSON as arrays of any length, so their shapes are vouched
 * for by `data/spoken/*.schema.json`, under test.
 */
export const SPOKEN_TABLES = {
  abbreviations,
  context,
  countedNouns,
  currencies: currencies.currencies,
  latin,
  months,
  nouns,
  phrases: phrases.phrases,
  symbols: symbols.symbols,
  units: units.units,
} as unknown as SpokenTables;

/** Where a long sentence may be cut for a voice. */
export const CLAUSES: ClauseTable = clauses;

/** What a voice must say for a text, by the house's tables. */
export function spokenForm(text: string, options: SpokenOptions = {}): SpokenForm {
  return spokenFormWith(text, SPOKEN_TABLES, options);
}

/** The names of the months that an article is read with, by the house's table. */
export function monthSet(article: { host: string; text: string }, choice: MonthChoice): MonthSet {
  return monthSetFor(article, choice, monthSets as MonthSetTable & { $schema: string });
}
