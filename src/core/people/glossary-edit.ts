import { isFields } from '../fields';
import { aText, listOf } from '../shape';
import type { MentionMark, PersonMark } from './person-mark';

/**
 * What a reader corrects in a glossary. Edits follow one another: the marks of each are of the glossary as the ones
 * before it left it.
 */
export type GlossaryEdit =
  | { kind: 'rename'; person: PersonMark; name: string }
  /** Two that are one; the name of `into` stays. */
  | { kind: 'merge'; person: PersonMark; into: PersonMark }
  /** Some mentions, not all, are of somebody else. */
  | { kind: 'split'; person: PersonMark; mentions: MentionMark[] }
  /** No person at all. */
  | { kind: 'remove'; person: PersonMark }
  /** A name that was not recognised, or not in its whole length: wherever the article prints it. */
  | { kind: 'add'; name: string };

/** Names are cut there, and of stored ones longer is not read; UTF-16 units. */
export const LONGEST_NAME = 120;

/** A name as a reader types it, or '' where it has no letter. */
export function nameFromTyped(typed: string): string {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim();
  return /\p{L}/u.test(name) ? name : '';
}

const isPlace = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isName = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_NAME;

const areForms = listOf(aText);

function isPersonMark(value: unknown): boolean {
  return (
    isFields(value) && typeof value['name'] === 'string' && isPlace(value['nth']) && areForms(value['forms'])
  );
}

function isMentionMark(value: unknown): value is MentionMark {
  return (
    isFields(value) &&
    ['text', 'before', 'after'].every((field) => typeof value[field] === 'string') &&
    isPlace(value['nth'])
  );
}

const areMentionMarks = listOf(isMentionMark);

/** Whether a value from a storage or a message is an edit. */
export function isGlossaryEdit(value: unknown): value is GlossaryEdit {
  if (!isFields(value)) return false;
  const { kind, person, into, mentions, name } = value;
  switch (kind) {
    case 'rename':
      return isPersonMark(person) && isName(name);
    case 'merge':
      return isPersonMark(person) && isPersonMark(into);
    case 'split':
      return isPersonMark(person) && areMentionMarks(mentions);
    case 'remove':
      return isPersonMark(person);
    case 'add':
      return isName(name);
    default:
      return false;
  }
}
