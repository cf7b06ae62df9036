// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, speechSettingsOf, type Settings } from '../../src/core/settings/settings';
import { App } from '../../src/options/app';
import { managedSettings } from '../../src/platform/managed-settings';
import { SETTING_SECTIONS } from '../../src/ui/settings/setting-row';
import { SETTING_ROWS } from '../../src/ui/settings/setting-rows';
import { asked, browser, resetBackground } from '../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const SECTIONS = SETTING_SECTIONS.filter((name) => SETTING_ROWS.some(({ section }) => section === name));

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const shown = (selector: string) =>
  Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
    (element) => !element.closest('[hidden]'),
  );
const search = async (query: string) => {
  const field = find('#setting-query') as HTMLInputElement;
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(field.value).toBe(query));
  await Promise.resolve();
};

function open(settings: Partial<Settings> = {}): void {
  render(h(App, { initialSettings: { ...DEFAULT_SETTINGS, ...settings } }), document.body);
}

beforeEach(() => {
  resetBackground({ voices: [] });
  Element.prototype.scrollIntoView = () => undefined;
  browser.storage.local.values.clear();
});
afterEach(async () => {
  render(null, document.body);
  location.hash = '';
  Reflect.deleteProperty(browser.storage, 'managed');
  await managedSettings();
});

describe('the page of all settings', () => {
  it('has every setting under the heading of its section, with its line of help', () => {
    open();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(Array.from(document.querySelectorAll('h2'), ({ id }) => id)).toEqual(
      SECTIONS.map((section) => `section-${section}`),
    );
    for (const row of SETTING_ROWS) {
      const item = find(`#setting-${row.id}`);
      expect(item.closest('section')?.getAttribute('aria-labelledby')).toBe(`section-${row.section}`);
      if (!row.hasOwnHelp) expect(item.querySelector('.note')?.textContent, row.id).not.toBe('');
    }
    // The line belongs to its control also for whoever hears it.
    expect(find('#setting-theme fieldset').getAttribute('aria-describedby')).toBe('setting-theme-help');
    expect(find('#month-names').getAttribute('aria-describedby')).toBe('setting-month-names-help');
  });

  it('changes settings at once and for good', async () => {
    open();
    find('input[name=theme][value=sepia]').click();
    await vi.waitFor(() => expect(document.documentElement.dataset['theme']).toBe('sepia'));
    await vi.waitFor(() =>
      expect(browser.storage.local.values.get('settings')).toMatchObject({ theme: 'sepia' }),
    );
  });
});

describe('the settings of the voice', () => {
  it('are a pitch and a volume in tenths, which go on to the player at once', async () => {
    open();
    find('#pitch-more').click();
    find('#pitch-more').click();
    find('#volume-less').click();
    await vi.waitFor(() => expect(find('#pitch').textContent).toBe('١٫٢'));
    await vi.waitFor(() => expect(find('#volume').textContent).toContain('٩٠٪'));
    expect(asked).toContainEqual([
      'useSpeechSettings',
      { ...speechSettingsOf(DEFAULT_SETTINGS), pitch: 1.2, volume: 0.9 },
    ]);
    expect(find('#volume-more').getAttribute('aria-disabled')).not.toBe('true');
    find('#volume-more').click();
    await vi.waitFor(() => expect(find('#volume-more').getAttribute('aria-disabled')).toBe('true'));
  });

  it('are the names of the months, which go on to the player at once', async () => {
    open();
    const select = find('#month-names') as HTMLSelectElement;
    expect(Array.from(select.options, ({ text }) => text)).toContain('كانون الثاني، شباط، آذار');
    select.value = 'mashriq';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const settings = { ...speechSettingsOf(DEFAULT_SETTINGS), monthNames: 'mashriq' };
    await vi.waitFor(() => expect(asked).toContainEqual(['useSpeechSettings', settings]));
  });
});

describe('the search', () => {
  it('leaves what it finds, by label, help, values and other words, and says how many', async () => {
    open();
    await search('المظهر');
    await vi.waitFor(() => expect(shown('.setting').map(({ id }) => id)).toEqual(['setting-theme']));
    expect(
      shown('section.setting-section').map((section) => section.getAttribute('aria-labelledby')),
    ).toEqual(['section-appearance']);
    expect(find('#setting-count').textContent).toBe('إعداد واحد');
    await search('ليلي');
    await vi.waitFor(() => expect(shown('.setting').map(({ id }) => id)).toEqual(['setting-theme']));
    await search('كانون');
    await vi.waitFor(() => expect(shown('.setting').map(({ id }) => id)).toEqual(['setting-month-names']));
    await search('');
    await vi.waitFor(() => expect(shown('section.setting-section').length).toBe(SECTIONS.length));
    expect(find('#setting-count').textContent).toBe('');
  });

  it('says what to do where nothing is found, and is cleared by Esc and by a button', async () => {
    open();
    await search('قشمبرص');
    await vi.waitFor(() => expect(find('#setting-count').textContent).toContain('جرّب كلمة واحدة'));
    expect(shown('.setting')).toEqual([]);
    find('#clear-query').click();
    await vi.waitFor(() => expect((find('#setting-query') as HTMLInputElement).value).toBe(''));
    expect(document.activeElement?.id).toBe('setting-query');
    await search('قشمبرص');
    find('#setting-query').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await vi.waitFor(() => expect(shown('.setting').length).toBeGreaterThan(20));
  });
});

describe('an address that names a setting', () => {
  it.each([
    ['theme', (focused: Element | null) => focused?.getAttribute('value') === 'sepia'],
    ['text-size', (focused: Element | null) => focused?.id === 'text-size-less'],
    ['month-names', (focused: Element | null) => focused?.id === 'month-names'],
  ])('%s gives it the focus', async (name, isFocused) => {
    location.hash = `#${name}`;
    open({ theme: 'sepia' });
    await vi.waitFor(() => {
      expect(document.activeElement).toSatisfy(isFocused);
    });
  });

  it('that there is none does nothing', async () => {
    location.hash = '#constructor';
    open();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });
});

it('shows what an institution sets, and lets nobody change it', async () => {
  Object.assign(browser.storage, { managed: { get: () => Promise.resolve({ theme: 'contrast' }) } });
  await managedSettings();
  open({ theme: 'contrast' });
  const item = find('#setting-theme');
  expect(item.textContent).toContain('تحدده مؤسستك');
  expect(item.querySelector('input')?.matches(':disabled')).toBe(true);
  expect(find('#setting-font input').matches(':disabled')).toBe(false);
});
