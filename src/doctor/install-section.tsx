import type { VNode } from 'preact';
import type { BrowserSystem } from '../core/browser-system';
import { guidesFor, type InstallGuide } from '../core/speech/install-guide';
import { INSTALL_GUIDES } from '../knowledge/voices';
import { words } from '../platform/interface-words';
import { inInterfaceLanguage } from '../platform/voice-words';

function Guide({ guide, isOpen }: { guide: InstallGuide; isOpen: boolean }): VNode {
  return (
    <details class="guide" id={`install-${guide.system}`} open={isOpen}>
      <summary>{inInterfaceLanguage(guide.title)}</summary>
      <ol>
        {guide.steps.map((step) => (
          <li key={step.en}>
            {inInterfaceLanguage(step)}
            {step.commands?.map((command) => (
              // To be read by keyboard where it is wider than the page.
              <pre
                key={command}
                dir="ltr"
                lang="en"
                tabIndex={0}
                role="group"
                aria-label={words('doctorCommand')}
              >
                <code>{command}</code>
              </pre>
            ))}
          </li>
        ))}
      </ol>
      {guide.notes.map((note) => (
        <p key={note.en} class="note">
          {inInterfaceLanguage(note)}
        </p>
      ))}
    </details>
  );
}

/** How a voice is added: on this system first and open, on others closed. */
export function InstallSection({ systems }: Pick<BrowserSystem, 'systems'>): VNode {
  const guides = guidesFor(INSTALL_GUIDES, systems);
  return (
    <section id="install" aria-labelledby="install-title">
      <h2 id="install-title">{words('doctorInstall')}</h2>
      <p class="note">{words('doctorInstallNote')}</p>
      {guides.map((guide) => (
        <Guide key={guide.system} guide={guide} isOpen={systems.includes(guide.system)} />
      ))}
    </section>
  );
}
