// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOfUnits, unitsOf } from '../../src/core/arabic/morphology/diacritised';
import { textsFromArticle, type Article } from '../../src/core/article/article';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import type { VocalisedWord } from '../../src/core/vocalise/vocaliser';
import { rangeInElement, stretchInElement } from '../../src/dom/element-range';
import { managedSettings } from '../../src/platform/managed-settings';
import { App } from '../../src/reader/app';
import { selectionIn } from '../../src/reader/use-selection';
import { articleOf } from '../fakes/article';
import { asked, browser, resetBackground } from '../fakes/background';
import { vocalised } from '../fakes/vocalised';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const FOUND = ["عُقِدَ'+عُقد الِاجْتِمَاعُ~", "قَالَ' زَيْدٌ إِنَّ' الْأَمْرَ يَسِيرُ?.", "ثُمَّ' مَضَى' إِلَى' الْبَيْتِ."].map(vocalised);
const [TITLE, FIRST, SECOND] = FOUND.map(({ text }) => text) as [string, string, string];
const normal = (text: string) => textOfUnits(unitsOf(text));
const ALL = ['عُقِدَ الِاجْتِمَاعُ', 'قَالَ زَيْدٌ إِنَّ الْأَمْرَ يَسِيرُ.', 'ثُمَّ مَضَى إِلَى الْبَيْتِ.'].map(normal);
const ARTICLE = articleOf(TITLE, FIRST, SECOND);
const vowelsOf = (texts: string[]): VocalisedWord[][] =>
  texts.map((text) => FOUND.find((one) => one.text === text)?.words ?? []);

