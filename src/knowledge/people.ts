import model from '../../models/people.json';
import type { Article } from '../core/article/article';
import { glossaryFromArticle } from '../core/people/glossary-from-article';
import type { Glossary } from '../core/people/glossary';
import { latinNameOf } from '../core/people/latin-name';
import type { WordTagger } from '../core/people/tagging/tagged-words';
import { latinNameTables, nameTables, wordTaggerWith } from './names';

let tagger: WordTagger | null = null;

/** The tagger with the model of `models/people.json`, on first use. */
export function wordTagger(): WordTagger {
  tagger ??= wordTaggerWith(model);
  return tagger;
}

/** The people of an article, by our tables and model, with their names in Latin letters. */
export function glossaryOf(article: Article): Glossary {
  const { people } = glossaryFromArticle(article, nameTables(), wordTagger());
  return {
    people: people.map((person) => ({ ...person, latin: latinNameOf(person, article, latinNameTables()) })),
  };
}
