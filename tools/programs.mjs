import fs from 'node:fs';
import path from 'node:path';

/**
 * The first of `names` that lies on PATH, as an absolute path, or null.
 * @param {readonly string[]} names
 */
export function programOnPath(names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (isFile(file)) return file;
      }
    }
  }
  return null;
}

/** @param {string} file */
const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

const BROWSERS_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const BROWSERS_ON_MACOS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];

const BROWSERS_ON_WINDOWS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
];

/**
 * A browser of the Chromium family: `MUBIN_CHROMIUM` where it is set, else one from PATH, else one from the places
 * where macOS and Windows keep it. Null where there is none.
 * @throws {Error} where `MUBIN_CHROMIUM` names no file
 */
export function chromiumProgram() {
  const chosen = process.env.MUBIN_CHROMIUM;
  if (chosen) {
    if (isFile(chosen)) return path.resolve(chosen);
    throw new Error(`MUBIN_CHROMIUM names no file: ${chosen}`);
  }
  const places = [];
  if (process.platform === 'darwin') {
    for (const folder of ['/Applications', path.join(process.env.HOME ?? '/', 'Applications')]) {
      places.push(...BROWSERS_ON_MACOS.map((file) => path.join(folder, file)));
    }
  }
  if (process.platform === 'win32') {
    for (const folder of [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ]) {
      if (folder) places.push(...BROWSERS_ON_WINDOWS.map((file) => path.join(folder, file)));
    }
  }
  return programOnPath(BROWSERS_ON_PATH) ?? places.find(isFile) ?? null;
}

const FIREFOX_ON_PATH = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];

/**
 * A Firefox: `MUBIN_FIREFOX` where it is set, else one from PATH, else one from the places where macOS and Windows keep
 * it. Null where there is none.
 * @throws {Error} where `MUBIN_FIREFOX` names no file
 */
export function firefoxProgram() {
  const chosen = process.env.MUBIN_FIREFOX;
  if (chosen) {
    if (isFile(chosen)) return path.resolve(chosen);
    throw new Error(`MUBIN_FIREFOX names no file: ${chosen}`);
  }
  const places =
    process.platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
          .filter((folder) => folder !== undefined)
          .map((folder) => path.join(folder, 'Mozilla Firefox/firefox.exe'));
  return programOnPath(FIREFOX_ON_PATH) ?? places.find(isFile) ?? null;
}
