import type { InflectionClass } from './ending';
import type { Features } from './features';

/** What the endings of a class are added to. */
export interface Stem {
  /** With diacritics, without the vowel of its last letter; an imperfect with the ي of its third person. */
  text: string;
  inflection: InflectionClass;
  /** Beside those of the endings, which yield to them. */
  features: Features;
  /** How rare it is among the stems of its word (passive), in bits of improbability. */
  cost: number;
}
