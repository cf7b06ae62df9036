import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TextRange } from '../core/article/text-range';
import type { ArticleKey } from '../core/calls';
import type { DefinitionEntry } from '../core/lexicon/definition';
import type { WordPlace } from '../core/lexicon/places-of-lemma';
import { words } from '../platform/interface-words';
import { background } from '../platform/messaging';
import { AsSeen } from './display';
import { LatinText } from './sentence-text';

/** Where else the article has the word, in whatever form; each place can be gone to. */
export function OtherPlaces(props: {
  articleKey: ArticleKey;
  lang: string;
  entry: DefinitionEntry;
  /** The place that was asked about. */
  asked: TextRange | null;
  onVisit: (place: TextRange) => void;
}): VNode | null {
  const { articleKey, lang, entry, asked, onVisit } = props;
  const [places, setPlaces] = useState<WordPlace[]>([]);
  useEffect(() => {
    let isHere = true;
    const { lemma, partOfSpeech, root, plurals } = entry;
    background.wordPlaces(articleKey, { lemma, partOfSpeech, root, plurals }, asked).then(
      (found) => {
        if (isHere) setPlaces(found);
      },
      // The definition is there all the same.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [articleKey, entry, asked]);
  if (places.length === 0) return null;
  return (
    <section class="other-places" aria-labelledby="other-places-title">
      <h3 id="other-places-title">{words('otherPlaces')}</h3>
      <ul lang={lang}>
        {places.map(({ range, before, form, after }) => (
          <li key={`${range.block} ${range.start}`}>
            <button type="button" class="button" onClick={() => onVisit(range)}>
              <span>
                <LatinText text={before} dir="rtl" />{' '}
                <mark>
                  <AsSeen text={form} />
                </mark>{' '}
                <LatinText text={after} dir="rtl" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
