import { h, type VNode } from 'preact';
import type { Block, Direction, EmbeddedPost } from '../core/article/article';
import { interfaceLanguage, words } from '../platform/interface-words';
import type { BlockGroup, ItemList } from '../core/article/block-groups';
import { headerScope } from '../core/article/header-scope';
import type { MentionSpan } from '../core/article/inline-tree';
import type { Display } from './display';
import { FigureView } from './figure-view';
import { renderedText, seenBetween, SentenceText, textElementId, type RenderedText } from './sentence-text';

export interface BlockContext {
  dir: Direction;
  /** Whether pictures are shown without being asked for. */
  pictures: boolean;
  mentions: ReadonlyMap<string, readonly MentionSpan[]>;
  display: Display;
}

const textOf = ({ id, text, marks }: Block, { dir, mentions, display }: BlockContext): RenderedText =>
  renderedText(id, display(text), dir, marks, mentions.get(id));

/** A post of a social network, with where it was posted and by whom. */
function PostView({ post, quotation }: { post: EmbeddedPost; quotation: VNode }): VNode {
  const { lang, dir } = interfaceLanguage();
  return (
    <figure class="post">
      {quotation}
      <figcaption lang={lang} dir={dir}>
        {words('postOn', post.network)}
        {post.author !== null && [' — ', <bdi>{post.author}</bdi>]}
      </figcaption>
    </figure>
  );
}

/** Cells with the separators of `block.text` inside them, so that offsets hold over the whole table. */
function TableView(props: { block: Extract<Block, { kind: 'table' }>; of: RenderedText }): VNode {
  const { block, of } = props;
  let at = 0;
  const rows = of.text.written.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length };
    }),
  );
  const [head, ...body] = block.hasHeader ? rows : [null, ...rows];
  const cells = (row: { start: number; end: number }[], isHead: boolean) => (
    <tr>
      {row.map(({ start, end }, column) => {
        const scope = headerScope(block, isHead, column);
        return h(scope ? 'th' : 'td', scope ? { scope } : {}, [
          <SentenceText of={of} start={start} end={end} />,
          seenBetween(of.text, end, end + 1),
        ]);
      })}
    </tr>
  );
  return (
    // Wide tables scroll by themselves; a region that scrolls must be reachable by keyboard.
    <div
      class="table-frame"
      tabIndex={0}
      role="group"
      aria-label={rows[0]?.map(({ start, end }) => seenBetween(of.text, start, end)).join('، ')}
    >
      <table id={textElementId(block.id)}>
        {head && <thead>{cells(head, true)}</thead>}
        <tbody>{body.map((row) => row && cells(row, false))}</tbody>
      </table>
    </div>
  );
}

function ListView({ list, context }: { list: ItemList; context: BlockContext }): VNode {
  return h(
    list.ordered ? 'ol' : 'ul',
    {},
    list.items.map(({ block, inner }) => (
      <li>
        <div id={textElementId(block.id)}>
          <SentenceText of={textOf(block, context)} />
        </div>
        {inner && <ListView list={inner} context={context} />}
      </li>
    )),
  );
}

/** One block of the article, or one whole list. */
export function BlockView({ group, context }: { group: BlockGroup; context: BlockContext }): VNode | null {
  if (group.kind === 'list') return <ListView list={group.list} context={context} />;
  const { block } = group;
  const text = textOf(block, context);
  const id = textElementId(block.id);
  switch (block.kind) {
    case 'heading':
      return h(`h${Math.min(6, Math.max(2, block.level))}`, { id }, <SentenceText of={text} />);
    case 'picture':
      return (
        <FigureView
          id={block.id}
          picture={block.picture}
          caption={text}
          dir={context.dir}
          isShown={context.pictures}
        />
      );
    case 'table':
      return <TableView block={block} of={text} />;
    case 'quote': {
      const quotation = (
        <blockquote>
          <p id={id}>
            <SentenceText of={text} />
          </p>
        </blockquote>
      );
      return block.post ? <PostView post={block.post} quotation={quotation} /> : quotation;
    }
    case 'caption':
    case 'paragraph':
      return (
        <p id={id} class={block.kind}>
          <SentenceText of={text} />
        </p>
      );
  }
}
