import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { settingFinder } from '../core/settings/setting-search';
import type { Settings } from '../core/settings/settings';
import { words } from '../platform/interface-words';
import { AlertIcon } from '../ui/icons';
import { Preview } from '../ui/settings/preview';
import { SettingItem } from '../ui/settings/setting-item';
import { SETTING_SECTIONS, type RowContext, type SettingRow } from '../ui/settings/setting-row';
import { SETTING_ROWS } from '../ui/settings/setting-rows';
import { useAppearance } from '../ui/use-appearance';
import { failureWords, useFailure } from '../ui/use-failure';
import { useSettings } from '../ui/use-settings';
import { SettingSearchBox } from './setting-search-box';
import { useNamedSetting } from './use-named-setting';

const textsOf = ({ label, help, keywords, valueWords, section }: SettingRow): readonly string[] => [
  words(label),
  words(help),
  ...(keywords ? [words(keywords)] : []),
  ...(valueWords?.() ?? []),
  words(`settings_${section}`),
];

/** Those that have anything to be set. */
const SECTIONS = SETTING_SECTIONS.filter((section) => SETTING_ROWS.some((row) => row.section === section));

/** Those of a section that a query finds stay in view; the others keep what was begun in them. */
function Section(props: {
  section: SettingRow['section'];
  context: RowContext;
  isShown: (row: SettingRow) => boolean;
}): VNode | null {
  const { section, context, isShown } = props;
  const rows = SETTING_ROWS.filter((row) => row.section === section);
  const title = `section-${section}`;
  return (
    <section class="card setting-section" aria-labelledby={title} hidden={!rows.some(isShown)}>
      <h2 id={title} tabIndex={-1}>
        {words(`settings_${section}`)}
      </h2>
      {rows.map((row) => (
        <SettingItem key={row.id} row={row} context={context} hasHelp isHidden={!isShown(row)} />
      ))}
    </section>
  );
}

/** Everything that can be set, by sections, to be searched. */
export function App({ initialSettings }: { initialSettings: Settings }): VNode {
  const failures = useFailure();
  const [settings, changeSettings] = useSettings(initialSettings, failures.report);
  const [query, setQuery] = useState('');
  useAppearance(settings);
  const found = useMemo(() => {
    const finds = settingFinder(query);
    return finds && new Set(SETTING_ROWS.filter((row) => finds(textsOf(row))).map(({ id }) => id));
  }, [query]);
  useNamedSetting(useCallback(() => setQuery(''), []));
  useEffect(() => {
    document.title = `${words('settings')} – ${words('productName')}`;
    document.documentElement.dataset['state'] = 'ready';
  }, []);

  const isShown = ({ id }: SettingRow): boolean => found?.has(id) ?? true;
  const context: RowContext = { settings, changeSettings, attempt: failures.attempt, lang: 'ar', url: null };
  return (
    <>
      <header class="options-head">
        <p class="brand">{words('productName')}</p>
        <h1>{words('settings')}</h1>
        <SettingSearchBox query={query} found={found?.size ?? null} onQuery={setQuery} />
      </header>
      <div class="options-layout">
        <div class="options-side">
          <nav aria-label={words('settingsSections')}>
            <ul>
              {SECTIONS.map((section) => (
                <li key={section}>
                  <a
                    href={`#section-${section}`}
                    onClick={(event) => {
                      event.preventDefault();
                      setQuery('');
                      requestAnimationFrame(() => {
                        const title = document.getElementById(`section-${section}`);
                        title?.focus({ preventScroll: true });
                        title?.scrollIntoView();
                      });
                    }}
                  >
                    {words(`settings_${section}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <section class="options-preview" aria-label={words('settingsPreview')}>
            <Preview />
          </section>
        </div>
        <main>
          {failures.failure !== null && (
            <p class="failure" role="alert">
              <AlertIcon />
              <span>{failureWords(failures.failure)}</span>
            </p>
          )}
          {SECTIONS.map((section) => (
            <Section key={section} section={section} context={context} isShown={isShown} />
          ))}
        </main>
      </div>
    </>
  );
}
