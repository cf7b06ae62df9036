/** Gender of the noun that is counted (not of the number word, which is often its opposite). */
export type Gender = 'm' | 'f';

/** How a number word stands in its sentence. */
export interface NumeralForm {
  gender: Gender;
  /** Genitive or accusative: عشرين، اثنين، مئتين. */
  oblique: boolean;
  /** Whether the counted noun follows directly: مئتا شخص، ثماني نساء. */
  construct: boolean;
}

export const PLAIN_NUMERAL: NumeralForm = { gender: 'm', oblique: false, construct: false };

/** 0–10 as they stand with a noun of this gender: 3–10 take the opposite one. */
export const UNITS: Record<Gender, readonly string[]> = {
  m: ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  f: ['صفر', 'واحدة', 'اثنتان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع', 'عشر'],
};

/** Stems of 20–90; ـون or ـين is added by case. */
export const TENS: readonly string[] = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** 300–900 before مئة. */
export const HUNDREDS: readonly string[] = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

export interface Scale {
  singular: string;
  plural: string;
  /** Accusative after 11–99 where nothing follows. */
  accusative: string;
}

/** Powers of a thousand, counted as masculine nouns. */
export const SCALES: readonly Scale[] = [
  { singular: '', plural: '', accusative: '' },
  { singular: 'ألف', plural: 'آلاف', accusative: 'ألفا' },
  { singular: 'مليون', plural: 'ملايين', accusative: 'مليونا' },
  { singular: 'مليار', plural: 'مليارات', accusative: 'مليارا' },
  { singular: 'تريليون', plural: 'تريليونات', accusative: 'تريليونا' },
  { singular: 'كوادريليون', plural: 'كوادريليونات', accusative: 'كوادريليونا' },
];

/** The dual ending by case, before a noun (construct) or not: مئتان، مئتين، مئتا، مئتي. */
export function dualEnding(oblique: boolean, construct: boolean): string {
  if (construct) return oblique ? 'ي' : 'ا';
  return oblique ? 'ين' : 'ان';
}
