// Makes a fresh checkout ready to run: npm packages everywhere, and Debian's programs where we may install them.
// Node built-ins only, since it runs before any package is there. `node tools/setup.mjs` sets up everything.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isInRange, nodeRange, rangeInWords } from './node-version.mjs';
import { chromiumProgram, firefoxProgram, programOnPath } from './programs.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Something is missing that only the user can install; the message says what and how. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}

/**
 * @typedef {object} Need
 * @property {string} packageName Debian's
 * @property {() => boolean} isThere
 * @property {string} purpose ends the sentence «X is needed to …»
 * @property {boolean} [isOptional] without it things look poorer, and still work
 */

/** @type {(name: string) => () => boolean} */
const onPath = (name) => () => programOnPath([name]) !== null;
/** @type {(...places: string[]) => () => boolean} */
const anyFile =
  (...places) =>
  () =>
    places.some((place) => fs.existsSync(place));

const DEBIAN_LOCALES = '/usr/lib/chromium/locales';
const DEBIAN_FIREFOX = '/usr/lib/firefox-esr';

/** As `strict_min_version` of the manifest asks: an older one does not install Mubin. */
const FIREFOX_VERSION = 142;

function isFirefoxThere() {
  const program = firefoxProgram();
  if (program === null) return false;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout ?? '')?.[1] ?? 0) >= FIREFOX_VERSION;
}

/** @type {Record<'browser' | 'firefox' | 'sound' | 'keys', Need[]>} */
const NEEDS = {
  browser: [
    { packageName: 'chromium', isThere: () => chromiumProgram() !== null, purpose: 'run the extension' },
    {
      packageName: 'fonts-hosny-amiri',
      isThere: anyFile(
        '/usr/share/fonts/opentype/fonts-hosny-amiri',
        '/usr/share/fonts/truetype/fonts-hosny-amiri',
      ),
      purpose: 'show Arabic on ordinary pages',
      isOptional: true,
    },
    {
      packageName: 'chromium-l10n',
      // Only Debian keeps the languages of the interface in a package of their own.
      isThere: () => !fs.existsSync(DEBIAN_LOCALES) || fs.existsSync(path.join(DEBIAN_LOCALES, 'ar.pak')),
      purpose: 'show the interface in Arabic',
      isOptional: true,
    },
  ],
  firefox: [
    {
      packageName: 'firefox-esr',
      isThere: isFirefoxThere,
      purpose: `test the extension in Firefox ${FIREFOX_VERSION} or newer`,
    },
    {
      packageName: 'firefox-esr-l10n-ar',
      // Only Debian keeps the languages of the interface in packages of their own.
      isThere: () =>
        !fs.existsSync(DEBIAN_FIREFOX) ||
        fs.existsSync(
          path.join(DEBIAN_FIREFOX, 'browser/extensions/langpack-ar@firefox-esr.mozilla.org.xpi'),
        ),
      purpose: 'show the interface of Firefox in Arabic',
      isOptional: true,
    },
  ],
  sound: [
    { packageName: 'espeak-ng', isThere: onPath('espeak-ng'), purpose: 'speak Arabic' },
    {
      packageName: 'speech-dispatcher',
      isThere: onPath('speech-dispatcher'),
      purpose: 'give browsers a voice',
    },
    {
      packageName: 'speech-dispatcher-espeak-ng',
      isThere: anyFile(
        '/usr/lib/speech-dispatcher-modules/sd_espeak-ng',
        ...['x86_64', 'aarch64', 'arm'].map(
          (machine) => `/usr/lib/${machine}-linux-gnu/speech-dispatcher-modules/sd_espeak-ng`,
        ),
      ),
      purpose: 'give browsers an Arabic voice',
    },
    { packageName: 'pulseaudio', isThere: onPath('pulseaudio'), purpose: 'play sound without a sound card' },
    { packageName: 'pulseaudio-utils', isThere: onPath('parec'), purpose: 'record sound' },
  ],
  keys: [
    { packageName: 'xvfb', isThere: onPath('Xvfb'), purpose: 'press real keys without a screen' },
    { packageName: 'xdotool', isThere: onPath('xdotool'), purpose: 'press real keys' },
    { packageName: 'openbox', isThere: onPath('openbox'), purpose: 'give a window the focus' },
    { packageName: 'x11-xkb-utils', isThere: onPath('setxkbmap'), purpose: 'test an Arabic keyboard layout' },
  ],
};

