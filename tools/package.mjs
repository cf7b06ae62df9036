// Writes the packages for the stores, and that of their sources, into out/packages/. `npm run package`
// The same sources give the same bytes, wherever and whenever they are packed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError, buildAll } from './build.mjs';
import { BROWSERS } from './manifest.mjs';
import { filesBelow } from './packages/files-below.mjs';
import { SourceError, git, isCheckout, sourceFiles } from './packages/source-files.mjs';
import { ZipError, zipOf } from './packages/zip.mjs';
import { SizeError, builtParts, overrunsIn, sizeTable } from './sizes.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

const EXPECTED = [BuildError, SizeError, SourceError, ZipError];

/** @type {Record<import('./manifest.mjs').BrowserName, string>} */
const ENDINGS = { chromium: 'zip', firefox: 'xpi' };

/**
 * The packages by name, made of what is built in `dist/` and of the sources.
 * @param {string} [root]
 * @returns {Map<string, Uint8Array>}
 */
export function packagesOf(root = ROOT) {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return new Map([
    ...BROWSERS.map(
      (browser) =>
        /** @type {const} */ ([
          `mubin-${browser}-${version}.${ENDINGS[browser]}`,
          zipOf(filesBelow(path.join(root, 'dist', browser))),
        ]),
    ),
    [`mubin-source-${version}.zip`, zipOf(sourceFiles(root))],
  ]);
}

async function main() {
  await buildAll([...BROWSERS]);
  const parts = builtParts();
  process.stdout.write(`${sizeTable(parts)}\n`);
  const overruns = overrunsIn(parts);
  if (overruns.length > 0) throw new SizeError(overruns.join('\n'));

  const folder = path.join(ROOT, 'out/packages');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of packagesOf()) {
    fs.writeFileSync(path.join(folder, name), bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${hash}  out/packages/${name}  ${(bytes.length / 1e6).toFixed(2)} MB\n`);
  }
  if (isCheckout(ROOT) && git(ROOT, 'status', '--porcelain', '--untracked-files=no') !== '')
    process.stderr.write('package: some sources have changes that are not committed; this is no release\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (error) {
    if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`package: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
