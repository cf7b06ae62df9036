import { foldLetters } from '../arabic/letters';
import { wordsOf } from '../arabic/words';
import type { Glossary, Person } from './glossary';

/** Particles that stand attached before a name: و ف ب ل ك, and two of them. */
const ATTACHED = /^[وف]?[بلك]?(?=.{3})/;

const key = (text: string): string =>
  wordsOf(foldLetters(text))
    .flatMap((word) => word.text.split(/[-‐‑]/))
    .join(' ');

/** Whether `part` stands among the words of `name`. */
const isPartOf = (part: string, name: string): boolean => ` ${name} `.includes(` ${part} `);

/**
 * The person of an article whom a selection names, or null: by any form that the article prints, else by a part of the
 * name that nobody else in the article shares.
 */
export function personNamed(selection: string, glossary: Glossary): Person | null {
  const wanted = key(selection);
  if (!wanted) return null;
  const forms = new Set([wanted]);
  const particle = ATTACHED.exec(wanted)?.[0] ?? '';
  for (let cut = 1; cut <= particle.length; cut++) forms.add(wanted.slice(cut));
  // «للرفاعي», «وللرفاعي» are ل + الرفاعي.
  const fused = /^[وف]?لل(..+)$/.exec(wanted)?.[1];
  if (fused !== undefined) forms.add(`ال${fused}`);
  const byForm =
    glossary.people.find((person) => person.aliases.some((alias) => key(alias) === wanted)) ??
    glossary.people.find((person) => person.aliases.some((alias) => forms.has(key(alias))));
  if (byForm) return byForm;
  const [bearer, another] = glossary.people.filter((person) => isPartOf(wanted, key(person.name)));
  return another ? null : (bearer ?? null);
}
