// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserSystem } from '../../src/core/browser-system';
import type { VoiceFact, VoiceTrial } from '../../src/core/calls';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { App } from '../../src/doctor/app';
import { answers, asked, resetBackground } from '../fakes/background';
import { BUNDLED, ESPEAK, HODA, listed, voiceOf, ZARIYAH } from '../fakes/voices';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const LINUX: BrowserSystem = { browser: 'Firefox 145', systems: ['linux'] };
const TRIAL: VoiceTrial = { started: 120, boundaries: 5, ended: 2_340, isFailed: false };

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const item = ({ uri }: VoiceFact) => find(`[data-uri="${uri}"]`);
const tryIt = (voice: VoiceFact) => item(voice).querySelector<HTMLElement>('.voice-try')?.click();

async function open(
  voices: readonly VoiceFact[],
  {
    settings = {},
    system = LINUX,
    lang = 'ar',
  }: { settings?: Partial<Settings>; system?: BrowserSystem; lang?: string } = {},
): Promise<void> {
  answers['voices'] = listed(voices, lang);
  render(h(App, { initialSettings: { ...DEFAULT_SETTINGS, ...settings }, system, lang }), document.body);
  await vi.waitFor(() => expect(document.documentElement.dataset['state']).toBe('ready'));
}

beforeEach(() => {
  delete document.documentElement.dataset['state'];
  resetBackground({ tryVoice: TRIAL });
});
afterEach(() => render(null, document.body));

describe('a browser without voices', () => {
  it('is told so, with the steps for its system first and open', async () => {
    await open([]);
    expect(find('#no-voice').textContent).toContain('لا صوت عربيًا على هذا الجهاز');
    expect(find('#no-voice a').getAttribute('href')).toBe('#install');
    const guides = Array.from(document.querySelectorAll('details'));
    expect(guides.map(({ id, open: isOpen }) => [id, isOpen]).slice(0, 2)).toEqual([
      ['install-linux', true],
      ['install-windows-11', false],
    ]);
    expect(find('#install-linux').textContent).toContain('sudo apt install');
    expect(guides).toHaveLength(7);
  });

  it('has both guides open where the browser does not tell Windows 10 from 11', async () => {
    await open([], { system: { browser: null, systems: ['windows-11', 'windows-10'] } });
    const openOnes = Array.from(document.querySelectorAll('details[open]'), ({ id }) => id);
    expect(openOnes).toEqual(['install-windows-11', 'install-windows-10']);
    expect(find('#system').textContent).toBe('متصفحك: لم نعرفه. نظامك: ويندوز ١١ أو ويندوز ١٠.');
  });

  it('is told of another language by its name', async () => {
    await open([], { lang: 'fa' });
    expect(asked).toContainEqual(['voices', 'fa']);
    expect(find('#no-voice').textContent).toContain('لا صوت بالفارسية على هذا الجهاز');
  });

  it('hears that online voices alone are there', async () => {
    await open([ZARIYAH]);
    expect(find('#no-voice').textContent).toContain('لا يُستعمل إلا بإذنك');
  });
});

it('is told where Mubin’s own voice alone is there', async () => {
  await open([BUNDLED, ZARIYAH]);
  expect(find('#speaking-voice').textContent).toContain('مُبين، صوت مدمج في الإضافة');
  expect(find('#no-system-voice a').getAttribute('href')).toBe('#install');
  render(null, document.body);
  await open([BUNDLED, ESPEAK]);
  expect(document.querySelector('#no-system-voice')).toBeNull();
});

