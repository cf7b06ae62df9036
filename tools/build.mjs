// Writes dist/chromium, dist/firefox and dist/cli. `node tools/build.mjs [--only chromium|firefox|cli]`
// The bundles are readable and not minified: people who review the extension in a store read them. But for what pages are given: that is
// read anew by the browser in each of them, and half as long minified.
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { voiceDataSha256, writeVoice } from './espeak.mjs';
import { BROWSERS, manifestFor } from './manifest.mjs';
import { packedTables } from './packed-tables.mjs';
import { sourceNotice } from './source-notice.mjs';
import { tablesInFiles, writeTableFiles } from './table-files.mjs';
import { bundledPackages } from './third-party.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
/** @param {...string} parts */
const inRoot = (...parts) => path.join(ROOT, ...parts);

/** What cannot be built; the message says why. */
export class BuildError extends Error {
  /** @override */
  name = 'BuildError';
}

/** Its large tables lie beside it. */
const BACKGROUND = 'src/background/index.ts';

/** One bundle each: [output, entry]. */
const BUNDLES = /** @type {const} */ ([
  ['player', 'src/player/index.ts'],
  ['popup', 'src/popup/index.tsx'],
  ['doctor', 'src/doctor/index.tsx'],
  ['welcome', 'src/welcome/index.tsx'],
  ['options', 'src/options/index.tsx'],
  ['reader', 'src/reader/index.tsx'],
]);

/** Injected into pages. */
const IN_PAGES = /** @type {const} */ ([
  ['content', 'src/content/index.ts'],
  ['auto', 'src/content/auto.ts'],
]);

/** A module: it imports the voice, which is written beside it as npm has it but for its table of files. */
const VOICE_WORKER = 'src/player/voice-worker.ts';
const VOICE_FOLDER = 'voice';

const PAGES = ['player', 'popup', 'doctor', 'welcome', 'options', 'reader'].map((page) => ({
  from: `src/${page}/${page}.html`,
  to: `${page}.html`,
  isNeeded: true,
}));

/** The page that has to be there at once gets its style sheets as one: each file more is asked for by itself. */
const AT_ONCE = 'reader.html';

/** Style sheets lie beside the code that they dress, and side by side in the extension. */
const styles = () =>
  ['ui', 'popup', 'doctor', 'welcome', 'options'].flatMap((room) =>
    fs
      .readdirSync(inRoot('src', room))
      .filter((file) => file.endsWith('.css'))
      .map((file) => ({ from: `src/${room}/${file}`, to: file, isNeeded: true })),
  );

/** [package, part of the alphabet, name of the file]. The first three are Arabic, the rest the Latin letters beside them. */
export const FONTS = [
  ['noto-naskh-arabic', 'arabic', 'naskh'],
  ['noto-sans-arabic', 'arabic', 'sans'],
  ['noto-kufi-arabic', 'arabic', 'clear'],
  ['noto-serif', 'latin', 'serif-latin'],
  ['noto-naskh-arabic', 'latin-ext', 'serif-latin-ext'],
  ['noto-sans', 'latin', 'sans-latin'],
  ['noto-sans-arabic', 'latin-ext', 'sans-latin-ext'],
].flatMap(([family, part, name]) =>
  [400, 700].map((weight) => ({
    from: `node_modules/@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff2`,
    to: `fonts/${name}-${weight}.woff2`,
    isNeeded: true,
  })),
);

const ICONS = [16, 32, 48, 128].map((size) => ({
  from: `icons/mubin-${size}.png`,
  to: `icons/mubin-${size}.png`,
  isNeeded: true,
}));

/** Written by tools/managed-schema.mjs. */
const MANAGED_SCHEMA = { from: 'managed-schema.json', to: 'managed-schema.json', isNeeded: true };

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'silent',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [packedTables],
  // Where node_modules is a link, bundles would name the place that it leads to.
  preserveSymlinks: true,
};