/**
 * @typedef {object} SetUpWishes
 * @property {boolean} [browser] a browser of the Chromium family
 * @property {boolean} [firefox] a Firefox
 * @property {boolean} [sound] on Linux, a voice, a sound server and a recorder
 * @property {boolean} [keys] on Linux, a virtual screen and real key presses
 */

/**
 * Installs what is missing. Says nothing and takes milliseconds where all is there.
 * @param {SetUpWishes} wishes
 * @throws {SetUpError} where something is missing that cannot be installed from here
 */
export function ensureSetUp(wishes = {}) {
  if (!isInRange(process.version, nodeRange()))
    throw new SetUpError(`Mubin needs Node ${rangeInWords()}; this is ${process.version}.`);
  ensurePackages();
  ensurePrograms(wishes);
}

/** Whether node_modules holds what package-lock.json asks for. npm keeps its own account of what it installed. */
function arePackagesThere() {
  try {
    const wanted = packagesOf(path.join(ROOT, 'package-lock.json'));
    const found = packagesOf(path.join(ROOT, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([place, { version, optional }]) => place === '' || optional || found[place]?.version === version,
    );
  } catch {
    // No account, or a broken one: npm did not finish.
    return false;
  }
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesOf = (lockFile) => JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages;

function ensurePackages() {
  if (arePackagesThere()) return;
  say('installing npm packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status === 0) return;
  throw new SetUpError(`«npm ci» failed:\n${run.error?.message ?? run.stdout + run.stderr}`);
}

/** @param {SetUpWishes} wishes */
function ensurePrograms(wishes) {
  const isLinux = process.platform === 'linux';
  const needs = [
    ...(wishes.browser ? NEEDS.browser.slice(0, isLinux ? undefined : 1) : []),
    ...(wishes.firefox ? NEEDS.firefox.slice(0, isLinux ? undefined : 1) : []),
    ...(wishes.sound && isLinux ? NEEDS.sound : []),
    ...(wishes.keys && isLinux ? NEEDS.keys : []),
  ];
  const missing = () => needs.filter((need) => !need.isThere());
  if (missing().length === 0) return;
  if (isLinux && process.getuid?.() === 0 && programOnPath(['apt-get'])) {
    aptInstall(missing());
    // Only now is it known whether this Chromium lacks its languages.
    if (missing().length > 0) aptInstall(missing());
  }
  const lacking = missing();
  const fatal = lacking.filter((need) => !need.isOptional);
  if (fatal.length === 0) return;
  const list = fatal.map((need) => `  ${need.packageName}: needed to ${need.purpose}`).join('\n');
  throw new SetUpError(
    isLinux
      ? `Missing:\n${list}\nInstall them, on Debian or Ubuntu with:\n` +
          `  sudo apt-get install ${fatal.map((need) => need.packageName).join(' ')}`
      : `Missing:\n${list}\nInstall Chromium, Chrome, Edge or Brave, for the tests Firefox too, or set MUBIN_CHROMIUM or\n` +
          'MUBIN_FIREFOX to its program file.',
  );
}

/** @param {Need[]} needs */
function aptInstall(needs) {
  const names = needs.map((need) => need.packageName);
  say(`installing ${names.join(', ')} …`);
  const apt = (/** @type {string[]} */ words) =>
    spawnSync('apt-get', words, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  // The lists of packages may be old, and with them the browsers, or not there at all in a fresh container.
  const update = apt(['update', '-qq']);
  const install = apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  if (install.status !== 0) process.stderr.write(update.stderr + install.stdout + install.stderr);
}

/** @param {string} text */
const say = (text) => process.stderr.write(`set-up: ${text}\n`);

/**
 * `ensureSetUp` for the end of a program: what is missing is printed plainly, and the process ends with status 1.
 * @param {SetUpWishes} wishes
 */
export function setUpOrExit(wishes) {
  try {
    ensureSetUp(wishes);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  setUpOrExit({ browser: true, firefox: true, sound: true, keys: true });
}
