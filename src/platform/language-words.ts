import { isArabicLanguage } from '../core/arabic/arabic-language';
import { interfaceLanguage, words } from './interface-words';

/** A language's name in that of the interface: «الفارسية», “Persian”; null where the browser knows none. */
export function languageName(tag: string): string | null {
  const primary = tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
  // The undetermined language is called «root».
  if (primary === 'und') return null;
  const { lang } = interfaceLanguage();
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' }).of(primary) ?? null;
  } catch {
    // Not a language tag at all.
    return null;
  }
}

/** That people and definitions are not for the language of an article; null where they are. */
export function arabicOnlyWords(lang: string): string | null {
  return isArabicLanguage(lang) ? null : words('arabicOnly', languageName(lang) ?? words('otherLanguage'));
}

/** That there is no voice for a language, in short or with what to do. */
export function voiceMissingWords(lang: string, length: 'short' | 'long'): string {
  if (isArabicLanguage(lang)) return words(length === 'short' ? 'popupVoiceMissing' : 'error_noArabicVoice');
  const key = length === 'short' ? 'popupVoiceMissingIn' : 'voiceMissingIn';
  return words(key, languageName(lang) ?? words('languageOfArticle'));
}
