import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings/settings';
import {
  LARGEST_SETTINGS_FILE,
  SettingsFileError,
  settingsFromText,
  textOfSettings,
  type Leftover,
} from '../../core/settings/settings-file';
import { PronunciationFileError, type Pronunciation } from '../../core/speech/pronunciation';
import { withPronunciations } from '../../core/speech/pronunciation-list';
import { download } from '../../dom/download';
import { words } from '../../platform/interface-words';
import { pluralWords } from '../../platform/plural-words';
import { changePronunciations, pronunciations } from '../../platform/pronunciation-store';
import { pronunciationFaultWords } from '../../platform/pronunciation-words';
import { ownSettings } from '../../platform/settings-store';
import type { RowContext } from './setting-row';
import { UndoStatus } from './undo-status';

/** More are only counted. */
const SHOWN_LEFTOVERS = 12;

interface Before {
  settings: Partial<Settings>;
  /** Null: the list was not touched. */
  list: readonly Pronunciation[] | null;
}

interface Outcome {
  text: string;
  isFault: boolean;
  leftovers: readonly Leftover[];
  before: Before | null;
}
const NOTHING: Outcome = { text: '', isFault: false, leftovers: [], before: null };

function faultWords(error: unknown): string {
  if (error instanceof SettingsFileError) return words(`settingsFault_${error.fault}`);
  if (error instanceof PronunciationFileError) return pronunciationFaultWords(error);
  return words('error_storageFull');
}

/** What of the file was not taken as it stands, and why. */
function Leftovers({ list }: { list: readonly Leftover[] }): VNode | null {
  if (list.length === 0) return null;
  const others = list.length - SHOWN_LEFTOVERS;
  return (
    <div id="settings-leftovers">
      <p class="note">{words('settingsLeftovers')}</p>
      <ul class="note">
        {list.slice(0, SHOWN_LEFTOVERS).map(({ name, reason }, place) => (
          <li key={place}>
            <bdi dir="ltr" lang="en">
              {name}
            </bdi>
            {' – '}
            {words(`leftover_${reason}`)}
          </li>
        ))}
        {others > 0 && <li>{pluralWords('moreLines', others)}</li>}
      </ul>
    </div>
  );
}

const pick = (settings: Settings, names: readonly string[]): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name)));

/** Takes all settings along in a file, and out of one. */
export function SettingsFileRow({ changeSettings, attempt }: RowContext): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>(NOTHING);

  const save = async (): Promise<void> => {
    const text = textOfSettings(await ownSettings(), await pronunciations());
    download('mubin-settings.json', new Blob([text], { type: 'application/json' }));
    setOutcome({ ...NOTHING, text: words('settingsExported') });
  };
  const take = async (file: File): Promise<void> => {
    if (file.size > LARGEST_SETTINGS_FILE) throw new SettingsFileError('tooLarge');
    const { settings, pronunciations: rows, leftovers } = settingsFromText(await file.text());
    const before: Before = {
      settings: pick(await ownSettings(), Object.keys(settings)),
      list: rows && (await pronunciations()),
    };
    // First: a list that is too long is refused, and then nothing has changed.
    if (rows) await changePronunciations((now) => withPronunciations(now, rows));
    changeSettings(settings);
    const count = Object.keys(settings).length;
    setOutcome({
      text: [
        pluralWords('settingsImported', count),
        ...(rows && rows.length > 0 ? [pluralWords('pronunciationsImported', rows.length)] : []),
      ].join(' '),
      isFault: false,
      leftovers,
      before,
    });
  };
  const undo = async ({ settings, list }: Before): Promise<void> => {
    if (list) await changePronunciations(() => [...list]);
    changeSettings(settings);
    setOutcome({ ...NOTHING, text: words('settingsBack') });
    document.getElementById('settings-file')?.focus();
  };

  const { text, isFault, leftovers, before } = outcome;
  return (
    <div class="field field-wide">
      <p class="field-title">{words('settingsFile')}</p>
      <p class="note" id="settings-file-note">
        {words('settingsFileNote')}
      </p>
      <p class="button-row">
        <button
          type="button"
          id="export-settings"
          class="button button-quiet"
          aria-describedby="settings-file-note"
          onClick={() => attempt(save())}
        >
          {words('exportSettings')}
        </button>
        <button
          type="button"
          id="settings-file"
          class="button button-quiet"
          onClick={() => picker.current?.click()}
        >
          {words('importSettings')}
        </button>
        <input
          ref={picker}
          id="settings-file-picker"
          type="file"
          accept=".json,application/json"
          aria-label={words('importSettings')}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (!file) return;
            take(file).catch((error: unknown) =>
              setOutcome({
                ...NOTHING,
                text: `${words('settingsNotImported')} ${faultWords(error)}`,
                isFault: true,
              }),
            );
            // The same file again is a change too.
            currentTarget.value = '';
          }}
        />
      </p>
      <UndoStatus
        id="settings-file-status"
        text={text}
        isFault={isFault}
        onUndo={before && (() => attempt(undo(before)))}
      />
      <Leftovers list={leftovers} />
    </div>
  );
}
