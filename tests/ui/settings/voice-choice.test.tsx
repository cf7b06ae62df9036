// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceFact, VoiceTrial } from '../../../src/core/calls';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { VoiceChoice } from '../../../src/ui/settings/voice-choice';
import type { SettingsChange } from '../../../src/ui/use-settings';
import { answers, asked, resetBackground } from '../../fakes/background';
import { BUNDLED, ESPEAK, HODA, listed, NAAYF, UNKNOWN, voiceOf, ZARIYAH } from '../../fakes/voices';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../fakes/background')).browser }));

const VARIANTS = ['Adam', 'Zac'].map((name) => voiceOf(`Arabic+${name} espeak-ng`, 'ar'));
const ALL = [HODA, NAAYF, ZARIYAH, ESPEAK, ...VARIANTS];

let settings: Settings;
function draw(): void {
  const changeSettings = (change: SettingsChange | ((now: Settings) => SettingsChange)) => {
    settings = { ...settings, ...(typeof change === 'function' ? change(settings) : change) };
    draw();
  };
  render(h(VoiceChoice, { settings, changeSettings, lang: 'ar' }), document.body);
}
async function open(voices: readonly VoiceFact[] = ALL, given: Partial<Settings> = {}): Promise<void> {
  settings = { ...DEFAULT_SETTINGS, ...given };
  answers['voices'] = listed(voices);
  draw();
  await vi.waitFor(() => expect(document.querySelectorAll('option').length).toBeGreaterThan(1));
}
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const list = (): HTMLSelectElement => {
  const element = find('#voice');
  if (!(element instanceof HTMLSelectElement)) throw new Error('no list of voices');
  return element;
};
const choose = async (uri: string) => {
  const select = list();
  select.value = uri;
  expect(select.value).toBe(uri);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
};
const chosen = () => list().value;

beforeEach(() => resetBackground({}));
afterEach(() => render(null, document.body));

describe('the list of voices', () => {
  it('is grouped by country, with names in the language of the interface and no variants', async () => {
    await open();
    const groups = Array.from(document.querySelectorAll('optgroup'), (group) => [
      group.label,
      Array.from(group.querySelectorAll('option'), ({ textContent }) => textContent),
    ]);
    expect(groups).toEqual([
      ['أصوات عامة', ['eSpeak']],
      ['السعودية', ['نايف – السعودية', 'زارية – السعودية، عبر الإنترنت']],
      ['مصر', ['هدى – مصر']],
    ]);
    expect(find('label').getAttribute('for')).toBe('voice');
  });

  it('keeps the variant that is in use', async () => {
    await open(ALL, { voices: { ar: VARIANTS[1]?.uri ?? '' } });
    expect(chosen()).toBe(VARIANTS[1]?.uri);
    expect(document.querySelectorAll('option')).toHaveLength(6);
  });

  it('remembers a voice of the device at once, and lets go of it', async () => {
    await open();
    expect(chosen()).toBe('');
    await choose(ESPEAK.uri);
    expect(settings).toMatchObject({ voices: { ar: ESPEAK.uri }, onlineMakers: [] });
    expect(document.querySelector('#voice-question')).toBeNull();
    await choose('');
    expect(settings.voices).toEqual({});
  });
});

