import { elementText } from './element-text';

export interface TableData {
  rows: string[][];
  hasHeader: boolean;
}

const MAX_ROWS = 500;
const MAX_COLUMNS = 50;
/** Cells longer than this on average hold text laid out by a table, not data. */
const MAX_MEAN_CELL = 120;

function cellsOf(row: Element): Element[] {
  return Array.from(row.children).filter(({ localName }) => localName === 'td' || localName === 'th');
}

/** Rows of this table itself, not of one nested in it. */
function rowsOf(table: Element): Element[] {
  return Array.from(table.children).flatMap((child) =>
    child.localName === 'tr'
      ? [child]
      : ['thead', 'tbody', 'tfoot'].includes(child.localName)
        ? Array.from(child.children).filter(({ localName }) => localName === 'tr')
        : [],
  );
}

/** A table of data (two columns and rows at least), or null where the table only lays out text. */
export function tableFromElement(table: Element): TableData | null {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector('table'))
    return null;
  const elements = rowsOf(table).slice(0, MAX_ROWS);
  const rows = elements
    .map((row) => cellsOf(row).slice(0, MAX_COLUMNS).map(elementText))
    .filter((cells) => cells.some(Boolean));
  const cells = rows.flat().filter(Boolean);
  const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / (cells.length || 1);
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2 || mean > MAX_MEAN_CELL) return null;
  const first = elements.find((row) => elementText(row));
  const hasHeader = first !== undefined && cellsOf(first).every(({ localName }) => localName === 'th');
  return { rows, hasHeader: hasHeader || table.querySelector('thead th') !== null };
}
