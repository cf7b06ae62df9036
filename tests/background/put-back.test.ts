import { beforeEach, describe, expect, it } from 'vitest';
import { IDLE_PLAYER } from '../../src/core/calls';
import type { Article } from '../../src/core/article/article';
import type * as PutBack from '../../src/background/put-back';
import type * as Reading from '../../src/background/reading';
import type * as Store from '../../src/platform/article-store';
import type * as Memory from '../../src/platform/put-back-store';
import { articleOf } from '../fakes/article';
import { omissionOf } from '../fakes/omissions';
import { fakeTab, type FakeTab } from '../fakes/tab';

const ARTICLE: Article = {
  ...articleOf('الوزيرة تزور الجسر', 'قالت وزيرة النقل سلمى حداد إن الجسر جاهز.', 'وعادت.'),
  url: 'https://news.example/1#top',
  omitted: [
    omissionOf('x1', 'related', 'b1', 'اقرأ أيضا', 'وزير المالية كمال منصور يستقيل'),
    omissionOf('x2', 'related', 'b2', 'اقرأ أيضا', 'خبر ثالث'),
    omissionOf('x3', 'credit', 'b2', 'تصوير: وكالة'),
    { ...omissionOf('x4', 'more', null), lines: 9 },
  ],
};
/** The page as it is read anew after a change of it: the same omissions under other ids. */
const SHIFTED: Article = {
  ...ARTICLE,
  url: 'https://news.example/1',
  omitted: [
    omissionOf('x1', 'siteHeader', null, 'عاجل'),
    omissionOf('x2', 'related', 'b1', 'اقرأ أيضا', 'وزير المالية كمال منصور يستقيل'),
    omissionOf('x3', 'related', 'b2', 'اقرأ أيضا', 'خبر ثالث'),
  ],
};

let tab: FakeTab;
let putBack: typeof PutBack.putBack;
let reading: typeof Reading;
let store: typeof Store;
let memory: typeof Memory;

beforeEach(async () => {
  tab = fakeTab(ARTICLE);
  store = await import('../../src/platform/article-store');
  memory = await import('../../src/platform/put-back-store');
  reading = await import('../../src/background/reading');
  ({ putBack } = await import('../../src/background/put-back'));
});

const blockIds = (article: Article | undefined) => article?.blocks.map(({ id }) => id);
const backIds = (article: Article | undefined) =>
  article?.omitted.filter(({ isBack }) => isBack).map(({ id }) => id);
/** As when the tab is loaded anew. */
async function readAnew(article: Article): Promise<Article> {
  await store.forgetTab(3);
  tab.page = { article, notArticle: null };
  return (await reading.articleInTab(3)).article;
}
const full = () => Promise.reject(new Error('QuotaExceededError'));

describe('putting back', () => {
  it('changes the article under its key, and knows the people in it', async () => {
    const { key } = await reading.articleInTab(3);
    const content = await putBack(key, 'x1', true);
    expect(blockIds(content?.article)).toEqual(['b1', 'x1.1', 'x1.2', 'b2']);
    expect(content?.glossary.people.map(({ name }) => name)).toEqual(['سلمى حداد', 'كمال منصور']);
    expect(await store.articleByKey(key)).toMatchObject({ article: content?.article });
    const out = await putBack(key, 'x1', false);
    expect(blockIds(out?.article)).toEqual(['b1', 'b2']);
    expect(out?.glossary.people).toHaveLength(1);
  });

  it('keeps the key of the unchanged page, and what is back in it', async () => {
    const { key } = await reading.articleInTab(3);
    await putBack(key, 'x1', true);
    const again = await reading.articleInTab(3);
    expect(again.key).toBe(key);
    expect(backIds(again.article)).toEqual(['x1']);
  });

  it('does two at once, one after the other', async () => {
    const { key } = await reading.articleInTab(3);
    await Promise.all([putBack(key, 'x1', true), putBack(key, 'x3', true)]);
    expect(backIds((await store.articleByKey(key))?.article)).toEqual(['x1', 'x3']);
    expect(await memory.putBackMarks(ARTICLE.url)).toHaveLength(2);
  });

  it('changes nothing for ids that are unknown or only told', async () => {
    const { key } = await reading.articleInTab(3);
    for (const id of ['x4', 'x99', 'b1'])
      expect(await putBack(key, id, true)).toMatchObject({ article: ARTICLE });
    expect(await putBack('gone', 'x1', true)).toBeNull();
    expect(await memory.hasPutBacks()).toBe(false);
  });

  it('gives the player that holds it the new article, and no other', async () => {
    const { key } = await reading.articleInTab(3);
    await putBack(key, 'x1', true);
    expect(tab.load).not.toHaveBeenCalled();
    tab.state = { ...IDLE_PLAYER, key, tabId: 3, status: 'playing' };
    const content = await putBack(key, 'x2', true);
    expect(tab.load).toHaveBeenCalledExactlyOnceWith(key, 3, content?.article, expect.anything());
  });
});

describe('the memory of it', () => {
  it('puts back again what the page had, under whatever id', async () => {
    const { key } = await reading.articleInTab(3);
    await putBack(key, 'x2', true);
    const article = await readAnew(SHIFTED);
    expect(backIds(article)).toEqual(['x3']);
    expect(blockIds(article)).toEqual(['b1', 'b2', 'x3.1', 'x3.2']);
    // And the page that is read a second time is known.
    const { key: first } = await reading.articleInTab(3);
    expect((await reading.articleInTab(3)).key).toBe(first);
  });

  it('ends when it is taken out again, and where it is forgotten', async () => {
    const { key } = await reading.articleInTab(3);
    await putBack(key, 'x1', true);
    await putBack(key, 'x2', true);
    await putBack(key, 'x1', false);
    expect(backIds(await readAnew(ARTICLE))).toEqual(['x2']);
    await memory.forgetPutBacks();
    expect(await memory.hasPutBacks()).toBe(false);
    expect(backIds(await readAnew(ARTICLE))).toEqual([]);
  });

  it('is not kept of a private window', async () => {
    tab.isPrivate = true;
    const { key } = await reading.articleInTab(3);
    const content = await putBack(key, 'x1', true);
    expect(backIds(content?.article)).toEqual(['x1']);
    expect(tab.browser.storage.local.values.size).toBe(0);
  });

  it('is not kept of what a private window had, whatever tab it is in by now', async () => {
    tab.isPrivate = true;
    const { key } = await reading.articleInTab(3);
    tab.isPrivate = false;
    await store.moveArticle(key, 4);
    expect(backIds((await putBack(key, 'x1', true))?.article)).toEqual(['x1']);
    expect(tab.browser.storage.local.values.size).toBe(0);
  });

  it('leaves everything as it was where the storage is full', async () => {
    const { key } = await reading.articleInTab(3);
    tab.browser.storage.local.set.mockImplementationOnce(full);
    await expect(putBack(key, 'x1', true)).rejects.toMatchObject({ code: 'storageFull' });
    expect(backIds((await store.articleByKey(key))?.article)).toEqual([]);
    tab.browser.storage.session.set.mockImplementationOnce(full);
    await expect(putBack(key, 'x1', true)).rejects.toMatchObject({ code: 'storageFull' });
    expect(await memory.hasPutBacks()).toBe(false);
    // And the next one works.
    expect(backIds((await putBack(key, 'x1', true))?.article)).toEqual(['x1']);
  });
});
