// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DefinitionAnswer, ReaderContent } from '../../src/core/calls';
import type { DefinitionEntry } from '../../src/core/lexicon/definition';
import { DEFAULT_SETTINGS, speechSettingsOf, type Settings } from '../../src/core/settings/settings';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { announce, answers, asked, resetBackground } from '../fakes/background';
import { personOf } from '../fakes/person';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const TEXT = 'قال زيد العلي كلامًا كثيرًا. ثم مضى في طريقه.';
const CONTENT: ReaderContent = {
  editCount: 0,
  notArticle: null,
  article: articleOf('خبر اليوم', TEXT, 'وعاد زيد العلي في المساء.'),
  glossary: {
    people: [
      personOf({
        id: 'p1',
        name: 'زيد العلي',
        role: 'وزير المياه',
        mentions: [
          { text: 'زيد العلي', range: { block: 'b1', start: 4, end: 13 } },
          { text: 'زيد العلي', range: { block: 'b2', start: 5, end: 14 } },
        ],
      }),
    ],
  },
};
const UNKNOWN: DefinitionAnswer = {
  person: null,
  definition: { query: 'كثيرًا', entries: [] },
  kind: 'arabic',
  spoken: null,
};

let isWide = true;
beforeEach(() => {
  isWide = true;
  resetBackground({ readerContent: CONTENT, define: UNKNOWN });
  // jsdom lays nothing out.
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('min-width') && isWide }));
  HTMLDialogElement.prototype.show = function (this: HTMLDialogElement) {
    this.open = true;
  };
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
});
afterEach(() => {
  render(null, document.body);
  document.getSelection()?.removeAllRanges();
});

const root = document.documentElement;
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
/** A key as an Arabic keyboard sends it: the letter is another one, the place is the same. */
const press = (code: string, key = 'ن', more: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...more }),
  );
const calls = () => asked.map(([call]) => call);

async function open(settings: Partial<Settings> = {}, isTab = false): Promise<void> {
  asked.length = 0;
  delete root.dataset['state'];
  render(
    h(App, { articleKey: 'k1', isTab, initialSettings: { ...DEFAULT_SETTINGS, ...settings } }),
    document.body,
  );
  // The page listens for keys from the same moment.
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('main'));
  await vi.waitFor(() => expect(calls()).toContain('readerReady'));
}

describe('opening', () => {
  it('shows the article, then says that it runs', async () => {
    await open();
    expect(root.dataset['state']).toBe('ready');
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
    expect(document.title).toBe('خبر اليوم');
    expect(find('h1').textContent).toBe('خبر اليوم');
    expect(asked).toContainEqual(['readerReady', 'k1']);
    expect(document.activeElement?.localName).toBe('main');
  });

  it.each([
    ['nothing is kept under the key', null, 'أُغلقت الصفحة'],
    ['the background says why', new Error('extensionReloaded'), 'أعد تحميل الصفحة'],
    ['nobody knows why', new Error('?'), 'لم نتوقعه'],
  ])('says what happened where %s', async (_, answer, expected) => {
    answers['readerContent'] = answer;
    await open();
    expect(root.dataset['state']).toBe('failed');
    expect(find('[role=alert]').textContent).toContain(expected);
    press('Escape', 'Escape');
    expect(calls()).toContain('closeReader');
  });
});

describe('an article whose people are still being looked for', () => {
  const PENDING: ReaderContent = { ...CONTENT, glossary: { people: [], isPending: true } };

  it('is read at once, and has them as soon as they are found', async () => {
    let giveThem = (): void => undefined;
    const found = new Promise<void>((resolve) => (giveThem = resolve));
    answers['readerContent'] = (_key: string, isSoon?: boolean) =>
      isSoon ? PENDING : found.then(() => CONTENT);
    await open();
    expect(find('h1').textContent).toBe('خبر اليوم');
    expect(find('.article-body').textContent).toContain('وعاد زيد العلي');
    expect(document.querySelector('a.mention')).toBeNull();
    expect(find('#people').textContent).not.toContain('لم يُذكر');
    // Whoever waits for the reader finds all of it.
    expect(root.dataset['state']).toBe('loading');
    await vi.waitFor(() => expect(asked).toContainEqual(['readerContent', 'k1']));
    const paragraph = find('#article p.paragraph, .article-body p');
    giveThem();
    await vi.waitFor(() => expect(root.dataset['state']).toBe('ready'));
    expect(find('a.mention').textContent).toBe('زيد العلي');
    expect(find('#people').textContent).toContain('وزير المياه');
    expect(paragraph.isConnected).toBe(true);
  });

  it('is read without where nobody finds them', async () => {
    answers['readerContent'] = (_key: string, isSoon?: boolean) => {
      if (isSoon) return PENDING;
      throw new Error('?');
    };
    await open();
    await vi.waitFor(() => expect(root.dataset['state']).toBe('ready'));
    expect(find('h1').textContent).toBe('خبر اليوم');
    expect(document.querySelector('a.mention')).toBeNull();
  });
});

