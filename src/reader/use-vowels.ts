import { useEffect, useRef, useState } from 'preact/hooks';
import { isArabicLanguage } from '../core/arabic/arabic-language';
import { textsFromArticle, type Article } from '../core/article/article';
import type { DiacriticsChoice } from '../core/settings/appearance';
import { putsVowels } from '../core/vocalise/shown-vowels';
import type { VocalisedWord } from '../core/vocalise/vocaliser';
import { background } from '../platform/messaging';
import { textElementId } from './sentence-text';

/** The words of texts with their vowels, by text. */
export type FoundVowels = ReadonlyMap<string, readonly VocalisedWord[]>;

const NONE: FoundVowels = new Map();
/** Characters: what is asked for after what is in view, and from then on twice as much each time. The whole article is rendered with each. */
const STRETCH = 6_000;

const isInView = (id: string): boolean => {
  const box = document.getElementById(textElementId(id))?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
};

const withFound = (
  known: FoundVowels,
  texts: readonly string[],
  words: readonly (readonly VocalisedWord[])[],
): FoundVowels => new Map([...known, ...texts.map((text, i) => [text, words[i] ?? []] as const)]);

/** The texts of an article in the order in which they are asked for: what is in view, then the others, in ever longer stretches. */
function stretchesOf(article: Article, known: FoundVowels): string[][] {
  const wanted = textsFromArticle(article).filter(({ text }) => !known.has(text));
  const first = wanted.filter(({ id }) => isInView(id));
  const stretches = [first.map(({ text }) => text)];
  let room = 0;
  let most = STRETCH;
  for (const { text } of wanted.filter((one) => !first.includes(one))) {
    if (room <= 0) {
      stretches.push([]);
      room = most;
      most *= 2;
    }
    stretches.at(-1)?.push(text);
    room -= text.length;
  }
  return stretches.filter((texts) => texts.length > 0);
}

/** The vowels of all texts of an article. @param known those that need not be asked for */
export async function vowelsOfArticle(article: Article, known: FoundVowels): Promise<FoundVowels> {
  const texts = textsFromArticle(article).flatMap(({ text }) => (known.has(text) ? [] : [text]));
  return texts.length === 0 ? known : withFound(known, texts, await background.vowelsOf(texts));
}

/**
 * The vowels of an Arabic article, for as long as the settings put some; the background is asked for them. What is found stays.
 *
 * @param onFailure hears why there are none
 */
export function useVowels(
  article: Article,
  diacritics: DiacriticsChoice,
  onFailure: (error: unknown) => void,
): FoundVowels {
  const [found, setFound] = useState(NONE);
  const known = useRef(found);
  const isWanted = putsVowels(diacritics) && isArabicLanguage(article.lang);

  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const find = async () => {
      for (const texts of stretchesOf(article, known.current)) {
        const words = await background.vowelsOf(texts);
        if (!isCurrent) return;
        known.current = withFound(known.current, texts, words);
        setFound(known.current);
      }
    };
    find().catch((error: unknown) => {
      if (!isCurrent) return;
      // Half an article with vowels would look as if the other half needed none.
      known.current = NONE;
      setFound(NONE);
      onFailure(error);
    });
    return () => {
      isCurrent = false;
    };
  }, [article, isWanted, onFailure]);
  return found;
}
