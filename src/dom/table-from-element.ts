import { elementText } from './element-text';

export interface TableData {
  rows: string[][];
  /** The first row is the headers of the columns. */
  hasHeader: boolean;
  /** The first cell of every other row is the header of the row. */
  hasRowHeaders: boolean;
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

const isRowHeader = (cell: Element | undefined): boolean =>
  cell !== undefined &&
  (cell.localName === 'th' || /^row(?:group)?$/i.test(cell.getAttribute('scope') ?? ''));

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
  const shown = elements.filter((row) => cellsOf(row).some(elementText)).map(cellsOf);
  const hasHeader =
    shown[0]?.every(({ localName }) => localName === 'th') === true ||
    table.querySelector('thead th') !== null;
  const body = hasHeader ? shown.slice(1) : shown;
  return { rows, hasHeader, hasRowHeaders: body.length > 0 && body.every(([cell]) => isRowHeader(cell)) };
}