describe('keys', () => {
  it('start, pause and resume by their place on the keyboard', async () => {
    await open();
    press('KeyK');
    expect(asked).toContainEqual(['play', 'k1', null]);
    await announce({ status: 'playing', sentence: { block: 'b1', start: 0, end: 27 } });
    await vi.waitFor(() => expect(find('#play').getAttribute('aria-label')).toBe('إيقاف مؤقت'));
    press('KeyN');
    expect(asked).toContainEqual(['step', 'sentence', 'next']);
    press('KeyB');
    expect(asked).toContainEqual(['step', 'sentence', 'previous']);
    press('KeyK');
    expect(calls()).toContain('pause');
    await announce({ status: 'paused', sentence: { block: 'b1', start: 0, end: 27 } });
    // The screen reader goes on where the voice stopped.
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('قال زيد العلي كلامًا كثيرًا.'));
    await vi.waitFor(() => expect(find('.player [role=status]').textContent).toBe('متوقف مؤقتًا'));
    press('KeyK');
    expect(calls()).toContain('resume');
  });

  it('do nothing with a modifier, held down, or switched off', async () => {
    await open();
    press('KeyK', 'k', { ctrlKey: true });
    press('KeyK', 'k', { altKey: true });
    press('KeyK', 'k', { metaKey: true });
    press('KeyK', 'k', { repeat: true });
    expect(calls()).not.toContain('play');
    render(null, document.body);
    await open({ letterShortcuts: false });
    press('KeyK');
    press('KeyP');
    expect(calls()).not.toContain('play');
    expect(find('#play').hasAttribute('aria-keyshortcuts')).toBe(false);
  });

  it('Escape closes the reader, but not in a tab of its own', async () => {
    await open({}, true);
    press('Escape', 'Escape');
    expect(calls()).not.toContain('closeReader');
    expect(document.querySelector('#close-reader')).toBeNull();
    render(null, document.body);
    await open();
    press('Escape', 'Escape');
    expect(calls()).toContain('closeReader');
  });

  it('Enter and the arrows work on sentences', async () => {
    await open();
    find('.sentence').focus();
    press('ArrowDown', 'ArrowDown');
    press('ArrowDown', 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('ثم مضى في طريقه.');
    press('Enter', 'Enter');
    expect(asked).toContainEqual([
      'play',
      'k1',
      { block: 'b1', start: TEXT.indexOf('ثم'), end: TEXT.length },
    ]);
  });
});

describe('a click in the text', () => {
  const click = (element: Element, detail = 1) =>
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

  it('starts the voice at its sentence', async () => {
    await open();
    click(find('#text-b2 .sentence'));
    await vi.waitFor(() => expect(asked).toContainEqual(['play', 'k1', { block: 'b2', start: 0, end: 25 }]));
  });

  it('does not where it is the first of two, or on a name', async () => {
    await open();
    click(find('#text-b2 .sentence'));
    click(find('#text-b2 .sentence'), 2);
    click(find('a.mention'));
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(calls()).not.toContain('play');
    expect(document.activeElement?.id).toBe('person-p1');
  });
});

describe('people', () => {
  it('go from a name to its entry and back', async () => {
    await open();
    const mention = find('a.mention');
    mention.focus();
    mention.click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('person-p1'));
    press('Escape', 'Escape');
    expect(document.activeElement).toBe(mention);
    expect(calls()).not.toContain('closeReader');
  });

  it('lead from mention to mention, around the end', async () => {
    await open();
    const [previous, next] = document.querySelectorAll<HTMLElement>('.person-steps button');
    const visited = () => document.activeElement?.getAttribute('data-mention');
    next?.click();
    expect(visited()).toBe('0');
    next?.click();
    expect(visited()).toBe('1');
    next?.click();
    expect(visited()).toBe('0');
    previous?.click();
    expect(visited()).toBe('1');
  });

  it('lie over the text where it is narrow, and Escape closes them first', async () => {
    isWide = false;
    await open();
    expect(find('#people').hidden).toBe(true);
    press('KeyP');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('people-title'));
    expect(find('#toggle-people').getAttribute('aria-expanded')).toBe('true');
    press('Escape', 'Escape');
    await vi.waitFor(() => expect(find('#people').hidden).toBe(true));
    expect(document.activeElement?.id).toBe('toggle-people');
    expect(calls()).not.toContain('closeReader');
  });

  it('say quietly that there are none', async () => {
    answers['readerContent'] = { ...CONTENT, glossary: { people: [] } };
    await open();
    expect(find('#people').textContent).toContain('لم يُذكر في هذا المقال أشخاص');
  });
});