describe('the voices', () => {
  it('say which one reads and why, and where each of them runs', async () => {
    await open([HODA, ZARIYAH, ESPEAK, voiceOf('Arabic+Adam espeak-ng', 'ar')]);
    expect(find('#speaking-voice').textContent).toContain('الصوت الذي يقرأ لك: هدى – مصر. هو أفضل ما نعرفه');
    expect(item(HODA).textContent).toContain('على الجهاز · هو الذي يقرأ لك');
    expect(item(ZARIYAH).textContent).toContain('عبر الإنترنت: يُرسَل إليه النص');
    expect(document.querySelectorAll('.voice-item')).toHaveLength(3);
    expect(find('[aria-labelledby=voices-title]').textContent).toContain('تنويعة أخرى لا تُعرض');
    expect(Array.from(document.querySelectorAll('h3'), ({ textContent }) => textContent)).toEqual([
      'أصوات عامة',
      'السعودية',
      'مصر',
    ]);
  });

  it('say that the listener chose', async () => {
    await open([HODA, ESPEAK], { settings: { voices: { ar: ESPEAK.uri } } });
    expect(find('#speaking-voice').textContent).toContain('eSpeak. اخترته أنت');
  });

  it('are tried one at a time, with what was heard of them in words', async () => {
    await open([HODA, ESPEAK]);
    tryIt(HODA);
    tryIt(ESPEAK);
    expect(asked.filter(([call]) => call === 'tryVoice')).toEqual([['tryVoice', HODA.uri, 'ar']]);
    await vi.waitFor(() => expect(item(HODA).textContent).toContain('بدأ الكلام بعد ٠٫١ ثانية.'));
    expect(item(HODA).textContent).toContain('أخبر بمواضع الكلمات (٥)');
    expect(item(HODA).textContent).toContain('انتهى بعد ٢٫٣ ثانية.');
    expect(item(HODA).querySelectorAll('.is-there')).toHaveLength(3);
    tryIt(ESPEAK);
    await vi.waitFor(() => expect(item(ESPEAK).querySelector('.trial')).not.toBeNull());
  });

  it('are judged by what the listener says as well', async () => {
    await open([HODA]);
    tryIt(HODA);
    await vi.waitFor(() => expect(item(HODA).textContent).toContain('هل سمعتَ شيئًا؟'));
    expect(find('.trial-finding').textContent).toContain('هل سمعته؟');
    find('input[value=yes]').click();
    await vi.waitFor(() => expect(find('.trial-finding').textContent).toBe('يعمل هذا الصوت كما ينبغي.'));
    find('input[value=no]').click();
    await vi.waitFor(() => expect(find('.trial-finding').textContent).toContain('الجهاز مكتوم'));
    expect(find('#report').textContent).toContain(
      'tried: notHeard; start 120 ms, 5 boundaries, end 2340 ms; heard: no',
    );
  });

  it('say with a mark what never came', async () => {
    answers['tryVoice'] = { started: null, boundaries: 0, ended: null, isFailed: false } satisfies VoiceTrial;
    await open([HODA]);
    tryIt(HODA);
    await vi.waitFor(() => expect(item(HODA).querySelectorAll('.is-missing')).toHaveLength(3));
    expect(item(HODA).textContent).toContain('لم يقل إنه بدأ الكلام.');
    expect(find('.trial-finding').textContent).toContain('لم يبدأ هذا الصوت.');
  });

  it('are asked for no phrase online before that is allowed', async () => {
    await open([HODA, ZARIYAH]);
    tryIt(ZARIYAH);
    await vi.waitFor(() => expect(item(ZARIYAH).textContent).toContain('أتأذن بإرسال النص إلى مايكروسوفت؟'));
    expect(asked.map(([call]) => call)).not.toContain('tryVoice');
    item(ZARIYAH).querySelector<HTMLElement>('.voice-allow')?.click();
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('voice-try'));
    tryIt(ZARIYAH);
    expect(asked).toContainEqual(['tryVoice', ZARIYAH.uri, 'ar']);
  });

  it('explain a trial that could not be made', async () => {
    answers['tryVoice'] = new Error('noArabicVoice');
    await open([HODA]);
    tryIt(HODA);
    await vi.waitFor(() =>
      expect(find('.failure').textContent).toContain('لا يوجد صوت عربي على هذا الجهاز.'),
    );
  });
});

it('has a report of browser, system and voices', async () => {
  await open([HODA]);
  expect(find('#report').textContent).toContain('Browser: Firefox 145\nSystem: linux');
  expect(find('#report').textContent).toContain('Would speak: Microsoft Hoda - Arabic (Egypt)');
});
