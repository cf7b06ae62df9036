/** Wrong arguments: printed with the usage, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The input cannot be read or understood: printed in one line, exit 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

export interface CommandArguments {
  /** What is not an option, in order. */
  positional: string[];
  /** `--name VALUE`, or `--name` alone as `true`. */
  options: Record<string, string | true>;
}

export interface Command {
  /** One line of usage, without the program's name. */
  usage: string;
  /** Names of options that take a value; the others are flags. */
  valued: readonly string[];
  flags: readonly string[];
  /** Options that have a letter of their own, by letter: `-o` for `--output`. */
  letters?: Readonly<Record<string, string>>;
  /** Prints JSON by `print`, one value a call, or what it is by `write`: a text, or bytes. Throws `UsageError` or `InputError`. */
  run(
    args: CommandArguments,
    print: (value: unknown) => void,
    write: (written: string | Uint8Array) => void,
  ): Promise<void> | void;
}
