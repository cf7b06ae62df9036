// @ts-check
// The extension as it is built, and beside it the least that could be: Readability and `innerHTML`, on the same button's way.
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd, removeFolder } from '../../tools/clean-up.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const BUILT = path.join(ROOT, 'dist/chromium');
/** What a person allows by a press of the button. */
const HOSTS = ['http://127.0.0.1/*'];

/** How both tell that they are seen: two frames after the article stands in the document. */
export const PAINTED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))))`;

const BARE_WORKER = `chrome.action.onClicked.addListener((tab) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'], injectImmediately: true }));`;

/** The article over the page, in a dialog as the reader is. */
const BARE_CONTENT = `import { Readability } from '@mozilla/readability';
  const article = new Readability(document.cloneNode(true)).parse();
  const dialog = document.createElement('dialog');
  dialog.setAttribute('style', 'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;overflow:auto;background:Canvas');
  const main = document.createElement('main');
  main.dir = 'rtl';
  main.innerHTML = '<h1></h1>' + article.content;
  main.firstChild.textContent = article.title;
  dialog.append(main);
  document.documentElement.append(dialog);
  dialog.showModal();
  ${PAINTED}.then((at) => document.documentElement.setAttribute('data-bare-painted', String(at)));`;

/** @returns {string} a folder that goes at the end */
function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-bench-'));
  atEnd(() => removeFolder(folder));
  return folder;
}

/** @returns {string} the folder of the extension as it is built, allowed on the pages that the bench serves */
export function allowedExtension() {
  if (!fs.existsSync(path.join(BUILT, 'manifest.json'))) throw new Error('build first: node tools/build.mjs');
  const folder = temporaryFolder();
  fs.cpSync(BUILT, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: HOSTS }));
  return folder;
}

/** @returns {Promise<string>} the folder of the extension that is compared with */
export async function bareExtension() {
  const folder = temporaryFolder();
  await build({
    stdin: { contents: BARE_CONTENT, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    outfile: path.join(folder, 'content.js'),
  });
  fs.writeFileSync(path.join(folder, 'background.js'), BARE_WORKER);
  fs.writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Bare reader',
      version: '1',
      action: {},
      background: { service_worker: 'background.js' },
      permissions: ['activeTab', 'scripting'],
      host_permissions: HOSTS,
    }),
  );
  return folder;
}
