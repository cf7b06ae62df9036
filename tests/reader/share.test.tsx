// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article/article';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { App } from '../../src/reader/app';
import { selectionCopies } from '../../src/reader/selection-copies';
import { articleOf } from '../fakes/article';
import { announce, resetBackground } from '../fakes/background';
import { personOf } from '../fakes/person';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const ARTICLE = articleOf('هل يعود؟', 'قالَ زيد: نعم. ثم مضى.', 'وعاد عمرو.');
const PEOPLE = [
  personOf({
    id: 'p1',
    name: 'زيد',
    role: 'وزير',
    mentions: [{ text: 'زيد', range: { block: 'b1', start: 5, end: 8 } }],
  }),
];

const downloads: { name: string; file: Blob }[] = [];
const printed = vi.fn();
let clipboard: string | null;
let isCopyingAllowed: boolean;
beforeEach(() => {
  downloads.length = 0;
  printed.mockClear();
  clipboard = null;
  isCopyingAllowed = true;
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('print', printed);
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        if (!isCopyingAllowed) return Promise.reject(new Error('no'));
        clipboard = text;
        return Promise.resolve();
      },
    },
  });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
  Element.prototype.scrollIntoView = () => undefined;
  let file = new Blob();
  URL.createObjectURL = (given: Blob) => {
    file = given;
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, file });
  };
});
afterEach(() => {
  render(null, document.body);
  document.getSelection()?.removeAllRanges();
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const focused = () => document.activeElement?.id;
const said = () => find('.share-said')?.textContent;
const press = (code: string, key = code) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
  );
const sentence = (text: string) =>
  Array.from(document.querySelectorAll<HTMLElement>('.sentence')).find((one) =>
    one.textContent.includes(text),
  );

async function open(article: Article = ARTICLE): Promise<void> {
  resetBackground({
    readerContent: { article, glossary: { people: PEOPLE }, editCount: 0, notArticle: null },
  });
  render(h(App, { articleKey: 'k1', isTab: false, initialSettings: DEFAULT_SETTINGS }), document.body);
  await vi.waitFor(() => expect(find('#play')).not.toBeNull());
}
async function openMenu(): Promise<void> {
  find('#toggle-share')?.focus();
  find('#toggle-share')?.click();
  await vi.waitFor(() => expect(focused()).toBe('save-epub'));
}

describe('saving and sharing', () => {
  it('is a menu under a button that says so', async () => {
    await open();
    const button = find('#toggle-share');
    expect(button?.getAttribute('aria-haspopup')).toBe('menu');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    sentence('ثم مضى')?.focus();
    press('KeyE');
    await vi.waitFor(() => expect(focused()).toBe('save-epub'));
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(find('#share')?.getAttribute('role')).toBe('menu');
    expect(Array.from(document.querySelectorAll('#share [role=menuitem]'), ({ id }) => id)).toEqual([
      'save-epub',
      'save-html',
      'save-md',
      'save-txt',
      'print',
      'copy-article',
      'copy-article-bare',
      'copy-article-vowels',
      'copy-address',
      'copy-sentence-link',
    ]);
  });

  it.each([
    ['ArrowDown', 'save-html'],
    ['ArrowUp', 'copy-address'],
    ['End', 'copy-address'],
    ['Home', 'save-epub'],
    ['KeyP', 'save-epub'],
  ])('moves on %s to %s', async (key, expected) => {
    await open();
    await openMenu();
    press(key);
    expect(focused()).toBe(expected);
    expect(find('#people')?.hidden).toBe(true);
  });

  it('opens by its letter and gives the focus back to the sentence', async () => {
    await open();
    sentence('ثم مضى')?.focus();
    press('KeyE', 'ث');
    await vi.waitFor(() => expect(focused()).toBe('save-epub'));
    expect(find('#copy-sentence-link-note')?.textContent).toBe('ثم مضى.');
    press('Escape');
    await vi.waitFor(() => expect(find('#share')).toBeNull());
    expect(document.activeElement?.textContent).toBe('ثم مضى.');
  });

  it.each<[string, () => void]>([
    ['a press on its button', () => find('#toggle-share')?.click()],
    ['Tab', () => press('Tab')],
    ['a press elsewhere', () => find('main')?.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
    ['focus elsewhere', () => find('#open-help')?.focus()],
  ])('is closed by %s', async (_what, act) => {
    await open();
    await openMenu();
    act();
    await vi.waitFor(() => expect(find('#share')).toBeNull());
  });

  it.each([
    ['epub', 'application/epub+zip', 'mimetypeapplication/epub+zip'],
    ['html', 'text/html;charset=utf-8', '<h1>هل يعود؟</h1>'],
    ['md', 'text/markdown;charset=utf-8', '# هل يعود؟'],
    ['txt', 'text/plain;charset=utf-8', '- زيد: وزير (ذُكر الاسم مرة واحدة)'],
  ])('saves as %s, says so, and gives the focus back', async (format, type, expected) => {
    await open();
    await openMenu();
    find(`#save-${format}`)?.click();
    await vi.waitFor(() => expect(said()).toContain(`هل يعود.${format}`));
    expect(find('#share')).toBeNull();
    expect(focused()).toBe('toggle-share');
    const [{ name, file } = { name: '', file: new Blob() }] = downloads;
    expect(name).toBe(`هل يعود.${format}`);
    expect(file.type).toBe(type);
    const bytes = await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(file);
    });
    expect(Buffer.from(bytes).toString()).toContain(expected);
  });

  it.each([
    [
      'copy-article',
      'هل يعود؟\n\nhttps://news.example/1\n\nقالَ زيد: نعم. ثم مضى.\n\nوعاد عمرو.\n',
      'نُسخ نص المقال',
    ],
    [
      'copy-article-bare',
      'هل يعود؟\n\nhttps://news.example/1\n\nقال زيد: نعم. ثم مضى.\n\nوعاد عمرو.\n',
      'نُسخ نص المقال',
    ],
    ['copy-address', 'https://news.example/1', 'نُسخ عنوان الصفحة'],
  ])('copies by %s', async (id, expected, words) => {
    await open();
    await openMenu();
    find(`#${id}`)?.click();
    await vi.waitFor(() => expect(said()).toContain(words));
    expect(clipboard).toBe(expected);
  });

  it('says what to do where the browser does not let it copy', async () => {
    isCopyingAllowed = false;
    await open();
    await openMenu();
    find('#copy-article')?.click();
    await vi.waitFor(() => expect(said()).toContain('حدّد النص'));
  });

  const link = (text: string) => `https://news.example/1#:~:text=${encodeURIComponent(text)}`;
  it.each<[string, string, () => void | Promise<void>]>([
    ['the sentence that has the focus', 'ثم مضى.', () => sentence('ثم مضى')?.focus()],
    [
      'the sentence that is spoken',
      'وعاد عمرو.',
      () => announce({ status: 'playing', sentence: { block: 'b2', start: 0, end: 10 } }),
    ],
    [
      'what is selected, whatever is spoken',
      'مضى',
      async () => {
        await announce({ status: 'playing', sentence: { block: 'b2', start: 0, end: 10 } });
        const text = sentence('ثم مضى')?.firstChild;
        if (text) document.getSelection()?.setBaseAndExtent(text, 3, text, 6);
      },
    ],
  ])('links to %s', async (_what, expected, act) => {
    await open();
    await act();
    press('KeyE');
    await vi.waitFor(() => expect(focused()).toBe('save-epub'));
    find('#copy-sentence-link')?.click();
    await vi.waitFor(() => expect(said()).toContain('نُسخ الرابط'));
    expect(clipboard).toBe(link(expected));
  });

  it('offers no address where the page has none, and nothing without diacritics where there are none', async () => {
    await open({ ...articleOf('عنوان', 'نص.'), url: 'file:///home/me/a.html' });
    await openMenu();
    expect(find('#copy-article')).not.toBeNull();
    for (const id of ['copy-article-bare', 'copy-address', 'copy-sentence-link'])
      expect(find(`#${id}`)).toBeNull();
    expect(find('.printed')?.textContent).not.toContain('/home/me');
  });

  it('prints once the menu is gone', async () => {
    await open();
    await openMenu();
    printed.mockImplementation(() => expect(find('#share')).toBeNull());
    find('#print')?.click();
    await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(1));
  });

  it('has the people and the address ready for paper, heard by nobody', async () => {
    await open();
    expect(find('.printed li')?.textContent).toBe('زيد: وزير (ذُكر الاسم مرة واحدة)');
    expect(find('.printed p')?.textContent).toBe('https://news.example/1');
  });
});

