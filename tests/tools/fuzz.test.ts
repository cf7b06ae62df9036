import fs from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../src/core/article/article';
import { glossaryOf } from '../../src/knowledge/people';
import { extractArticle } from '../../src/dom/extract-article';
import { extractionWords as words } from '../../src/knowledge/extraction';
import { spokenForm } from '../../src/knowledge/spoken';
import { vocalise } from '../../src/knowledge/vocalise';
import { articleFaults } from '../../tools/fuzz/article-faults';
import { MARKUP_MUTATIONS, type MarkupMutationName } from '../../tools/fuzz/markup-mutations';
import { markupOf, MUTATION_NAMES, mutateTree, recipeOf } from '../../tools/fuzz/mutated-page';
import { Random } from '../../tools/fuzz/random';
import {
  glossaryFaults,
  sentenceFaults,
  spokenFaults,
  textsOf,
  vowelFaults,
} from '../../tools/fuzz/reading-faults';
import { TREE_MUTATIONS, type TreeMutationName } from '../../tools/fuzz/tree-mutations';

const file = new URL('../fixtures/pages/agency-wire/source.html', import.meta.url);
const MARKUP = fs
  .readFileSync(file, 'utf8')
  .replace(
    '</head>',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"عنوان","author":"منى"}</script></head>`,
  );
const URL_OF_PAGE = 'https://news.example/1';

function documentOf(markup: string): Document {
  return new JSDOM(markup, { url: URL_OF_PAGE }).window.document;
}

function articleOfPage(): Article {
  const article = extractArticle(documentOf(MARKUP), { url: URL_OF_PAGE, words });
  if (!article) throw new Error('the page has an article');
  return article;
}

describe('a recipe', () => {
  it('is the same for the same seed, and another for the next', () => {
    expect(recipeOf(7, 90)).toEqual(recipeOf(7, 90));
    expect(recipeOf(7, 90)).not.toEqual(recipeOf(8, 90));
  });
  it('makes the same markup each time', () => {
    const mutations = [{ name: 'oddWords', seed: 5 } as const, { name: 'garbage', seed: 6 } as const];
    const make = () => markupOf({ seed: 1, base: 0, mutations }, [MARKUP]);
    expect(make()).toBe(make());
    expect(make()).not.toBe(MARKUP);
  });
  it('names every mutation sooner or later', () => {
    const named = new Set(
      Array.from({ length: 3_000 }, (_, seed) => recipeOf(seed, 9).mutations.map(({ name }) => name)).flat(),
    );
    expect([...named].sort()).toEqual([...MUTATION_NAMES].sort());
  });
});

describe('mutations', () => {
  const seeds = Array.from({ length: 12 }, (_, seed) => seed);

  it.each(Object.keys(MARKUP_MUTATIONS) as MarkupMutationName[])('%s changes the markup', (name) => {
    expect(seeds.some((seed) => MARKUP_MUTATIONS[name](MARKUP, new Random(seed)) !== MARKUP)).toBe(true);
  });

  // These make what jsdom does not have: it serialises no text split in two and no shadow tree.
  const UNSEEN = new Set<TreeMutationName>(['splitTexts', 'openShadowTrees', 'asXhtml']);
  it.each((Object.keys(TREE_MUTATIONS) as TreeMutationName[]).filter((name) => !UNSEEN.has(name)))(
    '%s changes the tree',
    (name) => {
      const changed = seeds.some((seed) => {
        const page = documentOf(MARKUP);
        const before = page.documentElement.outerHTML;
        mutateTree(page, { seed, base: 0, mutations: [{ name, seed }] });
        return (page.documentElement as Element | null)?.outerHTML !== before;
      });
      expect(changed).toBe(true);
    },
  );
});

describe('the faults of an article', () => {
  it('are none where extraction made it', () => expect(articleFaults(articleOfPage())).toEqual([]));

  const inBlock = (change: Partial<Block> | Record<string, unknown>) => (article: Article) => {
    article.blocks[0] = { ...article.blocks[0], ...change } as Block;
  };
  const marked = (...marks: object[]) => inBlock({ marks });
  const CASES: [string, (article: Article) => void][] = [
    ['a field that is missing', (article) => Reflect.deleteProperty(article, 'deck')],
    ['a field that nobody knows', (article) => Object.assign(article, { markup: '<p>' })],
    ['a title that is none', (article) => Object.assign(article, { title: null })],
    ['a time that is none', (article) => (article.publishedTime = '2026-99-99')],
    ['a language that is none', (article) => (article.lang = 'x')],
    ['a direction that is none', (article) => Object.assign(article, { dir: 'auto' })],
    ['an id out of order', inBlock({ id: 'b2' })],
    ['a kind that is none', inBlock({ kind: 'video' })],
    ['a heading of level 1', inBlock({ kind: 'heading', level: 1 })],
    ['an item without a list', inBlock({ kind: 'list-item', list: 0, ordered: true, depth: 0 })],
    ['an empty paragraph', inBlock({ text: '' })],
    ['white space', inBlock({ text: 'نص  نص' })],
    ['a line feed', inBlock({ text: 'نص\nنص' })],
    ['a picture from nowhere', inBlock({ kind: 'picture', picture: { src: 'javascript:1', alt: '' } })],
    ['a table that is not its text', inBlock({ kind: 'table', rows: [['أ']], hasHeader: false })],
    ['a mark outside', marked({ kind: 'strong', start: 0, end: 9_999 })],
    ['an empty mark', marked({ kind: 'strong', start: 1, end: 1 })],
    [
      'marks out of order',
      marked({ kind: 'strong', start: 3, end: 4 }, { kind: 'emphasis', start: 1, end: 2 }),
    ],
    ['a link that runs', marked({ kind: 'link', start: 0, end: 2, href: 'javascript:alert(1)' })],
    ['no mark at all', marked()],
    [
      'a mark that parts a character',
      inBlock({ text: 'أ😀', marks: [{ kind: 'strong', start: 0, end: 2 }] }),
    ],
    ['an omission of no rule', (article) => Object.assign(article.omitted[0]!, { rule: 'because' })],
    ['an omission after nothing', (article) => (article.omitted[0]!.after = 'b99')],
    ['no text', (article) => (article.blocks = [])],
  ];
  it.each(CASES)('%s', (_, damage) => {
    const article = articleOfPage();
    damage(article);
    expect(articleFaults(article)).not.toEqual([]);
  });
});

describe('the faults of what is read out of it', () => {
  const article = articleOfPage();
  article.blocks[1]!.text = 'قال رئيس الوزراء سامي الحداد إن الجسر آمن. وأضاف الحداد أنه سيفتح.';
  const texts = textsOf(article);
  const glossary = () => structuredClone(glossaryOf(article));

  it('are none where it is right', () => {
    expect(glossary().people).not.toEqual([]);
    expect(glossaryFaults(glossary(), texts)).toEqual([]);
    for (const text of texts.values()) {
      expect(sentenceFaults(text)).toEqual([]);
      expect(spokenFaults(text, spokenForm(text))).toEqual([]);
      expect(vowelFaults(text, vocalise(text))).toEqual([]);
    }
  });

  it('are found in the people', () => {
    const damages: ((person: ReturnType<typeof glossary>['people'][number]) => void)[] = [
      (person) => (person.mentions[0]!.range.end += 1),
      (person) => (person.mentions[0]!.range.end = 9_999),
      (person) => (person.mentions[0]!.range.block = 'b99'),
      (person) => (person.mentions = []),
      (person) => person.mentions.push(person.mentions[0]!),
      (person) => (person.aliases = []),
      (person) => (person.role = 'وزير'),
      (person) => (person.weight = 0),
      (person) => (person.isUnsure = true),
      (person) =>
        person.relations.push({ to: 'p99', text: 'x', range: { block: 'title', start: 0, end: 1 } }),
    ];
    for (const damage of damages) {
      const people = glossary();
      damage(people.people[0]!);
      expect(glossaryFaults(people, texts), String(damage)).not.toEqual([]);
    }
  });

  it('are found in what is said', () => {
    const form = spokenForm('في 12 مايو');
    expect(spokenFaults('في 12 مايو', { ...form, spoken: form.spoken.replace('عشر', '12') })).not.toEqual([]);
    expect(spokenFaults('في 12 مايو', { ...form, map: form.map.slice(1) })).not.toEqual([]);
  });

  it('are found in the vowels', () => {
    const text = 'قال الوزير إن الجسر آمن';
    const damages: ((words: ReturnType<typeof vocalise>) => void)[] = [
      (words) => (words[1]!.start -= 1),
      (words) => (words[1]!.end = 9_999),
      (words) => (words[1]!.end = words[1]!.start),
      (words) => (words[1]!.start = words[0]!.start),
      (words) => words.reverse(),
      (words) => (words[1]!.letters = words[1]!.letters.slice(1)),
      (words) => (words[1]!.letters = Array.from('الوزيل')),
      (words) => (words[1]!.marks = words[1]!.marks.slice(1)),
      (words) => (words[1]!.marks = words[1]!.marks.map(() => 'ا')),
      (words) => (words[1]!.telling = []),
      (words) => (words[1]!.certainty = 1.5),
      (words) => (words[1]!.endingCertainty = NaN),
    ];
    for (const damage of damages) {
      const words = structuredClone(vocalise(text));
      damage(words);
      expect(vowelFaults(text, words), String(damage)).not.toEqual([]);
    }
  });
});
