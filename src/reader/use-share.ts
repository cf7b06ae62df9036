import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { ReaderContent } from '../core/calls';
import type { MenuGroup } from '../ui/menu';
import { ArticlePlaces, rangeOfSentence } from './article-places';
import { readingCursor, selectedSentence } from './reading-cursor';
import { shareGroups, type Said } from './share-groups';
import { useOutsidePress } from './use-outside-press';
import { selectionIn } from './use-selection';

/** How long what was said stays to be seen; milliseconds. It is no warning, and nothing waits for it. */
const SEEN_FOR = 8_000;

/** Id of the button that opens the menu. */
export const SHARE_BUTTON = 'toggle-share';
export const SHARE_MENU = 'share';

export interface Share {
  /** What the menu offers, or null while it is closed. */
  groups: readonly MenuGroup[] | null;
  /** What was done last, for as long as it is to be seen. */
  said: Said;
  toggle: () => void;
  close: (givesBack: boolean) => void;
  /** Does a thing that says what came of it. */
  perform: (act: () => Said | Promise<Said>) => void;
}

/** What a link would lead to: what is selected, else the sentence that has the focus, that is spoken, or is in sight. */
function placeOfLink(root: HTMLElement, spoken: TextRange | null): TextRange | null {
  const places = new ArticlePlaces(root);
  const selected = selectionIn(root)?.place ?? selectedSentence(places, root);
  if (selected) return selected;
  const focused = places.sentenceOf(document.activeElement);
  return focused ? rangeOfSentence(focused) : (spoken ?? readingCursor(places, root));
}

/**
 * The menu by which an article is saved, copied and printed.
 *
 * @param spoken the sentence that was spoken last, or null
 * @param vowelled gives the article with all its vowels; null where there is no such thing
 */
export function useShare(
  rootRef: RefObject<HTMLElement | null>,
  content: ReaderContent,
  spoken: TextRange | null,
  vowelled: (() => Promise<Article>) | null,
): Share {
  const [groups, setGroups] = useState<readonly MenuGroup[] | null>(null);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLElement | null>(null);
  const latest = useRef({ content, spoken, vowelled });
  latest.current = { content, spoken, vowelled };

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SEEN_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const close = useCallback((givesBack: boolean) => {
    setGroups(null);
    const back = opener.current?.isConnected ? opener.current : document.getElementById(SHARE_BUTTON);
    if (givesBack) back?.focus({ preventScroll: true });
  }, []);
  const drop = useCallback(() => close(false), [close]);
  useOutsidePress(`#${SHARE_MENU}, #${SHARE_BUTTON}`, groups !== null, drop);

  const perform = useCallback((act: () => Said | Promise<Said>) => {
    // The same words a second time are said a second time.
    setSaid('');
    void Promise.resolve(act()).then(setSaid);
  }, []);

  const toggle = useCallback(() => {
    const root = rootRef.current;
    if (groups || !root) {
      close(true);
      return;
    }
    const { activeElement } = document;
    opener.current =
      activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
    const place = placeOfLink(root, latest.current.spoken);
    const performAndClose = (act: () => Said | Promise<Said>) =>
      perform(async () => {
        try {
          return await act();
        } finally {
          close(true);
        }
      });
    const print = () => {
      close(true);
      // Once the menu is gone from the page.
      requestAnimationFrame(() => window.print());
    };
    const { content: now, vowelled: withVowels } = latest.current;
    setGroups(shareGroups(now, place, withVowels, performAndClose, print));
  }, [rootRef, groups, close, perform]);

  return { groups, said, toggle, close, perform };
}
