// Writes managed-schema.json, by which Chromium knows what a policy may set of Mubin, out of the table of settings.
import fs from 'node:fs';
import path from 'node:path';
import { bundledModule } from './bundled.mjs';

const { managedSchema } = /** @type {{ managedSchema: () => object }} */ (
  await bundledModule("export { managedSchema } from './src/core/settings/managed';")
);
fs.writeFileSync(
  path.resolve(import.meta.dirname, '../managed-schema.json'),
  `${JSON.stringify(managedSchema(), null, 2)}\n`,
);
