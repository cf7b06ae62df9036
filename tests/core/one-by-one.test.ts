import { describe, expect, it } from 'vitest';
import { createOneByOne } from '../../src/core/one-by-one';

describe('what is done one by one', () => {
  it('does not begin before the one before it has ended, whether well or not', async () => {
    const oneByOne = createOneByOne();
    const log: string[] = [];
    const work = (name: string, fails = false) =>
      oneByOne(async () => {
        log.push(`${name} begins`);
        await new Promise((done) => setTimeout(done, 1));
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      'a',
      'failed',
      'c',
    ]);
  });

  it('is of one queue only', async () => {
    const [one, other] = [createOneByOne(), createOneByOne()];
    void one(() => new Promise(() => undefined));
    await expect(other(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
