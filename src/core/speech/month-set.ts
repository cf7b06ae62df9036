import type { MonthSet, MonthSetTable } from './spoken-tables';

export const MONTH_CHOICES = ['auto', 'international', 'mashriq', 'maghreb', 'morocco'] as const;
/** What a listener may choose: a set of names, or the one of the article's country. */
export type MonthChoice = (typeof MONTH_CHOICES)[number];

const WORD = /[\u0621-\u064A]+/g;

/** The set whose own names a text uses most, or null: «شباط» and «آذار» tell one, «مارس» alone nothing. */
function setByNames(text: string, { names }: MonthSetTable): MonthSet | null {
  const setOf = new Map(
    Object.entries(names).flatMap(([set, words]) => words.map((word) => [word, set as MonthSet] as const)),
  );
  const counts = new Map<MonthSet, number>();
  for (const [word] of text.matchAll(WORD)) {
    const set = setOf.get(word) ?? setOf.get(word.replace(/^[وفبل](?=.{3})/, ''));
    if (set !== undefined) counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  // «شباط/فبراير» names both: neither is the article's own.
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first) return null;
  return second?.[1] === first[1] ? null : first[0];
}

/** The host or a domain above it: «www.annahar.com», «sana.sy» → «sy». */
function setByHost(host: string, { hosts }: MonthSetTable): MonthSet | null {
  const labels = host.toLowerCase().split('.');
  for (let at = 0; at < labels.length; at++) {
    const set = hosts[labels.slice(at).join('.')];
    if (set !== undefined) return set;
  }
  return null;
}

/**
 * Which names of the months are said for months written as numbers: the listener's choice, else those that the
 * article itself uses, else those of its country, as far as its host tells; else the international ones.
 */
export function monthSetFor(
  { host, text }: { host: string; text: string },
  choice: MonthChoice,
  table: MonthSetTable,
): MonthSet {
  if (choice !== 'auto') return choice;
  return setByNames(text, table) ?? setByHost(host, table) ?? 'international';
}
