// @vitest-environment jsdom
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import type { RowContext } from '../../../src/ui/settings/setting-row';
import { SHORTCUT_ACTIONS, type CustomShortcuts } from '../../../src/core/shortcuts';
import { Shortcuts } from '../../../src/ui/settings/shortcuts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));
afterEach(() => render(null, document.body));

let now: CustomShortcuts = {};
function Page({ shortcuts }: { shortcuts: CustomShortcuts }) {
  const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, shortcuts });
  now = settings.shortcuts;
  const context: RowContext = {
    settings,
    changeSettings: (change) =>
      setSettings((was) => ({ ...was, ...(typeof change === 'function' ? change(was) : change) })),
    attempt: () => undefined,
    lang: 'ar',
    url: null,
  };
  return <Shortcuts {...context} />;
}
const show = (shortcuts: CustomShortcuts = {}) => render(h(Page, { shortcuts }), document.body);
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const button = (text: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
  if (!found) throw new Error(`no button «${text}»`);
  return found;
};
const lineOf = (action: string) => find(`#change-${action}`).closest('li')?.textContent ?? '';
/** Presses a key at what has the focus; whether it was taken. */
const press = (code: string, key: string, more: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...more });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
};
async function change(action: string): Promise<void> {
  find(`#change-${action}`).click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('new-shortcut'));
}
const settled = (action: string) =>
  vi.waitFor(() => expect(document.activeElement?.id).toBe(`change-${action}`));
const told = () => find('.shortcuts > [role=status]').textContent;

describe('the list of shortcuts', () => {
  it('names every action with its key, in Latin and Arabic letters', () => {
    show();
    expect(document.querySelectorAll('li')).toHaveLength(SHORTCUT_ACTIONS.length);
    expect(lineOf('play')).toContain('استماع أو إيقاف مؤقتKن');
    expect(lineOf('nextParagraph')).toContain('ShiftNى');
    expect(find('#change-play').getAttribute('aria-label')).toBe(
      'غيّر مفتاح «استماع أو إيقاف مؤقت»، وهو الآن K ن',
    );
    expect(document.querySelector('#reset-shortcuts')).toBeNull();
  });

  it('takes the key that is pressed, says so, and gives the focus back', async () => {
    show();
    await change('play');
    expect(press('KeyJ', 'ت')).toBe(true);
    await settled('play');
    expect(now).toEqual({ play: 'KeyJ' });
    expect(told()).toBe('مفتاح «استماع أو إيقاف مؤقت» الآن: J ت');
    expect(lineOf('play')).toContain('Jت');
  });

  it('takes a key with Shift', async () => {
    show();
    await change('play');
    press('ShiftLeft', 'Shift', { shiftKey: true });
    press('KeyJ', 'ـ', { shiftKey: true });
    await settled('play');
    expect(now).toEqual({ play: 'Shift+KeyJ' });
  });

  it.each([
    ['Backspace', { who: '' }],
    ['Delete', { who: '' }],
    ['Escape', {}],
  ])('%s: %o', async (key, expected) => {
    show();
    await change('who');
    expect(press(key, key)).toBe(true);
    await settled('who');
    expect(now).toEqual(expected);
  });

  it.each([
    ['Slash', '/'],
    ['F5', 'F5'],
    ['Space', ' '],
    ['Numpad4', '4'],
    ['ArrowLeft', 'ArrowLeft'],
  ])('refuses %s and goes on waiting', async (code, key) => {
    show();
    await change('play');
    press(code, key);
    await vi.waitFor(() => expect(find('.shortcut-refused').textContent).toContain('لقارئ الشاشة'));
    expect(document.activeElement?.id).toBe('new-shortcut');
    expect(now).toEqual({});
  });

  it('leaves Tab and the chords of the browser alone', async () => {
    show();
    await change('play');
    expect(press('Tab', 'Tab')).toBe(false);
    expect(press('KeyL', 'l', { ctrlKey: true })).toBe(false);
    expect(press('KeyL', 'l', { altKey: true })).toBe(false);
    expect(now).toEqual({});
  });

  it('keeps nothing of what is written without a key', async () => {
    show();
    await change('play');
    const field = find('#new-shortcut') as HTMLInputElement;
    field.value = 'ك';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(field.value).toBe('');
  });

  it('offers to exchange a key that another action has', async () => {
    show();
    await change('play');
    press('KeyN', 'ى');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('بدّل بينهما'));
    const name = find(`#${document.activeElement?.getAttribute('aria-describedby') ?? ''}`);
    expect(name.textContent).toBe('هذا مفتاح «الجملة التالية».');
    expect(now).toEqual({});
    button('بدّل بينهما').click();
    await settled('play');
    expect(now).toEqual({ play: 'KeyN', nextSentence: 'KeyK' });
    expect(told()).toBe('مفتاح «استماع أو إيقاف مؤقت» الآن: N ى');
  });

  it('or to leave it', async () => {
    show();
    await change('play');
    press('KeyN', 'ى');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('بدّل بينهما'));
    expect(press('Escape', 'Escape')).toBe(true);
    await settled('play');
    expect(now).toEqual({});
  });

  it('takes one back to its first key, or all', async () => {
    show({ play: 'KeyJ', who: '' });
    expect(lineOf('who')).toContain('بلا مفتاح');
    find('#change-play').nextElementSibling?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settled('play');
    expect(now).toEqual({ who: '' });
    find('#reset-shortcuts').click();
    await vi.waitFor(() => expect(now).toEqual({}));
    expect(document.activeElement?.id).toBe('change-shortcuts');
    await vi.waitFor(() => expect(told()).toBe('عادت الاختصارات الافتراضية'));
  });

  it('asks before a first key is taken from another action', async () => {
    show({ play: 'KeyN', nextSentence: 'KeyK' });
    find('#change-play').nextElementSibling?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('بدّل بينهما'));
    button('بدّل بينهما').click();
    await settled('play');
    expect(now).toEqual({});
  });
});
