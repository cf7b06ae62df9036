import { InputError, UsageError, type Command, type CommandArguments } from './command';
import { define } from './commands/define';
import { exportArticle } from './commands/export';
import { extract } from './commands/extract';
import { people } from './commands/people';
import { sentences } from './commands/sentences';
import { speak } from './commands/speak';
import { spoken } from './commands/spoken';
import { vocalise } from './commands/vocalise';

const COMMANDS: Record<string, Command> = {
  extract,
  people,
  spoken,
  define,
  sentences,
  speak,
  vocalise,
  export: exportArticle,
};

function argumentsFrom(words: string[], command: Command): CommandArguments {
  const positional: string[] = [];
  const options: Record<string, string | true> = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const letter = /^-([a-z])$/.exec(word)?.[1];
    if (letter === undefined && !word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const name = letter === undefined ? word.slice(2) : (command.letters?.[letter] ?? letter);
    if (command.flags.includes(name)) options[name] = true;
    else if (command.valued.includes(name)) {
      const value = words[++i];
      if (value === undefined) throw new UsageError(`${word} needs a value`);
      options[name] = value;
    } else throw new UsageError(`unknown option ${word}`);
  }
  return { positional, options };
}

function usage(): string {
  return Object.values(COMMANDS)
    .map((command) => `usage: mubin ${command.usage}`)
    .join('\n');
}

/** npm runs scripts in the package's folder; relative paths are meant from where the user stood. */
if (process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function main(): Promise<number> {
  const [name = '', ...words] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageError(name ? `unknown command «${name}»` : 'no command given');
    const write = (text: string | Uint8Array) => process.stdout.write(text);
    await command.run(argumentsFrom(words, command), (value) => write(`${JSON.stringify(value)}\n`), write);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(
        `mubin: ${error.message}\n${command ? `usage: mubin ${command.usage}` : usage()}\n`,
      );
      return 2;
    }
    if (error instanceof InputError) {
      process.stderr.write(`mubin: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await main();
