// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsFromArticle, type Article, type Block } from '../../src/core/article/article';
import type { Glossary } from '../../src/core/people/glossary';
import { sentencesOf } from '../../src/core/arabic/sentences';
import { ArticleView } from '../../src/reader/article-view';
import { ArticlePlaces, rangeOfSentence } from '../../src/reader/article-places';
import { articleOf } from '../fakes/article';
import { personOf } from '../fakes/person';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface() };
});
afterEach(() => render(null, document.body));

const LINKED = 'نقلت New York Times عن زيد العلي قوله: هذا كثير. هل يكفي؟';
const BLOCKS: Block[] = [
  { kind: 'heading', id: 'b1', level: 2, text: 'عنوان فرعي' },
  {
    kind: 'paragraph',
    id: 'b2',
    text: LINKED,
    marks: [
      { kind: 'link', start: 0, end: 19, href: 'https://a.example/' },
      { kind: 'emphasis', start: LINKED.indexOf('قوله'), end: LINKED.length },
    ],
  },
  { kind: 'list-item', id: 'b3', list: 1, ordered: true, depth: 0, text: 'الأول' },
  { kind: 'list-item', id: 'b4', list: 1, ordered: true, depth: 1, text: 'داخله' },
  { kind: 'quote', id: 'b5', text: '«نعم». قالها زيد العلي.' },
  { kind: 'picture', id: 'b6', text: 'الميناء', picture: { src: 'https://a.example/a.jpg', alt: 'الميناء' } },
  { kind: 'picture', id: 'b7', text: '', picture: { src: 'https://a.example/b.jpg', alt: 'سفن' } },
  {
    kind: 'table',
    id: 'b8',
    hasHeader: true,
    hasRowHeaders: true,
    rows: [
      ['السنة', 'القيمة'],
      ['٢٠٢٥', '٣. نعم'],
    ],
    text: 'السنة\tالقيمة\n٢٠٢٥\t٣. نعم',
  },
  { kind: 'caption', id: 'b9', text: 'شرح' },
];
const ARTICLE: Article = {
  ...articleOf('خبر اليوم'),
  deck: 'ملخص الخبر',
  byline: 'زيد العلي',
  siteName: 'الموقع',
  publishedTime: '2026-11-23',
  blocks: BLOCKS,
};
const mention = (block: string, text: string) => ({
  text: 'زيد العلي',
  range: { block, start: text.indexOf('زيد'), end: text.indexOf('زيد') + 9 },
});
const GLOSSARY: Glossary = {
  people: [
    personOf({
      id: 'p1',
      name: 'زيد العلي',
      mentions: [mention('b2', LINKED), mention('b5', '«نعم». قالها زيد العلي.')],
    }),
  ],
};

function rendered(article = ARTICLE): HTMLElement {
  render(
    h(ArticleView, { article, glossary: GLOSSARY, editCount: 0, notArticle: null, pictures: true }),
    document.body,
  );
  return document.body;
}

