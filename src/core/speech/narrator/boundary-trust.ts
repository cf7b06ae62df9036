import type { Utterance } from './narrator-state';
import type { Stretch } from './passage';
import type { VoiceFacts } from './voice-knowledge';

/** So many impossible boundaries in one utterance, and the voice is not believed again. */
const MOST_ODDITIES = 2;
/** About ten words: a voice that tells none of them tells none at all. Spoken characters. */
const LONG_WITHOUT_BOUNDARY = 60;

export type BoundaryVerdict = 'plausible' | 'repeated' | 'odd';

/** Whether a boundary can be: inside the text, and further on than the one before. */
export function boundaryVerdict(
  { length, boundary }: Pick<Utterance, 'length' | 'boundary'>,
  told: { start: number; length: number },
): BoundaryVerdict {
  const isInside =
    Number.isInteger(told.start) &&
    told.start >= 0 &&
    told.start < length &&
    told.start + told.length <= length;
  if (!isInside) return 'odd';
  if (!boundary || told.start > boundary.start) return 'plausible';
  return told.start === boundary.start ? 'repeated' : 'odd';
}

/** What an utterance and the knowledge of its voice become by a boundary; `word` is the written word for it. */
export function afterBoundary(
  utterance: Utterance,
  facts: VoiceFacts,
  told: { start: number; length: number },
  word: Stretch | null,
): { utterance: Utterance; facts: VoiceFacts } {
  if (facts.boundaries === 'distrusted') return { utterance, facts };
  switch (boundaryVerdict(utterance, told)) {
    case 'plausible':
      return {
        utterance: { ...utterance, boundary: told, word },
        facts: facts.boundaries === 'trusted' ? facts : { ...facts, boundaries: 'trusted' },
      };
    case 'repeated':
      return { utterance, facts };
    case 'odd': {
      const oddities = utterance.oddities + 1;
      if (oddities < MOST_ODDITIES) return { utterance: { ...utterance, oddities }, facts };
      // The ones before are no better: the word is estimated from now on.
      return {
        utterance: { ...utterance, oddities, boundary: null },
        facts: { ...facts, boundaries: 'distrusted' },
      };
    }
  }
}

/** What is known of the voice after a whole utterance. */
export function trustAfterUtterance(
  facts: VoiceFacts,
  { length, boundary }: Pick<Utterance, 'length' | 'boundary'>,
): VoiceFacts {
  if (boundary || length < LONG_WITHOUT_BOUNDARY || facts.boundaries === 'distrusted') return facts;
  return { ...facts, boundaries: 'absent' };
}
