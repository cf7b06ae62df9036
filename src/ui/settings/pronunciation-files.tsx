import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import {
  csvFromPronunciations,
  jsonFromPronunciations,
  PronunciationFileError,
  type Pronunciation,
} from '../../core/speech/pronunciation';
import {
  LARGEST_PRONUNCIATION_FILE,
  pronunciationsFromFile,
  withPronunciations,
} from '../../core/speech/pronunciation-list';
import { words } from '../../platform/interface-words';
import { pluralWords } from '../../platform/plural-words';
import { pronunciationFaultWords } from '../../platform/pronunciation-words';
import { download } from '../../dom/download';
import type { ChangePronunciations } from './use-pronunciations';

/** The rows of a file. @throws PronunciationFileError */
async function rowsOf(file: File): Promise<Pronunciation[]> {
  if (file.size > LARGEST_PRONUNCIATION_FILE) throw new PronunciationFileError('tooLarge');
  return pronunciationsFromFile(await file.text());
}

/** Takes pronunciations out of a file into the list, and the list into one. */
export function PronunciationFiles(props: {
  list: readonly Pronunciation[];
  change: ChangePronunciations;
  /** `isFault`: nothing was taken, and why. */
  onStatus: (words: string, isFault: boolean) => void;
}): VNode {
  const { list, change, onStatus } = props;
  const picker = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    const rows = await rowsOf(file);
    await change((now) => withPronunciations(now, rows));
    onStatus(pluralWords('pronunciationsImported', rows.length), false);
  };
  const save = (ending: string, type: string, text: string) =>
    download(`mubin-pronunciations.${ending}`, new Blob([text], { type }));
  return (
    <div class="button-row">
      <button
        type="button"
        id="import-pronunciations"
        class="button button-quiet"
        onClick={() => picker.current?.click()}
      >
        {words('importPronunciations')}
      </button>
      <input
        ref={picker}
        id="pronunciation-file"
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        aria-label={words('importPronunciations')}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (!file) return;
          take(file).catch((error: unknown) =>
            onStatus(words('pronunciationsNotImported', pronunciationFaultWords(error)), true),
          );
          // The same file again is a change too.
          currentTarget.value = '';
        }}
      />
      {list.length > 0 && (
        <>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => save('json', 'application/json', jsonFromPronunciations(list))}
          >
            {words('exportPronunciations', 'JSON')}
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => save('csv', 'text/csv;charset=utf-8', csvFromPronunciations(list))}
          >
            {words('exportPronunciations', 'CSV')}
          </button>
        </>
      )}
    </div>
  );
}
