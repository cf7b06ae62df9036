import type { DefinitionAnswer } from '../core/calls';
import { words } from '../platform/interface-words';
import { htmlElement } from './host-element';

function arabic(tag: 'h3' | 'p' | 'li', text: string): HTMLElement {
  const element = htmlElement(tag);
  element.lang = 'ar';
  element.dir = 'rtl';
  element.textContent = text;
  return element;
}

function note(text: string): HTMLElement {
  const element = htmlElement('p');
  element.className = 'note';
  element.textContent = text;
  return element;
}

/** What is known of a selection, as nodes built from data: the person of this article first, then the words. */
export function nodesFromAnswer({ person, definition, kind, spoken }: DefinitionAnswer): Node[] {
  if (person) {
    return [arabic('h3', person.name), person.role ? arabic('p', person.role) : note(words('personNoRole'))];
  }
  if (spoken !== null) return [arabic('h3', spoken)];
  if (definition.entries.length === 0)
    return [note(words(kind === 'latin' ? 'definitionLatin' : 'definitionNone', definition.query))];
  return definition.entries.flatMap((entry) => {
    const senses = htmlElement('ol');
    for (const sense of entry.senses) {
      const item = arabic('li', sense.definition);
      const gloss = htmlElement('bdi');
      gloss.lang = 'en';
      gloss.className = 'note';
      gloss.textContent = sense.gloss;
      item.append(' ', gloss);
      senses.append(item);
    }
    const parts = entry.pieces.length > 1 ? [note(entry.pieces.map(({ text }) => text).join(' + '))] : [];
    return [arabic('h3', entry.lemma), ...parts, senses];
  });
}
