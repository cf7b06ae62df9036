import type { PlayerState } from '../../../src/core/calls';
import type { DrivenFrame } from './driven';

/** What the player does, as the pages of the extension are told; undefined while it is being made anew. */
export async function playerState(reader: Pick<DrivenFrame, 'evaluate'>): Promise<PlayerState | undefined> {
  const answer = await reader.evaluate(() =>
    chrome.runtime.sendMessage<unknown, { value?: PlayerState }>({
      mubin: 1,
      to: 'background',
      call: 'playerState',
      args: [],
    }),
  );
  return answer.value;
}
