// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article, Block } from '../../src/core/article/article';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { announce, announceEvent, asked, resetBackground } from '../fakes/background';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const heading = (id: string, level: number, text: string): Block => ({ id, kind: 'heading', level, text });
const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text });
const ARTICLE: Article = {
  ...articleOf('خبر المدرسة'),
  blocks: [
    paragraph('b1', 'بُنيت المدرسةُ في العام ٢٠٢٠. ثم أُغلقت.'),
    heading('b2', 2, 'البداية'),
    paragraph('b3', 'كانت مدرسه صغيرة.'),
    heading('b4', 3, 'المعلمون'),
    {
      ...paragraph('b5', 'قال المعلم للموقع كلامًا.'),
      marks: [{ kind: 'link', start: 11, end: 17, href: 'https://www.example.org/1' }],
    },
    heading('b6', 2, 'اليوم'),
    {
      id: 'b7',
      kind: 'picture',
      text: 'تحت الصورة',
      picture: { src: 'https://news.example/1.jpg', alt: 'فصل' },
    },
  ],
};

const highlights = new Map<string, { text: string; priority: number }>();
let scrollY = 0;
beforeEach(() => {
  scrollY = 0;
  highlights.clear();
  resetBackground({
    readerContent: { article: ARTICLE, glossary: { people: [] }, editCount: 0, notArticle: null },
  });
  // jsdom lays nothing out, and paints nothing.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class {
      readonly text: string;
      priority = 0;
      constructor(...ranges: Range[]) {
        this.text = ranges.join('|');
      }
    },
  );
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrollY);
  window.scrollTo = () => undefined;
  window.scrollBy = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const press = (code: string, key = 'ن', more: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...more }),
  );
const focusedText = () => document.activeElement?.textContent;

async function open(settings: Partial<Settings> = {}): Promise<void> {
  render(
    h(App, { articleKey: 'k1', isTab: false, initialSettings: { ...DEFAULT_SETTINGS, ...settings } }),
    document.body,
  );
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('main'));
}

describe('the outline', () => {
  it('lists the headings, and leads to the first sentence of one', async () => {
    await open();
    press('KeyG');
    await vi.waitFor(() => expect(focusedText()).toBe('البداية'));
    expect(find('#toggle-outline').getAttribute('aria-expanded')).toBe('true');
    const entries = Array.from(document.querySelectorAll('#outline button[lang]'));
    expect(entries.map(({ textContent }) => textContent)).toEqual(['البداية', 'المعلمون', 'اليوم']);
    expect(entries[1]?.closest('ul')?.parentElement?.textContent).toBe('البدايةالمعلمون');
    (entries[2] as HTMLElement).click();
    await vi.waitFor(() => expect(document.querySelector('#outline')).toBeNull());
    expect(document.activeElement).toBe(find('#text-b6 .sentence'));
    expect(find('#text-b6 .sentence').tabIndex).toBe(0);
  });

  it('goes away by its key, by Escape and by a press elsewhere', async () => {
    await open();
    for (const leave of [() => press('KeyG'), () => press('Escape', 'Escape')]) {
      press('KeyG');
      await vi.waitFor(() => find('#outline'));
      leave();
      await vi.waitFor(() => expect(document.querySelector('#outline')).toBeNull());
      expect(document.activeElement?.id).toBe('toggle-outline');
    }
    press('KeyG');
    await vi.waitFor(() => find('#outline'));
    find('main').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await vi.waitFor(() => expect(document.querySelector('#outline')).toBeNull());
    expect(asked.map(([call]) => call)).not.toContain('closeReader');
  });

  it('is not there where there is nothing to choose from', async () => {
    const article = { ...ARTICLE, blocks: ARTICLE.blocks.slice(0, 3) };
    resetBackground({
      readerContent: { article, glossary: { people: [] }, editCount: 0, notArticle: null },
    });
    await open();
    press('KeyG');
    expect(document.querySelector('#toggle-outline, #outline')).toBeNull();
  });
});

