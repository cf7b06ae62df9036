// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { SHORTCUT_ACTIONS, SHORTCUT_GROUPS } from '../../src/core/shortcuts';
import { HelpDialog } from '../../src/reader/help-dialog';
import { browser } from '../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => {
  render(null, document.body);
  Reflect.deleteProperty(navigator, 'keyboard');
});

const show = (settings: Partial<Settings> = {}) =>
  render(
    h(HelpDialog, {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      onClose: () => asked.push('close'),
      onLettersOn: () => asked.push('letters'),
      onChangeShortcuts: () => asked.push('change'),
      onOmissions: () => asked.push('omissions'),
      onReport: () => asked.push('report'),
    }),
    document.body,
  );
const text = () => document.querySelector('#help')?.textContent ?? '';
const keysOfLine = (words: string) =>
  [...document.querySelectorAll('.keys dd')]
    .find((line) => line.textContent === words)
    ?.previousElementSibling?.querySelectorAll('kbd, .quiet');
const read = (words: string) => Array.from(keysOfLine(words) ?? [], (cap) => cap.textContent);

describe('the help sheet', () => {
  it('names every action under its group', () => {
    show();
    const groups = [...document.querySelectorAll('#help h3')].map(({ id }) => id);
    expect(groups).toEqual(SHORTCUT_GROUPS.map((group) => `help-${group}`));
    // Beside the four that are no letters.
    expect(document.querySelectorAll('#help .keys dd')).toHaveLength(SHORTCUT_ACTIONS.length + 4);
    expect(read('استماع أو إيقاف مؤقت')).toEqual(['Kن']);
    expect(read('هذه المساعدة')).toEqual(['Shift', '/ظ']);
  });

  it('shows the keys that were chosen', () => {
    show({ shortcuts: { play: 'KeyJ', who: '' } });
    expect(read('استماع أو إيقاف مؤقت')).toEqual(['Jت']);
    expect(read('من هذا؟ أثناء الاستماع')).toEqual(['بلا مفتاح']);
  });

  it('shows what this keyboard bears, where the browser tells', async () => {
    Object.defineProperty(navigator, 'keyboard', {
      value: { getLayoutMap: () => Promise.resolve(new Map([['Minus', ')']])) },
      configurable: true,
    });
    show();
    await vi.waitFor(() => expect(read('تصغير النص')).toEqual([')']));
  });

  it('shows the keys of the extension in every page, as the browser has them', async () => {
    vi.spyOn(browser.commands, 'getAll').mockResolvedValueOnce([
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'open-reader', description: 'فتح القارئ', shortcut: 'Alt+K' },
      { name: 'who-is-this', description: 'من هذا؟', shortcut: '' },
    ]);
    show();
    await vi.waitFor(() => expect(read('فتح القارئ')).toEqual(['Alt', 'K']));
    expect(read('من هذا؟')).toEqual(['غير معيّن']);
    expect(document.querySelectorAll('[aria-labelledby=help-everywhere] dd')).toHaveLength(2);
  });

  it('says how letters are switched on, where they are off', () => {
    show({ letterShortcuts: false });
    expect(text()).toContain('مطفأة');
    expect(read('استماع أو إيقاف مؤقت')).toEqual([]);
    expect(read('الانتقال بين الجمل داخل النص، وبين الأسطر مع تركيز القراءة')).toEqual(['↓', '↑']);
    document.getElementById('letters-on')?.click();
    expect(asked).toEqual(['letters']);
  });

  it('leads to where keys are changed, once it is closed', () => {
    show();
    expect(document.querySelector('#letters-on')).toBeNull();
    document.getElementById('help-shortcuts')?.click();
    expect(asked).toEqual(['close', 'change']);
  });

  it('leads to the report of a problem, once it is closed', () => {
    show();
    document.getElementById('help-report')?.click();
    expect(asked).toEqual(['close', 'report']);
  });
});
