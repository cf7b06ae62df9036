import { beforeEach, describe, expect, it } from 'vitest';
import type * as EditPeople from '../../src/background/edit-people';
import type * as PutBack from '../../src/background/put-back';
import type * as Reading from '../../src/background/reading';
import { textsFromArticle, type Article } from '../../src/core/article/article';
import { IDLE_PLAYER, type ArticleKey, type ReaderContent } from '../../src/core/calls';
import type { Person } from '../../src/core/people/glossary';
import type { GlossaryEdit } from '../../src/core/people/glossary-edit';
import { mentionMark, personMark } from '../../src/core/people/person-mark';
import type * as Store from '../../src/platform/article-store';
import type * as Memory from '../../src/platform/people-edit-store';
import { articleOf } from '../fakes/article';
import { omissionOf } from '../fakes/omissions';
import { fakeTab, type FakeTab } from '../fakes/tab';

const SENTENCES = [
  'قالت وزيرة النقل سلمى حداد إن الجسر جاهز.',
  'وزار الجسر وزير المالية كمال منصور.',
  'وعادت حداد بعد ذلك.',
];
const ARTICLE: Article = {
  ...articleOf('الوزيرة تزور الجسر', ...SENTENCES),
  url: 'https://news.example/1#top',
  omitted: [omissionOf('x1', 'related', 'b1', 'اقرأ أيضا', 'وزير المياه زيد العلي يستقيل')],
};
/** The same page with one paragraph more: every block and every person has moved. */
const LONGER: Article = {
  ...articleOf('الوزيرة تزور الجسر', 'وصل وزير المياه زيد العلي أولا.', ...SENTENCES),
  url: 'https://news.example/1',
};

let tab: FakeTab;
let editing: typeof EditPeople;
let putBack: typeof PutBack.putBack;
let reading: typeof Reading;
let store: typeof Store;
let memory: typeof Memory;

beforeEach(async () => {
  tab = fakeTab(ARTICLE, { ...IDLE_PLAYER, status: 'playing' });
  store = await import('../../src/platform/article-store');
  memory = await import('../../src/platform/people-edit-store');
  reading = await import('../../src/background/reading');
  editing = await import('../../src/background/edit-people');
  ({ putBack } = await import('../../src/background/put-back'));
});

