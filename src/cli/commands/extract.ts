import fs from 'node:fs';
import path from 'node:path';
import { articleOfPage } from '../article-of-file';
import { InputError, UsageError, type Command } from '../command';
import { bytesOfFile, isDirectory } from '../input';

const PAGE = /\.x?html?$/i;

/** Addresses of the pages by file name without its ending, from `manifest.json` beside them where there is one. */
function addressesIn(directory: string): Map<string, string> {
  const file = path.join(directory, 'manifest.json');
  const urls = new Map<string, string>();
  if (!fs.existsSync(file)) return urls;
  let rows: unknown;
  try {
    rows = JSON.parse(bytesOfFile(file).toString('utf8'));
  } catch (error) {
    throw new InputError(`cannot understand ${file}: ${String(error)}`);
  }
  for (const row of Array.isArray(rows) ? (rows as { slug?: unknown; url?: unknown }[]) : [])
    if (typeof row.slug === 'string' && typeof row.url === 'string' && row.url) urls.set(row.slug, row.url);
  return urls;
}

export const extract: Command = {
  usage: 'extract PATH [--url URL]',
  valued: ['url'],
  flags: [],
  async run({ positional, options }, print) {
    const [target] = positional;
    if (target === undefined || positional.length > 1)
      throw new UsageError('one page or directory is needed');
    const url = typeof options['url'] === 'string' ? options['url'] : undefined;
    if (!isDirectory(target)) {
      print(await articleOfPage(target, url));
      return;
    }
    const urls = addressesIn(target);
    for (const file of fs
      .readdirSync(target)
      .filter((name) => PAGE.test(name))
      .sort())
      print({
        file,
        result: await articleOfPage(path.join(target, file), urls.get(file.replace(PAGE, '')) ?? url),
      });
  },
};
