import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { pluralWords } from '../platform/plural-words';
import type { Article } from '../core/article/article';
import { IconButton } from '../ui/icon-button';
import * as icons from '../ui/icons';
import { Toolbar } from '../ui/toolbar';
import { Menu } from '../ui/menu';
import { FindBar } from './find-bar';
import { OutlinePanel } from './outline-panel';
import { ReadingProgress } from './reading-progress';
import type { ShortcutHints } from './shortcut-hints';
import { useBarHeight } from './use-bar-height';
import type { Find } from './use-find';
import { OUTLINE_BUTTON, type Outline } from './use-outline';
import { SHARE_BUTTON, SHARE_MENU, type Share } from './use-share';

interface ReaderHeaderProps {
  article: Article;
  outline: Outline;
  find: Find;
  peopleCount: number;
  isPeopleOpen: boolean;
  isSettingsOpen: boolean;
  share: Share;
  hints: ShortcutHints;
  /** Null in a tab of its own: there is no page to go back to. */
  onClose: (() => void) | null;
  onPeople: () => void;
  onSettings: () => void;
  onHelp: () => void;
  /** The settings, while they are open. They stand behind the toolbar: Tab goes on into them, arrows do not. */
  settings: VNode | null;
  /** The last rows of the bar. */
  notices: VNode;
}

/** The bar at the top of the reader: a toolbar, and what opens under it. */
export function ReaderHeader(props: ReaderHeaderProps): VNode {
  const bar = useBarHeight('--bar-height');
  const { article, outline, find, hints, share } = props;
  const people = `${words('people')} (${pluralWords('personCount', props.peopleCount)})`;
  return (
    <header ref={bar} class="bar">
      <Toolbar label={words('readerTools')} class="bar-tools">
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
              shortcut={hints('outline')}
              onClick={outline.toggle}
            />
          )}
          <IconButton
            id="toggle-find"
            label={words('findInArticle')}
            icon={<icons.FindIcon />}
            isExpanded={find.isOpen}
            shortcut={hints('find')}
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
            shortcut={hints('people')}
            onClick={props.onPeople}
          />
          <IconButton
            id={SHARE_BUTTON}
            label={words('share')}
            icon={<icons.ShareIcon />}
            popup="menu"
            controls={SHARE_MENU}
            isExpanded={share.groups !== null}
            shortcut={hints('share')}
            onClick={share.toggle}
          />
          <IconButton
            id="toggle-settings"
            label={words('settings')}
            icon={<icons.SettingsIcon />}
            isExpanded={props.isSettingsOpen}
            shortcut={hints('settings')}
            onClick={props.onSettings}
          />
          <IconButton
            id="open-help"
            label={words('help')}
            icon={<icons.HelpIcon />}
            shortcut={hints('help')}
            onClick={props.onHelp}
          />
        </span>
      </Toolbar>
      {share.groups && (
        <Menu id={SHARE_MENU} label={words('share')} groups={share.groups} onClose={share.close} />
      )}
      {outline.isOpen && <OutlinePanel article={article} outline={outline} />}
      {props.settings}
      {find.isOpen && <FindBar find={find} />}
      {props.notices}
    </header>
  );
}
