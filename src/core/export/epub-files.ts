import { articleMarkup, machineTimeOf, PEOPLE_ID, type ArticleMarkup } from './article-markup';
import { BOOK_STYLE } from './export-styles';
import { addressOf, titleOf, type Exportable } from './exportable';
import { element, languageOf, markupText, type Markup } from './markup';
import { seenText } from './writable-text';

export interface BookFile {
  /** Inside the book. */
  path: string;
  text: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XHTML = 'http://www.w3.org/1999/xhtml';
const EPUB = 'http://www.idpf.org/2007/ops';
const FOLDER = 'EPUB';
const PAGE = 'article.xhtml';
const STYLE = 'style.css';
const PARTS = 'nav.xhtml';
const ID = 'book-id';

/** The time of a book of an article that tells none: the first that a ZIP archive can state. */
const NO_TIME = '1980-01-01T00:00:00Z';

const xmlFile = (path: string, markup: Markup, opening = ''): BookFile => ({
  path,
  text: `${XML}${opening}${markupText(markup, 'xml')}\n`,
});

/**
 * When the book was last changed, in the one form that the package wants. The article's time, not that of the saving: the
 * same article makes the same book. A time without an offset is read as one of UTC on every device.
 */
function modifiedTimeOf({ article }: Exportable): string {
  const time = machineTimeOf(article);
  return time === null ? NO_TIME : new Date(Date.parse(time)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** FNV-1a, 32 bits, in hexadecimal: enough to tell the articles of one shelf apart. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What the book is known by: the address of the page, else a digest of its words. */
function identifierOf({ article }: Exportable): string {
  const words = [article.title, ...article.blocks.map(({ text }) => text)].join('\n');
  return addressOf(article) ?? `urn:mubin:${digestOf(words)}`;
}

const metadata = (property: string, value: string): Markup => element('meta', { property }, value);

/** What the article states, where it does. */
const stated = (name: string, value: string | null): Markup | null =>
  seenText(value) === null ? null : element(name, {}, value);

/** How the book can be read, for those who choose by that (EPUB Accessibility 1.1). */
const ACCESSIBILITY: readonly (readonly [string, string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityHazard', 'none'],
];

function packageFile(exportable: Exportable): BookFile {
  const { article } = exportable;
  const { lang, dir } = article;
  const tag = languageOf(lang, dir)['lang'] ?? 'und';
  const item = (id: string, href: string, type: string, properties: string | null = null) =>
    element('item', { id, href, 'media-type': type, properties });
  return xmlFile(
    `${FOLDER}/package.opf`,
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': ID,
        'xml:lang': tag,
        dir,
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: ID }, identifierOf(exportable)),
        element('dc:title', {}, titleOf(exportable)),
        element('dc:language', {}, tag),
        stated('dc:creator', article.byline),
        stated('dc:publisher', article.siteName),
        stated('dc:date', machineTimeOf(article)),
        stated('dc:source', addressOf(article)),
        stated('dc:description', article.deck),
        metadata('dcterms:modified', modifiedTimeOf(exportable)),
        ...ACCESSIBILITY.map(([property, value]) => metadata(property, value)),
      ),
      element(
        'manifest',
        {},
        item('nav', PARTS, 'application/xhtml+xml', 'nav'),
        item('article', PAGE, 'application/xhtml+xml'),
        item('style', STYLE, 'text/css'),
      ),
      element('spine', { 'page-progression-direction': dir }, element('itemref', { idref: 'article' })),
    ),
  );
}

function pageOf(exportable: Exportable, title: string, ...body: (Markup | null)[]): Markup {
  const { lang, dir } = exportable.article;
  return element(
    'html',
    { xmlns: XHTML, 'xmlns:epub': EPUB, ...languageOf(lang, dir) },
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: STYLE }),
    ),
    element('body', {}, ...body),
  );
}

/** The parts that a reading system lists: the article, its headings, its people. */
function partsFile(exportable: Exportable, { headings, people }: ArticleMarkup): BookFile {
  const { words } = exportable;
  const own = languageOf(words.lang, words.dir);
  const entry = (href: string, text: string, ...inner: Markup[]) =>
    element('li', {}, element('a', { href }, text), ...inner);
  const inner = headings.map(({ id, text }) => entry(`${PAGE}#${id}`, text));
  const list = element(
    'ol',
    {},
    entry(PAGE, titleOf(exportable), ...(inner.length > 0 ? [element('ol', {}, ...inner)] : [])),
    people && element('li', {}, element('a', { href: `${PAGE}#${PEOPLE_ID}`, ...own }, words.people)),
  );
  return xmlFile(
    `${FOLDER}/${PARTS}`,
    pageOf(
      exportable,
      words.contents,
      element('nav', { 'epub:type': 'toc', id: 'toc' }, element('h1', own, words.contents), list),
    ),
    '<!DOCTYPE html>\n',
  );
}

/**
 * The article as a book (EPUB 3), file by file; the first one goes into the archive first and as it is. No pictures: a book
 * may not ask the network for them.
 */
export function epubFiles(exportable: Exportable): BookFile[] {
  const markup = articleMarkup(exportable);
  const page = pageOf(
    exportable,
    titleOf(exportable),
    element('article', {}, markup.head, ...markup.body),
    markup.people,
  );
  return [
    { path: 'mimetype', text: 'application/epub+zip' },
    xmlFile(
      'META-INF/container.xml',
      element(
        'container',
        { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
        element(
          'rootfiles',
          {},
          element('rootfile', {
            'full-path': `${FOLDER}/package.opf`,
            'media-type': 'application/oebps-package+xml',
          }),
        ),
      ),
    ),
    packageFile(exportable),
    partsFile(exportable, markup),
    xmlFile(`${FOLDER}/${PAGE}`, page, '<!DOCTYPE html>\n'),
    { path: `${FOLDER}/${STYLE}`, text: BOOK_STYLE },
  ];
}
