// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOT_ARTICLE_REASONS } from '../../src/core/article/article-page';
import { IDLE_PLAYER, type PageReport, type PlayerState } from '../../src/core/calls';
import { DEFAULT_SETTINGS, speechSettingsOf, type Settings } from '../../src/core/settings/settings';
import { App } from '../../src/popup/app';
import { announce, answers, asked, resetBackground } from '../fakes/background';
import { HODA, listed, voiceOf, ZARIYAH } from '../fakes/voices';

const REPORT: PageReport = {
  state: 'article',
  key: 'k1',
  title: 'خبر اليوم',
  lang: 'ar',
  dir: 'rtl',
  minutesToRead: 2,
  minutesToListen: 11,
  place: null,
  people: [{ id: 'p1', name: 'زيد العلي', role: 'وزير المياه' }],
};

const close = vi.fn();

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const open = (initialSettings: Settings = DEFAULT_SETTINGS) =>
  render(h(App, { initialSettings }), document.body);
const state = () => document.documentElement.dataset['state'];
const text = (selector: string) => document.querySelector(selector)?.textContent;

beforeEach(() => {
  document.documentElement.dataset['state'] = 'loading';
  resetBackground({
    pageReport: REPORT,
    voices: listed([voiceOf('صوت', 'ar')]),
  });
  close.mockClear();
  vi.stubGlobal('close', close);
});
afterEach(() => render(null, document.body));

