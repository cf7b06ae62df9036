import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/cli/command';
import { exportArticle } from '../../src/cli/commands/export';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mubin-export-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const TEXT = 'خبر اليوم\nقال وزير المالية كمال منصور إن الميناء فتح. وأضاف منصور أن السفن عادت.\n';

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

async function written(file: string, options: Record<string, string>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await exportArticle.run(
    { positional: [file], options },
    () => undefined,
    (part) => parts.push(typeof part === 'string' ? Buffer.from(part) : part),
  );
  return Buffer.concat(parts);
}

describe('mubin export', () => {
  it.each([
    ['md', '# خبر اليوم\n\nقال وزير المالية كمال منصور'],
    [
      'html',
      '<h1>خبر اليوم</h1></header><p>قال وزير المالية <a class="mention" href="#person-1">كمال منصور</a>',
    ],
    ['txt', 'خبر اليوم\n\nقال وزير المالية كمال منصور'],
  ])('writes %s', async (as, expected) => {
    const file = (await written(fileOf('a.txt', TEXT), { as })).toString();
    expect(file).toContain(expected);
    expect(file).toMatch(/كمال منصور(?:<[^>]*>|\*)*: (?:<[^>]*>)*وزير المالية/);
    expect(file).toContain('ذُكر الاسم مرتين');
  });

  it('writes a book', async () => {
    const files = unzipSync(await written(fileOf('a.txt', TEXT), { as: 'epub' }));
    expect(strFromU8(files['EPUB/article.xhtml'] ?? new Uint8Array())).toContain('خبر اليوم');
  });

  it('writes into a file, with the day and the address of the page', async () => {
    const article = {
      ...{
        title: 'خبر',
        deck: null,
        byline: null,
        siteName: null,
        publishedText: null,
        lang: 'ar',
        dir: 'rtl',
      },
      url: 'https://news.example/1',
      publishedTime: '2026-11-23',
      blocks: [{ kind: 'paragraph', id: 'b1', text: 'نص.' }],
    };
    const output = path.join(folder, 'out.txt');
    expect(await written(fileOf('a.json', JSON.stringify(article)), { as: 'txt', output })).toHaveLength(0);
    expect(fs.readFileSync(output, 'utf8')).toBe('خبر\n\n٢٣ نوفمبر ٢٠٢٦\nhttps://news.example/1\n\nنص.\n');
  });

  it.each<[string, Record<string, string>, new () => Error]>([
    ['no form', {}, UsageError],
    ['a form that is not known', { as: 'pdf' }, UsageError],
    ['a place that is not there', { as: 'txt', output: path.join(folder, 'none/a.txt') }, InputError],
  ])('refuses %s', async (_what, options, error) => {
    await expect(written(fileOf('a.txt', TEXT), options)).rejects.toThrow(error);
  });

  it('takes one file', async () => {
    const run = exportArticle.run(
      { positional: [], options: { as: 'txt' } },
      () => undefined,
      () => undefined,
    );
    await expect(run).rejects.toThrow(UsageError);
  });
});
