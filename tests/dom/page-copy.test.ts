import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cloneOfPage } from '../../src/dom/page-clone';
import { copyOfPage } from '../../src/dom/page-copy';
import { pageOf } from './page-of';

const root = path.join(import.meta.dirname, '../fixtures/pages');
const sources = readdirSync(root)
  .map((slug) => path.join(root, slug, 'source.html'))
  .filter((file) => existsSync(file));

/** What a copy says: its elements that hold something, and its text. */
function saying(copy: Document | null): string[] {
  const body = copy?.body;
  return [
    body?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    Array.from(body?.querySelectorAll('*') ?? [], ({ localName }) => localName).join(' '),
  ];
}

describe('the copy of a page', () => {
  it.each(sources.map((file) => [path.basename(path.dirname(file)), file] as const))(
    'by import says what the slower walk says: %s',
    (_, file) => {
      const page = pageOf(readFileSync(file, 'utf8'));
      expect(saying(copyOfPage(page))).toEqual(saying(cloneOfPage(page)));
    },
  );

  it.each([
    [
      'scripts, styles, hidden',
      '<p>a</p><script>x</script><style>y</style><p hidden>z</p><p style="display:none">z</p>',
      '<p>a</p>',
    ],
    [
      'what stands after a box that went',
      '<div><iframe><p>x</p></iframe><nav><video><p>y</p></video></nav><p>a<input></p></div>',
      '<div><p>a</p></div>',
    ],
    [
      'empty elements',
      '<div><span></span><p> </p><b>a</b><i> </i><b>b</b></div>',
      '<div> <b>a</b> <b>b</b></div>',
    ],
    ['pictures of noscript', '<noscript><img src="a.jpg"></noscript><p>a</p>', '<img src="a.jpg"><p>a</p>'],
    ['custom elements', '<x-card class="c"><p>a</p></x-card>', '<div class="c"><p>a</p></div>'],
    [
      'a form that its controls clobber',
      '<form><input name="firstChild"><img name="childNodes" src="a.jpg"><input name="replaceWith"><p>a</p></form>',
      '<div data-form=""><img src="a.jpg"><p>a</p></div>',
    ],
  ])('%s', (_, body, expected) => {
    expect(copyOfPage(pageOf(`<body>${body}</body>`))?.body.innerHTML.trim()).toBe(expected);
  });

  it('is made of a form that hides its own document, as `<input name="ownerDocument">` does in browsers', () => {
    const page = pageOf('<body><form><p>a</p></form></body>');
    const form = page.defaultView?.HTMLFormElement.prototype;
    if (!form) throw new Error('no window');
    Object.defineProperty(form, 'ownerDocument', { get: () => ({}) });
    expect(copyOfPage(page)?.body.innerHTML).toBe('<div data-form=""><p>a</p></div>');
  });

  it('asks for a password where the page does', () => {
    const copy = copyOfPage(pageOf('<input type="PASSWORD"><p>a</p>'));
    expect(copy?.documentElement.hasAttribute('data-password')).toBe(true);
  });

  it.each([
    [3, true],
    [500, false],
  ])('is imported where no option has hundreds of children: %i', (count, isImported) => {
    const page = pageOf('<select><option>a</option></select><p>b</p>');
    // As Chromium parses it; jsdom leaves no element in an option.
    for (let i = 0; i < count; i++) page.querySelector('option')?.append(page.createElement('p'));
    const imported = vi.spyOn(page.defaultView!.Document.prototype, 'importNode');
    expect(copyOfPage(page)?.body.textContent).toBe('b');
    expect(imported).toHaveBeenCalledTimes(isImported ? 1 : 0);
  });
});
