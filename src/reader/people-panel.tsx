import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import { textsFromArticle } from '../core/article/article';
import type { ReaderContent } from '../core/calls';
import { PEOPLE_ORDERS, type PeopleOrder } from '../core/settings/settings';
import { words } from '../platform/interface-words';
import { arabicOnlyWords } from '../platform/language-words';
import { IconButton } from '../ui/icon-button';
import { CloseIcon } from '../ui/icons';
import type { ChangeSettings } from '../ui/use-settings';
import { AddPerson } from './add-person';
import { Choices } from '../ui/choices';
import { progressIn } from './mention-strip';
import { PEOPLE_TITLE, UNDO_BUTTON } from './people-element-ids';
import { PersonCard } from './person-card';
import type { People } from './use-people';
import type { PeopleEdits } from './use-people-edits';

/** Says what was corrected last, and takes it back for as long as anything is corrected. */
function EditStatus({ edits }: { edits: PeopleEdits }): VNode {
  return (
    <div class="people-status">
      <p role="status">{edits.said}</p>
      {edits.canUndo && (
        <button
          type="button"
          id={UNDO_BUTTON}
          class="button button-quiet"
          aria-keyshortcuts="Control+Z"
          onClick={edits.undo}
        >
          {words('undoPeopleEdit')}
        </button>
      )}
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input[type=text]') !== null;

/** The people whom the article names, each once, with what it says they are and the way to where it names them. */
export function PeoplePanel(props: {
  content: ReaderContent;
  people: People;
  edits: PeopleEdits;
  order: PeopleOrder;
  changeSettings: ChangeSettings;
}): VNode {
  const { people, edits, order, changeSettings } = props;
  const { article, glossary } = props.content;
  const visited = useRef(new Map<string, number>());
  const texts = useMemo(() => textsFromArticle(article), [article]);
  const progress = useMemo(() => progressIn(texts), [texts]);
  const listed = useMemo(
    () => (order === 'weight' ? glossary.people.toSorted((a, b) => b.weight - a.weight) : glossary.people),
    [glossary, order],
  );
  return (
    <aside
      id="people"
      ref={people.panel}
      aria-labelledby={PEOPLE_TITLE}
      hidden={!people.isOpen}
      onKeyDown={(event) => {
        const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
        if (!isUndo || event.altKey || event.repeat || isTyping(event.target)) return;
        event.preventDefault();
        edits.undo();
      }}
    >
      <div class="card-head">
        <h2 id={PEOPLE_TITLE} tabIndex={-1}>
          {words('peopleInArticle')}
        </h2>
        <IconButton
          class="people-close"
          label={words('closePeople')}
          icon={<CloseIcon />}
          onClick={people.close}
        />
      </div>
      <EditStatus edits={edits} />
      {listed.length > 1 && (
        <Choices
          legend={words('peopleOrder')}
          name="people-order"
          values={PEOPLE_ORDERS}
          chosen={order}
          labelOf={(value) => words(`peopleOrder_${value}`)}
          onChoose={(value) => changeSettings({ peopleOrder: value })}
        />
      )}
      {listed.length === 0 ? (
        <p class="quiet">
          {glossary.isPending
            ? words('loading')
            : glossary.isDamaged
              ? words('error_tablesDamaged')
              : (arabicOnlyWords(article.lang) ?? words('peopleNone'))}
        </p>
      ) : (
        <ul class="people">
          {listed.map((person) => (
            <PersonCard
              key={person.id}
              person={person}
              people={listed}
              article={article}
              texts={texts}
              progress={progress}
              edits={edits}
              visited={() => visited.current.get(person.id) ?? -1}
              onVisit={(index) => {
                visited.current.set(person.id, index);
                people.visit(person.id, index);
              }}
              onRange={people.visitRange}
              onPerson={people.show}
            />
          ))}
        </ul>
      )}
      {isArabicLanguage(article.lang) && <AddPerson lang={article.lang} edits={edits} />}
    </aside>
  );
}
