import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} ServedPage
 * @property {string | Buffer} body
 * @property {string} [type] content type; HTML by default
 * @property {Record<string, string>} [headers] such as a content security policy
 */

/**
 * Serves files on an unused port of the loopback interface.
 * @param {object} options
 * @param {string} [options.folder] whose files are served; nothing outside it
 * @param {Record<string, ServedPage>} [options.pages] by path, such as `/strict.html`; may be added to later, and go
 *   before the folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a slash at its end
 */
export async function serve({ folder, pages = {} }) {
  const root = folder === undefined ? null : fs.realpathSync(folder);
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (page) {
      response.writeHead(200, { 'content-type': page.type ?? TYPES['.html'], ...page.headers });
      response.end(page.body);
      return;
    }
    const file = root === null ? null : fileIn(root, pathname);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {string} pathname
 */
function fileIn(root, pathname) {
  let file;
  try {
    file = path.join(root, decodeURIComponent(pathname));
  } catch {
    return null;
  }
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = path.join(file, 'index.html');
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  return fs.realpathSync(file).startsWith(root + path.sep) ? file : null;
}
