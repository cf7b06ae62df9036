import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DefinitionAnswer } from '../../src/core/calls';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { articleOf } from '../fakes/article';
import { fakeBrowser } from '../fakes/browser';
import type * as LookedUp from '../../src/background/looked-up';
import type * as Articles from '../../src/platform/article-store';
import type * as Store from '../../src/platform/word-history-store';

const ANSWER: DefinitionAnswer = {
  person: null,
  kind: 'arabic',
  spoken: null,
  definition: {
    query: 'والتزامهما',
    entries: [
      {
        lemma: 'اِلْتِزَام',
        root: 'لزم',
        partOfSpeech: 'noun',
        gender: 'm',
        plurals: [],
        imperfect: null,
        masdar: null,
        pieces: [],
        form: 'اِلْتِزَام',
        derivation: null,
        features: {},
        vocalised: '',
        senses: [{ definition: 'تعهد', gloss: 'commitment' }],
      },
    ],
  },
};

let browser: ReturnType<typeof fakeBrowser>;
let incognito: boolean;
let keep: typeof LookedUp.keepLookedUp;
let store: typeof Store;
let articles: typeof Articles;
const stored: Articles.StoredArticle = {
  tabId: 3,
  source: 'page',
  article: articleOf('وصول الوفد'),
  glossary: { people: [] },
  peopleEdits: [],
  notArticle: null,
};

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  incognito = false;
  const tabs = { ...browser.tabs, get: () => Promise.resolve({ incognito }) };
  vi.doMock('../../src/platform/browser-api', () => ({ browser: { ...browser, tabs } }));
  store = await import('../../src/platform/word-history-store');
  articles = await import('../../src/platform/article-store');
  ({ keepLookedUp: keep } = await import('../../src/background/looked-up'));
});

describe('what is kept of a word that was looked up', () => {
  it('is its likeliest entry, until it is erased', async () => {
    await keep(ANSWER, null, 3);
    expect(await store.lookedUpWords()).toMatchObject([
      { lemma: 'اِلْتِزَام', definition: 'تعهد', gloss: 'commitment', query: 'والتزامهما', title: '' },
    ]);
    await store.forgetWords();
    expect(await store.lookedUpWords()).toEqual([]);
  });

  it('bears the title of the article that it was looked up in, and is kept also when that is forgotten', async () => {
    await articles.storeArticle(stored, 'k');
    await keep(ANSWER, 'k', 3);
    expect(await store.lookedUpWords()).toMatchObject([{ title: 'وصول الوفد' }]);
    await articles.forgetTab(3);
    await keep(ANSWER, 'k', 3);
    expect(await store.lookedUpWords()).toMatchObject([{ title: '' }]);
  });

  it('loses none of several at once', async () => {
    const entry = ANSWER.definition.entries[0]!;
    const answers = ['أ', 'ب', 'ج'].map((lemma) => ({
      ...ANSWER,
      definition: { query: lemma, entries: [{ ...entry, lemma }] },
    }));
    await Promise.all(answers.map((answer) => keep(answer, null, 3)));
    expect((await store.lookedUpWords()).map(({ lemma }) => lemma).toSorted()).toEqual(['أ', 'ب', 'ج']);
  });

  it.each<[string, () => Promise<void>]>([
    [
      'a private window',
      () => {
        incognito = true;
        return keep(ANSWER, null, 3);
      },
    ],
    [
      'an article of a private window, whatever tab it is in by now',
      async () => {
        incognito = true;
        await articles.storeArticle(stored, 'k');
        incognito = false;
        await keep(ANSWER, 'k', 4);
      },
    ],
    ['a page without a tab', () => keep(ANSWER, null, null)],
    ['an unknown word', () => keep({ ...ANSWER, definition: { query: 'x', entries: [] } }, null, 3)],
    [
      'a reader who keeps none',
      async () => {
        await browser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, keepWords: false } });
        await keep(ANSWER, null, 3);
      },
    ],
  ])('is nothing of %s', async (_, look) => {
    await look();
    expect(await store.lookedUpWords()).toEqual([]);
  });
});
