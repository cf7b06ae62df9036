import { foldLetters } from '../arabic/letters';
import { wordsOf } from '../arabic/words';
import type { Glossary, Person } from './glossary';

/** Particles that stand attached before a name: و ف ب ل ك, and two of them. */
const ATTACHED = /^[وف]?[بلك]?(?=.{3})/;

const key = (text: string): string =>
  wordsOf(foldLetters(text))
    .flatMap((word) => word.text.split(/[-‐‑]/))
    .join(' ');

/** The person of an article whom a selection names, by any form that the article prints, or null. */
export function personNamed(selection: string, glossary: Glossary): Person | null {
  const wanted = key(selection);
  if (!wanted) return null;
  const forms = new Set([wanted]);
  const particle = ATTACHED.exec(wanted)?.[0] ?? '';
  for (let cut = 1; cut <= particle.length; cut++) forms.add(wanted.slice(cut));
  return (
    glossary.people.find((person) => person.aliases.some((alias) => key(alias) === wanted)) ??
    glossary.people.find((person) => person.aliases.some((alias) => forms.has(key(alias)))) ??
    null
  );
}
