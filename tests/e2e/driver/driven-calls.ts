import type { CallResult } from '../../../src/core/calls';
import type { DrivenFrame } from './driven';

/** Key of the article in a reader, which does not tell it to who looks from outside. */
export const articleKeyOf = (reader: DrivenFrame): Promise<string> =>
  reader.evaluate(() => new URL(location.href).searchParams.get('article') ?? '');

/** A call of a page of ours to the background, as the page itself makes it. @throws Error where it is refused or fails. */
export const callFrom = <T>(from: DrivenFrame, name: string, ...args: unknown[]): Promise<T> =>
  from.evaluate(
    async ([name, args]) => {
      const message = { mubin: 1, to: 'background', call: name, args };
      const answer = await chrome.runtime.sendMessage<unknown, CallResult>(message);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
      return answer.value;
    },
    [name, args] as const,
  ) as Promise<T>;