describe('ArticleView', () => {
  it('has an element for every text whose textContent is that text exactly', () => {
    rendered();
    for (const { id, text } of textsFromArticle(ARTICLE)) {
      expect(document.getElementById(`text-${id}`)?.textContent, id).toBe(text);
    }
  });

  it('has one heading of level 1, the headline, and the headings of the article below it', () => {
    const headings = rendered().querySelectorAll('h1, h2, h3, h4, h5, h6');
    expect(Array.from(headings, ({ localName, textContent }) => [localName, textContent])).toEqual([
      ['h1', 'خبر اليوم'],
      ['h2', 'عنوان فرعي'],
    ]);
  });

  it('has each sentence once, in reading order, and one tab stop among them', () => {
    const places = new ArticlePlaces(rendered());
    const sentences = places.sentences();
    const ranges = sentences.map(rangeOfSentence);
    const expected = textsFromArticle({
      ...ARTICLE,
      blocks: BLOCKS.filter(({ kind }) => kind !== 'table'),
    }).flatMap(({ id, text }) => sentencesOf(text).map(({ start, end }) => ({ block: id, start, end })));
    expect(ranges.filter(({ block }) => block !== 'b8')).toEqual(expected);
    const [, second] = sentences;
    if (second) places.moveTabStop(second);
    expect(sentences.filter(({ tabIndex }) => tabIndex === 0)).toEqual([second]);
    expect(sentences.every((sentence) => !sentence.hasAttribute('role'))).toBe(true);
  });

  it('tells the headers of columns and rows, as the page does', () => {
    const headers = Array.from(rendered().querySelectorAll('th'), (cell) => [
      cell.getAttribute('scope'),
      cell.textContent.trim(),
    ]);
    expect(headers).toEqual([
      ['col', 'السنة'],
      ['col', 'القيمة'],
      ['row', '٢٠٢٥'],
    ]);
    expect(Array.from(document.querySelectorAll('td'), ({ textContent }) => textContent)).toEqual(['٣. نعم']);
  });

  it('finds the sentence of a place, also in a table', () => {
    const places = new ArticlePlaces(rendered());
    expect(
      places.sentenceAt({ block: 'b2', start: LINKED.indexOf('هل'), end: LINKED.length })?.textContent,
    ).toBe('هل يكفي؟');
    expect(places.sentenceAt({ block: 'b8', start: 14, end: 18 })?.closest('th')?.textContent).toContain(
      '٢٠٢٥',
    );
    expect(places.sentenceAt({ block: 'b99', start: 0, end: 1 })).toBeNull();
  });

  it('links out without telling where from, and marks names as links to their entries', () => {
    const body = rendered();
    const link = body.querySelector<HTMLAnchorElement>('a[target]');
    expect([link?.href, link?.rel, link?.target]).toEqual([
      'https://a.example/',
      'noopener noreferrer',
      '_blank',
    ]);
    expect(
      Array.from(body.querySelectorAll('a.mention'), (a) => [a.textContent, a.getAttribute('href')]),
    ).toEqual([
      ['زيد العلي', '#person-p1'],
      ['زيد العلي', '#person-p1'],
    ]);
    expect(new ArticlePlaces(body).mentionOf('p1', 1)?.closest('blockquote')).not.toBeNull();
  });

  it('isolates Latin words and tags them', () => {
    const run = rendered().querySelector<HTMLElement>('bdi');
    expect([run?.textContent, run?.lang, run?.dir]).toEqual(['New York Times', 'en', 'ltr']);
  });

  it('says a caption once, and drops a picture that does not load for its caption', async () => {
    const body = rendered();
    const [first, second] = body.querySelectorAll('img');
    expect([first?.alt, second?.alt]).toEqual(['', 'سفن']);
    expect([first?.getAttribute('loading'), first?.getAttribute('referrerpolicy')]).toEqual([
      'lazy',
      'no-referrer',
    ]);
    first?.dispatchEvent(new Event('error'));
    second?.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(body.querySelectorAll('img')).toHaveLength(0));
    expect(Array.from(body.querySelectorAll('figure'), ({ textContent }) => textContent)).toEqual([
      'الميناء',
    ]);
  });

  it('says above the largest text of a page why that seems to be no article', () => {
    const body = rendered();
    expect(body.querySelector('[role=note]')).toBeNull();
    render(
      h(ArticleView, {
        article: ARTICLE,
        glossary: GLOSSARY,
        editCount: 0,
        notArticle: 'list',
        pictures: true,
      }),
      document.body,
    );
    const note = body.querySelector('[role=note]');
    expect(note?.textContent).toContain('لا تبدو هذه الصفحة مقالًا: هذه صفحة أقسام');
    expect(note?.compareDocumentPosition(body.querySelector('h1') ?? body)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('marks a name that is new in a text, and leaves the other texts as they are', () => {
    const body = rendered();
    const heading = document.getElementById('text-b1')?.firstChild;
    const [person] = GLOSSARY.people;
    const known = person
      ? { people: [{ ...person, mentions: person.mentions.slice(0, 1) }] }
      : { people: [] };
    render(
      h(ArticleView, { article: ARTICLE, glossary: known, editCount: 0, notArticle: null, pictures: true }),
      document.body,
    );
    expect(body.querySelectorAll('a.mention')).toHaveLength(1);
    expect(document.getElementById('text-b1')?.firstChild).toBe(heading);
    expect(document.getElementById('text-b5')?.textContent).toContain('زيد العلي');
    render(
      h(ArticleView, {
        article: ARTICLE,
        glossary: GLOSSARY,
        editCount: 0,
        notArticle: null,
        pictures: true,
      }),
      document.body,
    );
    expect(body.querySelectorAll('a.mention')).toHaveLength(2);
  });

  it('prints the time as the page does where that tells no day', () => {
    const facts = (change: Partial<Article>) =>
      rendered({ ...ARTICLE, ...change }).querySelector('.facts')?.textContent;
    expect(facts({ publishedTime: null, publishedText: 'قبل ساعتين' })).toContain('قبل ساعتين');
    expect(facts({ publishedText: 'قبل ساعتين' })).not.toContain('قبل ساعتين');
  });

  it('shows a post of a social network as a quotation that says where from', () => {
    const quote = (author: string | null): Block => ({
      id: 'b1',
      kind: 'quote',
      text: 'نلتقي غدًا في New York.',
      post: { network: 'X', author },
    });
    const figure = (author: string | null) => {
      rendered({ ...ARTICLE, blocks: [quote(author)] });
      return document.querySelector('figure.post');
    };
    expect(figure('ليلى (@laila)')?.querySelector('figcaption')?.textContent).toBe(
      'منشور على X — ليلى (@laila)',
    );
    expect(figure(null)?.querySelector('figcaption')?.textContent).toBe('منشور على X');
    expect(figure(null)?.querySelector('blockquote #text-b1')?.textContent).toBe('نلتقي غدًا في New York.');
    expect(rendered().querySelector('figure.post')).toBeNull();
  });

  it('lets a paragraph that begins in Latin letters run as the article does', () => {
    rendered({ ...ARTICLE, blocks: [{ id: 'b1', kind: 'paragraph', text: 'BBC News نقلت الخبر.' }] });
    const paragraph = document.getElementById('text-b1');
    expect(paragraph?.closest('[dir]')?.getAttribute('dir')).toBe('rtl');
    expect(paragraph?.querySelector('bdi')?.textContent).toBe('BBC News');
  });

  it('never makes an element out of text', () => {
    const text = '<img src=x onerror=alert(1)> & <b>نص</b>';
    const body = rendered(articleOf('خبر', text));
    expect(document.getElementById('text-b1')?.textContent).toBe(text);
    expect(body.querySelector('img, b')).toBeNull();
  });
});