describe('definitions', () => {
  it('say that nothing is selected', async () => {
    await open();
    press('KeyD');
    await vi.waitFor(() => expect(find('.player-failure').textContent).toContain('لم تحدد شيئًا'));
  });

  it('ask for the selected words, and give focus back', async () => {
    await open();
    const sentence = find('#text-b1 .sentence');
    sentence.focus();
    const words = sentence.lastChild;
    if (words) document.getSelection()?.setBaseAndExtent(words, 8, words, 14);
    expect(document.getSelection()?.toString()).toBe('كثيرًا');
    press('KeyD');
    await vi.waitFor(() =>
      expect(asked).toContainEqual([
        'define',
        'كثيرًا',
        'k1',
        {
          before: 'كلامًا',
          after: null,
          sentence: { text: 'قال زيد العلي كلامًا كثيرًا.', start: 21, end: 27 },
        },
      ]),
    );
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('لا نعرف معنى «كثيرًا»'));
    expect(document.activeElement?.id).toBe('definition-title');
    press('Escape', 'Escape');
    await vi.waitFor(() => expect(document.querySelector('#definition')).toBeNull());
    expect(document.activeElement).toBe(sentence);
    expect(calls()).not.toContain('closeReader');
  });

  it('can have their pronunciation corrected', async () => {
    await open();
    getSelection()?.selectAllChildren(find('h1'));
    press('KeyD');
    await vi.waitFor(() => find('#correct-pronunciation').click());
    await vi.waitFor(() =>
      expect((find('#pronunciation-written') as HTMLInputElement).value).toBe('خبر اليوم'),
    );
  });

  it('show a person of the article, then each piece of a word', async () => {
    await open();
    answers['define'] = {
      person: null,
      kind: 'arabic',
      spoken: null,
      definition: {
        query: 'والتزامهما',
        entries: [
          {
            lemma: 'اِلْتِزَام',
            root: 'ل ز م',
            partOfSpeech: 'noun',
            gender: 'm',
            plurals: [],
            imperfect: null,
            masdar: null,
            pieces: [
              { text: 'و', kind: 'conjunction' },
              { text: 'التزام', kind: 'stem' },
              { text: 'هما', kind: 'pronoun' },
            ],
            form: 'اِلْتِزَام',
            derivation: null,
            features: {},
            vocalised: '',
            senses: [{ definition: 'تعهد', gloss: 'commitment', domain: 'law' }],
          },
        ],
      },
    } satisfies DefinitionAnswer;
    find('a.mention').focus();
    press('KeyD');
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('و + التزام + هما'));
    const text = find('#definition').textContent;
    for (const part of ['اِلْتِزَام', 'اسم', 'مذكر', 'ل ز م', 'تعهد', 'commitment', 'قانون'])
      expect(text).toContain(part);
    const why = Array.from(document.querySelectorAll('#definition .why li'), (line) => line.textContent);
    expect(why).toEqual(['و: حرف عطف', 'التزام: الكلمة', 'هما: ضمير متصل']);
    press('Escape', 'Escape');
    answers['define'] = { ...UNKNOWN, person: CONTENT.glossary.people[0] ?? null };
    press('KeyD');
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('وزير المياه'));
  });
});

describe('what is no Arabic word', () => {
  const openFor = async (answer: Partial<DefinitionAnswer>) => {
    await open();
    answers['define'] = { ...UNKNOWN, ...answer };
    find('a.mention').focus();
    press('KeyD');
    await vi.waitUntil(() => document.querySelector('#definition .card-body p') !== null);
  };

  it('is called so where its letters are Latin', async () => {
    await openFor({ kind: 'latin', definition: { query: 'NATO', entries: [] } });
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('لاتينية'));
  });

  it('is said in words where it is a number', async () => {
    await openFor({ kind: 'number', spoken: 'ألفان وعشرون' });
    await vi.waitFor(() => expect(find('#definition strong').textContent).toBe('ألفان وعشرون'));
  });
});

