import type { Mention, Person } from './glossary';

const wordCount = (name: string): number => name.split(' ').length;

/** The form of the name that a mention prints: «للرفاعي» is «الرفاعي» where that is one of the forms. */
function writtenForm(text: string, forms: readonly string[]): string {
  if (forms.includes(text) || !text.startsWith('لل')) return text;
  const whole = `ا${text.slice(1)}`;
  return forms.includes(whole) ? whole : text;
}

/** The forms that mentions print, each once, in reading order. */
export function printedForms(mentions: readonly Mention[], forms: readonly string[]): string[] {
  return [...new Set(mentions.map(({ text }) => writtenForm(text, forms)))];
}

/** The form of most words, of several the first. */
export function fullestForm(forms: readonly string[]): string {
  return forms.reduce((best, form) => (wordCount(form) > wordCount(best) ? form : best), forms[0] ?? '');
}

/**
 * A person after mentions came or went: the name stays where it is still printed, or was the reader's own from the
 * beginning; else it is the fullest form that is left.
 */
export function withMentions(person: Person, mentions: Mention[]): Person {
  const before = printedForms(person.mentions, person.aliases);
  const now = printedForms(mentions, person.aliases);
  const isLost = before.includes(person.name) && !now.includes(person.name);
  const name = isLost ? fullestForm(now) : person.name;
  return { ...person, name, aliases: [...new Set([name, ...now])], mentions };
}