describe('an online voice', () => {
  it('is asked about before it is taken: who makes it, and what is sent', async () => {
    await open(ALL, { voices: { ar: ESPEAK.uri } });
    await choose(ZARIYAH.uri);
    await vi.waitFor(() => find('#voice-question'));
    expect(find('#voice-question [role=alert]').textContent).toContain('أتأذن بإرسال النص إلى مايكروسوفت؟');
    expect(find('#voice-question').textContent).toContain('كل جملة');
    expect(settings.voices).toEqual({ ar: ESPEAK.uri });
    expect(chosen()).toBe(ESPEAK.uri);
  });

  it('is taken where that is allowed, and the next one of its maker is not asked about', async () => {
    const salma = voiceOf('Microsoft Salma Online (Natural) - Arabic (Egypt)', 'ar-EG', { isLocal: false });
    await open([...ALL, salma]);
    await choose(ZARIYAH.uri);
    await vi.waitFor(() => find('.voice-allow'));
    find('.voice-allow').click();
    await vi.waitFor(() => expect(chosen()).toBe(ZARIYAH.uri));
    expect(settings).toMatchObject({ voices: { ar: ZARIYAH.uri }, onlineMakers: ['microsoft'] });
    expect(document.activeElement?.id).toBe('voice');
    await choose(salma.uri);
    expect(settings.voices).toEqual({ ar: salma.uri });
    expect(document.querySelector('#voice-question')).toBeNull();
  });

  it('leaves the old voice where it is refused', async () => {
    await open(ALL, { voices: { ar: ESPEAK.uri } });
    await choose(ZARIYAH.uri);
    await vi.waitFor(() => find('.voice-refuse'));
    find('.voice-refuse').click();
    await vi.waitFor(() => expect(document.querySelector('#voice-question')).toBeNull());
    expect(settings).toMatchObject({ voices: { ar: ESPEAK.uri }, onlineMakers: [] });
    expect(chosen()).toBe(ESPEAK.uri);
  });

  it('of a maker whom nobody knows is asked about for itself', async () => {
    await open([HODA, { ...UNKNOWN, isLocal: false }]);
    await choose(UNKNOWN.uri);
    await vi.waitFor(() => expect(find('#voice-question').textContent).toContain('صانع لا نعرفه'));
    find('.voice-allow').click();
    expect(settings.onlineMakers).toEqual([`voice:${UNKNOWN.uri}`]);
  });

  it('is given up with the permission of its maker', async () => {
    await open(ALL, { voices: { ar: ZARIYAH.uri }, onlineMakers: ['microsoft'] });
    expect(chosen()).toBe(ZARIYAH.uri);
    expect(document.body.textContent).toContain('أذنتَ بإرسال النص إلى: مايكروسوفت.');
    find('#withdraw-online').click();
    await vi.waitFor(() => expect(chosen()).toBe(''));
    expect(document.querySelector('#withdraw-online')).toBeNull();
  });
});

describe('trying the voice', () => {
  const trial = (more: Partial<VoiceTrial>): VoiceTrial => ({
    started: 30,
    boundaries: 0,
    ended: 900,
    isFailed: false,
    ...more,
  });

  it('asks the one that would speak', async () => {
    answers['tryVoice'] = trial({});
    await open();
    find('#try-voice').click();
    expect(asked).toContainEqual(['tryVoice', HODA.uri, 'ar']);
  });

  it.each<[string, unknown, string]>([
    ['nothing came', trial({ started: null, ended: null }), 'لم يصدر عن هذا الصوت شيء.'],
    ['it failed', trial({ isFailed: true }), 'لم يصدر عن هذا الصوت شيء.'],
    ['it is gone', new Error('noArabicVoice'), 'لا يوجد صوت عربي على هذا الجهاز.'],
  ])('says so where %s', async (_name, answer, expected) => {
    answers['tryVoice'] = answer;
    await open();
    find('#try-voice').click();
    await vi.waitFor(() => expect(find('[role=status]').textContent).toContain(expected));
  });
});

describe('vowels for a voice', () => {
  const box = () => document.querySelector<HTMLInputElement>('#voice-vowels');

  it('are off until the listener wants them, and kept by voice', async () => {
    await open();
    expect(box()?.checked).toBe(false);
    box()?.click();
    await vi.waitFor(() => expect(settings.voiceVowels).toEqual({ [HODA.uri]: 'on' }));
    expect(box()?.checked).toBe(true);
    await choose(NAAYF.uri);
    await vi.waitFor(() => expect(box()?.checked).toBe(false));
  });

  it('are on at first for a voice that is known to read them, and can be switched off', async () => {
    await open([ESPEAK]);
    expect(box()?.checked).toBe(true);
    box()?.click();
    await vi.waitFor(() => expect(settings.voiceVowels).toEqual({ [ESPEAK.uri]: 'off' }));
  });

  it('are no question for the bundled voice', async () => {
    await open([BUNDLED]);
    expect(box()).toBeNull();
  });
});
