import { MONTH_CHOICES } from '../../core/speech/month-set';
import {
  PronunciationFileError,
  pronunciationsFromCsv,
  pronunciationsFromJson,
  type Pronunciation,
} from '../../core/speech/pronunciation';
import type { SpokenOptions } from '../../core/speech/spoken-tables';
import { monthSet, spokenForm } from '../../knowledge/spoken';
import { InputError, UsageError, type Command } from '../command';
import { linesOf, textOfFile } from '../input';

const LATIN = ['arabic', 'english'] as const;
const SKIPPED = ['brackets', 'links'] as const;

/** @throws InputError where the file holds none. */
function pronunciationsOf(file: string): Pronunciation[] {
  const text = textOfFile(file);
  try {
    return /^\s*\[/.test(text) ? pronunciationsFromJson(text) : pronunciationsFromCsv(text);
  } catch (error) {
    if (error instanceof PronunciationFileError) throw new InputError(`${file}: ${error.message}`);
    throw error;
  }
}

function chosen<T extends string>(
  name: string,
  value: string | true | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(', ')}`);
  return found;
}

/** The spoken form of each line of a file, one JSON line each. Lines stand alone, so one does not name the months of another, unless so asked. */
export const spoken: Command = {
  usage:
    'spoken FILE [--latin arabic|english] [--months auto|international|mashriq|maghreb|morocco] [--skip brackets,links] [--pronunciations FILE]',
  valued: ['latin', 'months', 'skip', 'pronunciations'],
  flags: [],
  run({ positional, options: given }, print) {
    const [file, ...rest] = positional;
    if (file === undefined || rest.length > 0) throw new UsageError('one file is needed');
    const text = textOfFile(file);
    const latin = chosen('latin', given['latin'], LATIN);
    const skipped = typeof given['skip'] === 'string' ? given['skip'].split(',') : [];
    for (const part of skipped) chosen('skip', part, SKIPPED);
    const list = given['pronunciations'];
    const options: SpokenOptions = {
      monthNames: monthSet(
        { host: '', text },
        chosen('months', given['months'], MONTH_CHOICES) ?? 'international',
      ),
      skip: { brackets: skipped.includes('brackets'), links: skipped.includes('links') },
      ...(latin === undefined ? {} : { latin }),
      ...(typeof list === 'string' ? { pronunciations: pronunciationsOf(list) } : {}),
    };
    for (const line of linesOf(text)) print(spokenForm(line, options));
  },
};
