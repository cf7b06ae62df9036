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
import { markdownLink, markdownText } from './markdown-text';
import { seenText } from './writable-text';

/** Where two lists of a kind follow each other, other markers keep them apart. */
const MARKERS = { usual: { bullet: '-', stop: '.' }, other: { bullet: '*', stop: ')' } } as const;
type Markers = (typeof MARKERS)[keyof typeof MARKERS];

function listLines(list: ItemList, markers: Markers): string[] {
  return list.items.flatMap(({ block, inner }, index) => {
    const marker = list.ordered ? `${index + 1}${markers.stop} ` : `${markers.bullet} `;
    const indent = ' '.repeat(marker.length);
    const below = inner ? listLines(inner, MARKERS.usual).map((line) => indent + line) : [];
    return [marker + markdownText(block.text, block.marks), ...below];
  });
}

/** Tables as GitHub writes them, which always have a head. */
function tableLines(block: Extract<Block, { kind: 'table' }>): string[] {
  let at = 0;
  const rows = block.text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const start = at;
      at += cell.length + 1;
      return markdownText(block.text, block.marks, start, start + cell.length);
    }),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const lineOf = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const [head = [], ...body] = block.hasHeader ? rows : [[], ...rows];
  return [lineOf(head), lineOf(Array.from({ length: width }, () => '---')), ...body.map(lineOf)];
}

/** The picture by its address: whoever shows the text decides whether to ask for it. */
function pictureLines(
  { text, marks, picture }: Extract<Block, { kind: 'picture' }>,
  words: ExportWords,
): string[] {
  const shown = markdownLink(markdownText(seenText(picture.alt) ?? words.picture), picture.src);
  const caption = seenText(text) === null ? [] : ['', markdownText(text, marks)];
  return [shown.startsWith('[') ? `!${shown}` : shown, ...caption];
}

function groupLines(group: BlockGroup, words: ExportWords, markers: Markers): string[] {
  if (group.kind === 'list') return listLines(group.list, markers);
  const { block } = group;
  const line = () => markdownText(block.text, block.marks);
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(6, Math.max(2, Math.trunc(block.level) || 2)))} ${line()}`];
    case 'picture':
      return pictureLines(block, words);
    case 'table':
      return tableLines(block);
    case 'quote': {
      if (!block.post) return [`> ${line()}`];
      const { network, author } = block.post;
      const source = [words.postOn(network), author].filter((part) => part !== null).join(' — ');
      return [`> ${line()}`, '>', `> ${markdownText(source)}`];
    }
    case 'caption':
    case 'paragraph':
      return [line()];
  }
}

function bodyParts({ article, words }: Exportable): string[] {
  let last: { ordered: boolean; markers: Markers } | null = null;
  return groupsFromBlocks(article.blocks.filter(hasWords)).map((group) => {
    const isNext = group.kind === 'list' && last?.ordered === group.list.ordered;
    const markers: Markers = isNext && last?.markers === MARKERS.usual ? MARKERS.other : MARKERS.usual;
    last = group.kind === 'list' ? { ordered: group.list.ordered, markers } : null;
    return groupLines(group, words, markers).join('\n');
  });
}

function peopleParts({ glossary, words }: Exportable): string[] {
  if (glossary.people.length === 0) return [];
  const lines = glossary.people.map((person) => {
    const name = markdownText(person.name, [{ kind: 'strong', start: 0, end: person.name.length }]);
    const roles = rolesOf(person).join('، ');
    const count = words.mentionCount(person.mentions.length);
    return `- ${name}${roles ? `: ${markdownText(roles)}` : ''} (${markdownText(count)})`;
  });
  return [`## ${markdownText(words.people)}`, lines.join('\n')];
}

/** The article as Markdown (CommonMark, with the tables of GitHub). No mark-up of HTML, and none that a page wrote. */
export function markdownFile(exportable: Exportable): string {
  const { article } = exportable;
  const address = addressOf(article);
  const head = [
    `# ${markdownText(titleOf(exportable))}`,
    ...headTexts(article).map(({ text }) => markdownText(text)),
    ...[seenText(article.siteName), dateOf(exportable)].flatMap((text) =>
      text === null ? [] : [markdownText(text)],
    ),
    ...(address === null ? [] : [markdownLink(markdownText(address), address)]),
  ];
  return `${[...head, ...bodyParts(exportable), ...peopleParts(exportable)].join('\n\n')}\n`;
}
