import type { VNode } from 'preact';
import { words } from '../platform/interface-words';
import { numberWords } from '../platform/number-words';
import { pluralWords } from '../platform/plural-words';
import { IconButton } from '../ui/icon-button';
import * as icons from '../ui/icons';
import { Toolbar } from '../ui/toolbar';
import type { ShortcutHints } from './shortcut-hints';

interface ReaderHeaderProps {
  peopleCount: number;
  isPeopleOpen: boolean;
  isSettingsOpen: boolean;
  hints: ShortcutHints;
  /** Null in a tab of its own: there is no page to go back to. */
  onClose: (() => void) | null;
  onPeople: () => void;
  onSettings: () => void;
  onHelp: () => void;
  /** The settings, while they are open. They stand behind the toolbar: Tab goes on into them, arrows do not. */
  settings: VNode | null;
}

/** The bar at the top of the reader: a toolbar, and what opens under it. */
export function ReaderHeader(props: ReaderHeaderProps): VNode {
  const { hints } = props;
  const people = `${words('people')} (${pluralWords('personCount', props.peopleCount)})`;
  return (
    <header class="bar">
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
        <span class="bar-end">
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
      {props.settings}
    </header>
  );
}
