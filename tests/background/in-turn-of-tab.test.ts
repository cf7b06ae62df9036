import { describe, expect, it } from 'vitest';
import { inTurnOfTab } from '../../src/background/in-turn-of-tab';

const log: string[] = [];
const work =
  (name: string, ms: number, fails = false) =>
  async () => {
    log.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, ms));
    log.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };

describe('what is done with what is kept of a tab', () => {
  it('waits for what was begun before it, also where that fails, and not for other tabs', async () => {
    const results = await Promise.allSettled([
      inTurnOfTab(3, work('leave', 20, true)),
      inTurnOfTab(3, work('read', 1)),
      inTurnOfTab(4, work('other', 1)),
    ]);
    expect(log).toEqual([
      'leave begins',
      'other begins',
      'other ends',
      'leave ends',
      'read begins',
      'read ends',
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });
});