describe('a word that was found', () => {
  const ENTRY: DefinitionEntry = {
    lemma: 'طَرِيق',
    root: 'ط ر ق',
    partOfSpeech: 'noun',
    gender: null,
    plurals: ['طُرُق'],
    imperfect: null,
    masdar: null,
    pieces: [{ text: 'طريق', kind: 'stem' }],
    form: 'طَرِيق',
    derivation: null,
    features: {},
    vocalised: '',
    senses: [{ definition: 'ما يسلكه الناس', gloss: 'road' }],
  };
  const openWord = async (): Promise<void> => {
    answers['define'] = { ...UNKNOWN, definition: { query: 'كثيرًا', entries: [ENTRY] } };
    await open();
    const text = find('#text-b1 .sentence').lastChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 8, text, 14);
    press('KeyD');
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('طَرِيق'));
  };

  it('is said by the voice, and says so where there is none', async () => {
    await openWord();
    find('#definition .say').click();
    expect(asked).toContainEqual(['sayWord', 'طَرِيق']);
    expect(find('#definition .say').getAttribute('aria-label')).toBe('استمع إلى «طَرِيق»');
    answers['sayWord'] = new Error('noArabicVoice');
    find('#definition .say').click();
    await vi.waitFor(() => expect(find('#definition [role=status]').textContent).toContain('أضف صوتًا عربيًا'));
  });

  it('leads to the other places of the word, and focus goes along', async () => {
    answers['wordPlaces'] = [
      { range: { block: 'b2', start: 5, end: 8 }, before: 'وعاد', form: 'زيد', after: 'العلي' },
    ];
    await openWord();
    expect(asked).toContainEqual([
      'wordPlaces',
      'k1',
      { lemma: 'طَرِيق', partOfSpeech: 'noun', root: 'ط ر ق', plurals: ['طُرُق'] },
      { block: 'b1', start: 21, end: 27 },
    ]);
    await vi.waitFor(() => expect(find('.other-places').textContent).toContain('وعاد زيد العلي'));
    expect(find('.other-places').closest('[aria-live]')).toBeNull();
    find('.other-places button').click();
    await vi.waitFor(() => expect(document.querySelector('#definition')).toBeNull());
    expect(document.activeElement).toBe(find('#text-b2 .sentence'));
  });

  it('has no such list where there are none', async () => {
    answers['wordPlaces'] = [];
    await openWord();
    await vi.waitFor(() => expect(calls()).toContain('wordPlaces'));
    expect(document.querySelector('.other-places')).toBeNull();
  });
});

describe('the encyclopaedias', () => {
  const ask = () => find('#definition .online button');
  const openDefinition = async (online: boolean) => {
    await open({ online });
    find('a.mention').focus();
    press('KeyD');
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('كثيرًا'));
  };

  it('are not offered before they are allowed', async () => {
    await openDefinition(false);
    expect(document.querySelector('#definition .online')).toBeNull();
  });

  it('are asked at a press and no sooner, and whatever they say is text', async () => {
    const extract = '<img src=x onerror="alert(1)"> مدينة';
    answers['askOnline'] = {
      state: 'found',
      answer: {
        summary: {
          title: 'مدينة',
          description: null,
          extract,
          picture: null,
          url: 'https://ar.wikipedia.org/x',
        },
        label: null,
        words: [{ partOfSpeech: 'Noun', definitions: ['<b>city</b>'] }],
      },
    };
    await openDefinition(true);
    expect(calls()).not.toContain('askOnline');
    ask().click();
    await vi.waitFor(() => expect(find('#definition').textContent).toContain(extract));
    expect(find('#definition').textContent).toContain('<b>city</b>');
    expect(document.querySelector('#definition img')).toBeNull();
    expect(find('#definition a').getAttribute('href')).toBe('https://ar.wikipedia.org/x');
    expect(find('#definition').textContent).toContain('CC BY-SA 4.0');
    expect(asked.find(([call]) => call === 'askOnline')).toEqual([
      'askOnline',
      { term: 'كثيرًا', kind: 'term' },
    ]);
  });

  it.each(['offline', 'timeout', 'busy', 'badReply', 'off'])(
    'say why they were not heard: %s',
    async (reason) => {
      answers['askOnline'] = { state: 'failed', reason };
      await openDefinition(true);
      ask().click();
      await vi.waitFor(() =>
        expect(find('#definition .online [aria-live]').textContent.length).toBeGreaterThan(15),
      );
    },
  );
});

