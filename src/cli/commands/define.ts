import { contextIn } from '../../core/lexicon/word-context';
import { defineSelection } from '../../knowledge/lexicon';
import { UsageError, type Command } from '../command';
import { linesOf, textOfFile } from '../input';

/** `define WORD` prints one `Definition`, for the word as it stands first in the file where one is given, `define --words FILE` one for each line of the file. */
export const define: Command = {
  usage: 'define WORD [--in FILE] | define --words FILE',
  valued: ['in', 'words'],
  flags: [],
  run({ positional, options }, print) {
    const { in: context, words } = options;
    if (typeof words === 'string') {
      if (positional.length > 0 || context !== undefined)
        throw new UsageError('--words takes neither a WORD nor --in');
      for (const word of linesOf(textOfFile(words))) print(defineSelection(word));
      return;
    }
    if (positional.length === 0) throw new UsageError('define needs a WORD');
    const query = positional.join(' ');
    print(
      defineSelection(query, typeof context === 'string' ? contextIn(textOfFile(context), query) : undefined),
    );
  },
};
