// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article/article';
import { withOmission } from '../../src/core/article/omission';
import type { ReaderContent } from '../../src/core/calls';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { App } from '../../src/reader/app';
import { articleOf } from '../fakes/article';
import { answers, asked, browser, resetBackground } from '../fakes/background';
import { omissionOf } from '../fakes/omissions';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fakes/background')).browser }));

const ARTICLE: Article = {
  ...articleOf('خبر اليوم', 'قال زيد كلامًا كثيرًا.', 'ثم مضى.'),
  omitted: [
    omissionOf('x1', 'related', 'b1', 'اقرأ أيضا', 'خبر آخر'),
    { ...omissionOf('x2', 'navigation', 'b2', 'الرئيسية', 'سياسة', 'رياضة', 'New York Times'), lines: 27 },
    { ...omissionOf('x3', 'more', 'b2'), lines: 9 },
  ],
};
const contentOf = (article: Article): ReaderContent => ({
  article,
  glossary: { people: [] },
  editCount: 0,
  notArticle: null,
});

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const press = (code: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { code, key: 'خ', bubbles: true, cancelable: true }),
  );
const button = (id: string) => find(`[data-omission=${id}]`);
const textsInArticle = () =>
  Array.from(document.querySelectorAll('.article-body [id^=text-]'), ({ textContent }) => textContent);

async function open(article = ARTICLE): Promise<void> {
  answers['readerContent'] = contentOf(article);
  render(h(App, { articleKey: 'k1', isTab: false, initialSettings: DEFAULT_SETTINGS }), document.body);
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('main'));
}
async function openList(): Promise<void> {
  find('#toggle-omissions').click();
  await vi.waitFor(() => expect(find('#omissions').hidden).toBe(false));
}

beforeEach(() => {
  resetBackground({});
  browser.storage.local.values.clear();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => render(null, document.body));

describe('what was left out', () => {
  it('is counted on a button after the article, and not rendered before it is asked for', async () => {
    await open();
    const toggle = find('#toggle-omissions');
    expect(toggle.textContent).toBe('ما الذي حُذف؟ (٣٨ سطرًا)');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(document.querySelector('.omission')).toBeNull();
    await openList();
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(Array.from(document.querySelectorAll('.omission h3'), ({ textContent }) => textContent)).toEqual([
      'روابط لمقالات أخرى',
      'قائمة الموقع أو جانب الصفحة أو أسفلها',
      'سطور أخرى لا تتسع لها هذه القائمة',
    ]);
    expect(document.querySelectorAll('[data-omission]')).toHaveLength(2);
  });

  it('is folded where it is long, and says how much is not even there', async () => {
    await open();
    await openList();
    const [, menu] = document.querySelectorAll<HTMLElement>('.omission');
    expect(menu?.querySelectorAll('.omitted-text p')).toHaveLength(3);
    expect(menu?.textContent).toContain('و٢٣ سطرًا آخر');
    menu?.querySelector<HTMLElement>('[aria-expanded]')?.click();
    await vi.waitFor(() => expect(menu?.querySelectorAll('.omitted-text p')).toHaveLength(4));
    expect(menu?.querySelector('bdi')?.textContent).toBe('New York Times');
  });

  it('is nothing where nothing is', async () => {
    await open({ ...ARTICLE, omitted: [] });
    await openList();
    expect(find('#omissions').textContent).toBe('لم يُحذف من سطور هذه الصفحة شيء.');
  });
});

describe('putting back', () => {
  const BACK = withOmission(ARTICLE, 'x1', true);

  it('shows it at its place with a mark, keeps the focus, and says so', async () => {
    await open();
    await openList();
    const own = find('#text-b2');
    answers['putBack'] = contentOf(BACK);
    button('x1').focus();
    button('x1').click();
    await vi.waitFor(() => expect(button('x1').textContent).toBe('أخفه ثانية'));
    expect(asked).toContainEqual(['putBack', 'k1', 'x1', true]);
    expect(textsInArticle()).toEqual(['قال زيد كلامًا كثيرًا.', 'اقرأ أيضا', 'خبر آخر', 'ثم مضى.']);
    expect(find('.put-back-mark').textContent).toBe('أُعيد إلى المقال: روابط لمقالات أخرى');
    // What stands around it is left alone.
    expect(find('#text-b2')).toBe(own);
    expect(document.activeElement).toBe(button('x1'));
    expect(find('.omissions [role=status]').textContent).toBe('أُعيد إلى المقال: روابط لمقالات أخرى');
    expect(find('#toggle-omissions').textContent).toContain('٣٦');
  });

  it('leads to where it stands, and the O key back and forth', async () => {
    await open(BACK);
    find('#text-b1 .sentence').focus();
    press('KeyO');
    await vi.waitFor(() => expect(find('#omissions').hidden).toBe(false));
    expect(document.activeElement?.id).toBe('toggle-omissions');
    const goTo = Array.from(document.querySelectorAll('button')).find((b) => b.textContent === 'اذهب إليه');
    goTo?.click();
    expect(document.activeElement?.closest('.put-back')?.id).toBe('put-back-x1');
    expect(document.activeElement?.textContent).toBe('اقرأ أيضا');
    press('KeyO');
    expect(document.activeElement?.id).toBe('toggle-omissions');
    press('KeyO');
    expect(document.activeElement?.textContent).toBe('اقرأ أيضا');
    await vi.waitFor(() => expect(find('#omissions').hidden).toBe(true));
  });

  it('takes it out again, and leaves a sentence that Tab reaches', async () => {
    await open(BACK);
    await openList();
    find('#put-back-x1 .sentence').focus();
    answers['putBack'] = contentOf(ARTICLE);
    button('x1').click();
    await vi.waitFor(() => expect(button('x1').textContent).toBe('أعده إلى المقال'));
    expect(asked).toContainEqual(['putBack', 'k1', 'x1', false]);
    expect(document.querySelector('.put-back')).toBeNull();
    expect(document.querySelectorAll('.sentence[tabindex="0"]')).toHaveLength(1);
  });

  it.each([
    ['the storage is full', new Error('storageFull'), 'امتلأت المساحة'],
    ['nobody keeps the article', null, 'أُغلقت الصفحة'],
  ])('says so where %s, and changes nothing', async (_, answer, expected) => {
    await open();
    await openList();
    answers['putBack'] = answer;
    button('x1').click();
    await vi.waitFor(() => expect(find('.player-failure').textContent).toContain(expected));
    expect(button('x1').textContent).toBe('أعده إلى المقال');
    // And can be tried again.
    answers['putBack'] = contentOf(BACK);
    button('x1').click();
    await vi.waitFor(() => expect(button('x1').textContent).toBe('أخفه ثانية'));
  });
});

describe('the ways to it', () => {
  it('lead from the help, which lists its key', async () => {
    await open();
    find('#open-help').click();
    await vi.waitFor(() => find('#help-omissions'));
    expect(find('#help').textContent).toContain('إظهار ما حُذف أو إخفاؤه');
    find('#help-omissions').click();
    await vi.waitFor(() => expect(find('#omissions').hidden).toBe(false));
    expect(document.querySelector('#help')).toBeNull();
    expect(document.activeElement?.id).toBe('toggle-omissions');
  });
});
