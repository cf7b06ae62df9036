// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epubFiles, type BookFile } from '../../../src/core/export/epub-files';
import type { Exportable } from '../../../src/core/export/exportable';
import { articleOf } from '../../fakes/article';
import { anyExportable, EXPORT_WORDS, HOSTILE, RICH } from '../../fakes/exportable';

const OPF = 'EPUB/package.opf';
const NAV = 'EPUB/nav.xhtml';
const PAGE = 'EPUB/article.xhtml';

/** The files of XML by path, parsed; throws where one is not well-formed. */
function bookOf(files: readonly BookFile[]): Map<string, Document> {
  const book = new Map<string, Document>();
  for (const { path, text } of files) {
    if (!/\.(?:xml|opf|xhtml)$/.test(path)) continue;
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const error = parsed.querySelector('parsererror');
    if (error) throw new Error(`${path}: ${error.textContent}`);
    book.set(path, parsed);
  }
  return book;
}
const partOf = (exportable: Exportable, path: string): Document => {
  const part = bookOf(epubFiles(exportable).filter((file) => file.path === path)).get(path);
  if (!part) throw new Error(`no ${path}`);
  return part;
};
const texts = (page: ParentNode, selector: string) =>
  Array.from(page.querySelectorAll(selector), ({ textContent }) => textContent);

