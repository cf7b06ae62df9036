import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.mjs';

/** The status for a path as it stands, which `fetch` would tidy first. */
function statusOf(url: string, rawPath: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: rawPath }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject);
  });
}

describe('serve', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-serve-'));
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    fs.mkdirSync(path.join(folder, 'site'));
    fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    fs.writeFileSync(path.join(folder, 'site/index.html'), 'مرحبا');
    fs.writeFileSync(path.join(folder, 'site/خبر.html'), 'خبر');
    fs.symlinkSync('../secret.txt', path.join(folder, 'site/link.txt'));
    server = await serve({
      folder: path.join(folder, 'site'),
      pages: {
        '/strict.html': { body: '<p>', headers: { 'content-security-policy': "default-src 'none'" } },
      },
    });
  });
  afterAll(async () => {
    await server.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('serves files and the index of a folder', async () => {
    const answer = await fetch(`${server.url}/`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('مرحبا');
    expect(await (await fetch(`${server.url}/خبر.html`)).text()).toBe('خبر');
  });

  it('serves pages with headers of their own', async () => {
    const answer = await fetch(`${server.url}/strict.html?x=1`);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it.each(['/nothing.html', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/%zz'])(
    'serves nothing at %s',
    async (rawPath) => {
      expect(await statusOf(server.url, rawPath)).toBe(404);
    },
  );
});
