import type { DefinitionEntry } from './definition';

/** Entries as plain text, to be copied: a line each, the lemma and its senses. */
export function textOfEntries(entries: readonly DefinitionEntry[]): string {
  return entries
    .map(({ lemma, senses }) => {
      const said = senses.map(({ definition, gloss }) => (gloss ? `${definition} (${gloss})` : definition));
      return `${lemma}: ${said.join('؛ ')}`;
    })
    .join('\n');
}
