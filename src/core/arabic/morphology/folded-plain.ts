const FOLDED: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' };

/** `foldLetters` for text known to hold plain Arabic letters alone: stems are folded by the ten thousand. */
export function foldedPlain(plain: string): string {
  return /[أإآىة]/.test(plain) ? plain.replace(/[أإآىة]/g, (letter) => FOLDED[letter] ?? letter) : plain;
}
