import type { NameSpan } from '../name-span';
import type { NameWord } from '../name-word';
import { evidenceOf, UNKNOWN } from './document-evidence';
import { RULED, type TaggedToken } from './features';
import { addEvidence, labelWeights, scoresFrom } from './label-scores';
import { OUTSIDE, type TagModel } from './tag-model';
import { labelsOf, tagsFrom, type Tag } from './tag-tokens';
import { traitsOfToken, type TokenTraits, type WordKnowledge } from './token-traits';

/** A text as words, with what the rules find in it by itself. */
export interface RuledText {
  words: readonly NameWord[];
  text: string;
  ruled: readonly NameSpan[];
}

const NO_WEIGHTS = new Int32Array(0);
const NO_TAG: Tag = { label: OUTSIDE, probability: 1 };

/** Words whose traits are kept: those of a few long articles. */
const MOST_KEPT = 20_000;

/** Tags the words of texts with the model, beside what the rules say of them. Keeps what it knows of words for the next text. */
export class WordTagger {
  private readonly traits = new Map<string, TokenTraits>();

  constructor(
    private readonly knowledge: WordKnowledge,
    private readonly model: TagModel | null,
  ) {}

  /** One sequence of words and of the signs between them; `at` has the place of each word in it. */
  tokensOf(
    words: readonly NameWord[],
    text: string,
    ruled: readonly NameSpan[],
  ): { tokens: TaggedToken[]; at: number[] } {
    const tokens: TaggedToken[] = [];
    const at: number[] = [];
    const rules = ruledOf(words, ruled);
    const sign = (gap: string) => {
      if (gap === ' ') return;
      for (const character of gap)
        if (character.trim() !== '')
          tokens.push({ traits: this.traitsOf(character), ruled: RULED.none, evidence: UNKNOWN });
    };
    words.forEach((word, i) => {
      sign(i === 0 ? text.slice(0, word.start) : word.gap);
      at.push(tokens.length);
      tokens.push({ traits: this.traitsOf(word.text), ruled: rules[i] ?? RULED.none, evidence: UNKNOWN });
    });
    sign(text.slice(words.at(-1)?.end ?? 0));
    return { tokens, at };
  }

  /**
   * For each word of each text its tag; none where there is no model. The texts are read twice: what the first labels say of a
   * word elsewhere in the document counts in the second.
   */
  tagsOf(texts: readonly RuledText[]): Tag[][] {
    const { model } = this;
    if (model === null) return texts.map(() => []);
    const read = texts.map(({ words, text, ruled }) => this.tokensOf(words, text, ruled));
    const weights = read.map(({ tokens }) => labelWeights(tokens, model));
    const evidence = evidenceOf(
      read.map(({ tokens }, i) => ({
        keys: tokens.map(({ traits }) => traits.keys),
        labels: labelsOf(scoresFrom(weights[i] ?? NO_WEIGHTS, model), model),
      })),
    );
    return read.map(({ tokens, at }, i) => {
      const words = texts[i]?.words ?? [];
      tokens.forEach((token, k) => (token.evidence = evidence[i]?.[k] ?? UNKNOWN));
      const sums = weights[i] ?? NO_WEIGHTS;
      addEvidence(tokens, model, sums);
      const tags = tagsFrom(scoresFrom(sums, model), model);
      return at.map((place, k) => (words[k]?.isOther ? NO_TAG : (tags[place] ?? NO_TAG)));
    });
  }

  private traitsOf(token: string): TokenTraits {
    let traits = this.traits.get(token);
    if (!traits) {
      if (this.traits.size >= MOST_KEPT) this.traits.clear();
      traits = traitsOfToken(token, this.knowledge);
      this.traits.set(token, traits);
    }
    return traits;
  }
}

function ruledOf(words: readonly NameWord[], spans: readonly NameSpan[]): number[] {
  const ruled = words.map<number>(({ isOther }) => (isOther ? RULED.other : RULED.none));
  for (const { from, to, evidence, isFigure } of spans) {
    const strength = isFigure ? RULED.figure : evidence === 'sure' ? RULED.sure : RULED.weak;
    for (let k = from; k < to; k++) ruled[k] = strength + (k === from ? 0 : RULED.continued);
  }
  return ruled;
}
