import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ankiFromWords, csvFromWords, type LookedUpWord } from '../../core/lexicon/word-history';
import type { Settings } from '../../core/settings/settings';
import { words } from '../../platform/interface-words';
import { pluralWords } from '../../platform/plural-words';
import { forgetWords, lookedUpWords } from '../../platform/word-history-store';
import type { ChangeSettings } from '../use-settings';
import { download } from '../../dom/download';

/** More are in the exported files. */
const SHOWN = 50;

function WordList({ list }: { list: readonly LookedUpWord[] }): VNode {
  return (
    <ul class="my-words">
      {list.slice(0, SHOWN).map(({ lemma, definition, gloss, partOfSpeech }) => (
        <li key={`${lemma} ${partOfSpeech}`}>
          <strong lang="ar" dir="rtl">
            {lemma}
          </strong>{' '}
          <span lang="ar" dir="rtl">
            {definition}
          </span>{' '}
          <bdi class="quiet" lang="en" dir="ltr">
            {gloss}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** «كلماتي»: the words that were looked up, kept on this device alone, to be taken along or erased. */
export function MyWords(props: {
  settings: Settings;
  changeSettings: ChangeSettings;
  attempt: (call: Promise<unknown>) => void;
}): VNode {
  const { settings, changeSettings, attempt } = props;
  const [list, setList] = useState<LookedUpWord[]>([]);
  const [state, setState] = useState<'shown' | 'asking' | 'erased'>('shown');
  useEffect(() => {
    lookedUpWords().then(setList, () => undefined);
  }, []);
  const erase = () =>
    attempt(
      forgetWords().then(() => {
        setList([]);
        setState('erased');
      }),
    );
  return (
    <div class="field field-wide">
      <label class="switch">
        <input
          type="checkbox"
          id="keep-words"
          checked={settings.keepWords}
          aria-describedby="keep-words-note"
          onChange={({ currentTarget }) => changeSettings({ keepWords: currentTarget.checked })}
        />
        <span>{words('keepWords')}</span>
      </label>
      <p class="note" id="keep-words-note">
        {words('keepWordsNote')}
      </p>
      {list.length > 0 && (
        <details>
          <summary>{pluralWords('myWords', list.length)}</summary>
          <WordList list={list} />
          <p class="button-row">
            <button
              type="button"
              class="button button-quiet"
              onClick={() =>
                download(
                  'mubin-words.csv',
                  new Blob([csvFromWords(list)], { type: 'text/csv;charset=utf-8' }),
                )
              }
            >
              {words('exportCsv')}
            </button>
            <button
              type="button"
              class="button button-quiet"
              onClick={() =>
                download(
                  'mubin-words.txt',
                  new Blob([ankiFromWords(list)], { type: 'text/plain;charset=utf-8' }),
                )
              }
            >
              {words('exportAnki')}
            </button>
            <button
              type="button"
              id="erase-words"
              class="button button-quiet"
              onClick={() => (state === 'asking' ? erase() : setState('asking'))}
            >
              {words(state === 'asking' ? 'eraseWordsSure' : 'eraseWords')}
            </button>
          </p>
        </details>
      )}
      <p class="note" role="status">
        {state === 'erased' ? words('wordsErased') : ''}
      </p>
    </div>
  );
}