const names = (content: ReaderContent | null | undefined) => content?.glossary.people.map(({ name }) => name);
const namesNow = async () => (await reading.articleInTab(3)).glossary.people.map(({ name }) => name);
/** As when the tab is loaded anew. */
async function readAnew(article: Article): Promise<string[]> {
  await store.forgetTab(3);
  tab.page = { article, notArticle: null };
  return namesNow();
}
async function edit(
  key: ArticleKey,
  name: string,
  make: (person: Person, mark: ReturnType<typeof personMark>) => GlossaryEdit,
): Promise<ReaderContent | null> {
  const { glossary, peopleEdits } = (await store.articleByKey(key))!;
  const person = glossary.people.find((candidate) => candidate.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return editing.editPeople(key, make(person, personMark(glossary, person)), peopleEdits.length);
}
const rename = (key: ArticleKey, from: string, to: string) =>
  edit(key, from, (_, person) => ({ kind: 'rename', person, name: to }));
const full = () => Promise.reject(new Error('QuotaExceededError'));

describe('correcting the people', () => {
  it('changes them under the key of the article, for the popup too, and back', async () => {
    const { key } = await reading.articleInTab(3);
    expect(await namesNow()).toEqual(['سلمى حداد', 'كمال منصور']);
    const content = await rename(key, 'سلمى حداد', 'سلمى الحداد');
    expect(names(content)).toEqual(['سلمى الحداد', 'كمال منصور']);
    expect(content).toMatchObject({ editCount: 1, article: ARTICLE });
    expect(await reading.pageReport(3)).toMatchObject({ key, people: [{ name: 'سلمى الحداد' }, {}] });
    const removed = await edit(key, 'كمال منصور', (_, person) => ({ kind: 'remove', person }));
    expect(names(removed)).toEqual(['سلمى الحداد']);
    expect(names(await editing.undoPeopleEdit(key, 2))).toEqual(['سلمى الحداد', 'كمال منصور']);
    expect(names(await editing.undoPeopleEdit(key, 1))).toEqual(['سلمى حداد', 'كمال منصور']);
    expect(await editing.undoPeopleEdit(key, 0)).toMatchObject({ editCount: 0 });
    expect(await memory.hasPeopleEdits()).toBe(false);
  });

  it('writes the new name in Latin letters', async () => {
    const { key } = await reading.articleInTab(3);
    const latin = async () => (await store.articleByKey(key))?.glossary.people[0]?.latin?.text;
    const before = await latin();
    await rename(key, 'سلمى حداد', 'كمال منصور');
    expect(before).toBeTruthy();
    expect(await latin()).not.toBe(before);
  });

  it('leaves the text, and so the player, alone', async () => {
    const { key } = await reading.articleInTab(3);
    await rename(key, 'سلمى حداد', 'سلمى');
    expect(tab.load).not.toHaveBeenCalled();
  });

  it('lasts when something is put back into the article', async () => {
    const { key } = await reading.articleInTab(3);
    await rename(key, 'سلمى حداد', 'سلمى');
    await putBack(key, 'x1', true);
    expect(await namesNow()).toEqual(['سلمى', 'زيد العلي', 'كمال منصور']);
    await Promise.all([rename(key, 'كمال منصور', 'كمال'), putBack(key, 'x1', false)]);
    expect(await namesNow()).toEqual(['سلمى', 'كمال']);
  });

  it('is done once though it is asked for twice, as where the background was stopped before it answered', async () => {
    const { key } = await reading.articleInTab(3);
    const { glossary } = (await store.articleByKey(key))!;
    const person = personMark(glossary, glossary.people[0]!);
    const twice = (ask: () => Promise<ReaderContent | null>) => ask().then(ask);
    const renamed: GlossaryEdit = { kind: 'rename', person, name: 'سلمى' };
    expect(await twice(() => editing.editPeople(key, renamed, 0))).toMatchObject({ editCount: 1 });
    await rename(key, 'كمال منصور', 'كمال');
    expect(names(await twice(() => editing.undoPeopleEdit(key, 2)))).toEqual(['سلمى', 'كمال منصور']);
  });

  it.each<[string, unknown]>([
    ['nobody here', { kind: 'remove', person: { name: 'ليلى', nth: 0, forms: [] } }],
    ['something else', { kind: 'paint' }],
    ['nothing', null],
  ])('changes nothing where it is of %s', async (_, wrong) => {
    const { key } = await reading.articleInTab(3);
    const content = await editing.editPeople(key, wrong as GlossaryEdit, 0);
    expect(content).toMatchObject({ editCount: 0 });
    expect(await memory.hasPeopleEdits()).toBe(false);
    expect(await editing.editPeople('gone', wrong as GlossaryEdit, 0)).toBeNull();
    expect(await editing.undoPeopleEdit('gone', 0)).toBeNull();
  });
});

describe('the memory of it', () => {
  it('corrects the people again though all have moved', async () => {
    const { key } = await reading.articleInTab(3);
    const texts = textsFromArticle(ARTICLE);
    await edit(key, 'سلمى حداد', (person, mark) => ({
      kind: 'split',
      person: mark,
      mentions: person.mentions.slice(1).map((mention) => mentionMark(person, mention, texts)),
    }));
    await rename(key, 'كمال منصور', 'كمال المنصور');
    expect(await readAnew(LONGER)).toEqual(['زيد العلي', 'سلمى حداد', 'كمال المنصور', 'حداد']);
    const again = await reading.articleInTab(3);
    expect(names(await editing.undoPeopleEdit(again.key, 2))).toEqual([
      'زيد العلي',
      'سلمى حداد',
      'كمال منصور',
      'حداد',
    ]);
    expect(await readAnew({ ...LONGER, url: 'https://news.example/2' })).not.toContain('حداد');
  });

  it('ends where it is forgotten', async () => {
    const { key } = await reading.articleInTab(3);
    await rename(key, 'سلمى حداد', 'سلمى');
    expect(await memory.hasPeopleEdits()).toBe(true);
    await memory.forgetPeopleEdits();
    expect(await readAnew(ARTICLE)).toEqual(['سلمى حداد', 'كمال منصور']);
  });

  it('is not kept of a private window, where it can be undone all the same', async () => {
    tab.isPrivate = true;
    const { key } = await reading.articleInTab(3);
    expect(names(await rename(key, 'سلمى حداد', 'سلمى'))).toEqual(['سلمى', 'كمال منصور']);
    expect(tab.browser.storage.local.values.size).toBe(0);
    expect(names(await editing.undoPeopleEdit(key, 1))).toEqual(['سلمى حداد', 'كمال منصور']);
    expect(tab.browser.storage.local.values.size).toBe(0);
  });

  it('is not kept of what a private window had, whatever tab it is in by now', async () => {
    tab.isPrivate = true;
    const { key } = await reading.articleInTab(3);
    tab.isPrivate = false;
    await store.moveArticle(key, 4);
    expect(names(await rename(key, 'سلمى حداد', 'سلمى'))).toEqual(['سلمى', 'كمال منصور']);
    expect(tab.browser.storage.local.values.size).toBe(0);
  });

  it('leaves everything as it was where the storage is full', async () => {
    const { key } = await reading.articleInTab(3);
    tab.browser.storage.local.set.mockImplementationOnce(full);
    await expect(rename(key, 'سلمى حداد', 'سلمى')).rejects.toMatchObject({ code: 'storageFull' });
    tab.browser.storage.session.set.mockImplementationOnce(full);
    await expect(rename(key, 'سلمى حداد', 'سلمى')).rejects.toMatchObject({ code: 'storageFull' });
    expect(await namesNow()).toEqual(['سلمى حداد', 'كمال منصور']);
    expect(await memory.hasPeopleEdits()).toBe(false);
    // And the next one works.
    expect(names(await rename(key, 'سلمى حداد', 'سلمى'))).toEqual(['سلمى', 'كمال منصور']);
  });

  it('holds five hundred of one page, and says when it is full', async () => {
    const { key } = await reading.articleInTab(3);
    const stored = await store.articleByKey(key);
    if (!stored) throw new Error();
    const one: GlossaryEdit = { kind: 'add', name: 'لا أحد' };
    await store.replaceArticle(key, { ...stored, peopleEdits: Array.from({ length: 499 }, () => one) });
    expect(await rename(key, 'سلمى حداد', 'سلمى')).toMatchObject({ editCount: 500 });
    await expect(rename(key, 'سلمى', 'حداد')).rejects.toMatchObject({ code: 'storageFull' });
  });
});
