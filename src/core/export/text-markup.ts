import { latinRuns } from '../arabic/latin-runs';
import { phoneNumbers } from '../arabic/phone-numbers';
import type { Direction, Mark } from '../article/article';
import { inlineTree, type Inline, type MentionSpan } from '../article/inline-tree';
import { followableAddress } from './followable-address';
import { element, languageOf, type Markup } from './markup';

/** What the texts of one article share. */
export interface TextContext {
  dir: Direction;
  mentions: ReadonlyMap<string, readonly MentionSpan[]>;
  /** Ids of the people's entries, by the ids of the people. */
  entryIds: ReadonlyMap<string, string>;
}

export interface MarkedText {
  id: string;
  text: string;
  marks?: readonly Mark[];
}

function markup(nodes: readonly Inline[], context: TextContext, isInLink: boolean): Markup[] {
  return nodes.flatMap((node): Markup[] => {
    if (typeof node === 'string') return [node];
    const { wrapper } = node;
    const children = markup(node.children, context, isInLink || wrapper.kind === 'link');
    switch (wrapper.kind) {
      case 'sentence':
        return children;
      case 'link': {
        const href = followableAddress(wrapper.href);
        return href === null ? children : [element('a', { href }, ...children)];
      }
      case 'mention': {
        const id = context.entryIds.get(wrapper.personId);
        // A link cannot hold another one.
        return id === undefined || isInLink
          ? children
          : [element('a', { class: 'mention', href: `#${id}` }, ...children)];
      }
      case 'strong':
        return [element('strong', {}, ...children)];
      case 'emphasis':
        return [element('em', {}, ...children)];
      case 'language':
        return [
          element('bdi', languageOf(wrapper.lang, wrapper.lang === 'en' ? 'ltr' : 'auto'), ...children),
        ];
      case 'phone':
        return [element('bdo', { dir: 'ltr' }, ...children)];
    }
  });
}

/** A stretch of a text, or all of it, with its links, names, emphasis and runs in other languages. */
export function textMarkup(
  { id, text, marks = [] }: MarkedText,
  context: TextContext,
  start = 0,
  end = text.length,
): Markup[] {
  const mentions = context.mentions.get(id) ?? [];
  const isRtl = context.dir === 'rtl';
  const runs = {
    latinRuns: isRtl ? latinRuns(text) : [],
    phones: isRtl ? phoneNumbers(text) : [],
  };
  return markup(inlineTree(text, { sentences: [], marks, mentions, ...runs }, start, end), context, false);
}