/** What is painted, by its name. */
const painted = new Map<string, { ranges: Range[]; priority: number }>();
beforeEach(() => {
  painted.clear();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('CSS', { highlights: painted });
  vi.stubGlobal(
    'Highlight',
    class {
      priority = 0;
      readonly ranges: Range[];
      constructor(...ranges: Range[]) {
        this.ranges = ranges;
      }
    },
  );
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterEach(async () => {
  render(null, document.body);
  document.getSelection()?.removeAllRanges();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(browser.storage, 'managed');
  await managedSettings();
});

const said = () => document.querySelector('.share-said')?.textContent;
const press = (code = 'KeyV') =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
const box = (id: string): HTMLElement => {
  const element = document.getElementById(`text-${id}`);
  if (!element) throw new Error(id);
  return element;
};
const shown = (article: Article = ARTICLE) => textsFromArticle(article).map(({ id }) => box(id).textContent);
const questions = () => asked.filter(([call]) => call === 'vowelsOf').map(([, texts]) => texts);

async function open(
  settings: Partial<Settings> = {},
  article: Article = ARTICLE,
  answers: Record<string, unknown> = {},
): Promise<void> {
  resetBackground({
    readerContent: { article, glossary: { people: [] }, editCount: 0, notArticle: null },
    vowelsOf,
    ...answers,
  });
  render(
    h(App, { articleKey: 'k1', isTab: false, initialSettings: { ...DEFAULT_SETTINGS, ...settings } }),
    document.body,
  );
  await vi.waitFor(() => expect(said()).toBe(''));
}

describe('the vowels of an article', () => {
  it.each<[string, Partial<Settings>, string[]]>([
    ['all', { diacritics: 'all' }, ALL],
    [
      'as at a pause',
      { diacritics: 'all', wordEndings: 'pausal' },
      ['عُقِدَ الِاجْتِمَاع', 'قَالَ زَيْد إِنَّ الْأَمْر يَسِير.', 'ثُمَّ مَضَى إِلَى الْبَيْت.'],
    ],
    ['of doubtful words', { diacritics: 'doubtful' }, ['عُقد الاجتماع', FIRST, SECOND]],
    [
      'of sure words',
      { diacritics: 'all', sureVowelsOnly: true },
      ['عُقِدَ الاجتماع', 'قَالَ زَيْدٌ إِنَّ الْأَمْرَ يسير.', 'ثُمَّ مَضَى إِلَى الْبَيْتِ.'],
    ],
  ])('are seen: %s', async (_, settings, expected) => {
    await open(settings);
    await vi.waitFor(() => expect(shown()).toEqual(expected.map(normal)));
  });

  it('are asked for when they are wanted, each once', async () => {
    await open();
    expect(shown()).toEqual([TITLE, FIRST, SECOND]);
    expect(questions()).toEqual([]);
    press();
    await vi.waitFor(() => expect(shown()[0]).toBe('عُقد الاجتماع'));
    for (let i = 0; i < 4; i++) press();
    await vi.waitFor(() => expect(said()).toBe('التشكيل: حيث يلتبس'));
    expect(questions().flat()).toHaveLength(3);
  });

  it('go round by their key, which says what is seen now', async () => {
    await open();
    const rounds: [string, string][] = [
      ['حيث يلتبس', 'عُقد الاجتماع'],
      ['كل الكلمات', 'عُقِدَ الِاجْتِمَاعُ'],
      ['بلا تشكيل', TITLE],
      ['كما كُتب', TITLE],
    ];
    for (const [name, title] of rounds) {
      press();
      await vi.waitFor(() => expect(said()).toBe(`التشكيل: ${name}`));
      await vi.waitFor(() => expect(box('title').textContent).toBe(title));
    }
  });

  it('say so where an organisation sets them', async () => {
    Object.assign(browser.storage, { managed: { get: () => Promise.resolve({ diacritics: 'written' }) } });
    await managedSettings();
    await open();
    press();
    await vi.waitFor(() => expect(said()).toBe('تحدده مؤسستك، ولا يتغير من هنا.'));
  });

  it.each([
    [new Error('tablesDamaged'), 'أعد تثبيت مُبين'],
    [new Error('interrupted'), ''],
    [new Error('none of ours'), ''],
  ])('are none where they cannot be had (%s), and why is said', async (failure, expected) => {
    await open({ diacritics: 'all' }, ARTICLE, { vowelsOf: failure });
    await vi.waitFor(() => expect(document.querySelector('.player-failure')?.textContent).not.toBe(''));
    expect(document.querySelector('.player-failure')?.textContent).toContain(expected);
    expect(shown()).toEqual([TITLE, FIRST, SECOND]);
  });

  it('are none of half an article', async () => {
    let calls = 0;
    const long = articleOf(
      TITLE,
      ...Array.from({ length: 200 }, (_, i) => `${FIRST} ${i} ${SECOND.repeat(3)}`),
    );
    await open({ diacritics: 'all' }, long, {
      vowelsOf: (texts: string[]) => {
        if (++calls > 1) throw new Error('gone');
        return vowelsOf(texts);
      },
    });
    await vi.waitFor(() => expect(calls).toBe(2));
    await vi.waitFor(() => expect(document.querySelector('.player-failure')?.textContent).not.toBe(''));
    expect(box('title').textContent).toBe(TITLE);
  });

  it('are none of an article in another language, whose settings do not speak of them', async () => {
    const persian = { ...ARTICLE, lang: 'fa' };
    await open({ diacritics: 'all' }, persian);
    expect(shown(persian)).toEqual([TITLE, FIRST, SECOND]);
    expect(questions()).toEqual([]);
    press();
    await vi.waitFor(() => expect(said()).toBe('التشكيل: بلا تشكيل'));
    press();
    await vi.waitFor(() => expect(said()).toBe('التشكيل: كما كُتب'));
    document.querySelector<HTMLElement>('#toggle-settings')?.click();
    await vi.waitFor(() => expect(document.querySelector('#setting-diacritics')).not.toBeNull());
    expect(document.querySelectorAll('[name=diacritics]')).toHaveLength(2);
    expect(document.querySelector('#setting-word-endings, #setting-sure-vowels-only')).toBeNull();
    document.querySelector<HTMLElement>('#toggle-share')?.click();
    await vi.waitFor(() => expect(document.querySelector('#copy-article')).not.toBeNull());
    expect(document.querySelector('#copy-article-vowels')).toBeNull();
  });
});

describe('an article with vowels', () => {
  it('has the range of every written word on what is seen of it, and back', async () => {
    await open({ diacritics: 'all' });
    await vi.waitFor(() => expect(shown()).toEqual(ALL));
    textsFromArticle(ARTICLE).forEach(({ id, text }, i) => {
      const seen = ALL[i]?.split(' ') ?? [];
      [...text.matchAll(/\S+/g)].forEach(({ 0: word, index }, place) => {
        const range = rangeInElement(box(id), index, index + word.length);
        expect(range?.toString()).toBe(seen[place]);
        expect(range && stretchInElement(box(id), range)).toEqual({ start: index, end: index + word.length });
      });
    });
  });

  it('keeps what is selected when vowels come and go, and asks for what is written', async () => {
    await open();
    const at = FIRST.indexOf('زيد');
    const range = rangeInElement(box('b1'), at, at + 'زيد إن'.length);
    if (range)
      document
        .getSelection()
        ?.setBaseAndExtent(
          ...([range.startContainer, range.startOffset, range.endContainer, range.endOffset] as const),
        );
    press();
    press();
    await vi.waitFor(() => expect(shown()).toEqual(ALL));
    await vi.waitFor(() => expect(document.getSelection()?.toString()).toBe(normal('زَيْدٌ إِنَّ')));
    expect(selectionIn(document.querySelector('main'))).toMatchObject({
      text: 'زيد إن',
      seen: normal('زَيْدٌ إِنَّ'),
      place: { block: 'b1', start: at, end: at + 'زيد إن'.length },
      context: { before: 'قال', after: 'الأمر' },
    });
    press();
    await vi.waitFor(() => expect(shown()).toEqual([TITLE, FIRST, SECOND]));
    expect(document.getSelection()?.toString()).toBe('زيد إن');
  });

  it('paints what may well be otherwise under all else, in no element of its own', async () => {
    await open({ diacritics: 'all' });
    const unsure = () => painted.get('mubin-unsure');
    await vi.waitFor(() => expect(unsure()?.ranges.map(String)).toEqual(['الِاجْتِمَاعُ', 'يَسِيرُ']));
    expect(unsure()?.priority).toBeLessThan(0);
    press();
    await vi.waitFor(() => expect(painted.has('mubin-unsure')).toBe(false));
  });

  it('is copied as it is written, with all its vowels, and as it is seen', async () => {
    let clipboard = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve((clipboard = text)) },
    });
    await open({ wordEndings: 'pausal' });
    const copy = async (id: string) => {
      document.querySelector<HTMLElement>('#toggle-share')?.click();
      await vi.waitFor(() => expect(document.querySelector(id)).not.toBeNull());
      clipboard = '';
      document.querySelector<HTMLElement>(id)?.click();
      await vi.waitFor(() => expect(clipboard).not.toBe(''));
      return clipboard;
    };
    expect(await copy('#copy-article-vowels')).toContain(normal('قَالَ زَيْد إِنَّ الْأَمْر يَسِير.'));
    expect(await copy('#copy-article')).toContain(FIRST);
  });

  it('says why it is not copied with them', async () => {
    await open({}, ARTICLE, { vowelsOf: new Error('tablesDamaged') });
    document.querySelector<HTMLElement>('#toggle-share')?.click();
    await vi.waitFor(() => expect(document.querySelector('#copy-article-vowels')).not.toBeNull());
    document.querySelector<HTMLElement>('#copy-article-vowels')?.click();
    await vi.waitFor(() => expect(said()).toContain('أعد تثبيت مُبين'));
  });
});
