import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { textsFromArticle } from '../core/article/article';
import type { ArticleKey, ReaderContent } from '../core/calls';
import { ExpectedError } from '../core/errors';
import type { Mention, Person } from '../core/people/glossary';
import { nameFromTyped, type GlossaryEdit } from '../core/people/glossary-edit';
import { mentionMark, personMark } from '../core/people/person-mark';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { ADD_BUTTON, editButtonId, PEOPLE_TITLE, personElementId, UNDO_BUTTON } from './people-element-ids';

/** What is said after an edit, and the id of the element that then has the focus. */
interface Outcome {
  said: string;
  focus: string;
}

export interface PeopleEdits {
  /** What is open to be edited: the id of a person, `new` for a name to be added, or null. */
  opened: string | null;
  open: (what: string | null) => void;
  /** What was done last, for everyone to hear. */
  said: string;
  canUndo: boolean;
  rename: (person: Person, name: string) => void;
  merge: (person: Person, into: Person) => void;
  split: (person: Person, mentions: readonly Mention[]) => void;
  /** `neighbour` has the focus afterwards. */
  remove: (person: Person, neighbour: Person | null) => void;
  add: (name: string) => void;
  undo: () => void;
}

/** Focus may move only once the changed list is rendered. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id) ?? document.getElementById(PEOPLE_TITLE);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  });
}

/** The corrections that a reader makes among the people: sends them, says what was done, and keeps the focus near. */
export function usePeopleEdits(
  articleKey: ArticleKey,
  content: ReaderContent,
  changeContent: (changed: ReaderContent) => void,
  attempt: (call: Promise<unknown>) => void,
): PeopleEdits {
  const [opened, open] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const isBusy = useRef(false);
  const { article, glossary, editCount } = content;

  const run = useCallback(
    (call: Promise<ReaderContent | null>, outcome: (changed: ReaderContent) => Outcome) => {
      // Emptied first: the same words a second time are to be heard again.
      setSaid('');
      const done = call
        .then((changed) => {
          if (!changed) throw new ExpectedError('pageGone');
          const { said, focus } = outcome(changed);
          setSaid(said);
          if (changed.editCount === editCount) return;
          open(null);
          changeContent(changed);
          focusSoon(focus);
        })
        .finally(() => {
          isBusy.current = false;
        });
      attempt(done);
    },
    [editCount, changeContent, attempt],
  );

  return useMemo((): PeopleEdits => {
    const edit = (
      edit: GlossaryEdit,
      unchanged: string,
      outcome: (changed: ReaderContent) => Outcome,
    ): void => {
      if (isBusy.current) return;
      isBusy.current = true;
      run(background.editPeople(articleKey, edit, editCount), (changed) =>
        changed.editCount === editCount ? { said: unchanged, focus: '' } : outcome(changed),
      );
    };
    const mark = (person: Person) => personMark(glossary, person);
    const same = words('statusNothingChanged');
    /** Whoever was not there before. */
    const newcomer = (changed: ReaderContent): Person | undefined =>
      changed.glossary.people.find(({ id }) => glossary.people.every((person) => person.id !== id));

    return {
      opened,
      open,
      said,
      canUndo: editCount > 0,
      rename: (person, typed) => {
        const name = nameFromTyped(typed);
        edit({ kind: 'rename', person: mark(person), name }, same, () => ({
          said: words('statusRenamed', name),
          focus: editButtonId(person.id),
        }));
      },
      merge: (person, into) =>
        edit({ kind: 'merge', person: mark(person), into: mark(into) }, same, () => ({
          said: words('statusMerged', into.name),
          focus: personElementId(into.id),
        })),
      split: (person, chosen) => {
        const texts = textsFromArticle(article);
        const mentions = chosen.map((mention) => mentionMark(person, mention, texts));
        edit({ kind: 'split', person: mark(person), mentions }, same, (changed) => {
          const other = newcomer(changed) ?? person;
          return { said: words('statusSplit', other.name), focus: personElementId(other.id) };
        });
      },
      remove: (person, neighbour) =>
        edit({ kind: 'remove', person: mark(person) }, same, () => ({
          said: words('statusRemoved', person.name),
          focus: neighbour ? personElementId(neighbour.id) : PEOPLE_TITLE,
        })),
      add: (typed) => {
        const name = nameFromTyped(typed);
        edit({ kind: 'add', name }, words('statusNameNotFound'), (changed) => {
          const bearer = changed.glossary.people.find((person) => person.name === name) ?? newcomer(changed);
          return {
            said: words('statusAdded', name),
            focus: bearer ? personElementId(bearer.id) : ADD_BUTTON,
          };
        });
      },
      undo: () => {
        if (isBusy.current || editCount === 0) return;
        isBusy.current = true;
        run(background.undoPeopleEdit(articleKey, editCount), (changed) => ({
          said: words('statusUndone'),
          focus: changed.editCount > 0 ? UNDO_BUTTON : PEOPLE_TITLE,
        }));
      },
    };
  }, [opened, said, articleKey, content, run]);
}
