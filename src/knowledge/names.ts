import { latinNameTablesOf, type LatinNameTables } from '../core/people/latin-name';
import { nameTablesOf, type NameTables } from '../core/people/name-tables';
import { WordReader } from '../core/people/name-word';
import { wordReader } from '../core/people/tagging/read-word';
import { tagModelFrom, type TagModelText } from '../core/people/tagging/tag-model';
import { WordTagger } from '../core/people/tagging/tagged-words';
import { newsLexicon } from './lexicon';
import nameTexts from './name-texts';
import { wholeTable } from '../core/packed-table';

let whole: typeof nameTexts.table | null = null;

/** All texts of names, looked at once. */
const texts = (): typeof nameTexts.table => (whole ??= wholeTable(nameTexts));

let tables: NameTables | null = null;

/** The name tables. */
export function nameTables(): NameTables {
  tables ??= nameTablesOf(texts().names);
  return tables;
}

/** A tagger that asks our tables and the lexicon, with a model or none: features for training are made without. */
export function wordTaggerWith(model: TagModelText | null): WordTagger {
  const reader = new WordReader(nameTables());
  const knowledge = {
    formOf: (written: string) => reader.formOf(written),
    read: wordReader(newsLexicon().stems),
  };
  return new WordTagger(knowledge, model && tagModelFrom(model));
}

let latinTables: LatinNameTables | null = null;

/** The tables of Latin spellings. */
export function latinNameTables(): LatinNameTables {
  latinTables ??= latinNameTablesOf(texts().latin);
  return latinTables;
}