describe('an article in another language', () => {
  const PERSIAN: ReaderContent = {
    article: { ...articleOf('خبر امروز', 'BBC گفت که وزیر آمد.'), lang: 'fa' },
    glossary: { people: [] },
    editCount: 0,
    notArticle: null,
  };
  beforeEach(() => void (answers['readerContent'] = PERSIAN));

  it.each([
    ['fa', 'rtl', 'الفارسية'],
    ['ur', 'rtl', 'الأوردية'],
    ['ckb', 'rtl', 'الكردية'],
    ['he', 'rtl', 'العبرية'],
    ['en', 'ltr', 'الإنجليزية'],
    ['fr-FR', 'ltr', 'الفرنسية'],
  ] as const)(
    '%s: is of its own language and direction, in an interface that keeps its own',
    async (lang, dir, name) => {
      answers['readerContent'] = { ...PERSIAN, article: { ...PERSIAN.article, lang, dir } };
      await open();
      expect([find('#article').lang, find('#article').dir]).toEqual([lang, dir]);
      expect([root.lang, root.dir, find('.facts').lang]).toEqual(['ar', 'rtl', 'ar']);
      expect(find('#people').textContent).toContain('للمقالات العربية فقط');
      expect(find('#people').textContent).toContain(name);
    },
  );

  it('has no Arabic definitions for its words', async () => {
    await open();
    const sentence = find('#text-b1 .sentence');
    const words = sentence.lastChild;
    if (words) document.getSelection()?.setBaseAndExtent(words, 1, words, 4);
    press('KeyD');
    await vi.waitFor(() => expect(find('#definition').textContent).toContain('هذا المقال بالفارسية.'));
    expect(calls()).not.toContain('define');
  });

  it('asks for the voices of its language, and says which one is missing', async () => {
    await open();
    find('#toggle-settings').click();
    await vi.waitFor(() => expect(asked).toContainEqual(['voices', 'fa']));
    await vi.waitFor(() => expect(find('#settings').textContent).toContain('صوت بالفارسية'));
    await announce({ status: 'failed', error: 'noArabicVoice' });
    await vi.waitFor(() => expect(find('.player-failure').textContent).toContain('صوت بالفارسية'));
  });
});

describe('settings', () => {
  it('apply at once, and go on to the player', async () => {
    await open();
    find('#faster').click();
    find('#faster').click();
    await vi.waitFor(() => expect(find('#rate').textContent).toBe('السرعة ١٫٥'));
    expect(asked).toContainEqual(['useSpeechSettings', { ...speechSettingsOf(DEFAULT_SETTINGS), rate: 1.5 }]);
    find('#toggle-settings').click();
    await vi.waitFor(() => find('#settings'));
    find('#text-size-more').click();
    find('[name=theme][value=dark]').click();
    await vi.waitFor(() => expect(root.dataset['theme']).toBe('dark'));
    expect(root.style.getPropertyValue('--text-size')).toBe('1.5rem');
    press('Escape', 'Escape');
    await vi.waitFor(() => expect(document.querySelector('#settings')).toBeNull());
    expect(document.activeElement?.id).toBe('toggle-settings');
  });
});

describe('the settings of the voice', () => {
  async function openSettings(): Promise<void> {
    await open();
    find('#toggle-settings').click();
    await vi.waitFor(() => find('#settings'));
  }

  it('leave the word unlit where the sentence is enough', async () => {
    const highlights = new Map<string, unknown>();
    vi.stubGlobal('CSS', { highlights });
    vi.stubGlobal('Highlight', Array);
    const lit = () => [...highlights.keys()].toSorted();
    await openSettings();
    const sentence = { block: 'b1', start: 0, end: 29 };
    const word = { block: 'b1', start: 4, end: 7 };
    await announce({ status: 'playing', key: 'k1', sentence, word });
    await vi.waitFor(() => expect(lit()).toEqual(['mubin-sentence', 'mubin-word']));
    find('#word-highlight').click();
    await vi.waitFor(() => expect(lit()).toEqual(['mubin-sentence']));
    find('#word-highlight').click();
    await vi.waitFor(() => expect(lit()).toEqual(['mubin-sentence', 'mubin-word']));
    vi.unstubAllGlobals();
  });
});

describe('what goes wrong while speaking', () => {
  it('is said in words, with what to do', async () => {
    await open();
    await announce({ status: 'failed', error: 'noArabicVoice' });
    await vi.waitFor(() => expect(find('.player-failure').textContent).toContain('أضف صوتًا عربيًا'));
    expect(find('#play').getAttribute('aria-label')).toBe('متابعة');
  });
});
