// Checks the types of everything, with the native compiler: about a second each. `npm run types`
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const COMPILER = path.join(ROOT, 'node_modules/typescript-native/bin/tsc');

/** `src/core` once more on its own: without the DOM, without Node, and closed to the other rooms. */
const PROJECTS = ['src/core/tsconfig.json', 'tsconfig.json', 'tools/tsconfig.json'];

let hasFailed = false;
for (const project of PROJECTS) {
  const { status } = spawnSync(process.execPath, [COMPILER, '-p', project], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    hasFailed = true;
    process.stderr.write(`types: ${project} has errors\n`);
  }
}
process.exit(hasFailed ? 1 : 0);
