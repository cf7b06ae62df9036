import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { words } from '../platform/interface-words';
import { pluralWords } from '../platform/plural-words';

/** Where words are written by which settings are found. */
export function SettingSearchBox(props: {
  query: string;
  /** How many settings were found; null where nothing is looked for. */
  found: number | null;
  onQuery: (query: string) => void;
}): VNode {
  const { query, found, onQuery } = props;
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <div role="search" class="setting-search">
      <label for="setting-query">{words('settingsSearch')}</label>
      <input
        ref={field}
        id="setting-query"
        type="search"
        class="text-input"
        value={query}
        autocomplete="off"
        aria-describedby="setting-count"
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          // Not every browser does so by itself.
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          clear();
        }}
      />
      <p class="note" id="setting-count" role="status">
        {found === null ? '' : found === 0 ? words('settingsNotFound') : pluralWords('settingsFound', found)}
      </p>
      {found === 0 && (
        <button type="button" id="clear-query" class="button button-quiet" onClick={clear}>
          {words('settingsClear')}
        </button>
      )}
    </div>
  );
}
