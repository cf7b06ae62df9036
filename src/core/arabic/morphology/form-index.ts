import { withoutMarks } from './diacritised';
import { derivedWords, type DerivedWord } from './derived-words';
import type { Derivation, FormKind, InflectedForm } from './inflected-form';
import type { LexiconRow } from '../../lexicon/lexicon-row';
import { adjectiveForms, nounForms } from './noun-forms';
import { verbForms } from './verb-forms';

/** A form that can be looked up, with the word it belongs to. */
export interface IndexedForm {
  /** With diacritics. */
  text: string;
  /** Without marks, letters as spelled. */
  plain: string;
  kind: FormKind;
  rare: boolean;
  /** The form that the row is listed by. */
  isCitation: boolean;
  row: LexiconRow;
  derivation: Derivation | null;
}

export interface FormIndex {
  /** Makes the forms that stems of this folded word may have. To be called before `formsSpelled` is asked for them. */
  prepareFor(folded: string): void;
  /** The forms spelled so, folded. */
  formsSpelled(folded: string): readonly IndexedForm[];
}

function particleForms(row: LexiconRow): InflectedForm[] {
  return [
    { text: row.lemma, kind: row.takesPronoun ? 'preposition' : 'particle' },
    ...(row.forms ?? []).map((text): InflectedForm => ({ text, kind: 'fixed' })),
  ];
}

function nameForms(row: LexiconRow): InflectedForm[] {
  // A sun letter is doubled by the article only.
  const article = /^ال[\u0652\u0650]?(?:(.)\u0651)?(?=.)/;
  return [row.lemma, ...(row.forms ?? [])].map((text) =>
    article.test(text)
      ? { text: text.replace(article, '$1'), kind: 'name-with-article' }
      : { text, kind: 'name' },
  );
}

/** The form that the row is listed by comes first. */
export function formsOfRow(row: LexiconRow): InflectedForm[] {
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

const NONE: readonly IndexedForm[] = [];

const FOLDED: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' };

/** `foldLetters` for text known to hold plain Arabic letters alone: forms are folded by the ten thousand. */
export function foldedPlain(plain: string): string {
  let key = '';
  for (const letter of plain) key += FOLDED[letter] ?? letter;
  return key;
}

/** Letters that inflection may change or drop; the others of a root stand in each of its forms, in order. */
const WEAK = /[اويىةءأإآؤئ]/g;

/** The strong letters of a word's root, or of its lemma where it has none: two at most. */
function strongLetters(row: LexiconRow): string {
  return (row.root ?? withoutMarks(row.lemma).replace(/^ال/, '')).replace(WEAK, '').slice(0, 2);
}

/** The strong letters of a form and their pairs, in order: where a root may lie in it. */
function keysIn(form: string): Set<string> {
  const letters = form.replace(WEAK, '');
  const keys = new Set<string>();
  for (let i = 0; i < letters.length; i++) {
    keys.add(letters.charAt(i));
    for (let j = i + 1; j < letters.length; j++) keys.add(letters.charAt(i) + letters.charAt(j));
  }
  return keys;
}

/** Whether every form of a row has the letters in order: regular forms add letters to these. («نِسَاء» lacks those of مرأ.) */
function standInAllForms(letters: string, row: LexiconRow): boolean {
  const texts = [row.lemma, ...(row.plurals ?? []), ...(row.forms ?? [])];
  if (row.verb) texts.push(row.verb.imperfect, row.verb.masdar);
  return texts.every((text) => {
    const first = text.indexOf(letters.charAt(0));
    return first >= 0 && (letters.length < 2 || text.includes(letters.charAt(1), first + 1));
  });
}

/** The letters that every form of a row shows, two where it can be; '' where it has none. */
function keyOf(row: LexiconRow): string {
  const letters = strongLetters(row);
  for (const key of [letters, letters.charAt(0), letters.charAt(1)])
    if (key !== '' && standInAllForms(key, row)) return key;
  return '';
}

/**
 * The index of the rows by every form that they are known in. A verb has some sixty forms and its participles as many
 * again, so forms are made when a word is asked for that has the strong letters of their root. Derived words yield to
 * rows of their own.
 */
export function formIndexOf(rows: readonly LexiconRow[]): FormIndex {
  const forms = new Map<string, IndexedForm[]>();
  const waiting = new Map<string, (() => void)[]>();

  const add = (row: LexiconRow, derivation: Derivation | null) => {
    for (const [i, { text, kind, rare }] of formsOfRow(row).entries()) {
      const plain = withoutMarks(text);
      const indexed: IndexedForm = {
        text,
        plain,
        kind,
        rare: rare === true,
        isCitation: i === 0,
        row,
        derivation,
      };
      const key = foldedPlain(plain);
      const known = forms.get(key);
      if (known) known.push(indexed);
      else forms.set(key, [indexed]);
    }
  };

  const single = rows.filter((row) => !row.lemma.includes(' '));
  const nominal = single.filter((row) => row.pos !== 'verb');
  const lettersOf = (rows: readonly LexiconRow[]) => new Set(rows.map(({ lemma }) => withoutMarks(lemma)));
  const [all, nouns] = [lettersOf(nominal), lettersOf(nominal.filter(({ pos }) => pos === 'noun'))];
  const adjectives = new Set(nominal.filter(({ pos }) => pos === 'adjective').map(({ lemma }) => lemma));
  /**
   * Whether the lexicon has its own row for a derived word. A noun («مَنْشُور») does not stand for the adjective («مَنْشُورَة»),
   * nor an adverb («مُبَاشَرَةً») for the masdar («مُبَاشَرَتُهُ»).
   */
  const isKnown = ({ row: { lemma }, derivation }: DerivedWord) =>
    derivation.endsWith('participle')
      ? adjectives.has(lemma)
      : (derivation === 'masdar' ? nouns : all).has(withoutMarks(lemma));
  for (const row of single) {
    const later = () => {
      add(row, null);
      for (const derived of derivedWords(row)) if (!isKnown(derived)) add(derived.row, derived.derivation);
    };
    const key = keyOf(row);
    const others = waiting.get(key);
    if (others) others.push(later);
    else waiting.set(key, [later]);
  }
  const prepare = (key: string) => {
    const found = waiting.get(key);
    if (!found) return;
    waiting.delete(key);
    for (const later of found) later();
  };

  return {
    prepareFor(folded) {
      if (waiting.size === 0) return;
      prepare('');
      for (const key of keysIn(folded)) prepare(key);
    },
    formsSpelled: (folded) => forms.get(folded) ?? NONE,
  };
}
