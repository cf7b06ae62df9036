// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { blocksFromContent } from '../../src/dom/blocks-from-content';
import { extractPage } from '../../src/dom/extract-article';
import { MAX_DEPTH } from '../../src/dom/page-elements';
import { copyOfPage } from '../../src/dom/page-copy';
import { extractionWords } from '../../src/knowledge/extraction';
import { pageOf } from './page-of';

afterEach(() => vi.restoreAllMocks());

it.each([
  ['<title>', (text: string) => `<title>${text}</title>`],
  ['og:title', (text: string) => `<meta property="og:title" content="${text}">`],
])('takes no %s that swallowed the page for a title', (_, head) => {
  const prose = `<p>${'نص طويل في وسط الصفحة عن أمر حدث. '.repeat(20)}</p>`;
  const page = pageOf(
    `<head>${head(`${'1-'.repeat(3_000)} خبر`)}</head><article>${prose.repeat(4)}</article>`,
  );
  const split = vi.spyOn(String.prototype, 'split');
  const { article } = extractPage(page, { url: 'https://news.example/a', words: extractionWords });
  // Readability counts its words by spaces; what takes its square are the signs before a site's name.
  const bySigns = split.mock.calls.filter(
    ([by]: unknown[], i) =>
      by instanceof RegExp && by.source.includes('–—') && String(split.mock.contexts[i]).startsWith('1-1-'),
  );
  expect(bySigns).toEqual([]);
  expect(article?.title).not.toContain('1-1-');
});

it.each<[string, (run: string) => string]>([
  ['paragraph', (run) => `<p>م ${run} س</p>`],
  ['byline', (run) => `<div class="byline author">سلمى ${run} حداد</div>`],
  ['name of an author', (run) => `<meta name="author" content="سلمى ${run} حداد">`],
  ['post', (run) => `<blockquote class="twitter-tweet"><p>نص</p>سلمى ${run} حداد</blockquote>`],
])('looks for the end of no long run of signs in a %s at each of them', (_, markup) => {
  const prose = `<p>${'نص طويل في وسط الصفحة عن أمر حدث. '.repeat(20)}</p>`;
  const signs = '-'.repeat(3_000) + '،'.repeat(3_000);
  const page = pageOf(`<article><h1>عنوان الخبر الطويل</h1>${markup(signs)}${prose.repeat(4)}</article>`);
  const replace = vi.spyOn(String.prototype, 'replace');
  const { article } = extractPage(page, { url: 'https://news.example/a', words: extractionWords });
  const atTheEnd = replace.mock.calls.filter(
    ([by]: unknown[], i) =>
      by instanceof RegExp && /\][+*]\$$/.test(by.source) && String(replace.mock.contexts[i]).length > 2_000,
  );
  expect(atTheEnd).toEqual([]);
  expect(article?.title).toBe('عنوان الخبر الطويل');
});

it('looks for an image in the box of many captions once', () => {
  const page = pageOf(`<div>${'<div class="caption">نص قصير</div>'.repeat(200)}</div>`);
  const box = page.body.firstElementChild!;
  const asked = vi.spyOn(page.defaultView!.Element.prototype, 'querySelector');
  expect(blocksFromContent(box, 'https://news.example/')).toHaveLength(200);
  expect(asked.mock.contexts.filter((context) => context === box).length).toBeLessThan(5);
});

it('counts the children of no box once for each of its lines', () => {
  const lines = Array.from({ length: 400 }, (_, i) => `<p>سطر ${i} من الأسطر القصيرة</p>`).join('');
  const prose = `<p>${'نص طويل في آخر الصفحة. '.repeat(20)}</p>`;
  const page = pageOf(
    `<h1>عنوان الخبر الطويل</h1><p>تمهيد قصير للخبر يليه كثير من الأسطر.</p>${lines}<div>${prose}${prose}</div>`,
  );
  const counted = vi.spyOn(page.defaultView!.Element.prototype, 'childElementCount', 'get');
  extractPage(page, { url: 'https://news.example/a', words: extractionWords });
  expect(counted.mock.calls.length).toBeLessThan(200);
});

it.each<[string, string]>([
  ['as the browser imports it', ''],
  ['node by node', `<div>${'<b>'.repeat(MAX_DEPTH)}عميق${'</b>'.repeat(MAX_DEPTH)}</div>`],
])('goes once through many hidden boxes that are named as pages are, in a copy made %s', (_, before) => {
  const page = pageOf(`${before}<main>${'<div class="page-1" hidden>صفحة</div>'.repeat(500)}</main>`);
  const { prototype } = page.defaultView!.Node;
  const next = vi.spyOn(prototype, 'nextSibling', 'get');
  expect(copyOfPage(page)?.body.textContent).not.toContain('صفحة');
  expect(next.mock.calls.length).toBeLessThan(5_000);
});

it.each([
  ['lists', '<ul><li>', '</li></ul>'],
  ['boxes', '<div>', '</div>'],
  ['tables', '<table><tr><td>', '</td></tr></table>'],
])('lays %s flat that are nested deeper than any article needs', (_, open, close) => {
  const copy = copyOfPage(pageOf(`${open.repeat(300)}نص في العمق${close.repeat(300)}`));
  let deepest = 0;
  for (const element of copy?.querySelectorAll('*') ?? []) {
    let depth = 0;
    for (let at: Element | null = element; at; at = at.parentElement) depth++;
    deepest = Math.max(deepest, depth);
  }
  expect(copy?.body.textContent.trim()).toBe('نص في العمق');
  expect(deepest).toBeLessThan(MAX_DEPTH + 30);
});
