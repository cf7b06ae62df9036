import { textsFromArticle, type Article } from '../core/article/article';
import { editedGlossary } from '../core/people/edited-glossary';
import { glossaryFromArticle } from '../core/people/glossary-from-article';
import type { Glossary } from '../core/people/glossary';
import type { GlossaryEdit } from '../core/people/glossary-edit';
import { latinNameOf } from '../core/people/latin-name';
import type { WordTagger } from '../core/people/tagging/tagged-words';
import modelText from './model-text';
import { latinNameTables, nameTables, wordTaggerWith } from './names';
import { wholeTable } from '../core/packed-table';

let tagger: WordTagger | null = null;

/** The tagger with the model of `models/people.json`, on first use. */
export function wordTagger(): WordTagger {
  tagger ??= wordTaggerWith(wholeTable(modelText));
  return tagger;
}

/** The people of an article, by our tables and model, as a reader corrected them, with their names in Latin letters. */
export function glossaryOf(article: Article, edits: readonly GlossaryEdit[] = []): Glossary {
  const found = glossaryFromArticle(article, nameTables(), wordTagger());
  const texts = textsFromArticle(article);
  const { people } = editedGlossary(found, edits, texts);
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  return {
    people: people.map((person) => ({ ...person, latin: latinNameOf(person, byId, latinNameTables()) })),
  };
}
