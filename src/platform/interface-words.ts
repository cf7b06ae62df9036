import type messages from '../../_locales/ar/messages.json';
import { browser } from './browser-api';

export type MessageKey = keyof typeof messages;

/** A text of the interface in the browser's language. `$1` … stand for the substitutions. */
export function words(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The language and direction of the interface's own words. */
export function interfaceLanguage(): { lang: string; dir: 'rtl' | 'ltr' } {
  const dir = browser.i18n.getMessage('@@bidi_dir') === 'ltr' ? 'ltr' : 'rtl';
  return { lang: words('interfaceLanguage'), dir };
}
