import type { LexiconRow } from '../../lexicon/lexicon-row';
import { adjectiveStems, nounStems } from './noun-stems';
import { NOUN_CLASSES, type NounClass } from './noun-endings';
import type { Stem } from './stem';
import { verbStems } from './verb-stems';

const as = (text: string, name: NounClass): Stem => ({
  text,
  inflection: NOUN_CLASSES[name],
  features: {},
  cost: 0,
});

function particleStems({ lemma, root, forms = [], takesPronoun }: LexiconRow): Stem[] {
  const fixed = forms.map((form) => as(form, 'fixed'));
  // «رَغْمَ», «وَسْطَ» are nouns that have become adverbs: «بالرغم», «الوسط».
  if (root !== null && lemma.endsWith('\u064E')) return [as(lemma.slice(0, -1), 'adverbial'), ...fixed];
  if (!takesPronoun) return [as(lemma, 'particle'), ...fixed];
  // Their nun and that of «نا» are one: «مِنَّا», «إِنَّا».
  const withNun = /ن\u0651?\u064E?$/.test(lemma)
    ? [as(`${lemma.replace(/\u0651?\u064E?$/, '')}\u0651\u064Eا`, 'fixed')]
    : [];
  if (lemma.endsWith('\u064Eى')) return [as(lemma.slice(0, -2), 'preposition-ى'), ...fixed];
  // «إِنَّ» and «أَنَّ» govern, but are not governed.
  if (lemma.endsWith('\u064E') && withNun.length === 0)
    return [as(lemma.slice(0, -1), 'preposition-َ'), ...fixed];
  return [as(lemma, 'preposition'), ...withNun, ...fixed];
}

/** A sun letter is doubled by the article only. */
const ARTICLE = /^ال[\u0652\u0650]?(?:(.)\u0651)?(?=.)/;

const nameStems = ({ lemma, forms = [] }: LexiconRow): Stem[] =>
  [lemma, ...forms].map((text) =>
    ARTICLE.test(text)
      ? as(text.replace(/^الِا/, 'الاِ').replace(ARTICLE, '$1'), 'name-with-article')
      : as(text, 'name'),
  );

/** The stems of a row; the first holds the form that the row is listed by. None of a term of several words. */
export function stemsOfRow(row: LexiconRow): Stem[] {
  switch (row.pos) {
    case 'verb':
      return row.verb ? verbStems(row.lemma, row.verb, row.root) : [];
    case 'noun':
      return nounStems(row);
    case 'adjective':
      return adjectiveStems(row);
    case 'proper-noun':
      return nameStems(row);
    case 'adverb':
    case 'particle':
      return particleStems(row);
    case 'phrase':
      return [];
  }
}
