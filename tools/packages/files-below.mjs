import fs from 'node:fs';
import path from 'node:path';

/**
 * All files below a folder, by their names from there.
 * @param {string} folder
 * @returns {Map<string, Uint8Array>}
 */
export const filesBelow = (folder) =>
  new Map(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file)]),
  );
