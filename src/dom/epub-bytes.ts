import { strToU8, zipSync, type Zippable } from 'fflate';
import type { BookFile } from '../core/export/epub-files';

/**
 * The bytes of a book: its first file first and as it is, so that its kind shows at a fixed place. The same files make the
 * same bytes.
 */
export function epubBytes(files: readonly BookFile[]): Uint8Array<ArrayBuffer> {
  // The first moment that a ZIP archive can state. It states local time: in every zone this one.
  const mtime = new Date(1980, 0, 1);
  const archive: Zippable = {};
  files.forEach(({ path, text }, index) => {
    archive[path] = [strToU8(text), { level: index === 0 ? 0 : 9, mtime }];
  });
  return zipSync(archive);
}
