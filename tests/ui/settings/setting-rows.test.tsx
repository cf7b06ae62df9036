// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_FIELDS, type Settings } from '../../../src/core/settings/settings';
import { SETTING_SECTIONS } from '../../../src/ui/settings/setting-row';
import { SETTING_ROWS } from '../../../src/ui/settings/setting-rows';
import type { ChangeSettings, SettingsChange } from '../../../src/ui/use-settings';
import { resetBackground } from '../../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

beforeEach(() => resetBackground({ voices: [] }));
afterEach(() => render(null, document.body));

/** Shows one row; what is returned are the changes that it asks for. */
function show(id: string, settings: Partial<Settings> = {}): SettingsChange[] {
  const now = { ...DEFAULT_SETTINGS, ...settings };
  const changes: SettingsChange[] = [];
  const changeSettings: ChangeSettings = (change) =>
    changes.push(typeof change === 'function' ? change(now) : change);
  const View = SETTING_ROWS.find((row) => row.id === id)?.View;
  if (!View) throw new Error(`no row ${id}`);
  render(
    h(View, { settings: now, changeSettings, attempt: () => undefined, lang: 'ar', url: null }),
    document.body,
  );
  return changes;
}
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;

/** Set elsewhere than by a row: beside what they concern. */
const ELSEWHERE: readonly (keyof Settings)[] = ['peopleOrder'];

describe('the rows of settings', () => {
  it('are each in a section, under an id of their own', () => {
    const ids = SETTING_ROWS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(SETTING_ROWS.filter(({ section }) => !SETTING_SECTIONS.includes(section))).toEqual([]);
  });

  it('let every setting be set that is not set elsewhere', () => {
    const named = SETTING_ROWS.flatMap(({ names }) => names);
    expect(new Set(named).size).toBe(named.length);
    expect([...named, ...ELSEWHERE].toSorted()).toEqual(Object.keys(SETTING_FIELDS).toSorted());
  });

  it.each([
    ['skip-brackets', 'skipBrackets'],
    ['skip-links', 'skipLinks'],
    ['speak-captions', 'speakCaptions'],
    ['speak-pictures', 'speakPictures'],
    ['keep-listening', 'keepListening'],
    ['pictures', 'pictures'],
    ['sure-vowels-only', 'sureVowelsOnly'],
  ] as const)('%s is a switch with a name and its help', (id, name) => {
    const changes = show(id);
    const input = find(`#${id}`) as HTMLInputElement;
    expect(input.checked).toBe(DEFAULT_SETTINGS[name]);
    input.click();
    expect(changes).toEqual([{ [name]: !DEFAULT_SETTINGS[name] }]);
    expect(input.closest('label')?.textContent).not.toBe('');
    expect(find(`#${input.getAttribute('aria-describedby') ?? ''}`).textContent).not.toBe('');
  });

  it.each([
    ['text-size', 'fontSize', 24],
    ['line-height', 'lineHeight', 2],
    ['word-spacing', 'wordSpacing', 0.05],
    ['line-width', 'lineWidth', 36],
    ['margin', 'margin', 2.5],
    ['pitch', 'pitch', 1.1],
    ['speed', 'rate', 1.25],
  ] as const)('%s goes up by a step', (id, name, more) => {
    const changes = show(id);
    find(`#${id}-more`).click();
    expect(changes).toEqual([{ [name]: more }]);
  });

  it('goes no further than the range allows, and stays reachable', () => {
    const changes = show('word-spacing');
    find('#word-spacing-less').click();
    expect(changes).toEqual([]);
    expect(find('#word-spacing-less').getAttribute('aria-disabled')).toBe('true');
  });

  it.each([
    ['theme', { theme: 'black' }],
    ['font', { font: 'clear' }],
    ['digits', { digits: 'latin' }],
    ['diacritics', { diacritics: 'all' }],
    ['word-endings', { wordEndings: 'pausal' }],
    ['reading-focus', { readingFocus: 'lines' }],
  ] as const)('%s is a choice of a few', (id, expected) => {
    const changes = show(id);
    const [value] = Object.values(expected);
    find(`input[name="${id}"][value="${value}"]`).click();
    expect(changes).toEqual([expected]);
  });
});
