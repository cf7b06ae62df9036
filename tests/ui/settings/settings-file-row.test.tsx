// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/options/app';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { textOfSettings } from '../../../src/core/settings/settings-file';
import { browser, resetBackground } from '../../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

const { values } = browser.storage.local;
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const stored = () => values.get('settings') as Partial<Settings> | undefined;

function open(settings: Partial<Settings>): void {
  const own = { ...DEFAULT_SETTINGS, ...settings };
  values.set('settings', own);
  render(h(App, { initialSettings: own }), document.body);
}

async function give(text: string): Promise<void> {
  const picker = find('#settings-file-picker') as HTMLInputElement;
  Object.defineProperty(picker, 'files', { value: [new File([text], 'x.json')], configurable: true });
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(find('#settings-file-status').textContent).not.toBe(''));
}

beforeEach(() => {
  resetBackground({ voices: [] });
  values.clear();
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

describe('settings in a file', () => {
  it('are saved with the pronunciations', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal('URL', {
      createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:x',
      revokeObjectURL: () => undefined,
    });
    HTMLAnchorElement.prototype.click = () => undefined;
    open({ theme: 'dark', autoHosts: ['a.example'] });
    values.set('pronunciations', [{ written: 'سيول', said: 'سِيُول' }]);
    find('#export-settings').click();
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(saved[0]!);
    });
    expect(JSON.parse(text)).toMatchObject({
      format: 'mubin-settings',
      settings: { theme: 'dark' },
      pronunciations: [{ written: 'سيول' }],
    });
    expect(text).not.toContain('a.example');
  });

  it('are taken at once, with what was not understood by name, and given back by a press', async () => {
    open({ theme: 'sepia', rate: 1.5, online: true });
    values.set('pronunciations', [{ written: 'دبي', said: 'دُبَي' }]);
    const file = JSON.parse(
      textOfSettings({ ...DEFAULT_SETTINGS, theme: 'dark' }, [{ written: 'سيول', said: 'سِيُول' }]),
    ) as { settings: Record<string, unknown> };
    Object.assign(file.settings, { glow: 1, font: 'comic', online: false });
    await give(JSON.stringify(file));
    expect(find('#settings-file-status').textContent).toMatch(
      /^أُخذ.* من الملف .*أُخذت من الملف كلمة واحدة\.$/,
    );
    const leftovers = Array.from(document.querySelectorAll('#settings-leftovers li'), (li) => li.textContent);
    expect(leftovers.toSorted()).toEqual([
      'font – ليست من قيمه، فبقي كما كان',
      'glow – لا يعرفه مُبين',
      'online – إذن لا يعطيه ملف؛ شغّله بنفسك إن شئت',
    ]);
    await vi.waitFor(() => expect(stored()).toMatchObject({ theme: 'dark', rate: 1, online: true }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(values.get('pronunciations')).toHaveLength(2);
    expect(document.activeElement?.id).toBe('settings-file-status-undo');

    find('#settings-file-status-undo').click();
    await vi.waitFor(() => expect(stored()).toMatchObject({ theme: 'sepia', rate: 1.5, online: true }));
    expect(values.get('pronunciations')).toEqual([{ written: 'دبي', said: 'دُبَي' }]);
    expect(find('#settings-file-status').textContent).toBe('عادت إعداداتك كما كانت.');
    expect(document.activeElement?.id).toBe('settings-file');
  });

  it.each([
    ['<html>', 'JSON سليمًا'],
    ['[]', 'ليس هذا ملف إعدادات'],
    ['{"format":"mubin-settings","version":99,"settings":{}}', 'إصدار أحدث'],
    ['x'.repeat(4_000_001), 'أكبر من أن يكون'],
  ])('that are none change nothing: %.30s', async (text, expected) => {
    open({ theme: 'sepia' });
    await give(text);
    expect(find('#settings-file-status').textContent).toContain(expected);
    expect(find('#settings-file-status').getAttribute('role')).toBe('alert');
    expect(stored()).toMatchObject({ theme: 'sepia' });
  });
});

describe('the reset', () => {
  it('asks once, then makes everything as it was at first, and is undone by a press', async () => {
    open({ theme: 'sepia', rate: 1.5, noBubbleHosts: ['a.example'], online: true });
    find('#reset-settings').click();
    await vi.waitFor(() => expect(find('#reset-settings').textContent).toContain('نعم'));
    expect(stored()).toMatchObject({ theme: 'sepia' });
    find('#keep-settings').click();
    await vi.waitFor(() => expect(document.querySelector('#keep-settings')).toBeNull());
    find('#reset-settings').click();
    await vi.waitFor(() => find('#keep-settings'));
    find('#reset-settings').click();
    await vi.waitFor(() => expect(stored()).toEqual(DEFAULT_SETTINGS));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('reset-status-undo'));
    find('#reset-status-undo').click();
    await vi.waitFor(() =>
      expect(stored()).toEqual({
        ...DEFAULT_SETTINGS,
        theme: 'sepia',
        rate: 1.5,
        noBubbleHosts: ['a.example'],
        online: true,
      }),
    );
    expect(document.activeElement?.id).toBe('reset-settings');
  });
});
