// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsFromArticle, type Article, type Block } from '../../src/core/article/article';
import { displayedText, type DisplayChoice } from '../../src/core/article/displayed-text';
import type { Glossary } from '../../src/core/people/glossary';
import { rangeInElement, stretchInElement } from '../../src/dom/element-range';
import { ArticlePlaces } from '../../src/reader/article-places';
import { ArticleView } from '../../src/reader/article-view';
import { DisplayContext } from '../../src/reader/display';
import { selectionIn, writtenTextOf } from '../../src/reader/use-selection';
import { articleOf } from '../fakes/article';
import { personOf } from '../fakes/person';

vi.mock('webextension-polyfill', async () => {
  const { fakeInterface } = await import('../fakes/interface');
  return { default: fakeInterface() };
});
afterEach(() => render(null, document.body));

const TEXT = 'قالَ مُحَمَّدٌ العليّ إنّ 35% من COVID-19 هُنا. ثُمَّ صَمَتَ.';
const BLOCKS: Block[] = [
  { kind: 'paragraph', id: 'b1', text: TEXT, marks: [{ kind: 'strong', start: 6, end: 9 }] },
  { kind: 'picture', id: 'b2', text: 'مَرفأ 12', picture: { src: 'https://a.example/a.jpg', alt: 'سُفن' } },
  {
    kind: 'table',
    id: 'b3',
    hasHeader: true,
    hasRowHeaders: false,
    rows: [
      ['السَّنة', 'القِيمة'],
      ['2025', '3'],
    ],
    text: 'السَّنة\tالقِيمة\n2025\t3',
  },
];
const ARTICLE: Article = { ...articleOf('خَبر 7'), deck: 'مُلخَّص', byline: 'زَيد', blocks: BLOCKS };
const NAME = 'مُحَمَّدٌ العليّ';
const at = TEXT.indexOf(NAME);
const GLOSSARY: Glossary = {
  people: [
    personOf({
      id: 'p1',
      name: NAME,
      mentions: [{ text: NAME, range: { block: 'b1', start: at, end: at + NAME.length } }],
    }),
  ],
};
const SEEN: DisplayChoice = { digits: 'arabic', diacritics: 'hidden' };
const seen = (text: string) => displayedText(text, SEEN, 'ar').text;

function rendered(choice: DisplayChoice = SEEN): HTMLElement {
  render(
    h(
      DisplayContext.Provider,
      { value: (text: string) => displayedText(text, choice, 'ar') },
      h(ArticleView, {
        article: ARTICLE,
        glossary: GLOSSARY,
        editCount: 0,
        notArticle: null,
        pictures: true,
      }),
    ),
    document.body,
  );
  return document.body;
}

const box = (block: string): HTMLElement => {
  const element = document.getElementById(`text-${block}`);
  if (!element) throw new Error(block);
  return element;
};

describe('an article that is seen otherwise than it is written', () => {
  it('shows every text so', () => {
    rendered();
    for (const { id, text } of textsFromArticle(ARTICLE)) expect(box(id).textContent, id).toBe(seen(text));
    expect(box('b1').textContent).toBe('قال محمد العلي إن ٣٥% من COVID-19 هنا. ثم صمت.');
    expect(document.querySelector('.table-frame')?.getAttribute('aria-label')).toBe('السنة، القيمة');
  });

  it('has the range of every written word on what is seen of it, and back', () => {
    rendered();
    for (const { id, text } of textsFromArticle(ARTICLE)) {
      for (const { 0: word, index } of text.matchAll(/\S+/g)) {
        const range = rangeInElement(box(id), index, index + word.length);
        expect(range?.toString(), word).toBe(seen(word));
        expect(range && stretchInElement(box(id), range)).toEqual({ start: index, end: index + word.length });
      }
    }
  });

  it('has sentences and mentions by their written places', () => {
    const places = new ArticlePlaces(rendered());
    expect(places.mentionOf('p1', 0)?.textContent).toBe('محمد العلي');
    const [, second] = places.sentences().filter(({ dataset }) => dataset['block'] === 'b1');
    expect(second?.textContent).toBe('ثم صمت.');
    expect(TEXT.slice(Number(second?.dataset['start']), Number(second?.dataset['end']))).toBe('ثُمَّ صَمَتَ.');
  });

  it('asks for what is written where what is seen was selected', () => {
    const root = rendered();
    const selection = document.getSelection();
    const range = rangeInElement(box('b1'), at, at + 9);
    if (!selection || !range) throw new Error('nothing to select');
    selection.removeAllRanges();
    selection.addRange(range);
    expect(selection.toString()).toBe('محمد');
    expect(selectionIn(root)).toMatchObject({
      text: 'مُحَمَّدٌ',
      place: { block: 'b1', start: at, end: at + 9 },
      context: { before: 'قالَ', after: 'العليّ' },
    });
    const mention = root.querySelector('.mention');
    expect(mention && writtenTextOf(mention)).toBe(NAME);
  });

  it('is found again after the choice changes', () => {
    rendered();
    rendered({ digits: 'written', diacritics: 'written' });
    expect(box('b1').textContent).toBe(TEXT);
    expect(rangeInElement(box('b1'), at, at + NAME.length)?.toString()).toBe(NAME);
  });
});
