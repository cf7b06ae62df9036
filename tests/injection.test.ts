// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Article, Block } from '../src/core/article/article';
import { isReply } from '../src/core/call-rules/replies';
import { epubFiles } from '../src/core/export/epub-files';
import { htmlFile } from '../src/core/export/html-file';
import { markdownFile } from '../src/core/export/markdown-file';
import { textFile } from '../src/core/export/text-file';
import { extractPage } from '../src/dom/extract-article';
import { extractionWords } from '../src/knowledge/extraction';
import { glossaryOf } from '../src/knowledge/people';
import { ArticleView } from '../src/reader/article-view';
import { LinksSection } from '../src/reader/links-section';
import { EXPORT_WORDS } from './fakes/exportable';
import { INJECTION_VECTORS, pageWithVectors } from './fakes/injection/pages';
import { IN_ARTICLE, strangersIn, type Allowed } from './fakes/injection/strangers';
import type { Vector } from './fakes/injection/vector';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('./fakes/interface');
  return { default: fakeInterface() };
});
afterEach(() => render(null, document.body));

/** What a page holds to read; its scripts do not run where no window is. */
function extracted(vectors: readonly Vector[]) {
  const page = new DOMParser().parseFromString(pageWithVectors(vectors), 'text/html');
  return extractPage(page, { url: 'https://news.example/a/1', words: extractionWords, siteRules: [] });
}

const FILE: Allowed = {
  ...IN_ARTICLE,
  within: 'html',
  elements: [
    ...IN_ARTICLE.elements,
    ...'html head body meta title style link main section nav footer hr br'.split(' '),
  ],
  attributes: [
    ...IN_ARTICLE.attributes,
    ...'charset name content http-equiv epub:type xml:lang xmlns xmlns:epub'.split(' '),
  ],
  links: '^(?:https?:|mailto:|#|[a-z0-9-]+\\.(?:xhtml|css)(?:#|$))',
};

/** Markup in Markdown is what is not escaped and not in a code span. */
const livingMarkdown = (text: string): string[] =>
  text.match(/(?<!\\)<(?!https?:)[a-z!/?]|(?<!\\)\]\((?!<?(?:https?:|mailto:|#))/gi) ?? [];

/** Control signs, halves of pairs and code points of no character; white space that is meant stays. */
const UNSEEMLY = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** What of an article is no plain text. */
function unseemlyTexts({
  title,
  deck,
  byline,
  siteName,
  publishedText,
  publishedTime,
  excerpt,
  blocks,
}: Article): string[] {
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? block.picture.alt : []));
  return [
    title,
    deck,
    byline,
    siteName,
    publishedText,
    publishedTime,
    excerpt,
    ...blocks.map(({ text }) => text),
    ...pictures,
  ]
    .filter((text) => text !== null && UNSEEMLY.test(text))
    .map((text) => `text: ${JSON.stringify(text).slice(0, 80)}`);
}

/** What of an article comes to life in the reader, or in a file. */
function livingParts(article: Article): string[] {
  const glossary = glossaryOf(article, []);
  render(
    h('div', {}, [
      h(ArticleView, { article, glossary, notArticle: null, editCount: 0, pictures: true }),
      h(LinksSection, { article }),
    ]),
    document.body,
  );
  const inReader = [
    ...strangersIn(IN_ARTICLE),
    ...strangersIn({ ...IN_ARTICLE, within: '.article-links a' }),
  ];
  render(null, document.body);
  const exportable = { article, glossary, words: EXPORT_WORDS };
  const html = new DOMParser().parseFromString(htmlFile(exportable), 'text/html');
  const book = epubFiles(exportable).filter(({ path }) => path.endsWith('.xhtml'));
  return [
    ...inReader,
    ...strangersIn(FILE, html).map((fault) => `html: ${fault}`),
    ...book.flatMap(({ path, text }) =>
      strangersIn(FILE, new DOMParser().parseFromString(text, 'application/xhtml+xml')).map(
        (fault) => `${path}: ${fault}`,
      ),
    ),
    ...livingMarkdown(markdownFile(exportable)).map((fault) => `md: ${fault}`),
    ...(UNSEEMLY.test(textFile(exportable)) ? ['txt'] : []),
  ];
}

/** Blocks of many articles, what was left out among them, each once, under ids of their own. */
function blocksOf(articles: readonly Article[]): Block[] {
  const all = articles.flatMap(({ blocks, omitted }) => [
    ...blocks,
    ...omitted.flatMap((omission) => omission.blocks),
  ]);
  const once = new Map(all.map((block) => [JSON.stringify({ ...block, id: '' }), block]));
  return [...once.values()].map((block, at) => ({ ...block, id: `b${at + 1}` }));
}

/** The articles of a group as few that hold the same: one with all blocks, and one for each head. */
function gathered(articles: readonly Article[]): Article[] {
  const heads = new Map(
    articles.map((article) => [JSON.stringify({ ...article, blocks: [], omitted: [] }), article]),
  );
  const [first, ...others] = [...heads.values()].map((article) => ({
    ...article,
    blocks: article.blocks.slice(0, 1),
    omitted: [],
  }));
  return first ? [{ ...first, blocks: blocksOf(articles) }, ...others] : [];
}

const GROUP = 8;
const groups = Array.from({ length: Math.ceil(INJECTION_VECTORS.length / GROUP) }, (_, at) => {
  const vectors = INJECTION_VECTORS.slice(at * GROUP, (at + 1) * GROUP);
  return {
    from: at * GROUP,
    families: [...new Set(vectors.map(({ family }) => family))].join(', '),
    vectors,
  };
});

// The tables of names are unpacked before any test's clock runs.
beforeAll(() => {
  const { article } = extracted([]);
  if (article) livingParts(article);
});

describe('what pages hold in the hope that it comes to life', () => {
  it('is tried in at least five hundred ways, each once, all of them known by their family', () => {
    expect(INJECTION_VECTORS.length).toBeGreaterThanOrEqual(500);
    expect(new Set(INJECTION_VECTORS.map(({ place, text }) => `${place} ${text}`)).size).toBe(
      INJECTION_VECTORS.length,
    );
    expect(new Set(INJECTION_VECTORS.map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(groups)(
    'is data in the article, the reader and every file: from $from ($families)',
    ({ vectors }) => {
      const found = vectors.map((vector) => ({ vector, ...extracted([vector]) }));
      const articles = found.flatMap(({ article }) => article ?? []);
      const refused = found.filter(
        ({ article, notArticle }) => article && !isReply('extract', { article, notArticle }),
      );
      expect(refused.map(({ vector }) => vector.text)).toEqual([]);
      // What is stated in JSON-LD keeps no page from being read, but what opens a script in its script and never ends it.
      const lost = found.filter(
        ({ vector: { place, text }, article }) =>
          place === 'linked' && !article && !text.includes('<!--<script>'),
      );
      expect(lost.map(({ vector }) => vector.text)).toEqual([]);
      expect(articles.flatMap(unseemlyTexts)).toEqual([]);
      expect(gathered(articles).flatMap(livingParts)).toEqual([]);
    },
  );

  it('poisons no prototype', () => {
    for (const vector of INJECTION_VECTORS.filter(({ text }) => /__proto__|constructor/.test(text)))
      extracted([vector]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['headline']).toBeUndefined();
  });
});
