/** A stretch of a sentence: a word in Arabic letters, a number, a word of other letters, or a mark that parts. */
export interface Token {
  kind: 'word' | 'number' | 'latin' | 'mark';
  text: string;
  start: number;
  end: number;
}

/** Quotes and hyphens part nothing. */
const TOKEN =
  /(?<word>[\u0620-\u063F\u0641-\u064A\u066E-\u06D3][\u0620-\u065F\u0670-\u06D3]*)|(?<number>\p{Nd}[\p{Nd}.,:/٫٬]*)|(?<latin>(?!\u0640)\p{L}[\p{L}\p{M}\p{N}'’.-]*)|(?<mark>[،؛:,;.؟?!…()[\]–—])/gu;

/** The stretches of a sentence in order, with UTF-16 offsets into the text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const { word, number, latin } = match.groups ?? {};
    const kind =
      word !== undefined ? 'word' : number !== undefined ? 'number' : latin !== undefined ? 'latin' : 'mark';
    return { kind, text: match[0], start: match.index, end: match.index + match[0].length };
  });
}
