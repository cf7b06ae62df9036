import type { Block } from '../article/article';
import { groupsFromBlocks, type BlockGroup, type ItemList } from '../article/block-groups';
import {
  addressOf,
  dateOf,
  hasWords,
  headTexts,
  rolesOf,
  titleOf,
  type Exportable,
  type ExportWords,
} from './exportable';
import { oneLine, seenText, writableText } from './writable-text';

/** How far quotations and inner lists stand in. */
const QUOTED = '    ';
const INNER = '  ';

function listLines(list: ItemList): string[] {
  return list.items.flatMap(({ block, inner }, index) => [
    `${list.ordered ? `${index + 1}.` : '-'} ${oneLine(block.text)}`,
    ...(inner ? listLines(inner).map((line) => INNER + line) : []),
  ]);
}

function pictureLines({ text, picture }: Extract<Block, { kind: 'picture' }>, words: ExportWords): string[] {
  const alt = oneLine(picture.alt);
  const caption = oneLine(text);
  const named = alt && alt !== caption ? `${words.picture}: ${alt}` : words.picture;
  return [`[${named}]`, ...(caption ? [caption] : [])];
}

function groupLines(group: BlockGroup, words: ExportWords): string[] {
  if (group.kind === 'list') return listLines(group.list);
  const { block } = group;
  switch (block.kind) {
    case 'picture':
      return pictureLines(block, words);
    case 'table':
      // Cells apart by tabs, as tables of calculation take them.
      return writableText(block.text).split('\n');
    case 'quote': {
      const source = block.post && [words.postOn(block.post.network), block.post.author];
      const lines = [block.text, ...(source ? [source.filter((part) => part !== null).join(' — ')] : [])];
      return lines.map((line) => QUOTED + oneLine(line));
    }
    case 'heading':
    case 'caption':
    case 'paragraph':
      return [oneLine(block.text)];
  }
}

function peopleLines({ glossary, words }: Exportable): string[] {
  const lines = glossary.people.map((person) => {
    const roles = rolesOf(person).join('، ');
    return `- ${oneLine(`${person.name}${roles ? `: ${roles}` : ''} (${words.mentionCount(person.mentions.length)})`)}`;
  });
  return lines.length > 0 ? [words.people, ...lines] : [];
}

/** The article as plain text, its paragraphs apart by an empty line. */
export function textFile(exportable: Exportable): string {
  const { article, words } = exportable;
  const head = [titleOf(exportable), ...headTexts(article).map(({ text }) => text)];
  const facts = [seenText(article.siteName), dateOf(exportable), addressOf(article)];
  const parts = [
    ...head.map((text) => [oneLine(text)]),
    facts.flatMap((text) => (text === null ? [] : [oneLine(text)])),
    ...groupsFromBlocks(article.blocks.filter(hasWords)).map((group) => groupLines(group, words)),
    peopleLines(exportable),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
