/**
 * Rows of a table that stand side by side and differ in their first field alone: the field, what they share, and the values of the field,
 * a line each. A table is a third as long so, and its rows keep their order.
 */
export type RowGroup = [field: string, shared: Record<string, unknown>, values: string];

/** @param rows whose first fields are strings of one line */
export function groupsOfRows(rows: readonly object[]): RowGroup[] {
  const groups: RowGroup[] = [];
  let before = '';
  for (const row of rows) {
    const [[field, value] = ['', null], ...others] = Object.entries(row) as [string, unknown][];
    if (typeof value !== 'string' || value.includes('\n')) throw new TypeError(`no line: ${String(value)}`);
    const shared = Object.fromEntries(others);
    const key = JSON.stringify([field, shared]);
    const last = groups.at(-1);
    if (last && key === before) last[2] += `\n${value}`;
    else groups.push([field, shared, value]);
    before = key;
  }
  return groups;
}

export const rowsOfGroups = (groups: readonly RowGroup[]): object[] =>
  groups.flatMap(([field, shared, values]) =>
    values.split('\n').map((value) => ({ [field]: value, ...shared })),
  );
