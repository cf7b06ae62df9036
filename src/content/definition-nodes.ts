import { entriesShown, type DefinitionAnswer } from '../core/calls';
import type { DefinitionEntry } from '../core/lexicon/definition';
import { textOfEntries } from '../core/lexicon/text-of-entries';
import type { Person } from '../core/people/glossary';
import { words } from '../platform/interface-words';
import { derivationWords, pieceWords, wordClassWords } from '../platform/lexicon-words';
import { htmlElement } from './host-element';

/** What the buttons of a definition do. */
export interface DefinitionPorts {
  /** Says a word by the voice. Rejects where it cannot. */
  say(text: string): Promise<void>;
  /** False where the browser does not allow it. */
  copy(text: string): Promise<boolean>;
  /** What went wrong and what to do. */
  failureNodes(error: unknown): (string | Node)[];
}

function arabic(tag: 'h3' | 'p' | 'li' | 'bdi', text: string): HTMLElement {
  const element = htmlElement(tag);
  element.lang = 'ar';
  element.dir = 'rtl';
  element.textContent = text;
  return element;
}

function note(...parts: (string | Node)[]): HTMLElement {
  const element = htmlElement('p');
  element.className = 'note';
  element.append(...parts);
  return element;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = htmlElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

function grammarNotes(entry: DefinitionEntry): Node[] {
  const { root, plurals, imperfect, masdar } = entry;
  const forms: [string, readonly string[]][] = [
    [words('grammarPlural'), plurals],
    [words('grammarImperfect'), imperfect === null ? [] : [imperfect]],
    [words('grammarMasdar'), masdar === null ? [] : [masdar]],
  ];
  return [
    note(
      [wordClassWords(entry), root === null ? null : words('definitionRoot', root)]
        .filter(Boolean)
        .join('، '),
    ),
    ...forms
      .filter(([, values]) => values.length > 0)
      .map(([label, values]) => note(`${label} `, arabic('bdi', values.join('، ')))),
  ];
}

/** «لماذا؟», closed at first; nothing where the form is the lemma itself. */
function whyNodes({ pieces, form, lemma, derivation }: DefinitionEntry): Node[] {
  if (pieces.length < 2 && form === lemma && derivation === null) return [];
  const details = htmlElement('details');
  const summary = htmlElement('summary');
  summary.textContent = words('why');
  const list = htmlElement('ol');
  const line = (...parts: (string | Node)[]): void => {
    const item = htmlElement('li');
    item.append(...parts);
    list.append(item);
  };
  if (pieces.length > 1)
    for (const { text, kind } of pieces) line(arabic('bdi', text), `: ${pieceWords(kind)}`);
  if (form !== lemma) line(arabic('bdi', form), ` ${words('whyForm')} `, arabic('bdi', lemma));
  if (derivation !== null) line(derivationWords(derivation));
  details.append(summary, list);
  return [details];
}

function nodesOfEntry(entry: DefinitionEntry, inSentence: string | null): Node[] {
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
  const here =
    inSentence === null ? [] : [note(`${words('definitionInSentence')} `, arabic('bdi', inSentence))];
  return [arabic('h3', entry.lemma), ...here, ...grammarNotes(entry), senses, ...whyNodes(entry)];
}

/** Listen and copy, with a line that says how it went. */
function actionsFor(entries: readonly DefinitionEntry[], lemma: string, ports: DefinitionPorts): Node {
  const row = htmlElement('p');
  const status = htmlElement('span');
  status.setAttribute('role', 'status');
  status.className = 'note';
  const say = button(words('sayWord', lemma), () => {
    status.textContent = '';
    ports.say(lemma).catch((error: unknown) => {
      status.replaceChildren(...ports.failureNodes(error));
    });
  });
  const copy = button(words('copyDefinition'), () => {
    ports.copy(textOfEntries(entries)).then(
      (isDone) => {
        status.textContent = words(isDone ? 'copied' : 'notCopied');
        copy.focus();
      },
      () => undefined,
    );
  });
  row.append(say, ' ', copy, ' ', status);
  return row;
}

const personNodes = ({ name, role }: Person): Node[] => [
  note(words('definitionPerson')),
  arabic('h3', name),
  role === null ? note(words('personNoRole')) : arabic('p', role),
];

/** What is known of a selection, as nodes built from data: the person of this article first, then the words. */
export function nodesFromAnswer(answer: DefinitionAnswer, ports: DefinitionPorts): Node[] {
  const { person, definition, kind, spoken, inSentence = null } = answer;
  const entries = entriesShown(answer);
  if (spoken !== null) return [note(words('definitionNumber')), arabic('h3', spoken)];
  const [first] = entries;
  if (!person && !first)
    return [note(words(kind === 'latin' ? 'definitionLatin' : 'definitionNone', definition.query))];
  return [
    ...(person ? personNodes(person) : []),
    ...entries.flatMap((entry, i) => nodesOfEntry(entry, i === 0 ? inSentence : null)),
    ...(first ? [actionsFor(entries, first.lemma, ports)] : []),
  ];
}
