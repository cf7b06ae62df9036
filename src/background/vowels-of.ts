import type { VocalisedWord } from '../core/vocalise/vocaliser';
import { vocalise } from '../knowledge/vocalise';

/** Other calls are answered between stretches of so many milliseconds. */
const STRETCH = 30;

/** The words of texts with their vowels, text by text. @throws ExpectedError `tablesDamaged` */
export async function vowelsOf(texts: readonly string[]): Promise<VocalisedWord[][]> {
  const found: VocalisedWord[][] = [];
  let begun = performance.now();
  for (const text of texts) {
    found.push(vocalise(text));
    if (performance.now() - begun < STRETCH) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  return found;
}
