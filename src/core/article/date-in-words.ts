const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An ISO 8601 time in words, to the precision that it states; null where it is no time.
 *
 * @param locale BCP 47, with the digits that are wanted: `ar-u-nu-arab`
 */
export function dateInWords(iso: string, locale: string): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  // A date alone is midnight UTC to `Date`: west of Greenwich, local time would show the day before.
  const format: Intl.DateTimeFormatOptions = DATE_ALONE.test(iso)
    ? { dateStyle: 'long', timeZone: 'UTC' }
    : iso.includes('T')
      ? { dateStyle: 'long', timeStyle: 'short' }
      : { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, format).format(date);
}
