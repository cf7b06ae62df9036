import { vocalisedText, type VowelStyle } from '../../core/vocalise/vocalised-text';
import { vocalise as vowelsOf } from '../../knowledge/vocalise';
import { UsageError, type Command } from '../command';
import { bytesOfFile } from '../input';

/**
 * Each line of a file with its vowels; every letter and all else stays. Words are spelled as they stand alone («مِنْ الْبَيْتِ»), or with
 * `--joined` as they are said together («مِنَ الْبَيْتِ»); `--pausal` leaves out the
 * endings of case and mood; `--sure` leaves bare what is guessed, as most foreign names are.
 */
export const vocalise: Command = {
  usage: 'vocalise FILE [--joined] [--pausal] [--sure]    (one text a line)',
  valued: [],
  flags: ['joined', 'pausal', 'sure'],
  run({ positional, options }, _, write) {
    const [file, ...rest] = positional;
    if (file === undefined || rest.length > 0) throw new UsageError('one file is needed');
    const style: VowelStyle = {
      joined: options['joined'] === true,
      endings: options['pausal'] !== true,
      wanted: ({ isGuess }) => !(isGuess && options['sure'] === true),
    };
    // With what ends the lines: all that is no mark goes out as it came in.
    for (const part of bytesOfFile(file)
      .toString('utf8')
      .split(/(\r?\n)/))
      write(vocalisedText(part, vowelsOf(part), style));
  },
};
