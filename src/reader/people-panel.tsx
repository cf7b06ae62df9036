import type { Ref, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Article } from '../core/article/article';
import type { Person } from '../core/people/glossary';
import { words } from '../platform/interface-words';
import { arabicOnlyWords } from '../platform/language-words';
import { pluralWords } from '../platform/plural-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon, NextMentionIcon, PreviousMentionIcon } from '../ui/icons';

export const personElementId = (id: string): string => `person-${id}`;

interface PersonEntryProps {
  person: Person;
  article: Article;
  /** Index of the mention last visited; -1 before the first visit. */
  visited: () => number;
  onVisit: (index: number) => void;
}

function PersonEntry({ person, article, visited, onVisit }: PersonEntryProps): VNode {
  const count = person.mentions.length;
  const { lang, dir } = article;
  return (
    <li id={personElementId(person.id)} class="person" tabIndex={-1}>
      <h3 lang={lang} dir={dir}>
        {person.name}
      </h3>
      {person.latin && (
        <p class="quiet">
          <bdi lang="en" dir="ltr">
            {person.latin.text}
          </bdi>
          {person.latin.source === 'rule' && ` ${words('latinNameApproximate')}`}
        </p>
      )}
      {person.role !== null && (
        <p class="role" lang={lang} dir={dir}>
          {person.role}
        </p>
      )}
      <div class="person-foot">
        <span class="quiet">{pluralWords('mentionCount', count)}</span>
        <span class="person-steps">
          <IconButton
            label={words('previousMention', person.name)}
            icon={<PreviousMentionIcon />}
            onClick={() => onVisit((Math.max(visited(), 0) - 1 + count) % count)}
          />
          <IconButton
            label={words('nextMention', person.name)}
            icon={<NextMentionIcon />}
            onClick={() => onVisit((visited() + 1) % count)}
          />
        </span>
      </div>
    </li>
  );
}

/** The people whom the article names, each once, with what it says they are and the way to where it names them. */
export function PeoplePanel(props: {
  panelRef: Ref<HTMLElement>;
  people: readonly Person[];
  article: Article;
  isOpen: boolean;
  onClose: () => void;
  onVisit: (personId: string, index: number) => void;
}): VNode {
  const { people, article } = props;
  const visited = useRef(new Map<string, number>());
  return (
    <aside id="people" ref={props.panelRef} aria-labelledby="people-title" hidden={!props.isOpen}>
      <div class="card-head">
        <h2 id="people-title" tabIndex={-1}>
          {words('peopleInArticle')}
        </h2>
        <IconButton
          class="people-close"
          label={words('closePeople')}
          icon={<CloseIcon />}
          onClick={props.onClose}
        />
      </div>
      {people.length === 0 ? (
        <p class="quiet">{arabicOnlyWords(article.lang) ?? words('peopleNone')}</p>
      ) : (
        <ul class="people">
          {people.map((person) => (
            <PersonEntry
              key={person.id}
              person={person}
              article={article}
              visited={() => visited.current.get(person.id) ?? -1}
              onVisit={(index) => {
                visited.current.set(person.id, index);
                props.onVisit(person.id, index);
              }}
            />
          ))}
        </ul>
      )}
    </aside>
  );
}
