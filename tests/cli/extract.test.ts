import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/cli/command';
import { extract } from '../../src/cli/commands/extract';
import { pageFromBytes } from '../../src/cli/page-from-bytes';
import { BODY, HEADLINE } from '../dom/page-of';

const run = async (positional: string[], options: Record<string, string | true> = {}) => {
  const printed: unknown[] = [];
  await extract.run(
    { positional, options },
    (value) => printed.push(value),
    () => undefined,
  );
  return printed;
};

const folder = () => mkdtempSync(path.join(tmpdir(), 'mubin-extract-'));
const PAGE = `<title>${HEADLINE}</title><h1>${HEADLINE}</h1>${BODY}`;

describe('extract', () => {
  it('prints the article of a page, with the address of its file', async () => {
    const file = path.join(folder(), 'page.html');
    writeFileSync(file, PAGE);
    expect(await run([file])).toMatchObject([
      { title: HEADLINE, url: expect.stringMatching(/^file:.*page\.html$/) as string },
    ]);
    expect(await run([file], { url: 'https://a.example/1' })).toMatchObject([{ url: 'https://a.example/1' }]);
  });

  it('prints one line for each page of a directory, with the addresses of its manifest', async () => {
    const directory = folder();
    writeFileSync(path.join(directory, 'a.html'), PAGE);
    writeFileSync(
      path.join(directory, 'b.xhtml'),
      '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    );
    writeFileSync(path.join(directory, 'c.txt'), PAGE);
    writeFileSync(path.join(directory, 'manifest.json'), '[{"slug":"a","url":"https://a.example/2"}]');
    expect(await run([directory])).toMatchObject([
      { file: 'a.html', result: { url: 'https://a.example/2' } },
      { file: 'b.xhtml', result: null },
    ]);
  });

  it('refuses what it cannot read', async () => {
    await expect(run([path.join(folder(), 'none.html')])).rejects.toThrow(InputError);
    await expect(run([])).rejects.toThrow(UsageError);
    const directory = folder();
    writeFileSync(path.join(directory, 'manifest.json'), '{');
    await expect(run([directory])).rejects.toThrow(InputError);
  });
});

describe('pageFromBytes', () => {
  const text = async (bytes: Uint8Array, isXhtml = false) => {
    const { document, close } = await pageFromBytes(bytes, { url: 'https://a.example/', isXhtml });
    const found = document.documentElement.textContent.trim();
    close();
    return found;
  };
  const utf8 = (source: string) => new TextEncoder().encode(source);

  it('reads UTF-8 where nothing is declared', async () => {
    expect(await text(utf8('<p>خبر</p>'))).toBe('خبر');
  });

  it('reads the declared encoding', async () => {
    // «خبر» in windows-1256.
    const bytes = [...utf8('<meta charset="windows-1256"><p>'), 0xce, 0xc8, 0xd1];
    expect(await text(Uint8Array.from(bytes))).toBe('خبر');
  });

  it('believes a byte order mark over a declaration, and UTF-8 where the encoding is unknown', async () => {
    expect(await text(utf8('\uFEFF<meta charset="windows-1256"><p>خبر'))).toBe('خبر');
    expect(await text(utf8('<meta charset="x-none"><p>خبر'))).toBe('خبر');
  });

  it('reads XML that is not well-formed as HTML', async () => {
    expect(await text(utf8('<?xml version="1.0"?><html><p>خبر<br></html>'))).toBe('خبر');
  });
});
