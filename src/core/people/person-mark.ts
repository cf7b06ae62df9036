import { foldLetters } from '../arabic/letters';
import type { ArticleText } from '../article/article';
import type { Glossary, Mention, Person } from './glossary';

/** A person as known again when the article is read anew: ids shift, names do not. */
export interface PersonMark {
  name: string;
  /** Which one of those who bear that name in the glossary, from 0. */
  nth: number;
  /** Every form of the name, as in `Person.aliases`. */
  forms: string[];
}

/** A mention as known again: by what it says and what stands beside it. */
export interface MentionMark {
  text: string;
  before: string;
  after: string;
  /** Which one of the person's mentions that are alike in all this, from 0. */
  nth: number;
}

/** What is kept of the text on either side of a mention: some six words, enough to tell it from its neighbours. */
const BESIDE = 40;

const nameKey = (name: string): string => foldLetters(name).replace(/\s+/g, ' ').trim();

const hasForm = (forms: readonly string[], name: string): boolean =>
  forms.some((form) => nameKey(form) === nameKey(name));

export function personMark({ people }: Glossary, person: Person): PersonMark {
  const { name, aliases } = person;
  const alike = people.filter((other) => nameKey(other.name) === nameKey(name));
  return { name, nth: Math.max(0, alike.indexOf(person)), forms: aliases };
}

/**
 * The person of a mark, or null: by the name, and where nobody bears it the only one whose name was a form of it, or of
 * whose name it is a form.
 */
export function personOfMark({ people }: Glossary, mark: PersonMark): Person | null {
  const alike = people.filter(({ name }) => nameKey(name) === nameKey(mark.name));
  if (alike.length > 0) return alike[mark.nth] ?? null;
  const [one, another] = people.filter(
    ({ name, aliases }) => hasForm(mark.forms, name) || hasForm(aliases, mark.name),
  );
  return another ? null : (one ?? null);
}

type Beside = Omit<MentionMark, 'nth'>;

function besideOf({ text, range }: Mention, texts: readonly ArticleText[]): Beside {
  const whole = texts.find(({ id }) => id === range.block)?.text ?? '';
  return {
    text,
    before: whole.slice(Math.max(0, range.start - BESIDE), range.start),
    after: whole.slice(range.end, range.end + BESIDE),
  };
}

const isAlike = (a: Beside, b: Beside): boolean =>
  a.text === b.text && a.before === b.before && a.after === b.after;

/** @param texts of the article, as `textsFromArticle` gives them */
export function mentionMark(person: Person, mention: Mention, texts: readonly ArticleText[]): MentionMark {
  const own = besideOf(mention, texts);
  const alike = person.mentions.filter((other) => isAlike(besideOf(other, texts), own));
  return { ...own, nth: Math.max(0, alike.indexOf(mention)) };
}

/** The mention of a mark, or null where the text there has changed. */
export function mentionOfMark(
  person: Person,
  mark: MentionMark,
  texts: readonly ArticleText[],
): Mention | null {
  return person.mentions.filter((mention) => isAlike(besideOf(mention, texts), mark))[mark.nth] ?? null;
}
