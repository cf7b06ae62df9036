import type { Passage } from '../../src/core/speech/narrator/passage';

/** A sentence that is spoken letter for letter, in words of so many letters each. */
export function passageOf(
  block: string,
  length = 30,
  { cuts = [], isSilent = false, word = 5 }: { cuts?: number[]; isSilent?: boolean; word?: number } = {},
): Passage {
  return {
    block,
    end: length,
    pieceEnd: (from, longest) =>
      length - from <= longest
        ? length
        : (cuts.findLast((cut) => cut > from && cut - from <= longest) ?? length),
    isSilent: () => isSilent,
    spokenLength: ({ from, to }) => to - from,
    wordAt: (utterance, { start }) => {
      const at = utterance.from + start;
      const from = Math.max(utterance.from, at - (at % word));
      return start < 0 || at >= utterance.to ? null : { from, to: Math.min(utterance.to, from + word) };
    },
  };
}
