import latin from '../../data/names/latin.json';
import latinLetters from '../../data/names/latin-letters.json';
import names from '../../data/names/names.json';
import ordinary from '../../data/names/ordinary.json';
import places from '../../data/names/places.json';
import titles from '../../data/names/titles.json';
import verbs from '../../data/names/verbs.json';
import type { Article } from '../core/article/article';
import { glossaryFromArticle } from '../core/people/glossary-from-article';
import type { Glossary } from '../core/people/glossary';
import { latinNameOf, latinNameTablesFromRows, type LatinNameTables } from '../core/people/latin-name';
import type { NameRows } from '../core/people/name-rows';
import { nameTablesFromRows, type NameTables } from '../core/people/name-tables';

let tables: NameTables | null = null;

/** The name tables, indexed on first use. */
export function nameTables(): NameTables {
  // The compiler widens the strings of a JSON file; the schemas beside the files, checked in a test, keep this true.
  tables ??= nameTablesFromRows({ names, ordinary, places, titles, verbs } as NameRows);
  return tables;
}

let latinTables: LatinNameTables | null = null;

/** The tables of Latin spellings, indexed on first use. */
export function latinNameTables(): LatinNameTables {
  latinTables ??= latinNameTablesFromRows({ names: names as NameRows['names'], latin, latinLetters });
  return latinTables;
}

/** The people of an article, by our tables, with their names in Latin letters. */
export function glossaryOf(article: Article): Glossary {
  const { people } = glossaryFromArticle(article, nameTables());
  return {
    people: people.map((person) => ({ ...person, latin: latinNameOf(person, article, latinNameTables()) })),
  };
}
