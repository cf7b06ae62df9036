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
  'voiceDamaged',
  'audioFileFailed',
  'speechNotAllowed',
  'voiceNotAllowed',
  'extensionReloaded',
  'interrupted',
  'tablesDamaged',
  'nothingSelected',
  'storageFull',
  'badCall',
  'notErased',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Those of speech: the doctor page helps with them. */
const SPEECH_ERRORS: readonly string[] = [
  'noArabicVoice',
  'voiceFailed',
  'voiceDamaged',
  'voiceNotAllowed',
] satisfies ErrorCode[];

export const isSpeechError = (code: string | null): boolean => code !== null && SPEECH_ERRORS.includes(code);

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

/**
 * The code of an expected error, else null. By shape and not by class: background and player are two bundles with
 * two copies of the class, and in Firefox they call each other within one document.
 */
export function codeOfError(error: unknown): ErrorCode | null {
  if (!(error instanceof Error) || error.name !== 'ExpectedError') return null;
  const { code } = error as Partial<ExpectedError>;
  return isErrorCode(code) ? code : null;
}
