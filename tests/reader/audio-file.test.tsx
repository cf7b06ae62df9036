// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { AudioFileOptions } from '../../src/platform/audio-file';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { answers, asked, resetBackground } from '../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const PARAGRAPHS = [{ label: 'خبر', sentences: ['خبر'] }];
/** The making at hand, in the hands of the test. */
let making: { options: AudioFileOptions; end: (file: Blob) => void; fail: (error: Error) => void };
const audioFileOf = vi.fn(
  (_: unknown, options: AudioFileOptions) =>
    new Promise<Blob>((resolve, reject) => {
      making = { options, end: resolve, fail: reject };
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
    }),
);
vi.mock('../../src/platform/audio-file', async (original) => ({
  ...(await original<object>()),
  audioFileOf: (...args: [unknown, AudioFileOptions]) => audioFileOf(...args),
}));
const { AudioFileError } = await import('../../src/platform/audio-file');

const downloads: string[] = [];
beforeEach(() => {
  audioFileOf.mockClear();
  downloads.length = 0;
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  };
});
afterEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const status = () => find('#audio-status')?.textContent;

async function open(lang = 'ar'): Promise<void> {
  const article = { ...articleOf('هل يعود؟ "قريبًا"', 'نص الخبر.'), lang };
  resetBackground({
    readerContent: { article, glossary: { people: [] }, editCount: 0, notArticle: null },
    articleToSay: PARAGRAPHS,
  });
  const initialSettings = { ...DEFAULT_SETTINGS, rate: 1.5, pitch: 0.8 };
  render(h(App, { articleKey: 'k1', isTab: false, initialSettings }), document.body);
  await vi.waitFor(() => expect(find('#play')).not.toBeNull());
}
async function begin(): Promise<void> {
  const before = audioFileOf.mock.calls.length;
  find('#save-audio')?.click();
  await vi.waitFor(() => expect(audioFileOf).toHaveBeenCalledTimes(before + 1));
}

describe('the audio file', () => {
  it('is made as the article is spoken, tells how far it is, and is handed over under the title', async () => {
    await open();
    await begin();
    expect(asked).toContainEqual(['articleToSay', 'k1']);
    expect(audioFileOf.mock.calls[0]?.[0]).toEqual(PARAGRAPHS);
    expect(making.options).toMatchObject({ lang: 'ar', rate: 1.5, pitch: 0.8 });
    making.options.onProgress?.({ done: 3, count: 5 });
    await vi.waitFor(() => expect(find('#audio-progress')?.ariaValueNow ?? '').toBe('60'));
    expect(find('#audio-progress')?.getAttribute('role')).toBe('progressbar');
    expect(find('#audio-progress')?.getAttribute('aria-valuetext')).toContain('٦٠');
    // At quarters alone.
    expect(status()).toContain('٥٠');
    expect(find('#save-audio')?.getAttribute('aria-disabled')).toBe('true');
    making.end(new Blob(['RIFF']));
    await vi.waitFor(() => expect(status()).toContain('حُفظ'));
    expect(downloads).toEqual(['هل يعود قريبًا.wav']);
    expect(find('#audio-progress')).toBeNull();
  });

  it('leaves nothing when it is cancelled, gives focus back, and can be begun anew', async () => {
    await open();
    await begin();
    making.options.onProgress?.({ done: 1, count: 2 });
    await vi.waitFor(() => expect(find('#cancel-audio')).not.toBeNull());
    find('#cancel-audio')?.focus();
    find('#cancel-audio')?.click();
    await vi.waitFor(() => expect(status()).toContain('أُلغي'));
    expect(making.options.signal?.aborted).toBe(true);
    expect(downloads).toEqual([]);
    expect(document.activeElement?.id).toBe('save-audio');
    await begin();
    making.end(new Blob());
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
  });

  it.each<[string, () => void, string]>([
    ['the voice breaks', () => making.fail(new AudioFileError('x')), 'تعذّر إعداد الملف'],
    ['nobody knows why', () => making.fail(new Error('x')), 'لم نتوقعه'],
  ])('says so where %s', async (_name, fail, expected) => {
    await open();
    await begin();
    fail();
    await vi.waitFor(() => expect(status()).toContain(expected));
    expect(downloads).toEqual([]);
  });

  it.each([
    ['the article is gone', null, 'أُغلقت الصفحة'],
    ['there is nothing to say', [], 'تعذّر إعداد الملف'],
  ])('says so where %s', async (_name, answer, expected) => {
    await open();
    answers['articleToSay'] = answer;
    find('#save-audio')?.click();
    await vi.waitFor(() => expect(status()).toContain(expected));
    expect(audioFileOf).not.toHaveBeenCalled();
  });

  it('ends with the page', async () => {
    await open();
    await begin();
    render(null, document.body);
    await vi.waitFor(() => expect(making.options.signal?.aborted).toBe(true));
  });

  it('is not offered in a language that the voice does not speak', async () => {
    await open('fa');
    expect(find('#save-audio')).toBeNull();
    render(null, document.body);
    await open('en');
    expect(find('#save-audio')).not.toBeNull();
  });
});
