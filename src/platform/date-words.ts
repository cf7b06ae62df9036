import { dateInWords } from '../core/article/date-in-words';
import { interfaceLocale } from './number-words';

/** An ISO 8601 time in the interface's language, to the precision that it states; null where it is no time. */
export function dateWords(iso: string): string | null {
  return dateInWords(iso, interfaceLocale());
}
