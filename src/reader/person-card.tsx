import type { VNode } from 'preact';
import type { Article, ArticleText } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { Person } from '../core/people/glossary';
import { introductionOf } from '../core/people/introduction';
import { words } from '../platform/interface-words';
import { IconButton } from '../ui/icon-button';
import { NextMentionIcon, PreviousMentionIcon } from '../ui/icons';
import { AsSeen } from './display';
import { MentionStrip } from './mention-strip';
import { editButtonId, personElementId } from './people-element-ids';
import { PersonEdit } from './person-edit';
import { PersonPlaces } from './person-places';
import { PersonStatements } from './person-statements';
import { SayButton } from '../ui/say-button';
import type { PeopleEdits } from './use-people-edits';

interface PersonCardProps {
  person: Person;
  /** All people, in the order of the list. */
  people: readonly Person[];
  article: Article;
  texts: readonly ArticleText[];
  progress: (range: TextRange) => number;
  edits: PeopleEdits;
  /** Index of the mention last visited; -1 before the first visit. */
  visited: () => number;
  onVisit: (index: number) => void;
  onRange: (range: TextRange) => void;
  onPerson: (personId: string) => void;
}

function CardHead({ person, article, visited, onVisit }: PersonCardProps): VNode {
  const count = person.mentions.length;
  return (
    <div class="person-head">
      <h3 lang={article.lang} dir={article.dir}>
        <AsSeen text={person.name} />
        {person.isUnsure && <span aria-hidden="true"> ؟</span>}
      </h3>
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
  );
}

function CardEdit({ person, people, article, texts, edits }: PersonCardProps): VNode {
  const at = people.indexOf(person);
  return (
    <PersonEdit
      person={person}
      others={people.filter((other) => other !== person)}
      article={article}
      texts={texts}
      onRename={(name) => edits.rename(person, name)}
      onMerge={(into) => edits.merge(person, into)}
      onSplit={(mentions) => edits.split(person, mentions)}
      onRemove={() => edits.remove(person, people[at + 1] ?? people[at - 1] ?? null)}
      onClose={() => {
        edits.open(null);
        document.getElementById(editButtonId(person.id))?.focus();
      }}
    />
  );
}

/** A person of the article: who that is in its own words, where it names them, and what can be corrected. */
export function PersonCard(props: PersonCardProps): VNode {
  const { person, edits } = props;
  const { latin } = person;
  const isEdited = edits.opened === person.id;
  return (
    <li id={personElementId(person.id)} class="person" tabIndex={-1}>
      <CardHead {...props} />
      {person.isUnsure && <p class="quiet">{words('personUnsure')}</p>}
      {latin && (
        <p class="quiet">
          <bdi lang="en" dir="ltr">
            {latin.text}
          </bdi>
          {latin.source === 'rule' && ` ${words('latinNameApproximate')}`}
        </p>
      )}
      <PersonStatements {...props} />
      <MentionStrip mentions={person.mentions} progress={props.progress} />
      <div class="person-foot">
        <PersonPlaces
          mentions={person.mentions}
          article={props.article}
          texts={props.texts}
          onVisit={props.onVisit}
        />
        <span class="person-actions">
          <SayButton
            text={introductionOf(person, { people: [...props.people] }).text}
            label={`${words('whoIsThis')} ${person.name}`}
          />
          <button
            type="button"
            id={editButtonId(person.id)}
            class="button button-link"
            aria-label={`${words('correctPerson')}: ${person.name}`}
            aria-expanded={isEdited}
            onClick={() => edits.open(isEdited ? null : person.id)}
          >
            {words('correctPerson')}
          </button>
        </span>
      </div>
      {isEdited && <CardEdit {...props} />}
    </li>
  );
}
