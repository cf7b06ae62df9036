/** A cell that a spreadsheet must not take for a formula (OWASP, «CSV injection»), quoted by RFC 4180. */
function csvCell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * A file of rows, the first of them the names of the columns (RFC 4180); with a mark of byte order, without which spreadsheets
 * take Arabic for Latin.
 */
export const csvFromRows = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
