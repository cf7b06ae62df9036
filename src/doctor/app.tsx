import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BrowserSystem } from '../core/browser-system';
import type { Settings } from '../core/settings/settings';
import { voiceForLanguage } from '../core/speech/voice-choice';
import { voiceReport } from '../core/speech/voice-report';
import { INSTALL_GUIDES } from '../knowledge/voices';
import { browser } from '../platform/browser-api';
import { words } from '../platform/interface-words';
import { inInterfaceLanguage } from '../platform/voice-words';
import { AlertIcon } from '../ui/icons';
import { useAppearance } from '../ui/use-appearance';
import { failureWords, useFailure } from '../ui/use-failure';
import { useSettings } from '../ui/use-settings';
import { useVoices } from '../ui/use-voices';
import { InstallSection } from './install-section';
import { ReportSection } from './report-section';
import { useTrials } from './use-trials';
import { VoiceSection } from './voice-section';

function systemWords({ browser: name, systems }: BrowserSystem): string {
  const titles = INSTALL_GUIDES.filter(({ system }) => systems.includes(system)).map(({ title }) =>
    inInterfaceLanguage(title),
  );
  return words(
    'doctorSystem',
    name ?? words('doctorUnknown'),
    titles.join(` ${words('or')} `) || words('doctorUnknown'),
  );
}

/** «Why do I hear nothing?»: what this browser has of voices, which of them are heard, and how to get one. */
export function App(props: { initialSettings: Settings; system: BrowserSystem; lang: string }): VNode {
  const { initialSettings, system, lang } = props;
  const failures = useFailure();
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  const voices = useVoices(lang);
  const trials = useTrials(lang, failures);
  useAppearance(settings);
  useEffect(() => {
    document.title = `${words('whyNoSound')} – ${words('productName')}`;
    document.documentElement.dataset['state'] = voices === null ? 'loading' : 'ready';
  }, [voices === null]);

  const speaking = voiceForLanguage(voices ?? [], settings);
  return (
    <>
      <header class="brand">{words('productName')}</header>
      <main>
        <h1>{words('whyNoSound')}</h1>
        <p>{words('doctorIntro')}</p>
        {failures.failure !== null && (
          <p class="failure" role="alert">
            <AlertIcon />
            <span>{failureWords(failures.failure, lang)}</span>
          </p>
        )}
        <section aria-labelledby="sound-title">
          <h2 id="sound-title">{words('doctorFirst')}</h2>
          <ul class="checks">
            <li>{words('doctorCheckVolume')}</li>
            <li>{words('doctorCheckMuted')}</li>
            <li>{words('doctorCheckOutput')}</li>
          </ul>
          <p id="system">{systemWords(system)}</p>
        </section>
        <VoiceSection
          voices={voices}
          speaking={speaking}
          settings={settings}
          changeSettings={changeSettings}
          trials={trials}
          lang={lang}
        />
        <InstallSection systems={system.systems} />
        <ReportSection
          report={voiceReport({
            ...system,
            userAgent: navigator.userAgent,
            version: browser.runtime.getManifest().version,
            lang,
            voices: voices ?? [],
            speaking,
            tried: trials.tried,
          })}
        />
      </main>
    </>
  );
}