describe('finding', () => {
  const write = (query: string) => {
    const input = find('#find-input') as HTMLInputElement;
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const shown = () => find('.find-count').textContent;
  const openFind = async () => {
    press('KeyF');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('find-input'));
  };

  it('paints every place, by Arabic folding, and goes round them', async () => {
    await open();
    await openFind();
    write('مدرسة');
    await vi.waitFor(() => expect(shown()).toBe('النتيجة ١ من ٣'));
    expect(highlights.get('mubin-found')?.text).toBe('مدرسة|مدرسةُ|مدرسه');
    const here = () => highlights.get('mubin-found-here')?.text;
    expect(here()).toBe('مدرسة');
    expect(highlights.get('mubin-found-here')?.priority).toBeGreaterThan(
      highlights.get('mubin-found')?.priority ?? 9,
    );
    press('Enter', 'Enter');
    await vi.waitFor(() => expect(shown()).toBe('النتيجة ٢ من ٣'));
    await vi.waitFor(() => expect(here()).toBe('مدرسةُ'));
    press('Enter', 'Enter', { shiftKey: true });
    press('Enter', 'Enter', { shiftKey: true });
    await vi.waitFor(() => expect(shown()).toBe('النتيجة ٣ من ٣'));
    find('#find-next').click();
    await vi.waitFor(() => expect(shown()).toBe('النتيجة ١ من ٣'));
    find('#find-previous').click();
    await vi.waitFor(() => expect(here()).toBe('مدرسه'));
  });

  it('says the count once the writing rests', async () => {
    await open();
    await openFind();
    const said: string[] = [];
    const status = find('#find [role=status]');
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    for (const query of ['م', 'مع', 'معل', 'معلم']) write(query);
    await vi.waitFor(() => expect(shown()).toBe('النتيجة ١ من ٢'));
    await vi.waitFor(() => expect(said.filter(Boolean)).toEqual(['النتيجة ١ من ٢']), 2_000);
    write('مععع');
    await vi.waitFor(() => expect(said.at(-1)).toBe('لا نتائج'), 2_000);
    expect(find('#find-next').getAttribute('aria-disabled')).toBe('true');
    press('Enter', 'Enter');
    expect(highlights.size).toBe(0);
  });

  it('gives the focus to the sentence that was found, else back', async () => {
    await open();
    const sentence = find('#text-b3 .sentence');
    sentence.focus();
    await openFind();
    press('Escape', 'Escape');
    await vi.waitFor(() => expect(document.querySelector('#find')).toBeNull());
    expect(document.activeElement).toBe(sentence);
    await openFind();
    write('اغلقت');
    await vi.waitFor(() => expect(shown()).toBe('النتيجة ١ من ١'));
    press('Escape', 'Escape');
    await vi.waitFor(() => expect(document.querySelector('#find')).toBeNull());
    expect(focusedText()).toBe('ثم أُغلقت.');
    expect(highlights.size).toBe(0);
    expect(asked.map(([call]) => call)).not.toContain('closeReader');
  });

  it('leaves the browser’s own search alone, and letters to what is written', async () => {
    await open();
    press('KeyF', 'f', { ctrlKey: true });
    expect(document.querySelector('#find')).toBeNull();
    await openFind();
    press('KeyK');
    expect(asked.map(([call]) => call)).not.toContain('play');
  });
});

describe('links', () => {
  it('stand after the article, with where they lead', async () => {
    await open();
    const list = find('.article-links') as HTMLDetailsElement;
    expect(list.open).toBe(false);
    expect(list.querySelector('summary')?.textContent).toContain('رابط واحد');
    const link = list.querySelector('a');
    expect([link?.textContent, link?.href, link?.target]).toEqual([
      'للموقع',
      'https://www.example.org/1',
      '_blank',
    ]);
    expect(list.querySelector('bdi[dir=ltr]')?.textContent).toBe('example.org');
    expect(find('#article a[href]').textContent).toBe('للموقع');
  });
});

describe('pictures', () => {
  it('are enlarged in a dialog', async () => {
    await open();
    const enlarge = find('.enlarge');
    expect(enlarge.getAttribute('aria-label')).toBe('كبّر الصورة: فصل');
    enlarge.click();
    await vi.waitFor(() => expect((find('#picture') as HTMLDialogElement).open).toBe(true));
    expect((find('#picture img') as HTMLImageElement).alt).toBe('فصل');
    expect(find('#picture').textContent).toContain('تحت الصورة');
    find('#picture-size').click();
    await vi.waitFor(() => expect(find('#picture-size').getAttribute('aria-pressed')).toBe('true'));
    expect(find('.picture-frame').tabIndex).toBe(0);
    find('#picture .button-icon').click();
    await vi.waitFor(() => expect(document.querySelector('#picture')).toBeNull());
  });

  it('are not loaded where they are switched off, until one is asked for', async () => {
    await open({ pictures: false });
    expect(document.querySelector('#article img')).toBeNull();
    expect(find('.picture-off').textContent).toBe('فصلاعرض الصورة');
    expect(find('#text-b7').textContent).toBe('تحت الصورة');
    find('.picture-off button').click();
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('enlarge'));
    expect((find('#article img') as HTMLImageElement).alt).toBe('فصل');
  });
});

describe('what is said for a picture', () => {
  it('is brought into view with it, marks no other text, and hands over to it', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    await open();
    const rects = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    rects.mockReturnValue(new DOMRect(0, 900, 600, 400));
    const sentence = { block: 'alt-b7', start: 0, end: 10 };
    await announce({ status: 'playing', sentence });
    await vi.waitFor(() => expect(seen.mock.contexts).toContain(find('figure')));
    expect(highlights.has('mubin-sentence')).toBe(false);
    await announce({ status: 'paused', sentence });
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('enlarge'));
  });
});

