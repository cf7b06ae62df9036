import { defineSelection } from '../../knowledge/lexicon';
import { UsageError, type Command } from '../command';
import { linesOf, textOfFile } from '../input';

/** `define WORD` prints one `Definition`, `define --words FILE` one for each line of the file. */
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
    // Only checked to be readable: the text about a word does not change what is known of it yet.
    if (typeof context === 'string') textOfFile(context);
    print(defineSelection(positional.join(' ')));
  },
};
