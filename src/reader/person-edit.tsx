import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, ArticleText } from '../core/article/article';
import type { Mention, Person } from '../core/people/glossary';
import { LONGEST_NAME } from '../core/people/glossary-edit';
import { words } from '../platform/interface-words';
import { ExcerptView } from './excerpt-view';

interface PersonEditProps {
  person: Person;
  /** In the order of the list. */
  others: readonly Person[];
  article: Article;
  texts: readonly ArticleText[];
  onRename: (name: string) => void;
  onMerge: (into: Person) => void;
  onSplit: (mentions: readonly Mention[]) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** A form is sent by its button or Enter; it goes nowhere. */
const sent =
  (act: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    act();
  };

function Rename({ person, article, onRename }: PersonEditProps): VNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const id = `name-${person.id}`;
  return (
    <form onSubmit={sent(() => onRename(input.current?.value ?? ''))}>
      <label for={id}>{words('newName')}</label>
      <input
        ref={input}
        id={id}
        type="text"
        class="text-input"
        lang={article.lang}
        dir="auto"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        defaultValue={person.name}
      />
      <button type="submit" class="button button-quiet">
        {words('saveName')}
      </button>
    </form>
  );
}

function Merge({ person, others, article, onMerge }: PersonEditProps): VNode {
  const [chosen, setChosen] = useState('');
  const into = others.find(({ id }) => id === chosen);
  const id = `merge-${person.id}`;
  return (
    <form onSubmit={sent(() => into && onMerge(into))}>
      <label for={id}>{words('mergeWith')}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        <option value="">{words('choosePerson')}</option>
        {others.map((other) => (
          <option key={other.id} value={other.id} lang={article.lang}>
            {other.name}
          </option>
        ))}
      </select>
      <button type="submit" class="button button-quiet" aria-disabled={into ? undefined : 'true'}>
        {words('mergePeople')}
      </button>
    </form>
  );
}

function Split({ person, article, texts, onSplit }: PersonEditProps): VNode {
  const { mentions } = person;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // Those that are left are this person's: one must be.
  const canSplit = chosen.size > 0 && chosen.size < mentions.length;
  const choose = (index: number, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(index);
      else next.delete(index);
      return next;
    });
  return (
    <form onSubmit={sent(() => canSplit && onSplit(mentions.filter((_, index) => chosen.has(index))))}>
      <fieldset>
        <legend>{words('splitMentions')}</legend>
        {mentions.map(({ range }, index) => (
          <label class="switch">
            <input
              type="checkbox"
              checked={chosen.has(index)}
              onChange={({ currentTarget }) => choose(index, currentTarget.checked)}
            />
            <span lang={article.lang} dir={article.dir}>
              <ExcerptView range={range} texts={texts} dir={article.dir} />
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button button-quiet" aria-disabled={canSplit ? undefined : 'true'}>
        {words('splitChosen')}
      </button>
    </form>
  );
}

/** What a reader can correct of a person. Escape closes it and nothing else. */
export function PersonEdit(props: PersonEditProps): VNode {
  const { person, others, onRemove, onClose } = props;
  return (
    <div
      class="person-edit"
      role="group"
      aria-label={words('correctionsOf', person.name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Rename {...props} />
      {others.length > 0 && <Merge {...props} />}
      {person.mentions.length > 1 && <Split {...props} />}
      <div class="button-row">
        <button type="button" class="button button-quiet" onClick={onRemove}>
          {words('removePerson')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words('cancel')}
        </button>
      </div>
    </div>
  );
}
