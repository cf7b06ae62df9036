import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtractedPage } from '../../src/core/calls';
import type { VocalisedWord } from '../../src/core/vocalise/vocaliser';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';
import { vocalised } from '../fakes/vocalised';
import type * as Reading from '../../src/background/reading';
import type * as Store from '../../src/platform/article-store';

let page: ExtractedPage;
const pageWith = (...texts: [string, string]): ExtractedPage => ({
  article: articleOf(...texts),
  notArticle: null,
});
/** Whether our script is in the page, and how often it was put there. */
let isThere: boolean;
const inject = vi.fn(() => {
  isThere = true;
  return Promise.resolve();
});
/** What the words of any sentence are found to be. */
let read: VocalisedWord[];
let reading: typeof Reading;
let store: typeof Store;

beforeEach(async () => {
  vi.resetModules();
  page = pageWith('الوزيرة تزور الجسر', 'قالت وزيرة النقل سلمى حداد إن الجسر جاهز.');
  vi.doMock('../../src/platform/browser-api', () => ({ browser: fakeBrowser() }));
  read = [];
  vi.doMock('../../src/knowledge/vocalise', () => ({ vocalise: () => read }));
  isThere = false;
  inject.mockClear();
  vi.doMock('../../src/platform/page-injection', () => ({ injectContentScript: inject }));
  vi.doMock('../../src/platform/messaging', () => ({
    contentOf: () => ({
      extract: () =>
        isThere ? Promise.resolve(page) : Promise.reject(new Error('Receiving end does not exist.')),
    }),
  }));
  store = await import('../../src/platform/article-store');
  reading = await import('../../src/background/reading');
});

describe('the article of a tab', () => {
  it('keeps its key for as long as the page says the same', async () => {
    const { key } = await reading.articleInTab(3);
    expect((await reading.articleInTab(3)).key).toBe(key);
    page = pageWith('الوزيرة تزور الجسر', 'نص آخر.');
    const changed = await reading.articleInTab(3);
    expect(changed.key).not.toBe(key);
    expect(await store.articleByKey(key)).toBeNull();
  });

  it('has our script put into its page once, however often it is looked at', async () => {
    await reading.pageReport(3);
    await reading.articleInTab(3);
    await reading.articleInTab(3);
    expect(inject).toHaveBeenCalledTimes(1);
    // Another page, or ours of before a reload of the extension, which does not answer.
    isThere = false;
    await reading.articleInTab(3);
    expect(inject).toHaveBeenCalledTimes(2);
  });

  it('is reported with its people and its minutes', async () => {
    const report = await reading.pageReport(3);
    expect(report).toMatchObject({
      state: 'article',
      title: 'الوزيرة تزور الجسر',
      minutesToRead: 1,
      people: [{ name: 'سلمى حداد', role: 'وزيرة النقل' }],
    });
  });

  it('is reported as missing with the reason', async () => {
    page = { error: 'pdf', reason: null };
    expect(await reading.pageReport(3)).toEqual({
      state: 'none',
      error: 'pdf',
      reason: null,
      hasText: false,
    });
  });

  it('is offered as the largest text where the page seems to be no article', async () => {
    page = { ...pageWith('أخبار', 'قائمة من العناوين.'), notArticle: 'list' };
    const report = await reading.pageReport(3);
    expect(report).toEqual({ state: 'none', error: 'notAnArticle', reason: 'list', hasText: true });
    await expect(reading.articleInTab(3)).rejects.toThrow('notAnArticle');
    expect(await reading.articleInTab(3, true)).toMatchObject({ notArticle: 'list' });
  });
});

describe('the text of a page that seems to be no article', () => {
  const HELD = () => Promise.resolve(true);
  const NOT_HELD = () => Promise.resolve(false);
  const front = (...headlines: [string, string]) => ({
    ...pageWith(...headlines),
    notArticle: 'list' as const,
  });
  beforeEach(() => void (page = front('أخبار', 'عنوان أول.')));

  it('is that of the tab while its reader is open, though the page changes', async () => {
    const { key } = await reading.articleInTab(3, true);
    expect((await reading.articleInTab(3)).key).toBe(key);
    expect(await reading.pageReport(3)).toMatchObject({ state: 'article', key });
    page = front('أخبار', 'عنوان ثانٍ.');
    expect((await reading.articleInTab(3)).key).toBe(key);
    // Who asks again wants the text of now.
    expect((await reading.articleInTab(3, true)).article.blocks[0]?.text).toBe('عنوان ثانٍ.');
  });

  it('is left with the reader, unless it is being spoken', async () => {
    await reading.articleInTab(3, true);
    await reading.leaveText(3, HELD);
    expect(await reading.articleInTab(3)).toMatchObject({ notArticle: 'list' });
    await reading.leaveText(3, NOT_HELD);
    await expect(reading.articleInTab(3)).rejects.toThrow('notAnArticle');
  });

  it('is another page’s matter', async () => {
    await reading.articleInTab(3, true);
    await expect(reading.articleInTab(4)).rejects.toThrow('notAnArticle');
    page = { article: { ...articleOf('أخبار', 'أخرى.'), url: 'https://news.example/2' }, notArticle: 'list' };
    await expect(reading.articleInTab(3)).rejects.toThrow('notAnArticle');
  });

  it('an article stays when its reader is closed', async () => {
    page = pageWith('خبر', 'نص.');
    const { key } = await reading.articleInTab(3);
    await reading.leaveText(3, NOT_HELD);
    expect((await reading.articleInTab(3)).key).toBe(key);
  });
});

describe('an article in another language', () => {
  it.each(['fa', 'en', 'ckb'])('%s: has no people, whose names we would only guess', async (lang) => {
    page = {
      article: { ...articleOf('قالت وزيرة النقل سلمى حداد إن الجسر جاهز.'), lang },
      notArticle: null,
    };
    expect(await reading.pageReport(3)).toMatchObject({ state: 'article', lang, people: [] });
  });
});

describe('what a selection means', () => {
  it('is a person of the article first', async () => {
    const { key } = await reading.articleInTab(3);
    expect((await reading.definitionOf('حداد', key)).person?.name).toBe('سلمى حداد');
    expect((await reading.definitionOf('حداد', null)).person).toBeNull();
  });

  it('is what is read in its sentence', async () => {
    const { text, words } = vocalised("وَقَّعَ' الطَّرَفَانِ عَقْدَ الْبِنَاءِ.");
    const source = { lemma: 'عَقْد', partOfSpeech: 'noun' };
    read = words.map((word) => ({ ...word, source }));
    const start = text.indexOf('عقد');
    const sentence = { text, start, end: start + 3 };
    const alone = await reading.definitionOf('عقد', null);
    expect(alone.definition.entries[0]).toMatchObject({ lemma: 'عَقَدَ', partOfSpeech: 'verb' });
    expect(alone.inSentence ?? null).toBeNull();
    const there = await reading.definitionOf('عقد', null, { before: null, after: null, sentence });
    expect(there.definition.entries[0]).toMatchObject(source);
    expect(there.inSentence).toBe('عَقْدَ');
  });

  it('is what it is by itself where its sentence is too long to be one', async () => {
    const sentence = { text: `${'كلمة '.repeat(500)}علم`, start: 2_500, end: 2_503 };
    const answer = await reading.definitionOf('علم', null, { before: null, after: null, sentence });
    expect(answer.inSentence ?? null).toBeNull();
    expect(answer.definition.entries.length).toBeGreaterThan(0);
  });
});
