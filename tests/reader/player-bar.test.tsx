// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderContent } from '../../src/core/calls';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { SLEEP_CHOICES } from '../../src/core/speech/sleep-timer';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { announce, answers, asked, resetBackground } from '../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const CONTENT: ReaderContent = {
  editCount: 0,
  notArticle: null,
  article: { ...articleOf('خبر اليوم', 'قال زيد العلي كلامًا.', 'وعاد.'), publishedTime: '2026-11-03' },
  glossary: { people: [] },
};
const PLACE = { block: 'b2', start: 0, end: 5 };

beforeEach(() => {
  resetBackground({ readerContent: CONTENT });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => render(null, document.body));

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const press = (code: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { code, key: 'ن', bubbles: true, cancelable: true }),
  );
const calls = () => asked.map(([call]) => call);
async function open(settings: Partial<Settings> = {}): Promise<void> {
  render(
    h(App, { articleKey: 'k1', isTab: false, initialSettings: { ...DEFAULT_SETTINGS, ...settings } }),
    document.body,
  );
  await vi.waitFor(() => expect(calls()).toContain('readerReady'));
}

describe('the sleep timer in the player bar', () => {
  it('has a name, all choices, and tells how long it is', async () => {
    await open();
    const select = find('#sleep') as HTMLSelectElement;
    expect(select.getAttribute('aria-label')).toBe('مؤقت النوم');
    expect([...select.options].map(({ value }) => value)).toEqual(SLEEP_CHOICES);
    select.value = '20';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(asked).toContainEqual(['sleepAfter', '20']);
    for (const [minutes, expected] of [
      [11, 'يتوقف الصوت بعد ١١ دقيقة'],
      [2, 'يتوقف الصوت بعد دقيقتين'],
      [0, 'يتوقف الصوت بنهاية الجملة'],
      [null, ''],
    ] as const) {
      await announce({ status: 'playing', sleep: { choice: '20', minutes } });
      await vi.waitFor(() => expect(find('#sleep-left').textContent).toBe(expected));
    }
    expect(select.value).toBe('20');
  });

  it('runs on while another article is read', async () => {
    await open();
    await announce({ status: 'playing', key: 'k2', sleep: { choice: '10', minutes: 3 } });
    await vi.waitFor(() => expect(find('#sleep-left').textContent).toContain('٣'));
  });
});

describe('«who is this?» in the player bar', () => {
  it('asks by its button and its key, only while something is read', async () => {
    await open();
    expect(find('#who').getAttribute('aria-disabled')).toBe('true');
    find('#who').click();
    expect(calls()).not.toContain('whoIsThis');
    await announce({ status: 'playing' });
    await vi.waitFor(() => expect(find('#who').hasAttribute('aria-disabled')).toBe(false));
    expect(find('#who').getAttribute('aria-keyshortcuts')).toBe('W');
    find('#who').click();
    press('KeyW');
    expect(calls().filter((call) => call === 'whoIsThis')).toHaveLength(2);
  });

  it('shows what is said, and no status then, so that no screen reader talks over it', async () => {
    await open();
    await announce({ status: 'paused', aside: 'زيد العلي: وزير.' });
    await vi.waitFor(() => expect(find('.player-aside').textContent).toBe('زيد العلي: وزير.'));
    expect(find('.player-aside').closest('[aria-live], [role=status]')).toBeNull();
    expect(find('.player-status [role=status]').textContent).toBe('');
    await announce({ status: 'paused' });
    await vi.waitFor(() => expect(find('.player-status [role=status]').textContent).not.toBe(''));
  });

  it('has no key where letters are switched off, and is not for other languages', async () => {
    answers['readerContent'] = { ...CONTENT, article: { ...CONTENT.article, lang: 'fa' } };
    await open({ letterShortcuts: false });
    await announce({ status: 'playing' });
    await vi.waitFor(() => expect(find('#play').getAttribute('aria-label')).toBe('إيقاف مؤقت'));
    press('KeyW');
    find('#who').click();
    expect(calls()).not.toContain('whoIsThis');
  });
});

describe('going on where listening stopped', () => {
  it('is offered quietly, until something is read', async () => {
    answers['keptPlace'] = PLACE;
    await open();
    await vi.waitFor(() => expect(find('#go-on').textContent).toBe('أكمل من حيث توقفت'));
    expect(document.activeElement?.localName).toBe('main');
    find('#go-on').click();
    expect(asked).toContainEqual(['play', 'k1', PLACE]);
    await announce({ status: 'playing' });
    await vi.waitFor(() => expect(document.querySelector('#go-on')).toBeNull());
  });

  it('is not offered where nothing is known', async () => {
    await open();
    await vi.waitFor(() => expect(calls()).toContain('keptPlace'));
    expect(document.querySelector('#go-on')).toBeNull();
  });
});

describe('the day of publication', () => {
  it('is an element that can be painted while it is spoken', async () => {
    await open();
    expect(find('#text-date').getAttribute('datetime')).toBe('2026-11-03');
  });
});
