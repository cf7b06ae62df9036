import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BrowserSystem } from '../core/browser-system';
import type { Settings } from '../core/settings/settings';
import type { ExtensionCommand } from '../platform/extension-commands';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { IconButton } from '../ui/icon-button';
import { AlertIcon, BookIcon } from '../ui/icons';
import { useAppearance } from '../ui/use-appearance';
import { failureWords, useFailure } from '../ui/use-failure';
import { useSettings } from '../ui/use-settings';
import { KeysStep } from './keys-step';
import { LookStep } from './look-step';
import { PinStep } from './pin-step';
import { VoiceStep } from './voice-step';

/** Articles in Arabic are what Mubin is for. */
const LANG = 'ar';

interface AppProps {
  initialSettings: Settings;
  system: BrowserSystem;
  commands: readonly ExtensionCommand[];
  /** Whether the button stands in the toolbar; null where the browser does not tell. */
  isPinned: boolean | null;
}

/** What whoever has just installed Mubin may want to know and choose. Nothing of it is needed. */
export function App({ initialSettings, system, commands, isPinned }: AppProps): VNode {
  const failures = useFailure();
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  useAppearance(settings);
  useEffect(() => {
    document.title = words('welcomeTitle');
    document.documentElement.dataset['state'] = 'ready';
  }, []);
  // A telephone has neither a toolbar nor, as a rule, keys.
  const hasKeys = !system.systems.includes('android');
  return (
    <main>
      <header class="greeting">
        <img src="icons/mubin-128.png" width="72" height="72" alt="" />
        <h1>{words('welcomeTitle')}</h1>
        <p class="lead">{words('welcomeLead')}</p>
        <IconButton
          id="try-sample"
          class="button-accent"
          label={words('welcomeTry')}
          icon={<BookIcon />}
          onClick={() => failures.attempt(background.openSample())}
        >
          {words('welcomeTry')}
        </IconButton>
        <p class="note">{words('welcomeTryNote')}</p>
      </header>
      {failures.failure !== null && (
        <p class="failure" role="alert">
          <AlertIcon />
          <span>{failureWords(failures.failure, LANG)}</span>
        </p>
      )}
      <p class="ready">{words('welcomeReady')}</p>
      <VoiceStep settings={settings} lang={LANG} />
      <LookStep
        settings={settings}
        changeSettings={changeSettings}
        attempt={failures.attempt}
        lang={LANG}
        url={null}
      />
      {hasKeys && <KeysStep commands={commands} shortcuts={settings.shortcuts} />}
      {hasKeys && <PinStep isFirefox={system.browser?.startsWith('Firefox') === true} isPinned={isPinned} />}
      <p class="note last">{words('welcomeAgain')}</p>
    </main>
  );
}
