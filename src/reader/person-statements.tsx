import type { VNode } from 'preact';
import type { Article, ArticleText } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { Person, Statement } from '../core/people/glossary';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { AsSeen } from './display';
import { shortened } from './excerpt';
import { LatinText } from './sentence-text';

interface StatementsProps {
  person: Person;
  people: readonly Person[];
  article: Article;
  texts: readonly ArticleText[];
  onRange: (range: TextRange) => void;
  onPerson: (personId: string) => void;
}

/** Words of the article that lead to where they stand. */
function Said(props: {
  of: Statement;
  article: Article;
  onRange: (range: TextRange) => void;
  children?: string;
}): VNode {
  const { text, range } = props.of;
  return (
    <button
      type="button"
      class="button button-said"
      title={words('whereSaid')}
      onClick={() => props.onRange(range)}
    >
      <span>
        <LatinText text={props.children ?? text} dir={props.article.dir} />
      </span>
    </button>
  );
}

function Role({ person, article, onRange }: StatementsProps): VNode | null {
  const { role, roleRange } = person;
  if (role === null) return null;
  return (
    <div class="role-line">
      <p class="role" lang={article.lang} dir={article.dir}>
        <AsSeen text={role} />
      </p>
      {roleRange && (
        <button
          type="button"
          class="button button-link"
          aria-label={`${words('whereSaid')} ${role}`}
          onClick={() => onRange(roleRange)}
        >
          {words('whereSaid')}
        </button>
      )}
    </div>
  );
}

function Relations({ person, people, article, onRange, onPerson }: StatementsProps): VNode | null {
  const known = person.relations.flatMap((relation) => {
    const other = people.find(({ id }) => id === relation.to);
    return other ? [{ relation, other }] : [];
  });
  if (known.length === 0) return null;
  return (
    <div class="statements">
      <h4>{words('relations')}</h4>
      <ul lang={article.lang} dir={article.dir}>
        {known.map(({ relation, other }) => (
          <li>
            <Said of={relation} article={article} onRange={onRange} />{' '}
            <button type="button" class="button button-link" onClick={() => onPerson(other.id)}>
              <AsSeen text={other.name} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the article says that a person said and did, folded. */
function Acts({ person, article, texts, onRange }: StatementsProps): VNode | null {
  if (person.acts.length === 0) return null;
  const sentenceOf = ({ block, start, end }: TextRange): string =>
    texts.find(({ id }) => id === block)?.text.slice(start, end) ?? '';
  return (
    <details class="acts">
      <summary>{words('saidAndDone', numberWords(person.acts.length))}</summary>
      <ul lang={article.lang} dir={article.dir}>
        {person.acts.map(({ verb, sentence }) => (
          <li>
            <Said
              of={{ text: verb.text, range: verb.range }}
              article={article}
              onRange={() => onRange(sentence)}
            >
              {shortened(sentenceOf(sentence))}
            </Said>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All that the article says of a person; whatever it is, it leads to where the article says so. */
export function PersonStatements(props: StatementsProps): VNode {
  const { person, article, onRange } = props;
  return (
    <>
      <Role {...props} />
      {person.otherRoles.length > 0 && (
        <div class="statements">
          <h4>{words('otherRoles')}</h4>
          <ul lang={article.lang} dir={article.dir}>
            {person.otherRoles.map((role) => (
              <li>
                <Said of={role} article={article} onRange={onRange} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Relations {...props} />
      <Acts {...props} />
    </>
  );
}
