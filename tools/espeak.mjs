// The bundled voice: espeak-ng, compiled to JavaScript, with the data of Arabic and English alone (1.3 of 24 MB).
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const PACKAGE = path.join(ROOT, 'node_modules/@echogarden/espeak-ng-emscripten');

/** The version whose script is known to have the shape that is relied on here. */
const VERSION = '0.3.5';

/** What the two voices read: their dictionaries and descriptions, and the phonemes of all languages. */
const WANTED =
  'ar_dict en_dict intonations phondata phonindex phontab lang/sem/ar lang/gmw/en lang/gmw/en-US'.split(' ');
const FOLDER = '/usr/share/espeak-ng-data/';

/** The package is not as it is expected to be; the message says in what. */
export class VoiceError extends Error {
  /** @override */
  name = 'VoiceError';
}

/**
 * @typedef {object} VoiceFiles
 * @property {string} script an ES module; its default export makes the engine
 * @property {Buffer} data the files that the script's table points into
 *
 * @typedef {{ filename: string, start: number, end: number }} TableRow
 * @typedef {{ files: TableRow[], remote_package_size: number }} FileTable
 */

/** @returns {VoiceFiles & { version: string }} as npm installed them */
export function installedVoice() {
  try {
    const read = (/** @type {string} */ file) => fs.readFileSync(path.join(PACKAGE, file));
    return {
      version: JSON.parse(read('package.json').toString('utf8')).version,
      script: read('espeak-ng.js').toString('utf8'),
      data: read('espeak-ng.data'),
    };
  } catch (error) {
    throw new VoiceError(`espeak-ng cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * The script with a shorter table of files, and those files.
 * @param {VoiceFiles & { version: string }} [installed]
 * @returns {VoiceFiles}
 * @throws {VoiceError} where the package is another than the one known
 */
export function trimmedVoice({ version, script, data } = installedVoice()) {
  if (version !== VERSION)
    throw new VoiceError(
      `espeak-ng-emscripten is ${version}, known is ${VERSION}: look at its script, then at tools/espeak.mjs`,
    );
  const { start, end, table } = fileTable(script);
  if (table.remote_package_size !== data.length)
    throw new VoiceError(`the table speaks of ${table.remote_package_size} bytes, there are ${data.length}`);
  const kept = WANTED.map((name) => {
    const row = table.files.find((file) => file.filename === FOLDER + name);
    if (!row) throw new VoiceError(`espeak-ng has no file ${name}`);
    return row;
  });
  let at = 0;
  const files = kept.map((row) => ({ filename: row.filename, start: at, end: (at += row.end - row.start) }));
  return {
    script: script.slice(0, start) + JSON.stringify({ files, remote_package_size: at }) + script.slice(end),
    data: Buffer.concat(kept.map((row) => data.subarray(row.start, row.end))),
  };
}

/**
 * The table is the object literal that Emscripten's loader is called with; its keys are bare, all else in it is JSON.
 * @param {string} script
 * @returns {{ start: number, end: number, table: FileTable }}
 */
function fileTable(script) {
  const found = [...script.matchAll(/loadPackage\((\{files:\[.*?\],remote_package_size:\d+\})\)/gs)];
  const [match] = found;
  if (!match || found.length > 1)
    throw new VoiceError(`espeak-ng's script has ${found.length} tables of files`);
  const [, literal = ''] = match;
  const start = match.index + 'loadPackage('.length;
  try {
    const json = literal.replace(/([{,])([a-z_]+):/g, '$1"$2":');
    return { start, end: start + literal.length, table: JSON.parse(json) };
  } catch (error) {
    throw new VoiceError(`espeak-ng's table of files is not understood: ${error}`);
  }
}

/**
 * Writes `espeak-ng.js` (or `.mjs`) and `espeak-ng.data`.
 * @param {string} folder made where it is not there
 * @param {'js' | 'mjs'} ending `mjs` where no package.json says that scripts are modules
 */
export function writeVoice(folder, ending = 'js') {
  const { script, data } = trimmedVoice();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `espeak-ng.${ending}`), script);
  fs.writeFileSync(path.join(folder, 'espeak-ng.data'), data);
}

/** By which the voice knows its data. */
export const voiceDataSha256 = () => createHash('sha256').update(trimmedVoice().data).digest('hex');
