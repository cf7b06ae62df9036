import { createContext, type VNode } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import { displayedText, type DisplayChoice, type DisplayedText } from '../core/article/displayed-text';
import { putsVowels, vowelChanges, vowelStyleOf, type VowelChoice } from '../core/vocalise/shown-vowels';
import type { FoundVowels } from './use-vowels';

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
 * @param found the vowels of its texts, as far as they are known
 */
export function useDisplayBy(
  { digits, diacritics, wordEndings, sureVowelsOnly }: DisplayChoice & VowelChoice,
  lang: string,
  found: FoundVowels,
): Display {
  useLayoutEffect(() => {
    document.documentElement.dataset['digits'] = digits;
  }, [digits]);
  // What is found and not shown changes nothing.
  const shown = putsVowels(diacritics) ? found : null;
  return useMemo(() => {
    const style = vowelStyleOf({ diacritics, wordEndings, sureVowelsOnly });
    const seen = new Map<string, DisplayedText>();
    return (written) => {
      let text = seen.get(written);
      if (!text) {
        const vowels = style ? vowelChanges(written, shown?.get(written) ?? [], style) : [];
        text = displayedText(written, { digits, diacritics }, lang, vowels);
        seen.set(written, text);
      }
      return text;
    };
  }, [digits, diacritics, wordEndings, sureVowelsOnly, lang, shown]);
}

/** A text of the article, as it is seen there. */
export const AsSeen = ({ text }: { text: string }): VNode => <>{useDisplay()(text).text}</>;
