import { spokenForm } from '../../knowledge/spoken';
import { UsageError, type Command } from '../command';
import { linesOf, textOfFile } from '../input';

/** The spoken form of each line of a file, one JSON line each. */
export const spoken: Command = {
  usage: 'spoken FILE',
  valued: [],
  flags: [],
  run({ positional }, print) {
    const [file, ...rest] = positional;
    if (file === undefined || rest.length > 0) throw new UsageError('one file is needed');
    for (const line of linesOf(textOfFile(file))) print(spokenForm(line));
  },
};
