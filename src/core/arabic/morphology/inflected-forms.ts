import type { LexiconRow } from '../../lexicon/lexicon-row';
import type { Ending } from './ending';
import type { Features } from './features';
import { joined, joinedWays } from './orthography';
import type { Stem } from './stem';
import { stemsOfRow } from './stems-of-row';

/** Whether the hamza of the first person would meet one without a vowel: يَأْخُذ, يُؤْمِن. */
export const meetsHamza = (stem: string): boolean => /^ي[\u064E\u064F][أؤ]\u0652/.test(stem);

/** A stem as another person has it: يُؤَكِّد → أُؤَكِّد; two hamzas meet in آ or a long vowel: يَأْخُذ → آخُذ, يُؤْمِن → أُومِن. */
function withPrefix({ text }: Stem, prefix: string): string[] {
  if (prefix === '' || prefix === 'ي') return [text];
  const plainly = prefix + text.slice(1);
  if (prefix !== 'أ' || !meetsHamza(text)) return [plainly];
  if (text.charAt(1) === '\u064E') return [`آ${text.slice(4)}`];
  return [`أ\u064Fو${text.slice(4)}`, plainly];
}

/** The spellings of a stem with one of its endings, the norm first: at the end of a word, or before a pronoun. */
export function spellingsOf(stem: Stem, ending: Ending, isBound: boolean): string[] {
  const text = isBound ? ending.bound : ending.alone;
  if (text === null) return [];
  return withPrefix(stem, ending.prefix).flatMap((start) => joinedWays(start, text, isBound));
}

/** The form without clitics, as it stands alone. */
export const shownForm = (stem: Stem, ending: Ending): string =>
  joined(withPrefix(stem, ending.prefix)[0] ?? stem.text, ending.shown);

export const featuresOf = (stem: Stem, ending: Ending): Features => ({
  ...ending.features,
  ...stem.features,
});

export interface InflectedForm {
  /** With diacritics. */
  text: string;
  stem: Stem;
  ending: Ending;
  features: Features;
  /** Whether it stands before a pronoun only. */
  isBound: boolean;
}

/** Every form of a row without clitics, in every spelling. */
export function inflectedForms(row: LexiconRow): InflectedForm[] {
  return stemsOfRow(row).flatMap((stem) =>
    stem.inflection.endings.flatMap((ending) =>
      [false, true].flatMap((isBound) =>
        spellingsOf(stem, ending, isBound).map((text) => ({
          text,
          stem,
          ending,
          features: featuresOf(stem, ending),
          isBound,
        })),
      ),
    ),
  );
}