describe('selectionCopies', () => {
  it.each([
    ['قال زيد', 'قال زيد', ['copy-selection']],
    ['قالَ زيدٌ', 'قالَ زيدٌ', ['copy-selection', 'copy-selection-bare']],
    ['قالَ زيدٌ', 'قال زيد', ['copy-selection', 'copy-selection-bare']],
    ['قال زيد', 'قَالَ زَيْدٌ', ['copy-selection', 'copy-selection-vowels']],
    ['قالَ زيد', 'قَالَ زَيْدٌ', ['copy-selection', 'copy-selection-vowels', 'copy-selection-bare']],
  ])('offers of %s, seen as %s', (text, seen, expected) => {
    expect(selectionCopies({ text, seen }, () => undefined).map(({ id }) => id)).toEqual(expected);
  });

  it('copies what is selected, with the vowels that are seen or without any if wanted', async () => {
    const [plain, vowels, bare] = selectionCopies({ text: 'قالَ', seen: 'قَالَ' }, (act) => void act());
    for (const [copy, expected] of [
      [plain, 'قالَ'],
      [vowels, 'قَالَ'],
      [bare, 'قال'],
    ] as const) {
      copy?.act();
      await vi.waitFor(() => expect(clipboard).toBe(expected));
    }
  });
});
