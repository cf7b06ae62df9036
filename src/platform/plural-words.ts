import { interfaceLanguage, words, type MessageKey } from './interface-words';
import { numberWords } from './number-words';

/** Names of which the interface has a text for each of the six plural forms (CLDR), `minutesToRead_few` for one. */
export type PluralName = Extract<MessageKey, `${string}_many`> extends `${infer Name}_many` ? Name : never;

/** A count in words, in the plural form that the interface's language wants: «دقيقتان للقراءة». */
export function pluralWords(name: PluralName, count: number): string {
  const form = new Intl.PluralRules(interfaceLanguage().lang).select(count);
  return words(`${name}_${form}`, numberWords(count));
}
