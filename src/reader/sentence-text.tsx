import type { ComponentChildren, VNode } from 'preact';
import { sentencesOf } from '../core/arabic/sentences';
import type { Direction, Mark } from '../core/article/article';
import { inlineTree, type Inline, type MentionSpan, type TextFacts } from '../core/article/inline-tree';
import { latinRuns } from '../core/arabic/latin-runs';

/** A text of the article with all that is marked in it. */
export interface RenderedText {
  block: string;
  text: string;
  facts: TextFacts;
}

export function renderedText(
  block: string,
  text: string,
  dir: Direction,
  marks: readonly Mark[] = [],
  mentions: readonly MentionSpan[] = [],
): RenderedText {
  return {
    block,
    text,
    facts: {
      sentences: sentencesOf(text),
      marks,
      mentions,
      latinRuns: dir === 'rtl' ? latinRuns(text) : [],
    },
  };
}

/** Id of the element whose `textContent` is the text of a block. */
export const textElementId = (block: string): string => `text-${block}`;

function Mentioned(props: { span: MentionSpan; isInLink: boolean; children: ComponentChildren }): VNode {
  const { span, isInLink, children } = props;
  const facts = { 'data-person': span.personId, 'data-mention': span.index, tabIndex: -1 };
  // A link cannot hold another one: a name inside a link of the article is marked and can be jumped to, no more.
  return isInLink ? (
    <span class="mention" {...facts}>
      {children}
    </span>
  ) : (
    <a class="mention" href={`#person-${span.personId}`} {...facts}>
      {children}
    </a>
  );
}

function rendered(nodes: readonly Inline[], block: string, isInLink = false): ComponentChildren {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const { wrapper } = node;
    const children = rendered(node.children, block, isInLink || wrapper.kind === 'link');
    switch (wrapper.kind) {
      case 'sentence':
        return (
          <span
            class="sentence"
            tabIndex={-1}
            data-block={block}
            data-start={wrapper.start}
            data-end={wrapper.end}
          >
            {children}
          </span>
        );
      case 'link':
        return (
          <a href={wrapper.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {children}
          </a>
        );
      case 'mention':
        return (
          <Mentioned span={wrapper} isInLink={isInLink}>
            {children}
          </Mentioned>
        );
      case 'strong':
        return <strong>{children}</strong>;
      case 'emphasis':
        return <em>{children}</em>;
      case 'language':
        return (
          <bdi lang={wrapper.lang} dir={wrapper.lang === 'en' ? 'ltr' : 'auto'}>
            {children}
          </bdi>
        );
    }
  });
}

/**
 * A stretch of a text, or all of it. Each sentence is one element that can take focus, without a role: to a screen
 * reader it is plain text.
 */
export function SentenceText(props: { of: RenderedText; start?: number; end?: number }): VNode {
  const { block, text, facts } = props.of;
  return <>{rendered(inlineTree(text, facts, props.start, props.end), block)}</>;
}

/** A text beside the article, without sentences of its own; Latin runs are isolated as they are in the article. */
export function LatinText({ text, dir }: { text: string; dir: Direction }): VNode {
  const facts = { sentences: [], marks: [], mentions: [], latinRuns: dir === 'rtl' ? latinRuns(text) : [] };
  return <>{rendered(inlineTree(text, facts), '')}</>;
}
