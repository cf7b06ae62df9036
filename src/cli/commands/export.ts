import fs from 'node:fs';
import { EXPORT_FORMATS, type ExportFormat } from '../../core/export/export-formats';
import { glossaryFromArticle } from '../../core/people/glossary-from-article';
import { exportBytes } from '../../dom/export-bytes';
import { nameTables } from '../../knowledge/names';
import { wordTagger } from '../../knowledge/people';
import { articleOfFile } from '../article-of-file';
import { InputError, UsageError, type Command } from '../command';
import { exportWords } from '../export-words';

function formatOf(name: string | true | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === name);
  if (!format) throw new UsageError(`--as is one of ${EXPORT_FORMATS.join(', ')} — إحدى هذه الصيغ`);
  return format;
}

/** Writes an article with its people as a book, a web page, Markdown or plain text, to the standard output or a file. */
export const exportArticle: Command = {
  usage: `export FILE --as ${EXPORT_FORMATS.join('|')} [-o OUT] [--url URL]    (a page, an Article JSON file, or a text)`,
  valued: ['as', 'output', 'url'],
  flags: [],
  letters: { o: 'output' },
  async run({ positional, options }, _print, write) {
    const [file] = positional;
    if (file === undefined || positional.length > 1) throw new UsageError('export takes one file');
    const format = formatOf(options['as']);
    const { output, url } = options;
    const article = await articleOfFile(file, typeof url === 'string' ? url : undefined);
    const glossary = glossaryFromArticle(article, nameTables(), wordTagger());
    const bytes = exportBytes(format, { article, glossary, words: exportWords });
    if (typeof output !== 'string') {
      write(bytes);
      return;
    }
    try {
      fs.writeFileSync(output, bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new InputError(`cannot write ${output}: ${code ?? String(error)} — تعذّرت كتابة الملف`);
    }
  },
};
