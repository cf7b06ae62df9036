// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copiedText } from '../../src/dom/copied-text';

/** Elements as the reader has them: `{tag: [pieces]}`, a piece that is an element by `<tag>text`. */
function page(): { root: HTMLElement; texts: HTMLElement[] } {
  const root = document.createElement('article');
  const add = (holder: Element, tag: string, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.append(text);
    holder.append(element);
    return element;
  };
  const title = add(root, 'h1', 'العنوان');
  add(root, 'p', 'منذ دقيقة');
  const first = add(root, 'p', 'قال ');
  add(first, 'a', 'الوزير');
  add(first, 'a', '[1]');
  first.append(' إن [هذا]');
  add(first, 'a', ' كثير.');
  const figure = add(root, 'figure');
  add(figure, 'button', 'كبّر الصورة');
  add(figure, 'figcaption', 'شرح');
  const list = add(root, 'ul');
  const items = ['واحد', 'اثنان'].map((text) => add(add(list, 'li'), 'div', text));
  const table = add(root, 'table');
  const row = add(table, 'tr');
  add(row, 'td', 'أ').append('\t');
  add(row, 'td', 'ب').append('\n');
  add(add(table, 'tr'), 'td', 'ج');
  return { root, texts: [title, first, figure, ...items, table] };
}

const WHOLE = ['العنوان', 'قال الوزير إن [هذا] كثير.', 'شرح', 'واحد\nاثنان', 'أ\tب\nج'].join('\n\n');

describe('copiedText', () => {
  it('has the words of all texts and nothing else', () => {
    const { root, texts } = page();
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(copiedText(range, texts)).toBe(WHOLE);
  });

  it('has of the first and the last text what is selected', () => {
    const { texts } = page();
    const range = document.createRange();
    range.setStart(texts[1]?.querySelector('a')?.firstChild ?? document, 2);
    range.setEnd(texts[3]?.firstChild ?? document, 3);
    expect(copiedText(range, texts)).toBe('وزير إن [هذا] كثير.\n\nشرح\n\nواح');
  });

  it('has a word inside one text as it is', () => {
    const { texts } = page();
    const range = document.createRange();
    range.setStart(texts[0]?.firstChild ?? document, 2);
    range.setEnd(texts[0]?.firstChild ?? document, 5);
    expect(copiedText(range, texts)).toBe('عنو');
  });

  it('is empty where nothing of the texts is selected', () => {
    const { root, texts } = page();
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('button') ?? root);
    expect(copiedText(range, texts)).toBe('');
    range.selectNodeContents(root.querySelectorAll('p')[0] ?? root);
    expect(copiedText(range, texts)).toBe('');
  });
});
