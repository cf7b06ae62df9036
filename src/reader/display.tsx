import { createContext, type VNode } from 'preact';
import { useCallback, useContext, useLayoutEffect } from 'preact/hooks';
import { displayedText, type DisplayChoice, type DisplayedText } from '../core/article/displayed-text';

/** How texts of the article are seen, wherever in the reader they stand. */
export type Display = (written: string) => DisplayedText;

const asWritten: Display = (written) =>
  displayedText(written, { digits: 'written', diacritics: 'written' }, '');

export const DisplayContext = createContext<Display>(asWritten);
export const useDisplay = (): Display => useContext(DisplayContext);

/**
 * How the article is seen by the settings. The style sheets find the digits that were chosen at the document's root, for
 * the numbers of lists.
 *
 * @param lang BCP 47, of the article
 */
export function useDisplayBy({ digits, diacritics }: DisplayChoice, lang: string): Display {
  useLayoutEffect(() => {
    document.documentElement.dataset['digits'] = digits;
  }, [digits]);
  return useCallback(
    (written) => displayedText(written, { digits, diacritics }, lang),
    [digits, diacritics, lang],
  );
}

/** A text of the article, as it is seen there. */
export const AsSeen = ({ text }: { text: string }): VNode => <>{useDisplay()(text).text}</>;
