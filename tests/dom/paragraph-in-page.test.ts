// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { paragraphInPage } from '../../src/dom/paragraph-in-page';

const LONG =
  'قال الوزير إن الطريق يفتح غدا وإن العمل فيه دام عاما كاملا ثم زاد عليه الناس والمطر والثلج والحر نصف عام آخر.';

beforeEach(() => document.body.replaceChildren());

function put(name: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...content);
  document.body.append(element);
  return element;
}
/** The element in which the text found begins. */
const found = (text: string, isShown: (node: Node) => boolean = () => true) =>
  paragraphInPage(document, text, isShown)?.parentNode ?? null;

describe('paragraphInPage', () => {
  it.each<[why: string, put: () => HTMLElement]>([
    ['printed as it is', () => put('p', LONG)],
    ['with other space', () => put('p', LONG.replaceAll(' ', '\n\t ').replace('عاما', '\u200Fعاما'))],
    ['and more after it', () => put('p', LONG, ' شارك')],
    ['with a word changed since', () => put('p', LONG.replace('نصف عام آخر', 'شهران'))],
  ])('finds a paragraph %s', (_, putIt) => {
    put('nav', 'قال الوزير إن');
    const paragraph = putIt();
    put('p', 'آخر');
    expect(found(LONG)).toBe(paragraph);
  });

  it('finds one that lies in several elements, where it begins', () => {
    const strong = document.createElement('b');
    strong.textContent = 'قال الوزير ';
    put('p', strong, 'إن الطريق يفتح غدا');
    expect(found('قال الوزير إن الطريق يفتح غدا')).toBe(strong);
  });

  it('finds one in an open shadow tree', () => {
    const host = put('div');
    const paragraph = document.createElement('p');
    paragraph.textContent = LONG;
    host.attachShadow({ mode: 'open' }).append(paragraph);
    expect(found(LONG)).toBe(paragraph);
  });

  it('passes over what nobody sees, and what is not shown', () => {
    const data = document.createElement('script');
    // Before it stands in the page, or it is run.
    data.type = 'application/json';
    data.append(LONG);
    document.body.append(data);
    put('template', LONG);
    put('noscript', LONG);
    put('p', LONG).hidden = true;
    const first = put('p', LONG);
    const second = put('p', LONG);
    expect(found(LONG)).toBe(first);
    expect(found(LONG, (node) => node.parentNode !== first)).toBe(second);
    expect(found(LONG, () => false)).toBeNull();
  });

  it('prefers all of it to its beginning', () => {
    put('p', `${LONG.slice(0, 70)}…`);
    const whole = put('p', LONG);
    expect(found(LONG)).toBe(whole);
  });

  it.each([['كلام آخر'], [''], [' \u200B ']])('finds «%s» nowhere', (text) => {
    put('p', LONG);
    expect(found(text)).toBeNull();
  });

  it('is not led astray by a page that hides the names of nodes', () => {
    const form = put('form');
    for (const name of ['firstChild', 'nextSibling', 'parentNode', 'localName', 'getAttribute', 'nodeType']) {
      const input = document.createElement('input');
      input.name = name;
      form.append(input);
    }
    const paragraph = document.createElement('p');
    paragraph.textContent = LONG;
    form.append(paragraph);
    expect(paragraphInPage(document, LONG, () => true)?.nodeValue).toBe(LONG);
  });

  it('comes to an end in a page that repeats itself, and in one as deep as it likes', () => {
    put('p', 'نعم '.repeat(100_000));
    let asked = 0;
    expect(found('نعم', () => (asked++, false))).toBeNull();
    expect(asked).toBeLessThanOrEqual(50);
    const top = document.createElement('div');
    let inner: HTMLElement = top;
    for (let depth = 0; depth < 1_000; depth++) {
      const next = document.createElement('div');
      inner.append(next);
      inner = next;
    }
    inner.append(LONG);
    document.body.append(top);
    expect(found(LONG)).toBe(inner);
  });
});
