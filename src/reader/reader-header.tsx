import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { pluralWords } from '../platform/plural-words';
import type { Article } from '../core/article/article';
import { IconButton } from '../ui/icon-button';
import * as icons from '../ui/icons';
import { FindBar } from './find-bar';
import { OutlinePanel } from './outline-panel';
import { ReadOnRow } from './read-on-row';
import { ReadingProgress } from './reading-progress';
import { useBarHeight } from './use-bar-height';
import type { Find } from './use-find';
import { OUTLINE_BUTTON, type Outline } from './use-outline';
import type { ReadingPlace } from './use-reading-place';

interface ReaderHeaderProps {
  article: Article;
  outline: Outline;
  find: Find;
  reading: ReadingPlace;
  peopleCount: number;
  isPeopleOpen: boolean;
  isSettingsOpen: boolean;
  hasLetters: boolean;
  /** Null in a tab of its own: there is no page to go back to. */
  onClose: (() => void) | null;
  onPeople: () => void;
  onSettings: () => void;
  onHelp: () => void;
  /** The settings, while they are open: they follow their button. */
  settings: VNode | null;
}

/** The bar at the top of the reader. */
export function ReaderHeader(props: ReaderHeaderProps): VNode {
  const bar = useBarHeight('--bar-height');
  const { article, outline, find } = props;
  const shortcut = (keys: string) => (props.hasLetters ? keys : undefined);
  const people = `${words('people')} (${pluralWords('personCount', props.peopleCount)})`;
  return (
    <header ref={bar} class="bar">
      {props.onClose && (
        <IconButton
          id="close-reader"
          label={words('closeReader')}
          icon={<icons.CloseIcon />}
          onClick={props.onClose}
        >
          {words('closeReader')}
        </IconButton>
      )}
      <span class="brand">{words('productName')}</span>
      <ReadingProgress article={article} />
      <span class="bar-end">
        {outline.hasAny && (
          <IconButton
            id={OUTLINE_BUTTON}
            label={words('outline')}
            icon={<icons.OutlineIcon />}
            isExpanded={outline.isOpen}
            shortcut={shortcut('G')}
            onClick={outline.toggle}
          />
        )}
        {outline.isOpen && <OutlinePanel article={article} outline={outline} />}
        <IconButton
          id="toggle-find"
          label={words('findInArticle')}
          icon={<icons.FindIcon />}
          isExpanded={find.isOpen}
          shortcut={shortcut('F')}
          onClick={find.toggle}
        />
        <IconButton
          id="toggle-people"
          class="button-counted"
          label={people}
          icon={
            <>
              <icons.PeopleIcon />
              <span class="count" aria-hidden="true">
                {numberWords(props.peopleCount)}
              </span>
            </>
          }
          controls="people"
          isExpanded={props.isPeopleOpen}
          shortcut={shortcut('P')}
          onClick={props.onPeople}
        />
        <IconButton
          id="toggle-settings"
          label={words('settings')}
          icon={<icons.SettingsIcon />}
          isExpanded={props.isSettingsOpen}
          onClick={props.onSettings}
        />
        {props.settings}
        <IconButton
          id="open-help"
          label={words('help')}
          icon={<icons.HelpIcon />}
          shortcut={shortcut('Shift+/')}
          onClick={props.onHelp}
        />
      </span>
      {find.isOpen && <FindBar find={find} />}
      <ReadOnRow reading={props.reading} />
    </header>
  );
}
