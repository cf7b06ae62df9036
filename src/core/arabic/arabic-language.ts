/** Arabic and its varieties that pages declare, by primary subtag (ISO 639-3 members of the macrolanguage `ara`). */
const ARABIC = new Set([
  'ar',
  'ara',
  'arb',
  'arz',
  'ary',
  'arq',
  'aeb',
  'ayl',
  'apc',
  'ajp',
  'acm',
  'afb',
  'apd',
]);

/** Whether a language tag (BCP 47) is of Arabic: the tables of people, words and numbers hold for it alone. */
export function isArabicLanguage(tag: string): boolean {
  return ARABIC.has(tag.split(/[-_]/)[0]?.toLowerCase() ?? '');
}
