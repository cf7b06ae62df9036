import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import { ArticlePlaces, rangeOfSentence } from './article-places';

/** A double click selects a word: the first click of it must not start the voice. Milliseconds. */
const DOUBLE_CLICK = 260;

/** What lies over the text; closed by a press outside it. */
const OVERLAYS = '#settings, #definition';

interface ArticleInput {
  onStart: (from: TextRange) => void;
  onPerson: (personId: string, mention: HTMLElement) => void;
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** What pointer and keys do in the text: start reading at a sentence, move between sentences, ask for a person. */
export function useArticleInput(
  rootRef: RefObject<HTMLElement | null>,
  { onStart, onPerson }: ArticleInput,
): void {
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const places = new ArticlePlaces(root);
    const life = new AbortController();
    let click: ReturnType<typeof setTimeout> | undefined;
    let isDismissing = false;
    const [first] = places.sentences();
    if (first) places.moveTabStop(first);

    // A press in the text while something lies over it closes that, and means nothing else.
    const onPress = () => {
      isDismissing = document.querySelector(OVERLAYS) !== null;
    };
    const onClick = (event: MouseEvent) => {
      clearTimeout(click);
      const target = event.target instanceof Element ? event.target : null;
      const mention = target?.closest<HTMLElement>('a.mention');
      if (mention) {
        event.preventDefault();
        onPerson(mention.dataset['person'] ?? '', mention);
        return;
      }
      const sentence = places.sentenceOf(target);
      if (!sentence || target?.closest('a') || isDismissing || event.detail > 1 || hasSelection()) return;
      places.moveTabStop(sentence);
      click = setTimeout(() => {
        if (!hasSelection()) onStart(rangeOfSentence(sentence));
      }, DOUBLE_CLICK);
    };

    const onKeyDown = (event: KeyboardEvent) => {
      // Reading focus has its own use for the arrows.
      if (event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const sentence = places.sentenceOf(event.target);
      if (!sentence) return;
      if (event.key === 'Enter' && event.target === sentence) {
        event.preventDefault();
        onStart(rangeOfSentence(sentence));
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const next = places.neighbour(sentence, event.key === 'ArrowDown' ? 1 : -1);
        if (!next) return;
        event.preventDefault();
        places.focus(next);
      }
    };

    const onFocusIn = (event: FocusEvent) => {
      const sentence = places.sentenceOf(event.target);
      if (sentence) places.moveTabStop(sentence);
    };

    root.addEventListener('pointerdown', onPress, { signal: life.signal });
    root.addEventListener('click', onClick, { signal: life.signal });
    root.addEventListener('keydown', onKeyDown, { signal: life.signal });
    root.addEventListener('focusin', onFocusIn, { signal: life.signal });
    return () => {
      clearTimeout(click);
      life.abort();
    };
  }, [rootRef, onStart, onPerson]);
}
