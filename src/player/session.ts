import type { ArticleKey } from '../core/calls';
import type { Article } from '../core/article/article';
import type { TextRange } from '../core/article/text-range';
import type { ListedVoice } from '../core/speech/listed-voice';
import type { SpokenPassage } from '../core/speech/spoken-passage';
import type { SpokenOptions } from '../core/speech/spoken-tables';

/** The article that the player holds, as it is going to be spoken. */
export interface Session {
  key: ArticleKey;
  tabId: number | null;
  article: Article;
  plan: TextRange[];
  passages: SpokenPassage[];
}

/** What a voice reads itself: the bundled one says Latin words by English sounds. */
export const latinOf = (voice: ListedVoice | null): NonNullable<SpokenOptions['latin']> =>
  voice?.engine === 'bundled' ? 'english' : 'arabic';

/** The word heard last of a sentence, or the point where the sentence begins. */
export function placeIn(sentence: TextRange, heard: TextRange | null): TextRange {
  const { block, start, end } = sentence;
  if (heard?.block === block && heard.start >= start && heard.end <= end) return heard;
  return { block, start, end: start };
}
