// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserSystem } from '../../src/core/browser-system';
import type { VoiceFact, VoiceTrial } from '../../src/core/calls';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { ExtensionCommand } from '../../src/platform/extension-commands';
import { App } from '../../src/welcome/app';
import { answers, asked, resetBackground } from '../fakes/background';
import { BUNDLED, HODA, listed, ZARIYAH } from '../fakes/voices';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const CHROME: BrowserSystem = { browser: 'Google Chrome 140', systems: ['linux'] };
const TRIAL: VoiceTrial = { started: 120, boundaries: 5, ended: 2_340, isFailed: false };
const OPEN: ExtensionCommand = { name: 'open-reader', description: 'فتح القارئ', keys: 'Alt+K' };

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

interface Given {
  voices?: readonly VoiceFact[];
  system?: BrowserSystem;
  commands?: readonly ExtensionCommand[];
  isPinned?: boolean | null;
}

async function open({ voices = [HODA], system = CHROME, commands = [OPEN], isPinned = false }: Given = {}) {
  answers['voices'] = listed(voices, 'ar');
  render(h(App, { initialSettings: DEFAULT_SETTINGS, system, commands, isPinned }), document.body);
  await vi.waitFor(() => expect(document.documentElement.dataset['state']).toBe('ready'));
}

beforeEach(() => {
  delete document.documentElement.dataset['state'];
  resetBackground({ tryVoice: TRIAL });
});
afterEach(() => render(null, document.body));

describe('the voice', () => {
  it('is heard by one press, and nothing is announced while it speaks', async () => {
    let end: (trial: VoiceTrial) => void = () => undefined;
    await open();
    answers['tryVoice'] = () => new Promise<VoiceTrial>((resolve) => (end = resolve));
    await vi.waitFor(() => find('#hear-voice').click());
    expect(asked).toContainEqual(['tryVoice', HODA.uri, 'ar']);
    const status = find('#voice-step [role=status]');
    expect(status.textContent).toBe('');
    await vi.waitFor(() => {
      end(TRIAL);
      expect(status.textContent).toContain('انتهت الجملة.');
    });
    expect(find('#voice-step .doctor-link').textContent).toBe('لماذا لا أسمع؟');
  });

  it.each<[string, unknown, string]>([
    ['that stays silent', { ...TRIAL, started: null }, 'لم يصدر عن هذا الصوت شيء.'],
    ['that fails', { ...TRIAL, isFailed: true }, 'لم يصدر عن هذا الصوت شيء.'],
    ['that cannot be asked', new Error('noArabicVoice'), 'لا يوجد صوت عربي على هذا الجهاز.'],
  ])('%s is said to', async (_, answer, said) => {
    await open();
    answers['tryVoice'] = answer;
    await vi.waitFor(() => find('#hear-voice').click());
    await vi.waitFor(() => expect(find('#voice-step [role=status]').textContent).toContain(said));
  });

  it('is named, and said to stay on the device', async () => {
    await open({ voices: [BUNDLED] });
    await vi.waitFor(() => expect(find('#voice-step').textContent).toContain('مُبين، صوت مدمج في الإضافة'));
    expect(find('#voice-step').textContent).toContain('يعمل على جهازك، ولا يُرسَل ما تقرؤه إلى أحد.');
  });

  it('is none of those that send the text away', async () => {
    await open({ voices: [ZARIYAH] });
    await vi.waitFor(() => expect(find('#voice-step').textContent).toContain('لا يوجد صوت عربي'));
    expect(document.querySelector('#hear-voice')).toBeNull();
  });
});

describe('the look', () => {
  it('is chosen by size, theme and typeface alone, and shows at once', async () => {
    await open();
    expect(document.querySelectorAll('#look-step fieldset, #look-step [role=group]')).toHaveLength(3);
    find('#text-size-more').click();
    find('#look-step input[value=sepia]').click();
    await vi.waitFor(() => expect(document.documentElement.dataset['theme']).toBe('sepia'));
    expect(document.documentElement.style.getPropertyValue('--text-size')).toBe('1.5rem');
  });
});

describe('the keys', () => {
  const press = (code: string, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...more });
    find('#practice').dispatchEvent(event);
    return event;
  };
  const answer = () => find('#keys-step [role=status]').textContent;

  it.each([
    ['K', 'of a Latin layout', 'KeyK', 'k', 'أحسنت! هكذا تستمع في القارئ.'],
    ['K', 'of an Arabic layout', 'KeyK', 'ن', 'أحسنت! هكذا تستمع في القارئ.'],
    ['J', 'of an Arabic layout', 'KeyJ', 'ت', 'هذا مفتاح آخر.'],
  ])('are practised by place: %s %s', async (_, _layout, code, key, said) => {
    await open();
    expect(answer()).toBe('');
    expect(press(code, key).defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(answer()).toContain(said));
  });

  it.each<[string, string, KeyboardEventInit]>([
    ['Tab', 'Tab', {}],
    ['KeyK', 'k', { ctrlKey: true }],
    ['KeyK', 'k', { altKey: true }],
    ['KeyK', 'k', { metaKey: true }],
    ['KeyK', 'k', { repeat: true }],
  ])('leave to the browser what is its own: %s %s %o', async (code, key, more) => {
    await open();
    expect(press(code, key, more).defaultPrevented).toBe(false);
    expect(answer()).toBe('');
  });

  it('are shown as the browser assigned them, or that it did not', async () => {
    await open();
    expect(Array.from(document.querySelectorAll('#keys-step kbd'), (key) => key.textContent)).toEqual([
      'Alt',
      'K',
      'Kن',
    ]);
    render(null, document.body);
    await open({ commands: [{ ...OPEN, keys: '' }] });
    expect(find('#keys-step dt').textContent).toBe('غير معيّن');
  });
});

describe('the button', () => {
  it.each<[string, Given, string]>([
    ['Chromium', {}, 'ثم الدبوس'],
    ['Firefox', { system: { browser: 'Firefox 145', systems: ['linux'] } }, 'ثم الترس'],
    ['a browser that does not tell', { isPinned: null }, 'ثم الدبوس'],
    ['a toolbar that shows it', { isPinned: true }, 'زر مُبين في شريط المتصفح.'],
  ])('is brought near in %s', async (_, given, said) => {
    await open(given);
    expect(find('#pin-step').textContent).toContain(said);
  });

  it('is no matter of a telephone, nor are keys', async () => {
    await open({ system: { browser: 'Firefox 145', systems: ['android'] } });
    expect(document.querySelector('#pin-step, #keys-step')).toBeNull();
    expect(document.querySelectorAll('h2')).toHaveLength(2);
  });
});

it('opens the reader on the sample article, and says where it cannot', async () => {
  await open();
  find('#try-sample').click();
  expect(asked).toContainEqual(['openSample']);
  answers['openSample'] = new Error('storageFull');
  find('#try-sample').click();
  await vi.waitFor(() => expect(find('[role=alert]').textContent).toContain('امتلأت المساحة'));
});
