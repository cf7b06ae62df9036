import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeFolder } from '../../../tools/clean-up.mjs';

export interface Manifest {
  permissions: string[];
  commands?: unknown;
  host_permissions?: string[];
}

/** A copy of a built extension with another manifest, in a folder that `remove` takes away. */
export function changedExtension(
  built: string,
  change: (manifest: Manifest) => object,
): { folder: string; remove: () => Promise<void> } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-extension-'));
  fs.cpSync(built, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  fs.writeFileSync(file, JSON.stringify(change(JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest)));
  return {
    folder,
    remove: () => {
      removeFolder(folder);
      return Promise.resolve();
    },
  };
}

/** As Firefox for Android takes it: it knows neither commands nor entries in menus. */
export const withoutDesktop = (manifest: Manifest): object => ({
  ...manifest,
  permissions: manifest.permissions.filter((name) => name !== 'contextMenus'),
  // What is undefined is left out of JSON.
  commands: undefined,
});
