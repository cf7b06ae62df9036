import { h, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Block, Direction, EmbeddedPost, Picture } from '../core/article/article';
import { interfaceLanguage, words } from '../platform/interface-words';
import type { BlockGroup, ItemList } from '../core/article/block-groups';
import type { MentionSpan } from '../core/article/inline-tree';
import { renderedText, SentenceText, textElementId, type RenderedText } from './sentence-text';

export interface BlockContext {
  dir: Direction;
  mentions: ReadonlyMap<string, readonly MentionSpan[]>;
}

const textOf = ({ id, text, marks }: Block, { dir, mentions }: BlockContext): RenderedText =>
  renderedText(id, text, dir, marks, mentions.get(id));

function FigureView(props: { id: string; picture: Picture; caption: RenderedText }): VNode | null {
  const [isBroken, setBroken] = useState(false);
  const { picture, caption } = props;
  if (isBroken && !caption.text) return null;
  // What the caption says already is not said a second time.
  const alt = picture.alt.trim() === caption.text.trim() ? '' : picture.alt;
  return (
    <figure id={textElementId(props.id)}>
      {!isBroken && (
        <img
          src={picture.src}
          alt={alt}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      )}
      {caption.text && (
        <figcaption>
          <SentenceText of={caption} />
        </figcaption>
      )}
    </figure>
  );
}

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
  const rows = of.text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length };
    }),
  );
  const [head, ...body] = block.hasHeader ? rows : [null, ...rows];
  const cells = (row: { start: number; end: number }[], isHead: boolean) => (
    <tr>
      {row.map(({ start, end }) =>
        h(isHead ? 'th' : 'td', isHead ? { scope: 'col' } : {}, [
          <SentenceText of={of} start={start} end={end} />,
          of.text.slice(end, end + 1),
        ]),
      )}
    </tr>
  );
  return (
    // Wide tables scroll by themselves; a region that scrolls must be reachable by keyboard.
    <div
      class="table-frame"
      tabIndex={0}
      role="group"
      aria-label={rows[0]?.map(({ start, end }) => of.text.slice(start, end)).join('، ')}
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
      return <FigureView id={block.id} picture={block.picture} caption={text} />;
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
