import { sentencesOf } from '../../core/arabic/sentences';
import { UsageError, type Command } from '../command';
import { textOfFile } from '../input';

/** The sentences of a text file, with UTF-16 offsets into its text (without a byte order mark). */
export const sentences: Command = {
  usage: 'sentences FILE',
  valued: [],
  flags: [],
  run({ positional }, print) {
    const [file, ...rest] = positional;
    if (file === undefined || rest.length > 0) throw new UsageError('one file is needed');
    const text = textOfFile(file);
    print({
      sentences: sentencesOf(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    });
  },
};
