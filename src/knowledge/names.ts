import acts from '../../data/names/acts.json';
import latin from '../../data/names/latin.json';
import latinLetters from '../../data/names/latin-letters.json';
import names from '../../data/names/names.json';
import ordinary from '../../data/names/ordinary.json';
import places from '../../data/names/places.json';
import titles from '../../data/names/titles.json';
import verbs from '../../data/names/verbs.json';
import { latinNameTablesFromRows, type LatinNameTables } from '../core/people/latin-name';
import type { NameRows } from '../core/people/name-rows';
import { nameTablesFromRows, type NameTables } from '../core/people/name-tables';
import { WordReader } from '../core/people/name-word';
import { wordReader } from '../core/people/tagging/read-word';
import { tagModelFrom, type TagModelFile } from '../core/people/tagging/tag-model';
import { WordTagger } from '../core/people/tagging/tagged-words';
import { newsLexicon } from './lexicon';

let tables: NameTables | null = null;

function* figures(): Generator<string> {
  for (const { name, kind } of latin) if (kind === 'person') yield name;
}

/** The name tables, indexed on first use. */
export function nameTables(): NameTables {
  // The compiler widens the strings of a JSON file; the schemas beside the files, checked in a test, keep this true.
  tables ??= nameTablesFromRows({
    figures: figures(),
    names,
    ordinary,
    places,
    titles,
    verbs,
    acts,
  } as NameRows);
  return tables;
}

/** A tagger that asks our tables and the lexicon, with a model or none: features for training are made without. */
export function wordTaggerWith(file: TagModelFile | null): WordTagger {
  const reader = new WordReader(nameTables());
  const knowledge = {
    formOf: (written: string) => reader.formOf(written),
    read: wordReader(newsLexicon().stems),
  };
  return new WordTagger(knowledge, file && tagModelFrom(file));
}

let latinTables: LatinNameTables | null = null;

/** The tables of Latin spellings, indexed on first use. */
export function latinNameTables(): LatinNameTables {
  latinTables ??= latinNameTablesFromRows({ names: names as NameRows['names'], latin, latinLetters });
  return latinTables;
}