describe('a page that moved on under the reader', () => {
  const said = () => find('#page-moved [role=status]').textContent;

  it('is told of, offered, and let be', async () => {
    await open();
    const region = find('#page-moved [role=status]');
    expect(said()).toBe('');
    await announceEvent('pageMoved', 'another', true);
    await announceEvent('pageMoved', 'k1', true);
    await vi.waitFor(() => expect(said()).toBe('انتقلت الصفحة من هذا المقال إلى غيره'));
    // The region was there before its words: only so are they told.
    expect(find('#page-moved [role=status]')).toBe(region);
    asked.length = 0;
    find('#read-moved').click();
    expect(asked).toEqual([['openReader', null, true]]);
    await announceEvent('pageMoved', 'k1', false);
    await vi.waitFor(() => expect(document.querySelector('#read-moved')).toBeNull());
    await announceEvent('pageMoved', 'k1', true);
    await vi.waitFor(() => find('#read-moved'));
    const close = find('#page-moved .button:last-child');
    close.focus();
    close.click();
    await vi.waitFor(() => expect(said()).toBe(''));
    expect(document.activeElement?.localName).toBe('main');
  });
});

describe('the place of reading', () => {
  const PLACE = { block: 'b5', start: 0, end: 25 };
  const opened = (more: Record<string, unknown>) =>
    resetBackground({
      readerContent: { article: ARTICLE, glossary: { people: [] }, editCount: 0, notArticle: null },
      readingPlace: PLACE,
      ...more,
    });

  it('is come back to, said quietly, and left for the start', async () => {
    opened({});
    await open();
    await vi.waitFor(() => find('#to-start'));
    expect(find('#read-on [role=status]').textContent).toBe('عُدت إلى حيث توقفت');
    expect(find('#text-b5 .sentence').tabIndex).toBe(0);
    expect(document.activeElement?.localName).toBe('main');
    find('#to-start').click();
    await vi.waitFor(() => expect(document.querySelector('#to-start')).toBeNull());
    expect(document.activeElement).toBe(find('#text-title .sentence'));
  });

  it('does not take back who left for the start at once', async () => {
    opened({});
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 900, 600, 30));
    const scroll = vi.fn();
    window.scrollBy = scroll;
    await open();
    await vi.waitFor(() => expect(scroll).toHaveBeenCalledOnce());
    find('#to-start').click();
    await vi.waitFor(() => expect(document.querySelector('#to-start')).toBeNull());
    for (const frame of frames.splice(0)) frame(0);
    expect(scroll).toHaveBeenCalledOnce();
  });

  it.each<[string, () => void]>([
    ['nothing is kept', () => opened({ readingPlace: null })],
    ['its sentence is gone', () => opened({ readingPlace: { block: 'b99', start: 0, end: 4 } })],
    ['the reader scrolled meanwhile', () => (opened({}), (scrollY = 900))],
  ])('is left alone where %s', async (_, given) => {
    given();
    await open();
    await vi.waitFor(() => expect(asked).toContainEqual(['readingPlace', 'k1']));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('#to-start')).toBeNull();
  });

  it('is remembered once the window rests, and told to the page that is gone back to', async () => {
    opened({ readingPlace: null });
    const rects = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    rects.mockImplementation(function (this: Element) {
      const isAbove = this.closest('h1, #text-b1, #text-b2') !== null;
      if (this.localName === 'header') return new DOMRect(0, 0, 600, 30);
      if (this.id === 'article') return new DOMRect(0, -500, 600, 3000);
      return new DOMRect(0, isAbove ? -90 : 40, 600, 30);
    });
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
    await open();
    scrollY = 500;
    window.dispatchEvent(new Event('scroll'));
    const range = { block: 'b3', start: 0, end: 17 };
    await vi.waitFor(() => expect(asked).toContainEqual(['keepReadingPlace', 'k1', range]), 2_000);
    press('Escape', 'Escape');
    expect(asked).toContainEqual(['closeReader', 'كانت مدرسه صغيرة.']);
    // As the frame is taken away: it is told that it is hidden, and everything in it is of no height.
    const kept = asked.filter(([call]) => call === 'keepReadingPlace').length;
    window.dispatchEvent(new Event('scroll'));
    rects.mockReturnValue(new DOMRect());
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked.filter(([call]) => call === 'keepReadingPlace')).toHaveLength(kept);
  });

  it('tells the page nothing at the start', async () => {
    await open();
    press('Escape', 'Escape');
    expect(asked).toContainEqual(['closeReader', null]);
  });

  it('is where the voice is, while it speaks', async () => {
    let give: (place: unknown) => void = () => undefined;
    opened({ readingPlace: () => new Promise((resolve) => (give = resolve)) });
    await open();
    await announce({ status: 'playing', sentence: { block: 'b1', start: 0, end: 27 } });
    await vi.waitFor(() => expect(find('#play').getAttribute('aria-label')).toBe('إيقاف مؤقت'));
    give(PLACE);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('#to-start')).toBeNull();
  });
});
