import type { ComponentChildren, VNode } from 'preact';
import { useDisplay } from './display';
import { sentencesOf } from '../core/arabic/sentences';
import type { Direction, Mark } from '../core/article/article';
import type { DisplayedText } from '../core/article/displayed-text';
import { inlineTree, type Inline, type MentionSpan, type TextFacts } from '../core/article/inline-tree';
import { latinRuns } from '../core/arabic/latin-runs';
import { phoneNumbers } from '../core/arabic/phone-numbers';

/** A text of the article with all that is marked in it. */
export interface RenderedText {
  block: string;
  text: DisplayedText;
  facts: TextFacts;
}

/** What runs from left to right in a text that does not. */
const runsAgainst = (text: string, dir: Direction) =>
  dir === 'rtl' ? { latinRuns: latinRuns(text), phones: phoneNumbers(text) } : { latinRuns: [], phones: [] };

export function renderedText(
  block: string,
  text: DisplayedText,
  dir: Direction,
  marks: readonly Mark[] = [],
  mentions: readonly MentionSpan[] = [],
): RenderedText {
  return {
    block,
    text,
    facts: {
      sentences: sentencesOf(text.written),
      marks,
      mentions,
      ...runsAgainst(text.written, dir),
    },
  };
}

/** Id of the element that shows the text of a block. */
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

/** What is seen of a stretch of a text. */
export const seenBetween = ({ text, toDisplayed }: DisplayedText, start: number, end: number): string =>
  text.slice(toDisplayed(start), toDisplayed(end));

/** @param at where in the text the first node begins */
function rendered(
  nodes: readonly Inline[],
  at: number,
  block: string,
  text: DisplayedText,
  isInLink = false,
): ComponentChildren {
  return nodes.map((node) => {
    const start = at;
    at = typeof node === 'string' ? start + node.length : node.end;
    if (typeof node === 'string') return seenBetween(text, start, at);
    const { wrapper } = node;
    const children = rendered(node.children, start, block, text, isInLink || wrapper.kind === 'link');
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
      case 'phone':
        // Isolated is not enough: groups of Arabic digits run from the right even then.
        return <bdo dir="ltr">{children}</bdo>;
    }
  });
}

/**
 * A stretch of a text, or all of it. Each sentence is one element that can take focus, without a role: to a screen
 * reader it is plain text.
 */
export function SentenceText(props: { of: RenderedText; start?: number; end?: number }): VNode {
  const { block, text, facts } = props.of;
  return (
    <>{rendered(inlineTree(text.written, facts, props.start, props.end), props.start ?? 0, block, text)}</>
  );
}

/** A text beside the article, without sentences of its own; seen as the article is, Latin runs isolated. */
export function LatinText({ text, dir }: { text: string; dir: Direction }): VNode {
  const facts = { sentences: [], marks: [], mentions: [], ...runsAgainst(text, dir) };
  return <>{rendered(inlineTree(text, facts), 0, '', useDisplay()(text))}</>;
}
