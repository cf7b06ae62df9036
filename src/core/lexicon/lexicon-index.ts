import { foldLetters } from '../arabic/letters';
import { withoutMarks } from './diacritised';
import { derivedWords } from './derived-words';
import type { Derivation, InflectedForm } from './inflected-form';
import type { LexiconRow } from './lexicon-row';
import { adjectiveForms, nounForms } from './noun-forms';
import { verbForms } from './verb-forms';

/** A form that can be looked up, with the word it belongs to. */
export interface IndexedForm extends InflectedForm {
  /** The form without marks, letters as spelled. */
  plain: string;
  row: LexiconRow;
  derivation: Derivation | null;
}

export interface Lexicon {
  /** By folded form. */
  forms: ReadonlyMap<string, readonly IndexedForm[]>;
  /** Rows of several words. */
  phrases: readonly LexiconRow[];
}

function particleForms(row: LexiconRow): InflectedForm[] {
  return [
    { text: row.lemma, kind: 'particle' },
    ...(row.forms ?? []).map((text): InflectedForm => ({ text, kind: 'fixed' })),
  ];
}

function nameForms(row: LexiconRow): InflectedForm[] {
  const withArticle = /^ال[\u0652]?/;
  const texts = [row.lemma, ...(row.forms ?? [])];
  return texts.map((text) =>
    withArticle.test(text)
      ? { text: text.replace(withArticle, ''), kind: 'name-with-article' }
      : { text, kind: 'name' },
  );
}

function formsOf(row: LexiconRow): InflectedForm[] {
  switch (row.pos) {
    case 'verb':
      return row.verb ? verbForms(row.lemma, row.verb, row.root) : [];
    case 'noun':
      return nounForms(row);
    case 'adjective':
      return adjectiveForms(row);
    case 'proper-noun':
      return nameForms(row);
    case 'adverb':
    case 'particle':
      return particleForms(row);
    case 'phrase':
      return [];
  }
}

/** The index of the rows by every form that they are known in. Derived words yield to rows of the same spelling. */
export function indexOfRows(rows: readonly LexiconRow[]): Lexicon {
  const forms = new Map<string, IndexedForm[]>();
  const lemmas = new Set<string>();
  const add = (row: LexiconRow, inflected: readonly InflectedForm[], derivation: Derivation | null) => {
    for (const form of inflected) {
      const plain = withoutMarks(form.text);
      const key = foldLetters(plain);
      const indexed: IndexedForm = { ...form, plain, row, derivation };
      const known = forms.get(key);
      if (known) known.push(indexed);
      else forms.set(key, [indexed]);
    }
  };
  const single = rows.filter((row) => !row.lemma.includes(' '));
  for (const row of single) {
    if (row.pos !== 'verb') lemmas.add(withoutMarks(row.lemma));
    add(row, formsOf(row), null);
  }
  for (const row of single) {
    for (const { row: made, derivation } of derivedWords(row)) {
      const plain = withoutMarks(made.lemma);
      if (lemmas.has(plain)) continue;
      // Two verbs may share a participle; active and passive of one differ in marks alone.
      add(made, formsOf(made), derivation);
    }
  }
  return { forms, phrases: rows.filter((row) => row.lemma.includes(' ')) };
}