describe('the popup', () => {
  it('tells what the page holds, with focus on the reader button', async () => {
    open();
    expect(state()).toBe('loading');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('open-reader'));
    expect(state()).toBe('ready');
    expect(asked).toContainEqual(['pageReport', 7]);
    expect(text('h1')).toBe('خبر اليوم');
    expect(text('.facts')).toBe('دقيقتان للقراءة١١ دقيقة للاستماع');
    expect(text('.people')).toBe('زيد العليوزير المياه');
    await vi.waitFor(() => expect(text('.voice')).toBe('الصوت: صوت'));
  });

  it('shows nothing to press before it knows what the player does, so that no button moves', async () => {
    let tell: (state: PlayerState) => void = () => undefined;
    answers['playerState'] = () => new Promise<PlayerState>((resolve) => (tell = resolve));
    open();
    await vi.waitFor(() => expect(asked).toContainEqual(['pageReport', 7]));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('button, a')).toBeNull();
    tell({ ...IDLE_PLAYER, status: 'paused', key: 'k2', title: 'خبر آخر' });
    await vi.waitFor(() => expect(document.querySelector('#open-reader')).not.toBeNull());
    expect(text('main')).toContain('خبر آخر');
  });

  it('begins with the headline; the speed stands under what can be done', async () => {
    open();
    await vi.waitFor(() => expect(state()).toBe('ready'));
    const order = Array.from(
      document.querySelectorAll('h1, #listen, #rate'),
      ({ tagName, id }) => id || tagName,
    );
    expect(order).toEqual(['H1', 'listen', 'rate']);
  });

  it('opens the reader and goes away', async () => {
    open();
    await vi.waitFor(() => expect(state()).toBe('ready'));
    document.querySelector<HTMLElement>('#open-reader')?.click();
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(asked).toContainEqual(['openReader', 7]);
  });

  it('stays and says why where the reader cannot open', async () => {
    answers['openReader'] = new Error('pageGone');
    open();
    await vi.waitFor(() => expect(state()).toBe('ready'));
    document.querySelector<HTMLElement>('#open-reader')?.click();
    await vi.waitFor(() => expect(text('[role=alert]')).toContain('أُغلقت الصفحة'));
    expect(close).not.toHaveBeenCalled();
  });

  it('names the listen button by what it does next, live', async () => {
    open();
    await vi.waitFor(() => expect(text('#listen')).toBe('استمع'));
    for (const [status, label] of [
      ['loading', 'إيقاف مؤقت'],
      ['playing', 'إيقاف مؤقت'],
      ['paused', 'متابعة'],
      ['ended', 'استمع'],
    ] as const) {
      await announce({ status });
      await vi.waitFor(() => expect(text('#listen'), status).toBe(label));
    }
    // Another article is none of this button's business.
    await announce({ status: 'playing', key: 'k2' });
    await vi.waitFor(() => expect(text('#listen')).toBe('استمع'));
  });

  it('passes a changed speed on and keeps it', async () => {
    open();
    await vi.waitFor(() => expect(state()).toBe('ready'));
    document.querySelector<HTMLElement>('#faster')?.click();
    await vi.waitFor(() => expect(text('#rate')).toBe('السرعة ١٫٢٥'));
    expect(asked).toContainEqual([
      'useSpeechSettings',
      { ...speechSettingsOf(DEFAULT_SETTINGS), rate: 1.25 },
    ]);
  });

  it('controls what is read in another tab, and leads back to it', async () => {
    open();
    await vi.waitFor(() => expect(state()).toBe('ready'));
    expect(document.querySelector('.mini-player')).toBeNull();
    await announce({
      status: 'playing',
      key: 'k2',
      title: 'خبر آخر',
      progress: { index: 2, count: 9 },
    });
    await vi.waitFor(() => expect(text('.mini-title strong')).toBe('خبر آخر'));
    expect(text('.mini-status')).toBe('الجملة ٣ من ٩');
    for (const [id, call] of [
      ['mini-previous', ['step', 'sentence', 'previous']],
      ['mini-next', ['step', 'sentence', 'next']],
      ['mini-play', ['pause']],
      ['mini-stop', ['stop']],
    ] as const) {
      document.getElementById(id)?.click();
      expect(asked).toContainEqual(call);
    }
    await announce({ status: 'paused', key: 'k2', title: 'خبر آخر' });
    await vi.waitFor(() =>
      expect(document.getElementById('mini-play')?.getAttribute('aria-label')).toBe('متابعة'),
    );
    document.getElementById('mini-play')?.click();
    expect(asked).toContainEqual(['resume']);
    document.getElementById('back-to-page')?.click();
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(asked).toContainEqual(['returnToSpoken']);
    await announce({ status: 'ended', key: 'k2' });
    await vi.waitFor(() => expect(document.querySelector('.mini-player')).toBeNull());
    expect(document.querySelectorAll('#rate')).toHaveLength(1);
  });

  it('controls it also where the tab under it has no article, with the speed', async () => {
    answers['pageReport'] = { state: 'none', error: 'browserPage', reason: null, hasText: false };
    open();
    await vi.waitFor(() => expect(state()).toBe('failed'));
    expect(document.querySelector('#rate')).toBeNull();
    await announce({ status: 'paused', key: 'k2', title: 'خبر آخر' });
    await vi.waitFor(() => expect(text('.mini-title strong')).toBe('خبر آخر'));
    expect(text('#rate')).toBe('السرعة ١');
  });

  it('does not say twice what stands in the tab itself', async () => {
    open();
    await vi.waitFor(() => expect(state()).toBe('ready'));
    await announce({ status: 'playing', title: 'خبر اليوم' });
    await vi.waitFor(() => expect(document.querySelector('#mini-stop')).not.toBeNull());
    for (const selector of ['.mini-title', '#mini-play', '#back-to-page'])
      expect(document.querySelector(selector), selector).toBeNull();
  });

  it('goes on where listening stopped, or from the start', async () => {
    answers['pageReport'] = { ...REPORT, place: { block: 'b3', start: 0, end: 9 } };
    open();
    await vi.waitFor(() => expect(text('#listen')).toBe('أكمل من حيث توقفت'));
    document.querySelector<HTMLElement>('#listen')?.click();
    expect(asked).toContainEqual(['toggleListening', 7]);
    document.querySelector<HTMLElement>('#from-start')?.click();
    expect(asked).toContainEqual(['play', 'k1', { block: 'title', start: 0, end: 0 }]);
    await announce({ status: 'playing' });
    await vi.waitFor(() => expect(document.querySelector('#from-start')).toBeNull());
  });

  it('says which voice speaks: by its name and country, online only where that was allowed', async () => {
    answers['voices'] = listed([HODA, ZARIYAH]);
    const chosen = { ...DEFAULT_SETTINGS, voices: { ar: ZARIYAH.uri } };
    open(chosen);
    await vi.waitFor(() => expect(text('.voice')).toBe('الصوت: هدى – مصر'));
    render(null, document.body);
    open({ ...chosen, onlineMakers: ['microsoft'] });
    await vi.waitFor(() => expect(text('.voice')).toBe('الصوت: زارية – السعودية، عبر الإنترنت'));
  });

  it('says so soon where the system takes its time', async () => {
    answers['voices'] = (_lang: string, isSoon?: boolean) =>
      isSoon === true ? listed([HODA]) : new Promise(() => undefined);
    open();
    await vi.waitFor(() => expect(text('.voice')).toBe('الصوت: هدى – مصر'));
  });

  it('leads to the page that finds out why nothing is heard, from every failure of speech too', async () => {
    open();
    await vi.waitFor(() => expect(text('.doctor-link')).toBe('لماذا لا أسمع؟'));
    document.querySelector<HTMLElement>('.doctor-link')?.click();
    expect(asked).toContainEqual(['openDoctor', 'ar']);
    await announce({ status: 'failed', error: 'voiceFailed' });
    await vi.waitFor(() => expect(text('[role=alert] .doctor-link')).toBe('لماذا لا أسمع؟'));
  });

  it('says so where there is no voice, and how to get one', async () => {
    answers['voices'] = [];
    open();
    await vi.waitFor(() => expect(text('.voice')).toContain('لا صوت عربيًا'));
    expect(text('.voice')).toContain('أضف صوتًا عربيًا');
  });

  it('says of an article in another language what is not for it', async () => {
    answers['pageReport'] = { ...REPORT, lang: 'fa', people: [] };
    answers['voices'] = [];
    open();
    await vi.waitFor(() => expect(text('.voice')).toContain('لا صوت بالفارسية'));
    expect(text('.voice')).not.toContain('عربي');
    expect(asked).toContainEqual(['voices', 'fa']);
    expect(text('section')).toContain('للمقالات العربية فقط؛ هذا المقال بالفارسية.');
    await announce({ status: 'failed', error: 'noArabicVoice' });
    await vi.waitFor(() => expect(text('[role=alert]')).toContain('صوت بالفارسية'));
  });

  it.each(['pdf', 'browserPage', 'fileAccess', 'notAnArticle'] as const)('explains %s', async (error) => {
    answers['pageReport'] = { state: 'none', error, reason: null, hasText: false } satisfies PageReport;
    open();
    await vi.waitFor(() => expect(state()).toBe('failed'));
    expect(text('h1')).toBe('لا يمكن القراءة هنا');
    expect(text('[role=alert]')?.length).toBeGreaterThan(40);
  });

  it.each(NOT_ARTICLE_REASONS)(
    'says of a page that is no article what it is and what to do: %s',
    async (reason) => {
      answers['pageReport'] = {
        state: 'none',
        error: 'notAnArticle',
        reason,
        hasText: false,
      } satisfies PageReport;
      open();
      await vi.waitFor(() => expect(state()).toBe('failed'));
      expect(text('h1')).toBe('لا تبدو هذه الصفحة مقالًا');
      expect(text('[role=alert]')?.split(/\.(?:\s|$)/).length, 'what, then what to do').toBeGreaterThan(2);
      expect(document.querySelector('#read-largest-text')).toBeNull();
    },
  );

  it('offers the largest text of such a page, with focus on it', async () => {
    answers['pageReport'] = {
      state: 'none',
      error: 'notAnArticle',
      reason: 'list',
      hasText: true,
    } satisfies PageReport;
    open();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('read-largest-text'));
    expect(text('[role=alert]')).toBe('هذه صفحة أقسام فيها عناوين كثيرة. افتح خبرًا منها ثم أعد المحاولة.');
    expect(text('#read-largest-text')).toBe('اقرأ أكبر نص هنا');
    document.querySelector<HTMLElement>('#read-largest-text')?.click();
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(asked).toContainEqual(['openReader', 7, true]);
  });

  it('explains a call that fails for a reason nobody foresaw', async () => {
    answers['pageReport'] = new Error('something');
    open();
    await vi.waitFor(() => expect(text('[role=alert]')).toContain('لم نتوقعه'));
  });
});