/** What the structure of a book must be, whatever the article. */
function faultsOf(exportable: Exportable): string[] {
  const made = epubFiles(exportable);
  const book = bookOf(made);
  const files = made.map(({ path }) => path);
  const faults: string[] = [];
  const opf = book.get(OPF);
  const listed = Array.from(
    opf?.querySelectorAll('item') ?? [],
    (item) => `EPUB/${item.getAttribute('href')}`,
  );
  const content = files.filter((path) => path.startsWith('EPUB/') && path !== OPF);
  if (listed.toSorted().join() !== content.toSorted().join()) faults.push(`manifest: ${listed.join()}`);
  for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
    if (!/\S/.test(opf?.getElementsByTagName(name)[0]?.textContent ?? '')) faults.push(`no ${name}`);
  const itemIds = new Set(Array.from(opf?.querySelectorAll('item') ?? [], ({ id }) => id));
  for (const reference of opf?.querySelectorAll('itemref') ?? [])
    if (!itemIds.has(reference.getAttribute('idref') ?? '')) faults.push('spine');
  for (const [path, part] of book) {
    const ids = Array.from(part.querySelectorAll('[id]'), ({ id }) => id);
    if (new Set(ids).size !== ids.length) faults.push(`${path}: an id twice`);
    for (const element of part.querySelectorAll('[lang]'))
      if (element.getAttribute('lang') !== element.getAttribute('xml:lang')) faults.push(`${path}: lang`);
    for (const list of part.querySelectorAll('ol, ul'))
      if (!list.children.length) faults.push(`${path}: empty list`);
    if (part.querySelector('img, script, iframe, object, [onclick], [onload]'))
      faults.push(`${path}: active`);
  }
  const page = book.get(PAGE);
  const nav = book.get(NAV);
  const links = [...(page?.querySelectorAll('a') ?? []), ...(nav?.querySelectorAll('a') ?? [])];
  for (const link of links) {
    const href = link.getAttribute('href') ?? '';
    const [, file, id] = /^(article\.xhtml)?(?:#(.+))?$/.exec(href) ?? [];
    if (file === undefined && id === undefined) {
      if (!/^(?:https?|mailto):\S+$/.test(href)) faults.push(`link ${href}`);
    } else if (id !== undefined && !page?.getElementById(id)) faults.push(`no ${href}`);
  }
  if (nav) for (const text of texts(nav, 'a')) if (!text.trim()) faults.push('a part without a name');
  return faults;
}

describe('epubFiles', () => {
  it('begins with the kind of the book', () => {
    expect(epubFiles(RICH)[0]).toEqual({ path: 'mimetype', text: 'application/epub+zip' });
    expect(epubFiles(RICH).map(({ path }) => path)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      OPF,
      NAV,
      PAGE,
      'EPUB/style.css',
    ]);
  });

  it('leads from the container to the package', () => {
    const rootfile = partOf(RICH, 'META-INF/container.xml').querySelector('rootfile');
    expect(rootfile?.getAttribute('full-path')).toBe(OPF);
  });

  it.each<[string, string]>([
    ['dc:identifier', 'https://news.example/1?a=1&b=2#top'],
    ['dc:title', 'خبر <اليوم> & أمس'],
    ['dc:language', 'ar'],
    ['dc:creator', 'زيد العلي'],
    ['dc:publisher', 'الموقع'],
    ['dc:date', '2026-11-23'],
    ['dc:source', 'https://news.example/1?a=1&b=2#top'],
    ['dc:description', 'ملخص الخبر'],
  ])('states %s', (name, expected) => {
    expect(partOf(RICH, OPF).getElementsByTagName(name)[0]?.textContent).toBe(expected);
  });

  it.each<[string | null, string]>([
    ['2026-11-23', '2026-11-23T00:00:00Z'],
    ['2026-11', '2026-11-01T00:00:00Z'],
    ['2026-11-23T10:00:00.5+03:00', '2026-11-23T07:00:00Z'],
    // Without an offset, and no day at all.
    ['2026-11-23T10:00:00', '1980-01-01T00:00:00Z'],
    ['2026-13-45', '1980-01-01T00:00:00Z'],
    [null, '1980-01-01T00:00:00Z'],
  ])('was changed when the article of %s was published', (publishedTime, expected) => {
    const opf = partOf({ ...RICH, article: { ...RICH.article, publishedTime } }, OPF);
    expect(opf.querySelector('meta[property="dcterms:modified"]')?.textContent).toBe(expected);
  });

  it.each(['rtl', 'ltr'] as const)('turns its pages %s', (dir) => {
    const opf = partOf({ ...RICH, article: { ...RICH.article, dir } }, OPF);
    expect(opf.querySelector('spine')?.getAttribute('page-progression-direction')).toBe(dir);
  });

  it('lists the article, its headings and its people', () => {
    const nav = partOf(RICH, NAV);
    const entries = Array.from(nav.querySelectorAll('a'), (a) => [a.getAttribute('href'), a.textContent]);
    expect(entries).toEqual([
      ['article.xhtml', 'خبر <اليوم> & أمس'],
      ['article.xhtml#part-1', 'ماذا بعد؟'],
      ['article.xhtml#part-2', 'بالأرقام'],
      ['article.xhtml#people', 'الأشخاص في هذا المقال'],
    ]);
    expect(nav.querySelector('nav')?.getAttribute('epub:type')).toBe('toc');
  });

  it('has the text, its lists, its table and its people', () => {
    const page = partOf(RICH, PAGE);
    expect(texts(page, 'article > ol > li > ul > li')).toEqual(['داخله']);
    expect(texts(page, 'th[scope=col]')).toEqual(['السنة', 'القيمة']);
    expect(texts(page, 'th[scope=row]')).toEqual(['٢٠٢٥']);
    expect(texts(page, '#people li')).toEqual(['زيد العلي: مدير الميناء، وزير سابق (ذُكر 2)', 'سمير (ذُكر 0)']);
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
  });

  it('is known by its words where it has no address', () => {
    const idOf = (...paragraphs: string[]) => {
      const article = { ...articleOf('عنوان', ...paragraphs), url: 'about:blank' };
      const opf = partOf({ article, glossary: { people: [] }, words: EXPORT_WORDS }, OPF);
      return opf.getElementsByTagName('dc:identifier')[0]?.textContent ?? '';
    };
    expect(idOf('نص.')).toMatch(/^urn:mubin:[0-9a-f]{8}$/);
    expect(idOf('نص.')).toBe(idOf('نص.'));
    expect(idOf('نص.')).not.toBe(idOf('نص آخر.'));
  });

  it.each(HOSTILE)('is sound with %j everywhere', (text) => {
    const { article } = RICH;
    const hostile = {
      ...article,
      title: text,
      deck: text,
      byline: text,
      siteName: text,
      publishedTime: text,
      publishedText: text,
      lang: text,
      url: `https://a.example/${text}`,
      blocks: article.blocks.map((block) => ({ ...block, text, marks: [] })),
    };
    expect(faultsOf({ ...RICH, article: hostile })).toEqual([]);
  });

  it('is sound for any article', () => {
    fc.assert(
      fc.property(anyExportable, (exportable) => {
        expect(faultsOf(exportable)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
