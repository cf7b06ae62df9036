import { interfaceLanguage } from './interface-words';

/** The locale in which the interface writes numbers and dates: Arabic with Arabic-Indic digits, in every browser. */
export function interfaceLocale(): string {
  const { lang } = interfaceLanguage();
  return lang === 'ar' ? 'ar-u-nu-arab' : lang;
}

/** A number as the interface writes it: «١٫٢٥», “1.25”. */
export function numberWords(value: number): string {
  return new Intl.NumberFormat(interfaceLocale()).format(value);
}

/** A share as the interface writes it: «٥٠٪», “50%”. */
export function percentWords(share: number): string {
  return new Intl.NumberFormat(interfaceLocale(), { style: 'percent' }).format(share);
}
