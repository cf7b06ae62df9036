import type { Article, Block } from '../article/article';
import { groupsFromBlocks, type BlockGroup, type ItemList } from '../article/block-groups';
import { headerScope } from '../article/header-scope';
import { mentionsByBlock } from '../article/inline-tree';
import {
  addressOf,
  dateOf,
  hasWords,
  headTexts,
  rolesOf,
  titleOf,
  type ExportWords,
  type Exportable,
} from './exportable';
import { followableAddress } from './followable-address';
import { element, languageOf, type Markup } from './markup';
import { seenText } from './writable-text';
import { textMarkup, type TextContext } from './text-markup';

/** A heading of the article, to be found under its id. */
export interface MarkedHeading {
  id: string;
  text: string;
}

/** An article as elements of a page: what a web page and a book have in common. */
export interface ArticleMarkup {
  head: Markup;
  body: Markup[];
  /** Null where it names nobody. */
  people: Markup | null;
  headings: MarkedHeading[];
}

/** Id of the people's part, and of its heading. */
export const PEOPLE_ID = 'people';

/** Times that a page and a book may state for machines (W3CDTF, a profile of ISO 8601). */
const MACHINE_TIME =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** The time of publication as machines read it, or null. */
export const machineTimeOf = ({ publishedTime }: Article): string | null =>
  publishedTime !== null && MACHINE_TIME.test(publishedTime) && !Number.isNaN(Date.parse(publishedTime))
    ? publishedTime
    : null;

interface Context extends TextContext {
  words: ExportWords;
}

/**
 * A picture is named, with its address, and not shown: a file that asked the network for it would tell the site whenever it
 * is read, and a book may not ask. Mubin itself has no right to fetch it.
 */
function pictureMarkup(block: Extract<Block, { kind: 'picture' }>, context: Context): Markup {
  const { words } = context;
  const { src, alt } = block.picture;
  const href = followableAddress(src);
  const described =
    alt.trim() && alt.trim() !== block.text.trim() ? `${words.picture}: ${alt.trim()}` : words.picture;
  return element(
    'figure',
    {},
    element('p', { class: 'picture' }, href === null ? described : element('a', { href }, described)),
    seenText(block.text) === null ? null : element('figcaption', {}, ...textMarkup(block, context)),
  );
}

function tableMarkup(block: Extract<Block, { kind: 'table' }>, context: Context): Markup {
  let at = 0;
  const rows = block.text.split('\n').map((row, index) => {
    const cells = row.split('\t').map((cell, column) => {
      const start = at;
      at += cell.length + 1;
      const scope = headerScope(block, block.hasHeader && index === 0, column);
      return element(
        scope ? 'th' : 'td',
        scope ? { scope } : {},
        ...textMarkup(block, context, start, start + cell.length),
      );
    });
    return element('tr', {}, ...cells);
  });
  const [head, ...body] = block.hasHeader ? rows : [null, ...rows];
  return element(
    'table',
    {},
    head ? element('thead', {}, head) : null,
    body.length > 0 ? element('tbody', {}, ...body.map((row) => row ?? '')) : null,
  );
}

function listMarkup(list: ItemList, context: Context): Markup {
  const items = list.items.map(({ block, inner }) =>
    element('li', {}, ...textMarkup(block, context), inner && listMarkup(inner, context)),
  );
  return element(list.ordered ? 'ol' : 'ul', {}, ...items);
}

function groupMarkup(group: BlockGroup, context: Context, headings: MarkedHeading[]): Markup {
  if (group.kind === 'list') return listMarkup(group.list, context);
  const { block } = group;
  const { words } = context;
  switch (block.kind) {
    case 'heading': {
      const id = `part-${headings.length + 1}`;
      headings.push({ id, text: block.text });
      return element(
        `h${Math.min(6, Math.max(2, Math.trunc(block.level) || 2))}`,
        { id },
        ...textMarkup(block, context),
      );
    }
    case 'picture':
      return pictureMarkup(block, context);
    case 'table':
      return tableMarkup(block, context);
    case 'quote': {
      const quotation = element('blockquote', {}, element('p', {}, ...textMarkup(block, context)));
      if (!block.post) return quotation;
      const { network, author } = block.post;
      const source = [words.postOn(network), ...(author === null ? [] : [' — ', element('bdi', {}, author)])];
      return element(
        'figure',
        {},
        quotation,
        element('figcaption', languageOf(words.lang, words.dir), ...source),
      );
    }
    case 'caption':
      return element('p', { class: 'caption' }, ...textMarkup(block, context));
    case 'paragraph':
      return element('p', {}, ...textMarkup(block, context));
  }
}

function headMarkup(exportable: Exportable, context: Context): Markup {
  const { article, words } = exportable;
  const [date, address, time] = [dateOf(exportable), addressOf(article), machineTimeOf(article)];
  const site = seenText(article.siteName);
  const own = languageOf(words.lang, words.dir);
  return element(
    'header',
    {},
    site === null ? null : element('p', { class: 'site' }, element('bdi', {}, site)),
    element('h1', {}, ...textMarkup({ id: 'title', text: titleOf(exportable) }, context)),
    ...headTexts(article).map(({ id, text }) =>
      element('p', { class: id }, ...textMarkup({ id, text }, context)),
    ),
    date === null
      ? null
      : element(
          'p',
          { class: 'date' },
          article.publishedTime === null
            ? element('bdi', {}, date)
            : element('bdi', own, time === null ? date : element('time', { datetime: time }, date)),
        ),
    address === null
      ? null
      : element(
          'p',
          { class: 'address' },
          element('bdi', { dir: 'ltr' }, element('a', { href: followableAddress(address) }, address)),
        ),
  );
}

function peopleMarkup(
  { article, glossary, words }: Exportable,
  entryIds: ReadonlyMap<string, string>,
): Markup | null {
  if (glossary.people.length === 0) return null;
  const own = languageOf(words.lang, words.dir);
  const theirs = languageOf(article.lang, article.dir);
  const entries = glossary.people.map((person) => {
    const roles = rolesOf(person);
    return element(
      'li',
      { id: entryIds.get(person.id) ?? null },
      element('bdi', { class: 'name', ...theirs }, person.name),
      ...(roles.length > 0 ? [': ', element('bdi', theirs, roles.join('، '))] : []),
      ' ',
      element('span', { class: 'count' }, `(${words.mentionCount(person.mentions.length)})`),
    );
  });
  const heading = element('h2', { id: `${PEOPLE_ID}-heading` }, words.people);
  const attributes = { id: PEOPLE_ID, 'aria-labelledby': `${PEOPLE_ID}-heading`, ...own };
  return element('section', attributes, heading, element('ul', {}, ...entries));
}

/** The parts of an article with its people. A name in the text leads to its entry among them. */
export function articleMarkup(exportable: Exportable): ArticleMarkup {
  const { article, glossary, words } = exportable;
  const entryIds = new Map(glossary.people.map(({ id }, index) => [id, `person-${index + 1}`]));
  const context: Context = { dir: article.dir, mentions: mentionsByBlock(glossary.people), entryIds, words };
  const headings: MarkedHeading[] = [];
  return {
    head: headMarkup(exportable, context),
    body: groupsFromBlocks(article.blocks.filter(hasWords)).map((group) =>
      groupMarkup(group, context, headings),
    ),
    people: peopleMarkup(exportable, entryIds),
    headings,
  };
}
