/** What can go wrong in ways that Mubin expects and explains. Each code has words in `_locales` (`error_CODE`). */
export const ERROR_CODES = [
  'notAnArticle',
  'browserPage',
  'extensionGallery',
  'pdf',
  'fileAccess',
  'pageUnreachable',
  'pageGone',
  'noArabicVoice',
  'voiceFailed',
  'extensionReloaded',
  'nothingSelected',
  'storageFull',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure: the interface turns its code into words that say what to do. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
  constructor(
    readonly code: ErrorCode,
    detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value);
}
