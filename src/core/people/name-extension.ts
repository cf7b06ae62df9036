/** How far a name reaches from its first word, and of what it is made. */
export interface Extension {
  /** Index after the name's last word. */
  to: number;
  /** Folded words. */
  parts: string[];
  /** Words that the tables list as names. */
  known: number;
  /** Words that they list as names and as nothing else. */
  strong: number;
  /** Words that no table explains. */
  unknown: number;
  /** Some part is Arab: what follows may be any Arab family's name. */
  arab: boolean;
  /** East Asian order. */
  isFamilyFirst: boolean;
}

/** What stands around a word that may begin a name. */
export interface NameContext {
  /** Whether a title or a role phrase ends right before it. */
  isIntroduced: () => boolean;
  /** Whether it is part of a name found elsewhere in the article. */
  isPart: (folded: string) => boolean;
}

export const SECOND_HALVES = /^(الدين|العابدين|العرب|الله|الاسلام|الرحمن|الزمان|الحق)$/;

export const CROWNED = /^(الملك|الملكه|البابا|السلطان|الامبراطور|القيصر|الانبا|البطريرك|العاهل|ملك|الخديوي)$/;

/** Least look (see `ForeignLook`) of an unknown word after a foreign, and after an Arab name: families vary most. */
export const FOREIGN_FLOOR = 0;

export const FOREIGN_SECOND_FLOOR = -0.35;

export const ARAB_FLOOR = -0.65;

/** Right after the first, listed Arab name nearly any unknown word is the family's. */
export const ARAB_SECOND_FLOOR = -1.4;

/** One given name so far, written in one word or in two («عبد الرحيم», «عز الدين»). */
export function isLoneGiven({ parts }: Extension): boolean {
  return (
    parts.length === 1 || (parts.length === 2 && (parts[0] === 'عبد' || SECOND_HALVES.test(parts[1] ?? '')))
  );
}