/** @type {import('esbuild').BuildOptions} */
const IN_BROWSERS = {
  platform: 'browser',
  target: ['chrome120', 'firefox142'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/**
 * @param {string} folder in dist
 * @param {import('./manifest.mjs').BrowserName} browser
 */
async function buildExtension(folder, browser) {
  const files = [
    ...PAGES,
    ...styles(),
    ...FONTS,
    ...ICONS,
    // The picture of the sample article.
    { from: 'sample/coast.svg', to: 'coast.svg', isNeeded: true },
    { from: 'LICENSE', to: 'LICENSE', isNeeded: false },
    ...(browser === 'chromium' ? [MANAGED_SCHEMA] : []),
    ...bundledPackages().map(({ name, licenceFile }) => ({
      from: licenceFile,
      to: `licences/${name.replace('/', '-').replace('@', '')}.txt`,
      isNeeded: true,
    })),
  ];
  const missing = [
    ...[...BUNDLES, ...IN_PAGES].map(([, entry]) => entry),
    BACKGROUND,
    VOICE_WORKER,
    ...files.filter((file) => file.isNeeded).map((file) => file.from),
    ...['ar', 'en'].map((lang) => `_locales/${lang}/messages.json`),
  ].filter((file) => !fs.existsSync(inRoot(file)));
  if (missing.length > 0) throw new BuildError(`these files are missing: ${missing.join(', ')}`);

  const out = inRoot('dist', folder);
  fs.rmSync(out, { recursive: true, force: true });
  await build({
    ...COMMON,
    ...IN_BROWSERS,
    plugins: [tablesInFiles],
    entryPoints: [{ in: BACKGROUND, out: 'background' }],
    outdir: out,
    format: 'iife',
  });
  writeTableFiles(out);
  await build({
    ...COMMON,
    ...IN_BROWSERS,
    entryPoints: BUNDLES.map(([name, entry]) => ({ in: entry, out: name })),
    outdir: out,
    format: 'iife',
  });
  await build({
    ...COMMON,
    ...IN_BROWSERS,
    entryPoints: IN_PAGES.map(([name, entry]) => ({ in: entry, out: name })),
    outdir: out,
    format: 'iife',
    minify: true,
  });
  await build({
    ...COMMON,
    ...IN_BROWSERS,
    entryPoints: [VOICE_WORKER],
    outdir: out,
    format: 'esm',
    external: [`./${VOICE_FOLDER}/*`],
    define: { ...IN_BROWSERS.define, VOICE_DATA_SHA256: JSON.stringify(voiceDataSha256()) },
  });
  writeVoice(path.join(out, VOICE_FOLDER));
  for (const { from, to } of files) copyIfThere(inRoot(from), path.join(out, to));
  await joinStyles(out, AT_ONCE);
  fs.cpSync(inRoot('_locales'), path.join(out, '_locales'), { recursive: true });
  for (const { to } of PAGES) checkReferences(out, to);
  const { version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const base = JSON.parse(fs.readFileSync(inRoot('manifest.json'), 'utf8'));
  fs.writeFileSync(
    path.join(out, 'manifest.json'),
    `${JSON.stringify(manifestFor(base, browser, version), null, 2)}\n`,
  );
  fs.writeFileSync(path.join(out, 'SOURCE.md'), sourceNotice(version));
}

/**
 * Puts the style sheets that a page names into one, in their order.
 * @param {string} out
 * @param {string} page
 */
async function joinStyles(out, page) {
  const LINKS = /(?:\s*<link rel="stylesheet" href="[^"]+" \/>)+/;
  const html = fs.readFileSync(path.join(out, page), 'utf8');
  const [links = ''] = LINKS.exec(html) ?? [];
  const rooms = ['reader', 'ui'].map((room) => inRoot('src', room));
  const imports = Array.from(links.matchAll(/href="([^"]+)"/g), ([, file = '']) => {
    const room = rooms.find((folder) => fs.existsSync(path.join(folder, file)));
    if (!room) throw new BuildError(`${page} names ${file}, which is not there`);
    return `@import ${JSON.stringify(path.join(room, file))};`;
  });
  const joined = page.replace('.html', '-styles.css');
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: imports.join('\n'), loader: 'css', resolveDir: ROOT },
    bundle: true,
    charset: 'utf8',
    external: ['fonts/*'],
    logLevel: 'silent',
    outfile: path.join(out, joined),
  });
  fs.writeFileSync(
    path.join(out, page),
    html.replace(LINKS, `\n    <link rel="stylesheet" href="${joined}" />`),
  );
}

/**
 * A style sheet or script that a page names and that is not there would only be missed by eye.
 * @param {string} out
 * @param {string} page
 */
function checkReferences(out, page) {
  const html = fs.readFileSync(path.join(out, page), 'utf8');
  for (const [, file = ''] of html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+)"/g)) {
    if (!fs.existsSync(path.join(out, file)))
      throw new BuildError(`${page} names ${file}, which is not built`);
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyIfThere(from, to) {
  if (!fs.existsSync(from)) return;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(from, to);
}

async function buildCommandLine() {
  fs.rmSync(inRoot('dist/cli'), { recursive: true, force: true });
  await build({
    ...COMMON,
    entryPoints: ['src/cli/mubin.ts'],
    outfile: inRoot('dist/cli/mubin.mjs'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Large, and only some commands need it: those import it when they run.
    external: ['jsdom'],
    banner: { js: '#!/usr/bin/env node' },
  });
  writeVoice(inRoot('dist/cli', VOICE_FOLDER), 'mjs');
}

/** @type {Record<string, () => Promise<void>>} */
const TARGETS = {
  ...Object.fromEntries(BROWSERS.map((browser) => [browser, () => buildExtension(browser, browser)])),
  cli: buildCommandLine,
};

/**
 * @param {string[]} [targets] of `chromium`, `firefox`, `cli`; all of them by default
 * @throws {BuildError} with what esbuild found, or with the files that are missing
 */
export async function buildAll(targets = Object.keys(TARGETS)) {
  for (const name of targets) {
    const target = TARGETS[name];
    if (!target)
      throw new BuildError(`no such target: ${name} (there are ${Object.keys(TARGETS).join(', ')})`);
    try {
      await target();
    } catch (error) {
      throw new BuildError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--only');
  const began = performance.now();
  try {
    await buildAll(at < 0 ? undefined : [process.argv[at + 1] ?? '']);
    process.stdout.write(`built in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    process.stderr.write(`build: ${error.message}\n`);
    process.exit(1);
  }
}
