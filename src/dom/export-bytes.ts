import { epubFiles } from '../core/export/epub-files';
import type { ExportFormat } from '../core/export/export-formats';
import type { Exportable } from '../core/export/exportable';
import { htmlFile } from '../core/export/html-file';
import { markdownFile } from '../core/export/markdown-file';
import { textFile } from '../core/export/text-file';
import { epubBytes } from './epub-bytes';

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'epub'>, (exportable: Exportable) => string>> = {
  html: htmlFile,
  md: markdownFile,
  txt: textFile,
};

/** An article with its people as the bytes of a file. */
export function exportBytes(format: ExportFormat, exportable: Exportable): Uint8Array<ArrayBuffer> {
  return format === 'epub'
    ? epubBytes(epubFiles(exportable))
    : new TextEncoder().encode(WRITERS[format](exportable));
}
